import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MANIFEST_SCOPES, type SmallSlack, startSmallSlack } from "#demo";

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, field by field
type Answer = Record<string, any>;

let slack: SmallSlack;
let now = new Date("2024-11-20T12:00:00Z");

beforeEach(async () => {
  slack = await start({});
});
afterEach(() => slack.close());

function start(more: Parameters<typeof startSmallSlack>[0]): Promise<SmallSlack> {
  now = new Date("2024-11-20T12:00:00Z");
  const channels = [
    "azc",
    { name: "oud", archived: true },
    { name: "stil", isPrivate: true },
    { name: "geheim", isPrivate: true, member: false },
  ];
  return startSmallSlack({ channels, now: () => now, ...more });
}

async function call(method: string, args: Record<string, unknown> = {}): Promise<Answer> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: "POST",
    headers: { authorization: "Bearer xoxb-demo", "content-type": "application/json" },
    body: JSON.stringify(args),
  });
  return { ...((await response.json()) as Answer), date: response.headers.get("date") };
}

const say = (text: string, more: Record<string, unknown> = {}) =>
  call("chat.postMessage", { channel: "#azc", text, ...more });
const rich = (text: string) => [
  { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] },
];
const section = (text: string) => [{ type: "section", text: { type: "plain_text", text } }];

describe("a message that is gone", () => {
  it.each(["with", "without"])("%s replies lets a reply fall loose, without a word", async (kind) => {
    const { channel, ts } = await say("kaart");
    if (kind === "with") await say("eerder", { thread_ts: ts });
    slack.remove("azc", ts);
    const reply = await say("antwoord", { thread_ts: ts });
    expect(reply).toMatchObject({ ok: true });
    expect(reply.message.thread_ts).toBeUndefined();
    expect(slack.messages("azc").at(-1)).toMatchObject({ text: "antwoord", threadTs: null });
    expect(await call("chat.update", { channel, ts, text: "x" })).toMatchObject({
      error: "message_not_found",
    });
  });
});

describe("an edit", () => {
  it("of rich text takes rich text only", async () => {
    const { channel, ts } = await say("kaart", { blocks: rich("kaart") });
    const edit = (blocks?: unknown) => call("chat.update", { channel, ts, text: "x", blocks });
    expect(await edit(section("x"))).toMatchObject({ error: "block_mismatch" });
    expect(await edit()).toMatchObject({ error: "block_mismatch" });
    expect(await edit(rich("x"))).toMatchObject({ ok: true });
  });

  it("of blocks is not shown as one, of a bare text it is", async () => {
    for (const [blocks, isShown] of [
      [rich("x"), false],
      [undefined, true],
    ] as const) {
      const { channel, ts } = await say("kaart", { blocks });
      const { message } = await call("chat.update", { channel, ts, text: "later", blocks });
      expect(message.edited !== undefined).toBe(isShown);
    }
  });

  it("has a shorter text, and none in an archived channel", async () => {
    const { channel, ts } = await say("kaart");
    expect(await call("chat.update", { channel, ts, text: "x".repeat(4001) })).toMatchObject({
      error: "msg_too_long",
    });
    slack.setChannel("azc", { archived: true });
    expect(await call("chat.update", { channel, ts, text: "x" })).toMatchObject({ error: "is_inactive" });
  });
});

describe("channels", () => {
  it("that are private are there for their members alone", async () => {
    const types = "public_channel,private_channel";
    const { channels } = await call("conversations.list", { types });
    expect(channels.map(({ name }: Answer) => name)).toEqual(["azc", "oud", "stil"]);
    expect(await call("chat.postMessage", { channel: "#geheim", text: "x" })).toMatchObject({
      error: "channel_not_found",
    });
    expect(await call("chat.postMessage", { channel: "#stil", text: "x" })).toMatchObject({ ok: true });
  });

  it("come less than a thousand at a time", async () => {
    expect(await call("conversations.list", { limit: 1000 })).toMatchObject({ error: "invalid_limit" });
    expect(await call("conversations.list", { limit: 999 })).toMatchObject({ ok: true });
  });

  it("keep their id under another name", async () => {
    const { channel } = await say("voor");
    slack.setChannel("azc", { name: "opvang" });
    expect(await say("na")).toMatchObject({ error: "channel_not_found" });
    expect(await call("chat.postMessage", { channel, text: "na" })).toMatchObject({ ok: true, channel });
  });
});

describe("scopes", () => {
  it.each([
    ["conversations.history", "channels:history", "azc"],
    ["conversations.history", "groups:history", "stil"],
    ["chat.postMessage", "chat:write", "azc"],
    ["conversations.info", "groups:read", "stil"],
  ])("hold %s to %s", async (method, scope, name) => {
    const { channel } = await call("chat.postMessage", { channel: name, text: "x" });
    const args = { channel, text: "x" };
    expect(await call(method, args)).toMatchObject({ ok: true });
    await slack.close();
    slack = await start({ scopes: MANIFEST_SCOPES.filter((each) => each !== scope) });
    expect(await call(method, args)).toMatchObject({ error: "missing_scope", needed: scope });
  });
});

it("tells the time as Slack has it", async () => {
  expect((await call("api.test")).date).toBe("Wed, 20 Nov 2024 12:00:00 GMT");
});
