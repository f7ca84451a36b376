import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MANIFEST_SCOPES, type SmallSlack, startSmallSlack } from "#demo";

let slack: SmallSlack;

beforeEach(async () => {
  slack = await startSmallSlack({
    channels: ["kind-in-azc", { name: "oud", archived: true }, { name: "vreemd", member: false }],
    scopes: [...MANIFEST_SCOPES, "channels:join", "reactions:write"],
  });
});
afterEach(() => slack.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, field by field
type Answer = Record<string, any>;

async function post(method: string, args: Record<string, unknown>, token = "xoxb-demo"): Promise<Response> {
  return await fetch(`${slack.apiUrl}${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(args),
  });
}

async function call(method: string, args: Record<string, unknown> = {}, token?: string): Promise<Answer> {
  return (await (await post(method, args, token)).json()) as Answer;
}

const say = (text: string, more: Record<string, unknown> = {}) =>
  call("chat.postMessage", { channel: "#kind-in-azc", text, ...more });

describe("who may call what", () => {
  it("takes its own tokens only, each for its own methods", async () => {
    expect(await call("auth.test")).toMatchObject({ ok: true, bot_id: "B0KAMERWACHT" });
    expect(await call("auth.test", {}, "xoxb-other")).toEqual({ ok: false, error: "invalid_auth" });
    expect(await call("auth.test", {}, "xapp-demo")).toEqual({ ok: false, error: "not_allowed_token_type" });
    expect(await call("apps.connections.open")).toEqual({ ok: false, error: "not_allowed_token_type" });
    expect(await call("nonsense.method")).toMatchObject({ ok: false, error: "unknown_method" });
    const bare = await fetch(`${slack.apiUrl}auth.test`, { method: "POST" });
    expect(await bare.json()).toEqual({ ok: false, error: "not_authed" });
  });
});

describe("messages", () => {
  it("keeps text, blocks and metadata from a form, as the web client sends them", async () => {
    const form = new URLSearchParams({
      channel: "kind-in-azc",
      text: "Aangenomen",
      blocks: JSON.stringify([{ type: "section", text: { type: "plain_text", text: "A" } }]),
      metadata: JSON.stringify({ event_type: "kamerwacht_post", event_payload: { key: "k1" } }),
    });
    const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-demo" },
      body: form,
    });
    const answer = (await response.json()) as Answer;
    expect(answer).toMatchObject({ ok: true, message: { text: "Aangenomen" } });
    const history = { channel: answer.channel, include_all_metadata: true };
    expect((await call("conversations.history", history)).messages[0].metadata).toEqual({
      event_type: "kamerwacht_post",
      event_payload: { key: "k1" },
    });
    const bare = await call("conversations.history", { channel: answer.channel });
    expect(bare.messages[0].metadata).toBeUndefined();
  });

  it("gives timestamps that only ever rise, also within one millisecond", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => say(`${index}`)));
    const stamps = answers.map(({ ts }) => ts as string);
    expect(new Set(stamps).size).toBe(20);
    expect(slack.messages("kind-in-azc").map(({ ts }) => ts)).toEqual([...stamps].sort());
  });

  it("shows replies in their thread, and in the channel only when broadcast", async () => {
    const parent = await say("kaart");
    await say("stil", { thread_ts: parent.ts });
    await say("luid", { thread_ts: parent.ts, reply_broadcast: true });
    const history = await call("conversations.history", { channel: parent.channel });
    expect(history.messages.map((message: Answer) => message.text)).toEqual(["luid", "kaart"]);
    expect(history.messages[0]).toMatchObject({ subtype: "thread_broadcast", thread_ts: parent.ts });
    expect(history.messages[1]).toMatchObject({ reply_count: 2 });
    const replies = await call("conversations.replies", { channel: parent.channel, ts: parent.ts });
    expect(replies.messages.map((message: Answer) => message.text)).toEqual(["kaart", "stil", "luid"]);
    expect(slack.messages()).toMatchObject([
      { text: "kaart", replies: [{ broadcast: false }, { broadcast: true }] },
    ]);
  });

  it("pages history by cursor and by time, to the microsecond", async () => {
    const posted = [];
    for (const text of ["a", "b", "c"]) posted.push(await say(text));
    const channel = posted[0]!.channel;
    const first = await call("conversations.history", { channel, limit: 2 });
    expect(first).toMatchObject({ has_more: true, messages: [{ text: "c" }, { text: "b" }] });
    const cursor = first.response_metadata.next_cursor;
    const second = await call("conversations.history", { channel, limit: 2, cursor });
    expect(second).toMatchObject({ has_more: false, messages: [{ text: "a" }] });
    const later = await call("conversations.history", { channel, oldest: posted[1]!.ts });
    expect(later.messages).toMatchObject([{ text: "c" }]);
    const inclusive = await call("conversations.history", {
      channel,
      oldest: posted[1]!.ts,
      inclusive: true,
    });
    expect(inclusive.messages).toHaveLength(2);
  });

  it("changes a message, says so, and keeps metadata that is not mentioned", async () => {
    const metadata = { event_type: "k", event_payload: { key: "1" } };
    const { channel, ts } = await say("eerst", { metadata });
    expect(await call("chat.update", { channel, ts, text: "later" })).toMatchObject({
      ok: true,
      text: "later",
    });
    expect(slack.messages()[0]).toMatchObject({ text: "later", edits: 1, metadata });
    await call("chat.update", { channel, ts, text: "later", metadata: {} });
    expect(slack.messages()[0]!.metadata).toBeNull();
    expect(await call("chat.update", { channel, ts: "1.000000", text: "x" })).toMatchObject({
      error: "message_not_found",
    });
  });

  it("deletes, leaving a stone where replies hang", async () => {
    const parent = await say("kaart");
    const reply = await say("antwoord", { thread_ts: parent.ts });
    await call("chat.delete", { channel: parent.channel, ts: parent.ts });
    expect(slack.messages()).toMatchObject([{ text: "Dit bericht is verwijderd.", replies: [{}] }]);
    await call("chat.delete", { channel: parent.channel, ts: reply.ts });
    expect(slack.messages()[0]!.replies).toEqual([]);
  });

  it("links to a message, reacts to it, and lists and joins channels", async () => {
    const { channel, ts } = await say("kaart");
    const { permalink } = await call("chat.getPermalink", { channel, message_ts: ts });
    expect(permalink).toBe(`${slack.pageUrl}?channel=kind-in-azc&thread=${ts}`);
    expect(await call("reactions.add", { channel, timestamp: ts, name: "eyes" })).toEqual({ ok: true });
    expect(await call("reactions.add", { channel, timestamp: ts, name: "eyes" })).toMatchObject({
      error: "already_reacted",
    });
    const { channels } = await call("conversations.list", { exclude_archived: true });
    expect(channels.map((one: Answer) => one.name)).toEqual(["kind-in-azc", "vreemd"]);
    const [, strange] = channels;
    await call("conversations.join", { channel: strange.id });
    expect(await call("conversations.info", { channel: strange.id })).toMatchObject({
      channel: { is_member: true },
    });
  });

  it.each([
    ["an unknown channel", { channel: "#nergens", text: "x" }, "channel_not_found"],
    ["an archived channel", { channel: "#oud", text: "x" }, "is_archived"],
    ["a channel it is not in", { channel: "#vreemd", text: "x" }, "not_in_channel"],
    ["nothing to say", { channel: "#kind-in-azc" }, "no_text"],
    ["a wrong block", { channel: "#kind-in-azc", blocks: [{ type: "nee" }] }, "invalid_blocks"],
    ["blocks that are no list", { channel: "#kind-in-azc", text: "x", blocks: "x" }, "invalid_blocks_format"],
  ])("refuses %s", async (_name, args, error) => {
    expect(await call("chat.postMessage", args)).toMatchObject({ ok: false, error });
  });
});

describe("Block Kit", () => {
  const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });
  const plain = (text: string) => ({ type: "plain_text", text });
  it.each([
    ["51 blocks", Array.from({ length: 51 }, () => ({ type: "divider" })), "/blocks]"],
    ["a section of 3001 characters", [section("x".repeat(3001))], "/blocks/0/text/text]"],
    ["a header of 151", [{ type: "header", text: plain("x".repeat(151)) }], "/blocks/0/text/text]"],
    ["a header of mrkdwn", [{ type: "header", text: { type: "mrkdwn", text: "x" } }], "/blocks/0/text/type]"],
    ["an empty text", [section("")], "/blocks/0/text/text]"],
    [
      "11 context elements",
      [{ type: "context", elements: Array(11).fill(plain("x")) }],
      "/blocks/0/elements]",
    ],
    ["a block id twice", [1, 2].map(() => ({ type: "divider", block_id: "b" })), "/blocks/1/block_id]"],
    [
      "a button of 76",
      [{ type: "actions", elements: [{ type: "button", text: plain("x".repeat(76)), action_id: "a" }] }],
      "/blocks/0/elements/0/text/text]",
    ],
    [
      "an empty piece of rich text",
      [
        {
          type: "rich_text",
          elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "" }] }],
        },
      ],
      "/blocks/0/elements/0/elements/0/text]",
    ],
  ])("refuses %s and points at it", async (_name, blocks, pointer) => {
    const answer = await say("x", { blocks });
    expect(answer.error).toBe("invalid_blocks");
    expect(answer.response_metadata.messages.join()).toContain(`[json-pointer:${pointer}`);
  });

  it("counts characters, not UTF-16 units, and refuses a message that is too long as a whole", async () => {
    expect(await say("x", { blocks: [{ type: "header", text: plain("😀".repeat(150)) }] })).toMatchObject({
      ok: true,
    });
    const blocks = Array.from({ length: 5 }, () => section("x".repeat(2900)));
    expect(await say("x", { blocks })).toMatchObject({ error: "msg_blocks_too_long" });
  });

  it("drops metadata with a dot in its name, and only warns", async () => {
    const metadata = { event_type: "motion.voted", event_payload: {} };
    expect(await say("x", { metadata })).toMatchObject({ ok: true, warning: "invalid_metadata_schema" });
    expect(slack.messages()[0]!.metadata).toBeNull();
  });
});

describe("faults", () => {
  it("limits the rate for a while, then lets through", async () => {
    slack.fault({ answer: "rate-limited", retryAfterSeconds: 7, times: 1 });
    const limited = await post("chat.postMessage", { channel: "#kind-in-azc", text: "x" });
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(await say("y")).toMatchObject({ ok: true });
    expect(slack.messages()).toHaveLength(1);
  });

  it.each([
    ["an error after accepting", { answer: "error", applied: "yes" }, 1],
    ["an error before accepting", { answer: "error" }, 0],
    ["a page of HTML", { answer: "html" }, 0],
  ] as const)("gives %s", async (_name, fault, arrived) => {
    slack.fault(fault);
    const response = await post("chat.postMessage", { channel: "#kind-in-azc", text: "x" });
    expect(response.status).toBe(fault.answer === "error" ? 500 : 200);
    expect(slack.messages()).toHaveLength(arrived);
    slack.heal();
    expect(await say("y")).toMatchObject({ ok: true });
  });

  it("drops the connection, having accepted or not, and can carry out later", async () => {
    slack.fault({ answer: "drop", applied: "yes", times: 1 });
    await expect(say("a")).rejects.toThrow();
    expect(slack.messages()).toHaveLength(1);
    slack.fault({ answer: "drop", applied: "later", laterMs: 30, times: 1 });
    await expect(say("b")).rejects.toThrow();
    expect(slack.messages()).toHaveLength(1);
    await slack.waitFor(() => slack.messages().length === 2);
  });

  it("leaves reading alone unless told otherwise, hangs, and refuses by channel", async () => {
    slack.fault({ answer: "hang", channel: "kind-in-azc", times: 1 });
    const waiting = fetch(`${slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-demo" },
      body: new URLSearchParams({ channel: "kind-in-azc", text: "x" }),
      signal: AbortSignal.timeout(50),
    });
    await expect(waiting).rejects.toThrow();
    slack.fault({ answer: "refusal", code: "fatal_error", method: "conversations.list" });
    expect(await call("conversations.list")).toEqual({ ok: false, error: "fatal_error" });
    expect(slack.calls.map(({ fault }) => fault)).toEqual(["hang", "refusal"]);
  });

  it("can hold a channel to one message a second", async () => {
    await slack.close();
    slack = await startSmallSlack({ channels: ["kind-in-azc", "b"], postIntervalMs: 500 });
    expect(await say("1")).toMatchObject({ ok: true });
    expect((await post("chat.postMessage", { channel: "kind-in-azc", text: "2" })).status).toBe(429);
    expect(await call("chat.postMessage", { channel: "b", text: "1" })).toMatchObject({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 520));
    expect(await say("2")).toMatchObject({ ok: true });
  });
});
