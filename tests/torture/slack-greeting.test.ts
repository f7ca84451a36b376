import { expect, it } from "vitest";
import { createSlackApp } from "#slack";
import { fakeDesk } from "../slack/fake-desk.ts";
import { startFakeSlack } from "../slack/fake-slack.ts";
import { startFakeSocket } from "../slack/fake-socket.ts";

/** The same with less patience is one of the quick tests. */
it("gives up on a socket that never says hello, and has the next within ten seconds", async () => {
  await using slack = await startFakeSlack();
  await using socket = await startFakeSocket();
  slack.answers["apps.connections.open"] = { json: { ok: true, url: socket.url } };
  const app = createSlackApp({
    botToken: "xoxb-demo",
    appToken: "xapp-demo",
    apiUrl: slack.apiUrl,
    logger: { info() {}, warn() {}, error() {} },
    desk: fakeDesk(),
  });
  const starting = app.start();
  await expect.poll(() => socket.count, { timeout: 5000 }).toBe(1);
  socket.greeting = [JSON.stringify({ type: "hello", num_connections: 1 })];
  await starting;
  await expect.poll(() => app.connected(), { timeout: 10_000 }).toBe(true);
  await app.stop();
});
