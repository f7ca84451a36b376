import type { Post } from "#alert";
import type { SlackBench } from "./slack-bench.ts";

export const WATCHES = `
channel: "#kind-in-azc"
watches:
  - { id: noodopvang, name: Noodopvang, query: noodopvang }
`;

const QUESTIONS = ["status", "regels", "zoek noodopvang", "agenda", "volg 36600-XX-29", "demp noodopvang"];

/** While so many posts wait: every kind of question is asked, and must be acknowledged. */
export async function askWhilePostsWait(
  bench: SlackBench,
  posts: number,
): Promise<{ readonly waiting: number; readonly slowestMs: number }> {
  const at = new Date().toISOString();
  bench.app.store.transaction((transaction) => {
    for (let number = 0; number < posts; number += 1) transaction.enqueue(notice(number), null, null, at);
  });
  bench.app.worker.wake();
  let slowestMs = 0;
  const timed = async (act: () => Promise<unknown>) => {
    const began = performance.now();
    await act();
    slowestMs = Math.max(slowestMs, performance.now() - began);
  };
  for (const text of QUESTIONS) {
    await timed(() => bench.slack.sendCommand({ command: "/kamer", text, channel: "kind-in-azc" }));
    await timed(() => bench.slack.openHome());
  }
  const waiting = bench.app.store.transaction((transaction) => transaction.countByState().ready);
  await bench.slack.waitFor((slack) => slack.ephemerals.length >= QUESTIONS.length, 20_000);
  return { waiting, slowestMs };
}

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
