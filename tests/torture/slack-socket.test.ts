import { afterEach, beforeEach, expect, it } from "vitest";
import type { Post } from "#alert";
import type { SmallSlack } from "#demo";
import { type SlackBench, slackBench } from "../desk/slack-bench.ts";

const WATCHES = `
channel: "#kind-in-azc"
watches:
  - { id: noodopvang, name: Noodopvang, query: noodopvang }
`;
const RECOVER_MS = 15_000;
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(WATCHES);
  unhandled.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(async () => {
  await bench[Symbol.asyncDispose]();
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

const open = "apps.connections.open";
/** What goes wrong; what is left of it is healed before the recovery is timed. */
const TROUBLES: Readonly<Record<string, (slack: SmallSlack) => void>> = {
  refresh: (slack) => slack.disconnectSockets(),
  warning: (slack) => slack.disconnectSockets("warning"),
  cut: (slack) => slack.cutSockets(),
  "silent peer": (slack) => slack.muteSockets(true),
  "503 on open": (slack) => {
    slack.fault({ answer: "error", method: open });
    slack.cutSockets();
  },
  "invalid_auth on open": (slack) => {
    slack.fault({ answer: "refusal", method: open, code: "invalid_auth" });
    slack.cutSockets();
  },
  "rate limit on open": (slack) => {
    slack.fault({ answer: "rate-limited", method: open, retryAfterSeconds: 1 });
    slack.cutSockets();
  },
  "no answer on open": (slack) => {
    slack.fault({ answer: "hang", method: open });
    slack.cutSockets();
  },
  "a page instead of an answer on open": (slack) => {
    slack.fault({ answer: "html", method: open });
    slack.cutSockets();
  },
  "dropped on open": (slack) => {
    slack.fault({ answer: "drop", method: open });
    slack.cutSockets();
  },
};

function notice(key: string): Post {
  return {
    key,
    kind: "card",
    channel: "#kind-in-azc",
    parent: null,
    broadcast: false,
    held: false,
    content: { type: "notice", language: "nl", level: "info", matter: { what: "rules-kept", problem: key } },
  };
}

it.each(Object.keys(TROUBLES))(
  "outlives %s: delivery goes on, and commands are answered within 15 seconds or refused at once",
  async (name) => {
    TROUBLES[name]?.(bench.slack);
    // Delivery does not know of it.
    const began = performance.now();
    bench.app.store.transaction((transaction) => {
      const at = new Date().toISOString();
      for (let number = 0; number < 20; number += 1)
        transaction.enqueue(notice(`notice/${name}/${number}`), null, null, at);
    });
    bench.app.worker.wake();
    await bench.slack.waitFor((slack) => slack.messages("kind-in-azc").length === 20, 5000);
    expect(performance.now() - began).toBeLessThan(3000);
    // A command in the meantime is answered, or the asker is told by Slack that it failed.
    const said = await Promise.race([
      bench.slack.sendCommand({ command: "/kamer", text: "status", channel: "kind-in-azc" }).then(
        () => "acknowledged",
        () => "failed",
      ),
      new Promise((resolve) => setTimeout(() => resolve("nothing"), 4000)),
    ]);
    expect(["acknowledged", "failed"]).toContain(said);
    bench.slack.heal();
    bench.slack.muteSockets(false);
    const healed = performance.now();
    for (;;) {
      const before = bench.slack.ephemerals.length;
      const isDone = await bench.slack
        .sendCommand({ command: "/kamer", text: "status", channel: "kind-in-azc" })
        .then(() => bench.slack.waitFor((slack) => slack.ephemerals.length > before, 2000))
        .then(
          () => true,
          () => false,
        );
      if (isDone) break;
      expect(performance.now() - healed).toBeLessThan(RECOVER_MS);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    console.log(`${name}: answered ${(performance.now() - healed).toFixed(0)} ms after it was healed`);
  },
  60_000,
);
