import { expect, it } from "vitest";
import { command } from "../commands/plain-slack.ts";
import { expectNoSecret, plainWorker, SECRETS } from "../commands/plain-worker.ts";

const worker = plainWorker();

it("ends within ten seconds while Slack leaves a message unanswered", async () => {
  const { slack, start, until, said, end } = worker();
  slack.hang = "chat.postMessage";
  start(SECRETS);
  await until(() => slack.calls.some(({ method }) => method === "chat.postMessage"), 20_000);
  const began = performance.now();
  await end();
  expect(performance.now() - began).toBeLessThan(10_000);
  expectNoSecret(said());
});

it("acknowledges within a second what is asked", async () => {
  const { slack, start, until } = worker();
  start(SECRETS);
  await until(() => slack.sockets === 1, 20_000);
  for (const text of ["help", "vlog 36600-XX-31", "volg 36600-XX-31", "regels", "status"]) {
    const ms = await slack.envelope("slash_commands", command(slack, text));
    expect(ms ?? Number.POSITIVE_INFINITY).toBeLessThan(1000);
  }
});
