import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startSmallSlack } from "#demo";
import { createSlackApp } from "#slack";
import { createPeople } from "../../src/slack/app/people.ts";
import { notice } from "../../src/slack/app/reply.ts";
import { surfaceOf } from "../../src/slack/app/surface.ts";
import { createClient } from "../../src/slack/delivery/client.ts";
import { motionLife } from "../parliament/world.ts";
import { codesOf } from "../slack/documented-codes.ts";
import { fakeDesk } from "../slack/fake-desk.ts";
import { letter, pledge, WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

const LINK = "https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html";
const FAILED = "Dat is niet gelukt";
const CHANNEL = "kind-in-azc";

let bench: SlackBench;
/** A button in a thread and one in the channel, both to follow the motion. */
let inThread: string;
let inChannel: string;
let asked = 0;

beforeAll(async () => {
  const watches = `${WATCHES}  - { id: motie, name: De motie, motion: 36600-XX-29 }\n`;
  bench = await slackBench(watches, ", workObjects: true", undefined, [], true);
  await bench.bring(...motionLife(), pledge());
  const { ts = "" } = bench.slack.messages(CHANNEL)[0] ?? {};
  inThread = await buttonIn(ts);
  inChannel = await buttonIn(undefined);
});
afterAll(() => bench[Symbol.asyncDispose]());
beforeEach(() => bench.slack.heal());

async function buttonIn(thread_ts: string | undefined): Promise<string> {
  const { slack } = bench;
  const element = {
    type: "button",
    text: { type: "plain_text", text: "Volgen" },
    action_id: "follow-id",
    value: "kst-36600-XX-29",
  };
  const blocks = [{ type: "actions", block_id: "b", elements: [element] }];
  const client = createClient({ token: slack.botToken, apiUrl: slack.apiUrl });
  const channel = slack.messages(CHANNEL)[0]?.channelId ?? "";
  const parts = { channel, text: "een knop", blocks } as const;
  const answer = await client.chat.postMessage(
    thread_ts === undefined ? parts : ({ ...parts, thread_ts } as never),
  );
  return answer.ts ?? "";
}

/** What is answered to a press on a button to follow. */
async function pressed(ts: string): Promise<string> {
  const { slack } = bench;
  const before = slack.ephemerals.length;
  await slack.clickButton({ channel: CHANNEL, ts, actionId: "follow-id" });
  return JSON.stringify(
    await slack.waitFor(() => slack.ephemerals.length > before && slack.ephemerals.at(-1)),
  );
}

/** Nothing is answered: what there is to see of it is what was warned of. */
const silently = (act: () => Promise<unknown>, warnings: number) => async () => {
  const before = bench.warnings.length;
  await act();
  await vi.waitFor(() => expect(bench.warnings.length).toBeGreaterThanOrEqual(before + warnings), {
    interval: 2,
    timeout: 5_000,
  });
  return null;
};

const link = { url: LINK, domain: "officielebekendmakingen.nl" };
const shared = { type: "link_shared", user: "U0BEZOEKER", links: [link], channel: "C0KANAAL" };
const details = { type: "entity_details_requested", user: "U0BEZOEKER", trigger_id: "T.1", entity_url: LINK };
/** Who somebody is, is asked once: each asks as somebody else. */
const somebody = () => `U0NIEUW${asked++}`;

interface Row {
  readonly method: string;
  /** Gives what was answered; null where nothing is. */
  readonly act: () => Promise<string | null>;
  /** What the answer holds. */
  readonly said: string;
  /** How often it is warned of, for each refusal. */
  readonly warnings: number;
  /** Codes that are answered in words of their own. */
  readonly otherwise?: Readonly<Record<string, string>>;
}

const ROWS: readonly Row[] = [
  {
    method: "views.open",
    act: () => bench.kamer("probeer noodopvang"),
    said: "venster ging niet open",
    warnings: 1,
  },
  { method: "views.publish", act: silently(() => bench.slack.openHome(), 1), said: "", warnings: 1 },
  // A Work Object that is refused is shown as a card; that is a second call.
  {
    method: "chat.unfurl",
    act: silently(() => bench.slack.sendEvent({ ...shared, message_ts: `1.${asked++}` }), 2),
    said: "",
    warnings: 2,
  },
  {
    method: "entity.presentDetails",
    act: silently(() => bench.slack.sendEvent(details), 1),
    said: "",
    warnings: 1,
  },
  // Answered all the same, by the address that came with the press.
  { method: "chat.postEphemeral", act: () => pressed(inThread), said: "36600-XX-29", warnings: 0 },
  {
    method: "response_url",
    act: silently(
      () => bench.slack.clickButton({ channel: CHANNEL, ts: inChannel, actionId: "follow-id" }),
      1,
    ),
    said: "",
    warnings: 1,
  },
  // Where Slack does not tell who somebody of this workspace is, they count as a member.
  {
    method: "users.info",
    act: () => bench.kamer("ontdemp Noodopvang", CHANNEL, somebody()),
    said: "De regel Noodopvang was",
    warnings: 1,
  },
  {
    method: "files.getUploadURLExternal",
    act: () => bench.kamer("moties csv"),
    said: "36600-XX-29",
    warnings: 1,
  },
  {
    method: "files.completeUploadExternal",
    act: () => bench.kamer("moties csv"),
    said: "36600-XX-29",
    warnings: 1,
  },
  {
    method: "conversations.info",
    act: () => bench.kamer("volg 36600-XX-29"),
    said: "36600-XX-29",
    warnings: 0,
    otherwise: { channel_not_found: "/invite @Kamerwacht" },
  },
  {
    method: "conversations.open",
    act: () => bench.kamer("volg 36600-XX-29", "D0BEZOEKER"),
    said: "36600-XX-29",
    warnings: 0,
  },
];

describe("whatever Slack refuses to the app", () => {
  it.each(ROWS)(
    "by $method is answered or noted, code for code",
    async ({ method, act, said, warnings, otherwise = {} }) => {
      for (const code of codesOf(method)) {
        const before = bench.warnings.length;
        const calls = bench.slack.calls.length;
        bench.slack.fault({ answer: "refusal", method, code });
        const answer = await act();
        bench.slack.heal();
        if (answer !== null) {
          expect(answer, `${method} ${code}`).toContain(otherwise[code] ?? said);
          expect(answer, `${method} ${code}`).not.toContain(FAILED);
        }
        expect(bench.warnings.slice(before), `${method} ${code}`).toHaveLength(warnings);
        const refused = bench.slack.calls.slice(calls).filter((call) => call.method === method);
        if (method !== "response_url") expect(refused.length, `${method} ${code}`).toBeGreaterThan(0);
      }
      expect(await bench.kamer("help")).toContain("/kamer");
    },
  );

  it("stops no channel", async () => {
    await bench.bring(letter("2024D43817", "Kinderen in de noodopvang voor jeugdzorginstellingen"));
    await bench.slack.waitFor((slack) =>
      slack.messages(CHANNEL).some(({ text }) => text.includes("noodopvang voor jeugdzorginstellingen")),
    );
    expect(bench.app.store.transaction((transaction) => transaction.parked())).toEqual([]);
  });

  it("of who is in a group that keeps the rules leaves everybody a member", async () => {
    const client = createClient({ token: bench.slack.botToken, apiUrl: bench.slack.apiUrl });
    const identity = { botId: "", botUserId: "", teamId: null, enterpriseId: null, workspace: null };
    for (const code of codesOf("usergroups.users.list")) {
      bench.slack.fault({ answer: "refusal", method: "usergroups.users.list", code, times: 1 });
      const warned: string[] = [];
      const people = createPeople({
        client,
        keeperGroups: ["S0BEHEER00"],
        warn: (text) => warned.push(text),
      });
      expect(await people.roleOf({ userId: "U0BEZOEKER", teamId: null }, identity), code).toBe("member");
      expect(warned, code).toHaveLength(1);
    }
  });

  it("of what is said to one person in a channel is said in a message to them", async () => {
    const client = createClient({ token: bench.slack.botToken, apiUrl: bench.slack.apiUrl });
    const asker = { userId: "U0BEZOEKER", channelId: "C0KANAAL", channelName: null };
    for (const code of codesOf("chat.postEphemeral")) {
      bench.slack.fault({ answer: "refusal", method: "chat.postEphemeral", code, times: 1 });
      const warned: string[] = [];
      const calls = bench.slack.calls.length;
      await surfaceOf(client, "", (text) => warned.push(text)).tell(asker, notice(`gezegd ${code}`));
      expect(bench.slack.calls.slice(calls).at(-1), code).toMatchObject({
        method: "chat.postMessage",
        args: { channel: "U0BEZOEKER", text: `gezegd ${code}` },
        result: { ok: true },
      });
      expect(warned, code).toHaveLength(1);
    }
  });
});

it.each(["auth.test", "apps.connections.open"])(
  "an app that %s refuses, by whatever code, goes on trying and connects",
  async (method) => {
    await using slack = await startSmallSlack();
    const codes = codesOf(method);
    for (const code of codes) slack.fault({ answer: "refusal", method, code, times: 1 });
    const reasons: string[] = [];
    const silent = () => {};
    const warn = (_message: string, fields?: object) => {
      reasons.push(String((fields as { reason?: string } | undefined)?.reason));
    };
    const app = createSlackApp({
      botToken: slack.botToken,
      appToken: slack.appToken,
      apiUrl: slack.apiUrl,
      logger: { info: silent, warn, error: silent },
      desk: fakeDesk(),
      timings: { againMs: 1, againMaxMs: 1 },
    });
    await app.start();
    expect(app.connected()).toBe(true);
    expect(reasons.length).toBeGreaterThanOrEqual(codes.length);
    await app.stop();
  },
);
