import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outgoing } from "#alert";
import { BUTTONS } from "#desk";
import type { Messenger } from "#pipeline";
import { createSlackMessenger, createTerminalMessenger, validateMessage } from "#slack";
import { documentCard, eventReply } from "./builders.ts";
import { type Answer, type FakeSlack, startFakeSlack } from "./fake-slack.ts";

const TOKEN = "xoxb-canary-0123456789";
const signal = new AbortController().signal;
const since = new Date("2025-01-14T12:00:00Z");
let slack: FakeSlack;
let messenger: Messenger;

beforeEach(async () => {
  slack = await startFakeSlack();
  messenger = createSlackMessenger({ token: TOKEN, apiUrl: slack.apiUrl, buttons: BUTTONS, timeoutMs: 300 });
});
afterEach(async () => {
  await slack[Symbol.asyncDispose]();
});

function outgoing(over: Partial<Outgoing> = {}): Outgoing {
  return {
    key: "document:stuk-1@1/document.published#kind-in-azc#card",
    kind: "card",
    channel: "#kind-in-azc",
    target: null,
    broadcast: false,
    content: documentCard(),
    mayBeDouble: false,
    plain: false,
    ...over,
  };
}

const reply = (over: Partial<Outgoing> = {}) =>
  outgoing({ kind: "reply", content: eventReply(), target: "1700000000.000100", ...over });
const edit = (over: Partial<Outgoing> = {}) =>
  outgoing({ kind: "edit", channel: "C0123456789", target: "1700000000.000100", ...over });
const posted: Answer = { json: { ok: true, ts: "1700000000.000200", channel: "C0123456789" } };
const refusal = (error: string, more: object = {}): Answer => ({ json: { ok: false, error, ...more } });

function fieldsOf(method: string) {
  return slack.calls.find((call) => call.method === method)?.fields ?? {};
}

describe("sending", () => {
  it("posts a card with its key, valid, without unfurling or markup", async () => {
    slack.answers["chat.postMessage"] = posted;
    expect(await messenger.send(outgoing(), signal)).toEqual({
      state: "sent",
      ts: "1700000000.000200",
      channelId: "C0123456789",
    });
    const fields = fieldsOf("chat.postMessage");
    expect(fields).toMatchObject({
      channel: "#kind-in-azc",
      unfurl_links: "false",
      unfurl_media: "false",
      mrkdwn: "false",
      metadata: { event_type: "kamerwacht_post", event_payload: { key: outgoing().key } },
    });
    expect(fields.blocks).toHaveProperty("0.block_id", outgoing().key);
    expect(validateMessage(fields)).toEqual([]);
    expect(fields).not.toHaveProperty("thread_ts");
    expect(slack.calls[0]?.token).toBe(`Bearer ${TOKEN}`);
  });

  it("remembers the id that Slack answers, and uses it from then on", async () => {
    slack.answers["chat.postMessage"] = posted;
    await messenger.send(outgoing(), signal);
    await messenger.send(outgoing({ key: "other" }), signal);
    expect(slack.calls.map((call) => call.fields.channel)).toEqual(["#kind-in-azc", "C0123456789"]);
  });

  it.each([true, false])("replies in a thread, broadcast %s", async (broadcast) => {
    slack.answers["chat.postMessage"] = posted;
    await messenger.send(reply({ broadcast }), signal);
    expect(fieldsOf("chat.postMessage")).toMatchObject({
      thread_ts: "1700000000.000100",
      reply_broadcast: String(broadcast),
    });
  });

  it("edits in place without asking for names it knows", async () => {
    slack.answers["chat.update"] = { json: { ok: true, ts: "1700000000.000100", channel: "C0123456789" } };
    expect(await messenger.send(edit(), signal)).toEqual({
      state: "sent",
      ts: "1700000000.000100",
      channelId: "C0123456789",
    });
    expect(fieldsOf("chat.update")).toMatchObject({
      channel: "C0123456789",
      ts: "1700000000.000100",
      parse: "none",
    });
    expect(fieldsOf("chat.update")).not.toHaveProperty("metadata");
  });

  it("finds the id of a name for an edit, over several pages, once", async () => {
    slack.answers["chat.update"] = posted;
    slack.answers["conversations.list"] = (call) =>
      call.fields.cursor === "two"
        ? { json: { ok: true, channels: [{ id: "C0123456789", name: "kind-in-azc" }] } }
        : {
            json: {
              ok: true,
              channels: [{ id: "C0000000001", name: "other" }],
              response_metadata: { next_cursor: "two" },
            },
          };
    await messenger.send(edit({ channel: "#kind-in-azc" }), signal);
    await messenger.send(edit({ channel: "#kind-in-azc" }), signal);
    expect(slack.calls.map((call) => call.method)).toEqual([
      "conversations.list",
      "conversations.list",
      "chat.update",
      "chat.update",
    ]);
    expect(fieldsOf("chat.update").channel).toBe("C0123456789");
  });

  it("asks for no list where the card's own channel is known", async () => {
    slack.answers["chat.update"] = posted;
    await messenger.send(edit({ channel: "#kind-in-azc", channelId: "C0123456789" }), signal);
    expect(slack.calls.map((call) => call.method)).toEqual(["chat.update"]);
    expect(fieldsOf("chat.update").channel).toBe("C0123456789");
  });

  it("edits by name where the list of channels is out of scope", async () => {
    slack.answers["conversations.list"] = refusal("missing_scope");
    slack.answers["chat.update"] = posted;
    expect(await messenger.send(edit({ channel: "#kind-in-azc" }), signal)).toMatchObject({ state: "sent" });
  });

  it("begins nothing once stopping", async () => {
    expect(await messenger.send(outgoing(), AbortSignal.abort())).toMatchObject({
      state: "refused",
      scope: "all",
    });
    expect(slack.calls).toEqual([]);
  });
});

describe("the classes of errors", () => {
  const LIMITED: Answer = {
    json: { ok: false, error: "ratelimited" },
    status: 429,
    headers: { "retry-after": "7" },
  };

  it.each<[string, Answer, object]>([
    ["429", LIMITED, { state: "refused", afterMs: 7000, scope: "method", reason: "ratelimited" }],
    ["429 that does not say until when", { json: {}, status: 429 }, { state: "refused", afterMs: 30_000 }],
    ["ratelimited in a 200", refusal("ratelimited"), { state: "refused", afterMs: 30_000, scope: "method" }],
    ["a channel on the move", refusal("external_channel_migrating"), { state: "refused", scope: "channel" }],
    ["a full free plan", refusal("message_limit_exceeded"), { state: "refused", afterMs: 3_600_000 }],
    ["500", { json: {}, status: 500 }, { state: "unknown", reason: "http_500" }],
    ["503 with a page", { html: "<h1>Weg</h1>", status: 503 }, { state: "unknown" }],
    [
      "a page of a captive portal",
      { html: "<html>Log in</html>" },
      { state: "unknown", reason: "unreadable_answer" },
    ],
    ["a broken connection", { rude: "drop" }, { state: "unknown" }],
    ["silence", { rude: "hang" }, { state: "unknown", reason: "timeout" }],
    ["internal_error", refusal("internal_error"), { state: "unknown", reason: "internal_error" }],
    ["a code that nobody knows", refusal("brand_new_code"), { state: "unknown", strange: true }],
    ["an answer without ts", { json: { ok: true } }, { state: "unknown", reason: "unreadable_answer" }],
    ["null", { json: null }, { state: "unknown" }],
    [
      "invalid_blocks",
      refusal("invalid_blocks"),
      { state: "rejected", scope: "message", reason: "invalid_blocks" },
    ],
    ["msg_too_long", refusal("msg_too_long"), { state: "rejected", scope: "message" }],
    ["metadata", refusal("invalid_metadata_schema"), { state: "rejected", scope: "message" }],
    ["channel_not_found", refusal("channel_not_found"), { state: "rejected", scope: "channel" }],
    ["is_archived", refusal("is_archived"), { state: "rejected", scope: "channel" }],
    [
      "restricted_action",
      refusal("restricted_action_read_only_channel"),
      { state: "rejected", scope: "channel" },
    ],
    ["invalid_auth", refusal("invalid_auth"), { state: "rejected", scope: "app", reason: "invalid_auth" }],
    [
      "missing_scope",
      refusal("missing_scope", { needed: "chat:write" }),
      { state: "rejected", scope: "app", reason: "missing_scope (chat:write)" },
    ],
  ])("%s", async (_, answer, expected) => {
    slack.answers["chat.postMessage"] = answer;
    expect(await messenger.send(outgoing(), signal)).toMatchObject(expected);
    expect(slack.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
  });

  it("says where in the blocks the fault is", async () => {
    slack.answers["chat.postMessage"] = refusal("invalid_blocks", {
      response_metadata: { messages: ["[ERROR] must be more [json-pointer:/blocks/2/text]"] },
    });
    expect(await messenger.send(outgoing(), signal)).toMatchObject({
      reason: "invalid_blocks [json-pointer:/blocks/2/text]",
    });
  });

  it("knows a connection that was never made", async () => {
    await slack[Symbol.asyncDispose]();
    expect(await messenger.send(outgoing(), signal)).toMatchObject({
      state: "refused",
      scope: "all",
      reason: "ECONNREFUSED",
    });
  });

  it.each<[string, Answer, object]>([
    ["a message that is gone", refusal("message_not_found"), { state: "gone", reason: "message_not_found" }],
    ["a message of another", refusal("cant_update_message"), { state: "gone" }],
    ["500", { json: {}, status: 500 }, { state: "refused", scope: "channel" }],
    ["silence", { rude: "hang" }, { state: "refused", reason: "timeout" }],
    ["429", LIMITED, { state: "refused", afterMs: 7000, scope: "method" }],
    ["token_revoked", refusal("token_revoked"), { state: "rejected", scope: "app" }],
  ])("an edit that is answered by %s", async (_, answer, expected) => {
    slack.answers["chat.update"] = answer;
    expect(await messenger.send(edit(), signal)).toMatchObject(expected);
  });

  it("never repeats a secret or an answer's text in a reason", async () => {
    slack.answers["chat.postMessage"] = { html: `<p>${TOKEN}</p>` };
    expect(JSON.stringify(await messenger.send(outgoing(), signal))).not.toContain("canary");
  });
});

describe("looking up", () => {
  const carrying = { ts: "1700000000.000200", metadata: { event_payload: { key: outgoing().key } } };

  beforeEach(() => {
    slack.answers["conversations.list"] = {
      json: { ok: true, channels: [{ id: "C0123456789", name: "kind-in-azc" }] },
    };
  });

  it("finds by metadata on a later page, from five minutes before", async () => {
    slack.answers["conversations.history"] = (call) => ({
      json:
        call.fields.cursor === "two"
          ? { ok: true, messages: [{ ts: "1.1" }, carrying] }
          : { ok: true, messages: [{ ts: "1.2" }], response_metadata: { next_cursor: "two" } },
    });
    expect(await messenger.find(outgoing(), since, signal)).toEqual({
      state: "found",
      ts: "1700000000.000200",
      channelId: "C0123456789",
    });
    expect(fieldsOf("conversations.history")).toMatchObject({
      channel: "C0123456789",
      oldest: "1736855700.000000",
      include_all_metadata: "true",
    });
  });

  it("finds by the first block where the metadata did not survive", async () => {
    const messages = [{ ts: "1.3", blocks: [{ block_id: outgoing().key }] }];
    slack.answers["conversations.history"] = { json: { ok: true, messages } };
    expect(await messenger.find(outgoing(), since, signal)).toMatchObject({ state: "found", ts: "1.3" });
  });

  it("looks for a reply in its thread", async () => {
    slack.answers["conversations.replies"] = { json: { ok: true, messages: [] } };
    slack.answers["conversations.history"] = { json: { ok: true, messages: [] } };
    expect(await messenger.find(reply(), since, signal)).toEqual({ state: "absent" });
    expect(fieldsOf("conversations.replies")).toMatchObject({ ts: "1700000000.000100" });
  });

  it("finds a reply that fell loose, and tells it from one that also shows in the channel", async () => {
    const key = { event_payload: { key: reply().key } };
    slack.answers["conversations.replies"] = refusal("thread_not_found");
    const broadcast = { ts: "1.5", thread_ts: "1.0", metadata: key };
    slack.answers["conversations.history"] = { json: { ok: true, messages: [broadcast] } };
    expect(await messenger.find(reply(), since, signal)).toEqual({ state: "absent" });
    slack.answers["conversations.history"] = { json: { ok: true, messages: [{ ts: "1.6", metadata: key }] } };
    expect(await messenger.find(reply(), since, signal)).toEqual({
      state: "loose",
      at: { ts: "1.6", channelId: "C0123456789" },
    });
  });

  it("tells of copies, keeps the first, and does not take the message that is gone for it", async () => {
    const messages = ["1.9", "1.8", "1.7"].map((ts) => ({ ...carrying, ts }));
    slack.answers["conversations.history"] = { json: { ok: true, messages } };
    expect(await messenger.find(outgoing({ gone: "1.7" }), since, signal)).toMatchObject({
      state: "found",
      ts: "1.8",
      copies: ["1.9"],
    });
  });

  it("finds what has a key too long for Slack", async () => {
    slack.answers["chat.postMessage"] = posted;
    const long = outgoing({ key: "k".repeat(600) });
    await messenger.send(long, signal);
    const { metadata } = fieldsOf("chat.postMessage");
    slack.answers["conversations.history"] = { json: { ok: true, messages: [{ ts: "1.4", metadata }] } };
    expect(await messenger.find(long, since, signal)).toMatchObject({ state: "found", ts: "1.4" });
  });

  it("needs no look for an edit", async () => {
    expect(await messenger.find(edit(), since, signal)).toEqual({ state: "absent" });
    expect(slack.calls).toEqual([]);
  });

  it.each<[string, Answer, object]>([
    ["no scope", refusal("missing_scope"), { state: "impossible" }],
    ["not a member", refusal("not_in_channel"), { state: "later" }],
    [
      "too often",
      { json: {}, status: 429, headers: { "retry-after": "60" } },
      { state: "later", afterMs: 60_000 },
    ],
    ["an outage", { json: {}, status: 503 }, { state: "later" }],
    ["a bad token", refusal("invalid_auth"), { state: "later" }],
    ["a code that nobody knows", refusal("brand_new_code"), { state: "impossible" }],
  ])("%s", async (_, answer, expected) => {
    slack.answers["conversations.history"] = answer;
    expect(await messenger.find(outgoing(), since, signal)).toMatchObject(expected);
  });

  it("cannot tell yet about a channel that Slack does not know", async () => {
    expect(await messenger.find(outgoing({ channel: "#nergens" }), since, signal)).toEqual({
      state: "later",
      afterMs: 60_000,
      reason: "channel_not_found",
    });
  });

  it("opens the conversation with a user to look into it", async () => {
    slack.answers["conversations.open"] = { json: { ok: true, channel: { id: "D0123456789" } } };
    slack.answers["conversations.history"] = { json: { ok: true, messages: [carrying] } };
    expect(await messenger.find(outgoing({ channel: "@U0123456789" }), since, signal)).toMatchObject({
      state: "found",
      channelId: "D0123456789",
    });
  });
});

describe("probing", () => {
  it("asks Slack who we are", async () => {
    expect(await messenger.probe(signal)).toEqual({ ok: true, reason: null });
    slack.answers["auth.test"] = refusal("account_inactive");
    expect(await messenger.probe(signal)).toEqual({ ok: false, reason: "account_inactive" });
  });
});

describe("the terminal", () => {
  it("is a messenger too, whose times only go up", async () => {
    const written: string[] = [];
    const now = () => new Date("2025-01-14T12:00:00Z");
    const terminal: Messenger = createTerminalMessenger({
      write: (text) => written.push(text),
      colour: false,
      width: 60,
      now,
    });
    const card = await terminal.send(outgoing(), signal);
    const second = await terminal.send(outgoing({ key: "other" }), signal);
    expect([card, second]).toMatchObject([
      { state: "sent", ts: "1736856000.000000" },
      { state: "sent", ts: "1736856000.000001" },
    ]);
    await terminal.send(reply({ target: "1736856000.000000" }), signal);
    await terminal.send(edit({ target: "1736856000.000000" }), signal);
    expect(written[2]).toContain("↳ in draad: Kamerbrief · Voortgang opvang van kinderen");
    expect(written[3]).toContain("bijgewerkt: Kamerbrief · Voortgang opvang van kinderen");
    const lines = written.join("").split("\n");
    const longest = Math.max(
      ...lines.filter((line) => !line.includes("https://")).map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(60);
    expect(await terminal.find(outgoing(), since, signal)).toMatchObject({ state: "found" });
    expect(await terminal.find(outgoing({ key: "never" }), since, signal)).toMatchObject({
      state: "impossible",
    });
  });

  it("colours only where asked", async () => {
    for (const colour of [true, false]) {
      let text = "";
      const terminal = createTerminalMessenger({ write: (piece) => (text += piece), colour, width: 80 });
      await terminal.send(outgoing(), signal);
      expect(text.includes("\u001b[1m")).toBe(colour);
    }
  });
});

describe("an answer of Slack that is none", () => {
  it.each([
    { ok: true, ts: TOKEN, channel: "C1" },
    { ok: true, ts: 5, channel: "C1" },
    { ok: true, channel: "C1" },
  ])("is taken for no answer, and nothing of it is kept: %j", async (json) => {
    slack.answers["chat.postMessage"] = { json };
    expect(await messenger.send(outgoing(), signal)).toEqual({
      state: "unknown",
      reason: "unreadable_answer",
    });
  });

  it("names no channel but by its id", async () => {
    slack.answers["chat.postMessage"] = { json: { ok: true, ts: "1700000000.000200", channel: TOKEN } };
    expect(await messenger.send(outgoing(), signal)).toMatchObject({ state: "sent", channelId: null });
    await messenger.send(outgoing(), signal);
    expect(fieldsOf("chat.postMessage")).toMatchObject({ channel: "#kind-in-azc" });
    expect(slack.calls.map(({ fields }) => JSON.stringify(fields)).join()).not.toContain(TOKEN);
  });
});
