import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WatchHit } from "#alert";
import { type SmallSlack, startSmallSlack } from "#demo";
import { createSlackApp, createSlackMessenger, type Desk, type Outcome, type SlackApp } from "#slack";
import { documentCard, evidence, hit } from "./builders.ts";
import { fakeButton, fakeDesk, fakeWindow } from "./fake-desk.ts";

const HITS: readonly WatchHit[] = [hit("Kwaliteitskader opvang", [evidence("kwaliteitskader")])];
const KEY = "document:stuk-1@1/document.published#kind-in-azc#card";
const OPENING: Outcome = {
  form: {
    window: "why",
    title: "Waarom dit bericht?",
    submit: null,
    parts: [{ type: "evidence", hits: HITS }],
    memory: {},
  },
  otherwise: () => ({ text: "Waarom dit bericht?", evidence: HITS }),
};
/** As it stands under the card that is posted. */
const WHY = { ...fakeButton("why", () => OPENING), under: () => KEY };
/** What takes seconds in the program, and is the same in less. */
const SOON = {
  helloMs: 1000,
  pongMs: 300,
  untakenMs: 200,
  againMs: 20,
  againMaxMs: 80,
  drainMs: 300,
  closeMs: 100,
};
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

let slack: SmallSlack;
let apps: SlackApp[];
let logged: string[];

beforeEach(async () => {
  slack = await startSmallSlack();
  apps = [];
  logged = [];
  unhandled.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(async () => {
  for (const app of apps) await app.stop();
  await slack.close();
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
  expect(logged.join("\n")).not.toMatch(/xoxb-demo|xapp-demo|ticket=/);
});

function appOf(over: Partial<Desk> = {}, apiUrl = slack.apiUrl): SlackApp {
  const log = (message: string, fields: object = {}) =>
    void logged.push(`${message} ${JSON.stringify(fields)}`);
  const app = createSlackApp({
    botToken: "xoxb-demo",
    appToken: "xapp-demo",
    apiUrl,
    logger: { info: log, warn: log, error: log },
    timings: SOON,
    desk: fakeDesk({
      command: async (text) => ({ text: `gehoord: ${text} <!channel>` }),
      buttons: [WHY],
      ...over,
    }),
  });
  apps.push(app);
  return app;
}

async function connectedApp(over: Partial<Desk> = {}): Promise<SlackApp> {
  const app = appOf(over);
  await app.start();
  await until(() => app.connected());
  return app;
}

/** Looks again and again: what happens inside the app changes nothing in Slack. */
async function until(look: () => boolean, timeoutMs = 20_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!look()) {
    if (performance.now() > end) throw new Error(`not within ${timeoutMs} ms; log:\n${logged.join("\n")}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const kamer = (text: string) => slack.sendCommand({ command: "/kamer", text, channel: "kind-in-azc" });

async function postCard(): Promise<string> {
  const messenger = createSlackMessenger({ token: "xoxb-demo", apiUrl: slack.apiUrl, buttons: [WHY] });
  const sending = await messenger.send(
    {
      key: KEY,
      kind: "card",
      channel: "#kind-in-azc",
      target: null,
      broadcast: false,
      content: documentCard(),
      mayBeDouble: false,
      plain: false,
    },
    new AbortController().signal,
  );
  return sending.state === "sent" ? sending.ts : "";
}

describe("commands", () => {
  it("answers with what the caller says, inert, seen by one person", async () => {
    await connectedApp();
    await kamer("status");
    const answer = await slack.waitFor(() => slack.ephemerals[0]);
    expect(answer.text).toBe("gehoord: status ‹!channel&gt;");
    expect(JSON.stringify(answer)).not.toContain("<!");
  });

  it("says so when a command fails", async () => {
    await connectedApp({
      command: async () => {
        throw new Error("kapot");
      },
    });
    await kamer("status");
    const answer = await slack.waitFor(() => slack.ephemerals[0]);
    expect(answer.text).toContain("Dat is niet gelukt");
  });

  it("acknowledges long before a slow answer", async () => {
    const answer = Promise.withResolvers<{ text: string }>();
    await connectedApp({ command: () => answer.promise });
    await kamer("status");
    expect(slack.ephemerals).toEqual([]);
    answer.resolve({ text: "eindelijk" });
    await slack.waitFor(() => slack.ephemerals[0]?.text === "eindelijk");
  });
});

describe("buttons", () => {
  it("show all evidence in a window", async () => {
    await connectedApp();
    await slack.clickButton({ channel: "kind-in-azc", ts: await postCard(), actionId: "why" });
    const modal = await slack.waitFor(() => slack.modals[0]);
    expect(JSON.stringify(modal)).toContain("kwaliteitskader");
    expect(JSON.stringify(modal)).toContain("Waarom dit bericht?");
  });

  it("are pressed with what they carry", async () => {
    const asked: string[] = [];
    const asking = fakeButton("why", ({ value }) => {
      asked.push(value);
      return { text: "gevraagd" };
    });
    await connectedApp({ buttons: [asking] });
    await slack.clickButton({ channel: "kind-in-azc", ts: await postCard(), actionId: "why" });
    await slack.waitFor(() => slack.ephemerals[0]?.text === "gevraagd");
    expect(asked).toEqual([KEY]);
  });

  it("are told apart by a number where one block has several of a kind", async () => {
    const offers = [0, 1].map((n) => ({ id: `pick-${n}`, label: `Kies ${n}`, value: `keus ${n}` }));
    await connectedApp({ command: async () => ({ text: "Welke?", offers }), buttons: [fakeButton("pick")] });
    await kamer("kies");
    const { ts } = await slack.waitFor(() => slack.ephemerals[0]);
    await slack.clickButton({ channel: "kind-in-azc", ts, actionId: "pick-1" });
    await slack.waitFor(() => slack.ephemerals[1]?.text === "pick keus 1");
  });

  it("that are no more say so", async () => {
    await connectedApp({ buttons: [] });
    await slack.clickButton({ channel: "kind-in-azc", ts: await postCard(), actionId: "why" });
    const answer = await slack.waitFor(() => slack.ephemerals[0]);
    expect(answer.text).toContain("Deze knop werkt niet meer");
  });

  it("tell it in a message where no window opens", async () => {
    await connectedApp();
    slack.fault({ answer: "refusal", method: "views.open", code: "expired_trigger_id" });
    await slack.clickButton({ channel: "kind-in-azc", ts: await postCard(), actionId: "why" });
    const answer = await slack.waitFor(() => slack.ephemerals[0]);
    expect(JSON.stringify(answer)).toContain("Het ");
    expect(answer.text).toBe("Waarom dit bericht? Raakt: Kwaliteitskader opvang.");
  });

  it("say so when they fail", async () => {
    const broken = fakeButton("why", () => Promise.reject(new Error("kapot")));
    await connectedApp({ buttons: [broken] });
    await slack.clickButton({ channel: "kind-in-azc", ts: await postCard(), actionId: "why" });
    const answer = await slack.waitFor(() => slack.ephemerals[0]);
    expect(answer.text).toContain("Dat is niet gelukt");
  });

  it("acknowledges a link and says nothing", async () => {
    await connectedApp();
    const ts = await postCard();
    await slack.clickButton({ channel: "kind-in-azc", ts, actionId: "open-Tweede Kamer" });
    expect(slack.ephemerals).toEqual([]);
  });
});

describe("the socket", () => {
  it.each(["warning", "refresh_requested"] as const)(
    "that Slack will close (%s) has its successor before it ends, and no command is lost",
    async (reason) => {
      const app = await connectedApp();
      let most = slack.sockets;
      slack.disconnectSockets(reason);
      let asked = 0;
      await until(() => {
        most = Math.max(most, slack.sockets);
        expect(app.connected()).toBe(true);
        return most === 2;
      }, 5000);
      // Also while the old one is still open, and after.
      while (slack.sockets > 1) {
        await kamer(`status ${asked++}`);
        expect(app.connected()).toBe(true);
      }
      await kamer(`status ${asked++}`);
      await slack.waitFor(() => slack.ephemerals.length === asked);
    },
  );

  it("comes back after a cut", async () => {
    const app = await connectedApp();
    slack.cutSockets();
    await until(() => !app.connected());
    await until(() => app.connected() && slack.sockets === 1, 15_000);
  });

  it("comes back from a silent peer", async () => {
    const app = await connectedApp();
    slack.muteSockets(true);
    await until(() => !app.connected(), 15_000);
    slack.muteSockets(false);
    await until(() => app.connected(), 15_000);
  });

  it.each(["invalid_auth", "token_revoked", "internal_error"])(
    "outlives apps.connections.open answering %s, and recovers",
    async (code) => {
      slack.fault({ answer: "refusal", method: "apps.connections.open", code });
      const app = appOf();
      const starting = app.start();
      await until(() => slack.calls.filter((call) => call.method === "apps.connections.open").length > 1);
      expect(app.connected()).toBe(false);
      slack.heal();
      await starting;
      await until(() => app.connected(), 15_000);
    },
  );

  it("outlives a bad bot token, an outage and a rate limit while reconnecting", async () => {
    slack.fault({ answer: "refusal", method: "auth.test", code: "account_inactive", times: 1 });
    const app = await connectedApp();
    slack.fault({ answer: "error", method: "apps.connections.open", times: 1 });
    slack.fault({ answer: "rate-limited", method: "apps.connections.open", times: 1 });
    slack.cutSockets();
    await until(() => !app.connected());
    await until(() => app.connected(), 15_000);
  });

  it("does not hold up the rest when Slack is not there", async () => {
    const app = appOf({}, "http://127.0.0.1:9/api/");
    void app.start();
    await app.stop();
    expect(app.connected()).toBe(false);
  });

  it("finishes what it is answering when it stops", async () => {
    const answer = Promise.withResolvers<{ text: string }>();
    const app = await connectedApp({ command: () => answer.promise });
    await kamer("status");
    const stopping = app.stop();
    answer.resolve({ text: "nog net" });
    await stopping;
    expect(slack.ephemerals[0]?.text).toBe("nog net");
    await until(() => slack.sockets === 0);
  });
});

describe("over HTTP", () => {
  const SECRET = "geheim-canary";

  async function freePort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  async function request(
    port: number,
    fields: Record<string, string>,
    secret = SECRET,
    aheadSeconds = 0,
  ): Promise<Response> {
    const body = new URLSearchParams(fields).toString();
    return send(port, body, "application/x-www-form-urlencoded", secret, aheadSeconds);
  }

  function send(
    port: number,
    body: string,
    type: string,
    secret = SECRET,
    aheadSeconds = 0,
  ): Promise<Response> {
    const time = String(Math.floor(Date.now() / 1000) + aheadSeconds);
    const signature = createHmac("sha256", secret).update(`v0:${time}:${body}`).digest("hex");
    return fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: "POST",
      headers: {
        "content-type": type,
        "x-slack-request-timestamp": time,
        "x-slack-signature": `v0=${signature}`,
      },
      body,
    });
  }

  const command = (over: Record<string, string> = {}) => ({
    command: "/kamer",
    text: "status",
    user_id: "U0VISITOR",
    channel_id: "C0123456789",
    team_id: "T0TEAM",
    trigger_id: "1.2.3",
    response_url: "http://127.0.0.1:9/none",
    ...over,
  });

  it("answers signed requests once, and nobody else", async () => {
    const port = await freePort();
    const heard: string[] = [];
    const app = createSlackApp({
      botToken: "xoxb-demo",
      apiUrl: slack.apiUrl,
      logger: { info() {}, warn() {}, error() {} },
      timings: SOON,
      port,
      signingSecret: SECRET,
      desk: fakeDesk({
        command: async (text) => {
          heard.push(text);
          return { text: "" };
        },
      }),
    });
    apps.push(app);
    await app.start();
    expect(app.connected()).toBe(true);
    const team = String((await ownTeam()) ?? "");
    expect((await request(port, command({ team_id: team }))).status).toBe(200);
    expect((await request(port, command({ team_id: team }))).status).toBe(200);
    expect((await request(port, command({ team_id: team, trigger_id: "4" }), "ander")).status).toBe(401);
    const foreign = await request(port, command({ team_id: "T0FOREIGN", trigger_id: "5" }));
    // Acknowledged, and answered in words.
    expect(foreign.status).toBe(200);
    expect(heard).toEqual(["status"]);
    for (const seconds of [-3600, 3600, 86_400 * 365]) {
      const elsewhen = await request(port, command({ team_id: team, trigger_id: "6" }), SECRET, seconds);
      expect(elsewhen.status).toBe(401);
    }
    expect(heard).toEqual(["status"]);
  });

  it.each([
    ["null", "application/json"],
    ["3", "application/json"],
    ["[]", "application/json"],
    ["", "application/json"],
    ["{", "application/json"],
    ["payload=null", "application/x-www-form-urlencoded"],
    ["payload=%5B%5D", "application/x-www-form-urlencoded"],
    ["payload=", "application/x-www-form-urlencoded"],
  ])("refuses the signed body %j of %s, and answers the next", async (body, type) => {
    const port = await freePort();
    const app = createSlackApp({
      botToken: "xoxb-demo",
      apiUrl: slack.apiUrl,
      logger: { info() {}, warn() {}, error() {} },
      timings: SOON,
      port,
      signingSecret: SECRET,
      desk: fakeDesk({ command: async () => ({ text: "" }) }),
    });
    apps.push(app);
    await app.start();
    expect((await send(port, body, type)).status).toBe(400);
    expect((await send(port, "x".repeat(1_000_001), type)).status).toBe(413);
    const team = String((await ownTeam()) ?? "");
    expect((await request(port, command({ team_id: team }))).status).toBe(200);
  });

  it("acts once on an event, a click and a window that come again", async () => {
    const port = await freePort();
    const done: string[] = [];
    const app = createSlackApp({
      botToken: "xoxb-demo",
      apiUrl: slack.apiUrl,
      logger: { info() {}, warn() {}, error() {} },
      timings: SOON,
      port,
      signingSecret: SECRET,
      desk: fakeDesk({
        buttons: [
          fakeButton("follow", () => {
            done.push("follow");
            return { text: "" };
          }),
        ],
        windows: [
          fakeWindow("claim", (card, note) => {
            done.push(`claim ${card} ${note}`);
            return "";
          }),
        ],
        preview: async (url) => {
          done.push(`preview ${url}`);
          return null;
        },
      }),
    });
    apps.push(app);
    await app.start();
    const team = String((await ownTeam()) ?? "");
    const people = { team: { id: team }, user: { id: "U1", team_id: team }, trigger_id: "7.1" };
    const view = {
      id: "V1",
      hash: "h",
      callback_id: "claim",
      private_metadata: JSON.stringify({ card: "k", channelId: "C1", channelName: null, tried: null }),
      state: { values: { note: { note: { type: "plain_text_input", value: "ja" } } } },
    };
    const click = {
      type: "block_actions",
      ...people,
      channel: { id: "C1", name: "kanaal" },
      response_url: "http://127.0.0.1:9/none",
      actions: [{ type: "button", action_id: "follow", block_id: "b", value: "k" }],
    };
    const submission = { type: "view_submission", ...people, trigger_id: "7.2", view };
    const links = [{ url: "https://www.tweedekamer.nl/x", domain: "tweedekamer.nl" }];
    const event = {
      type: "event_callback",
      team_id: team,
      event_id: "Ev1",
      event: { type: "link_shared", user: "U1", channel: "C1", message_ts: "1.1", links },
    };
    for (let times = 0; times < 3; times += 1) {
      expect((await request(port, { payload: JSON.stringify(click) })).status).toBe(200);
      expect((await request(port, { payload: JSON.stringify(submission) })).status).toBe(200);
      expect((await send(port, JSON.stringify(event), "application/json")).status).toBe(200);
    }
    const strange = { team: { id: "T0FOREIGN" }, user: { id: "U9", team_id: "T0FOREIGN" } };
    const foreign = [
      { ...click, ...strange, trigger_id: "8.1" },
      { ...click, user: strange.user, trigger_id: "8.2" },
      { ...submission, ...strange, trigger_id: "8.3" },
    ];
    await Promise.all(foreign.map((one) => request(port, { payload: JSON.stringify(one) })));
    await until(() => done.length >= 3);
    expect(done.sort()).toEqual(["claim k ja", "follow", "preview https://www.tweedekamer.nl/x"]);
  });

  async function ownTeam(): Promise<unknown> {
    const response = await fetch(`${slack.apiUrl}auth.test`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-demo" },
    });
    return ((await response.json()) as { team_id?: unknown }).team_id;
  }
});
