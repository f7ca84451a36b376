import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackApp, type SlackApp } from "#slack";
import { fakeDesk } from "./fake-desk.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { type FakeSocketServer, startFakeSocket } from "./fake-socket.ts";

const HELLO = JSON.stringify({ type: "hello", num_connections: 1 });
const envelope = (type: string, payload: unknown) => JSON.stringify({ type, envelope_id: "1", payload });
const NONSENSE = [
  "null",
  "[]",
  "<html>",
  JSON.stringify({ type: "events_api", envelope_id: "1" }),
  envelope("events_api", { event: null }),
  envelope("slash_commands", null),
  envelope("slash_commands", {}),
  envelope("interactive", {}),
  envelope("interactive", { type: "block_actions" }),
  envelope("interactive", { type: "view_submission", view: null }),
];
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

let slack: FakeSlack;
let socket: FakeSocketServer;
let app: SlackApp;
let heard: string[];

beforeEach(async () => {
  slack = await startFakeSlack();
  socket = await startFakeSocket();
  slack.answers["apps.connections.open"] = { json: { ok: true, url: socket.url } };
  unhandled.length = 0;
  heard = [];
  process.on("unhandledRejection", note);
  app = createSlackApp({
    botToken: "xoxb-demo",
    appToken: "xapp-demo",
    apiUrl: slack.apiUrl,
    logger: { info() {}, warn() {}, error() {} },
    timings: { helloMs: 300, closeMs: 100, drainMs: 300 },
    desk: fakeDesk({
      command: async (text) => {
        heard.push(text);
        return { text };
      },
    }),
  });
});
afterEach(async () => {
  await app.stop();
  await slack[Symbol.asyncDispose]();
  await socket[Symbol.asyncDispose]();
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

async function until(look: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!look()) {
    if (performance.now() > end) throw new Error("not within 20 s");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function command(text: string, over: object = {}): string {
  const payload = {
    command: "/kamer",
    text,
    team_id: "T0OWN0000",
    user_id: "U1",
    channel_id: "C1",
    trigger_id: `trigger-${text}`,
    response_url: `${slack.apiUrl}respond`,
    ...over,
  };
  return JSON.stringify({
    type: "slash_commands",
    envelope_id: text,
    payload,
    accepts_response_payload: true,
  });
}

describe("a socket", () => {
  it("is asked for with the app's token, and Slack's account of us with the bot's", async () => {
    socket.greeting = [HELLO];
    await app.start();
    const tokens = slack.calls.map((call) => [call.method, call.token]);
    expect(tokens).toEqual([
      ["auth.test", "Bearer xoxb-demo"],
      ["apps.connections.open", "Bearer xapp-demo"],
    ]);
    expect(app.connected()).toBe(true);
  });

  it("outlives nonsense of every kind", async () => {
    socket.greeting = [HELLO];
    await app.start();
    for (const nonsense of NONSENSE) socket.say(nonsense);
    socket.say(command("iets"));
    await until(() => heard.length > 0);
    expect(app.connected()).toBe(true);
  });

  it("hears a repeated command once, and nothing from another workspace", async () => {
    socket.greeting = [HELLO];
    await app.start();
    socket.say(command("vreemd", { team_id: "T0FOREIGN" }));
    socket.say(command("iets"));
    socket.say(command("iets"));
    socket.say(command("laatste"));
    await until(() => heard.includes("laatste"));
    expect(heard).toEqual(["iets", "laatste"]);
  });

  it("gives up on one that never says hello, and tries the next", async () => {
    const starting = app.start();
    await until(() => socket.count === 1);
    expect(app.connected()).toBe(false);
    socket.greeting = [HELLO];
    await starting;
    await until(() => app.connected());
  });
});
