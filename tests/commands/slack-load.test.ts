import { afterEach, beforeEach, expect, it } from "vitest";
import type { Post } from "#alert";
import { type SlackBench, slackBench } from "./slack-bench.ts";

const POSTS = 1_000;
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

function notice(number: number): Post {
  const channel = ["#kamerwacht-ops", "#kind-in-azc", "#spreidingswet"][number % 3] ?? "";
  return {
    key: `notice/${number}`,
    kind: "card",
    channel,
    parent: null,
    broadcast: false,
    held: false,
    content: {
      type: "notice",
      language: "nl",
      level: "info",
      matter: { what: "rules-kept", problem: `Bericht ${number}` },
    },
  };
}

it(`acknowledges every command and click within a second while ${POSTS} posts wait, and goes on delivering`, async () => {
  const at = new Date().toISOString();
  bench.app.store.transaction((transaction) => {
    for (let number = 0; number < POSTS; number += 1) transaction.enqueue(notice(number), null, null, at);
  });
  bench.app.worker.wake();
  let slowest = 0;
  const timed = async (act: () => Promise<unknown>) => {
    const began = performance.now();
    await act();
    slowest = Math.max(slowest, performance.now() - began);
  };
  for (const text of [
    "status",
    "regels",
    "zoek noodopvang",
    "agenda",
    "volg 36600-XX-29",
    "demp noodopvang",
  ]) {
    await timed(() => bench.slack.sendCommand({ command: "/kamer", text, channel: "kind-in-azc" }));
    await timed(() => bench.slack.openHome());
  }
  const open = bench.app.store.transaction((transaction) => transaction.countByState().ready);
  expect(open).toBeGreaterThan(100);
  expect(slowest).toBeLessThan(1000);
  await bench.slack.waitFor((slack) => slack.ephemerals.length >= 6, 20_000);
  await bench.slack.waitFor((slack) => slack.messages().length >= POSTS / 4, 25_000);
  console.log(`the slowest acknowledgement with ${open} posts waiting took ${slowest.toFixed(0)} ms`);
}, 60_000);
