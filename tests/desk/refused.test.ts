import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Post } from "#alert";
import type { SmallSlack } from "#demo";
import { type SlackBench, slackBench } from "./slack-bench.ts";

const WATCHES = `
channel: "#kind-in-azc"
watches:
  - { id: noodopvang, name: Noodopvang, query: noodopvang }
`;

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(WATCHES);
});
afterEach(() => bench[Symbol.asyncDispose]());

function post(channel: string, text: string): void {
  const content = {
    type: "notice",
    language: "nl",
    level: "info",
    matter: { what: "rules-kept", problem: text },
  } as const;
  const message: Post = {
    key: `notice/${channel}/${text}`,
    kind: "card",
    channel,
    parent: null,
    broadcast: false,
    held: false,
    content,
  };
  bench.app.store.transaction((transaction) =>
    transaction.enqueue(message, null, null, new Date().toISOString()),
  );
  bench.app.worker.wake();
}

const told = (slack: SmallSlack) => slack.messages("kamerwacht-ops").map(({ text }) => text);

describe("a channel that takes no messages", () => {
  const refuseAll = (code: string) => (slack: SmallSlack) =>
    slack.fault({ answer: "refusal", method: "chat.postMessage", channel: "kind-in-azc", code });

  it.each<[string, (slack: SmallSlack) => void, string, string]>([
    [
      "is archived",
      (slack) => slack.setChannel("kind-in-azc", { archived: true }),
      "#kind-in-azc",
      "gearchiveerd",
    ],
    [
      "the app is not in",
      (slack) => slack.setChannel("kind-in-azc", { member: false }),
      "#kind-in-azc",
      "/invite @Kamerwacht",
    ],
    ["does not exist", () => {}, "#bestaat-niet", "naam in de regels"],
    ["is of another workspace", () => {}, "C0VREEMD01", "andere werkruimte"],
    ["only some may post in", refuseAll("restricted_action"), "#kind-in-azc", "beheerder van Slack"],
  ])(
    "because it %s is parked, the others go on, and people are told what to do",
    async (_, cause, channel, advice) => {
      cause(bench.slack);
      post(channel, "kan niet aankomen");
      post("#spreidingswet", "komt aan");
      await bench.slack.waitFor((slack) => slack.messages("spreidingswet").length === 1);
      const text = await bench.slack.waitFor((slack) => told(slack)[0]);
      expect(text).toContain(advice);
      expect(text).toContain(channel);
      const parked = bench.app.store.transaction((transaction) => transaction.parked());
      expect(parked).toMatchObject([{ channel }]);
      expect(await bench.kamer("status", "spreidingswet")).toContain(advice);
      await bench.slack.openHome();
      const home = await bench.slack.waitFor((slack) => slack.homes.get("U0BEZOEKER"));
      expect(JSON.stringify(home.view)).toContain(advice);
    },
  );
});

describe("an app that is refused as a whole", () => {
  it.each([
    ["token_revoked", "ingetrokken"],
    ["missing_scope", "mist een recht"],
    ["account_inactive", "verwijderd of uitgezet"],
  ])("by %s keeps everything, and says what to do where it still can", async (code, advice) => {
    bench.slack.fault({ answer: "refusal", method: "chat.postMessage", code });
    post("#kind-in-azc", "wacht");
    const refused = () =>
      bench.app.store
        .transaction((transaction) => transaction.parked())
        .some(({ channel }) => channel === "*");
    for (let times = 0; times < 200 && !refused(); times += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await bench.kamer("status", "spreidingswet")).toContain(advice);
    const state = bench.app.store.transaction((transaction) => transaction.countByState());
    expect(state).toMatchObject({ ready: 1, dead: 0, sent: 0 });
  });
});
