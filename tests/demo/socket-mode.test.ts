import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type SmallSlack, startSmallSlack } from "#demo";

let slack: SmallSlack;
const opened: WebSocket[] = [];

beforeEach(async () => {
  slack = await startSmallSlack();
});
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.close();
  await slack.close();
});

async function ticketUrl(): Promise<string> {
  const response = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: "POST",
    headers: { authorization: "Bearer xapp-demo" },
  });
  return ((await response.json()) as { url: string }).url;
}

// biome-ignore lint/suspicious/noExplicitAny: payloads are looked into, field by field
type Envelope = { type: string; envelope_id: string; payload: Record<string, any> };

/** An app that acknowledges everything with what `answer` gives. */
async function connect(answer: (envelope: Envelope) => unknown): Promise<WebSocket> {
  const socket = new WebSocket(await ticketUrl());
  opened.push(socket);
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.addEventListener("message", ({ data }) => {
    const envelope = JSON.parse(String(data)) as Envelope;
    if (envelope.type === "hello") resolve();
    else if (envelope.envelope_id !== undefined) {
      const payload = answer(envelope);
      socket.send(
        JSON.stringify({ envelope_id: envelope.envelope_id, ...(payload === undefined ? {} : { payload }) }),
      );
    }
  });
  await promise;
  return socket;
}

async function postCard(): Promise<string> {
  const button = {
    type: "button",
    text: { type: "plain_text", text: "Waarom?" },
    action_id: "why",
    value: "v1",
  };
  const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: "POST",
    headers: { authorization: "Bearer xoxb-demo", "content-type": "application/json" },
    body: JSON.stringify({
      channel: "kind-in-azc",
      text: "kaart",
      blocks: [{ type: "actions", block_id: "b", elements: [button] }],
    }),
  });
  return ((await response.json()) as { ts: string }).ts;
}

async function closed(socket: WebSocket): Promise<number> {
  return await new Promise((resolve) => socket.addEventListener("close", ({ code }) => resolve(code)));
}

describe("rights that end", () => {
  let now = new Date("2024-11-20T12:00:00Z");
  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  const command = { command: "/kamer", text: "status", channel: "kind-in-azc" };
  const post = async (url: string, body: unknown) => {
    const headers = { authorization: "Bearer xoxb-demo", "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    return (await response.json()) as { readonly ok: boolean; readonly error?: string };
  };
  const open = (trigger_id: string) => {
    const title = { type: "plain_text", text: "Titel" };
    return post(`${slack.apiUrl}views.open`, { trigger_id, view: { type: "modal", title, blocks: [] } });
  };

  beforeEach(async () => {
    await slack.close();
    slack = await startSmallSlack({ now: () => now });
  });

  it("are to open a window once, for three seconds", async () => {
    let trigger = "";
    await connect(({ payload }) => {
      trigger = payload.trigger_id;
      return undefined;
    });
    await slack.sendCommand(command);
    expect(await open("verzonnen")).toMatchObject({ error: "invalid_trigger_id" });
    expect(await open(trigger)).toMatchObject({ ok: true });
    expect(await open(trigger)).toMatchObject({ error: "exchanged_trigger_id" });
    await slack.sendCommand(command);
    later(4);
    expect(await open(trigger)).toMatchObject({ error: "expired_trigger_id" });
  });

  it("are to answer for half an hour", async () => {
    let url = "";
    await connect(({ payload }) => {
      url = payload.response_url;
      return undefined;
    });
    await slack.sendCommand(command);
    later(29 * 60);
    expect(await post(url, { text: "op tijd" })).toMatchObject({ ok: true });
    later(2 * 60);
    expect(await post(url, { text: "te laat" })).toMatchObject({ ok: false });
  });
});

describe("what becomes of a channel", () => {
  it("is told by events, in their order", async () => {
    const seen: Envelope[] = [];
    await connect((envelope) => void seen.push(envelope));
    slack.setChannel("spreidingswet", { member: false });
    slack.setChannel("spreidingswet", { member: true });
    slack.setChannel("spreidingswet", { archived: true });
    slack.setChannel("spreidingswet", { archived: false });
    slack.setChannel("spreidingswet", { name: "spreiding" });
    slack.setChannel("spreiding", { name: "spreiding" });
    await expect.poll(() => seen.length).toBe(5);
    expect(seen.map(({ payload }) => payload.event.type)).toEqual([
      "channel_left",
      "member_joined_channel",
      "channel_archive",
      "channel_unarchive",
      "channel_rename",
    ]);
    expect(seen[4]?.payload.event.channel).toMatchObject({ name: "spreiding" });
  });

  it("is told again where nobody acknowledged it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const seen: unknown[] = [];
      const socket = new WebSocket(await ticketUrl());
      opened.push(socket);
      socket.addEventListener("message", ({ data }) => {
        const envelope = JSON.parse(String(data)) as Envelope & { readonly retry_attempt?: number };
        if (envelope.type !== "events_api") return;
        seen.push(envelope.payload.event_id, envelope.retry_attempt ?? 0);
        if (envelope.retry_attempt === 1) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id }));
      });
      await vi.waitUntil(() => slack.sockets === 1);
      const told = slack.sendEvent({ type: "channel_archive", channel: "C1" });
      await vi.advanceTimersByTimeAsync(3100);
      await told;
      expect(seen).toEqual([seen[0], 0, seen[0], 1]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("socket mode", () => {
  it("says hello, delivers a command, and shows what it is answered with", async () => {
    const seen: Envelope[] = [];
    await connect((envelope) => {
      seen.push(envelope);
      return { text: `gehoord: ${envelope.payload.text}` };
    });
    expect(slack.sockets).toBe(1);
    const answer = await slack.sendCommand({ command: "/kamer", text: "status", channel: "#kind-in-azc" });
    expect(answer).toEqual({ text: "gehoord: status" });
    expect(seen).toMatchObject([
      { type: "slash_commands", payload: { command: "/kamer", channel_name: "kind-in-azc" } },
    ]);
    expect(slack.ephemerals).toMatchObject([{ text: "gehoord: status" }]);
  });

  it("takes what comes later to the response_url, five times", async () => {
    let url = "";
    await connect(({ payload }) => {
      url = payload.response_url;
      return undefined;
    });
    expect(await slack.sendCommand({ command: "/kamer", text: "help", channel: "kind-in-azc" })).toBeNull();
    const respond = async () =>
      (
        await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ text: "later" }),
        })
      ).status;
    for (let round = 0; round < 5; round += 1) expect(await respond()).toBe(200);
    expect(await respond()).toBe(404);
    expect(slack.ephemerals).toHaveLength(5);
  });

  it("delivers a click with the button's value and the message it stands in", async () => {
    const seen: Envelope[] = [];
    await connect((envelope) => void seen.push(envelope));
    const ts = await postCard();
    await slack.clickButton({ channel: "kind-in-azc", ts, actionId: "why" });
    expect(seen[0]).toMatchObject({
      type: "interactive",
      payload: {
        type: "block_actions",
        actions: [{ action_id: "why", block_id: "b", value: "v1", type: "button" }],
        message: { ts, text: "kaart" },
      },
    });
    await expect(slack.clickButton({ channel: "kind-in-azc", ts, actionId: "none" })).rejects.toThrow(
      "no button",
    );
  });

  it("delivers events and shortcuts, and carries a modal from opening to submitting", async () => {
    const seen: Envelope[] = [];
    await connect((envelope) => void seen.push(envelope));
    const ts = await postCard();
    await slack.openHome();
    await slack.sendShortcut("follow", "kind-in-azc", ts);
    const trigger = seen[1]!.payload.trigger_id;
    const view = {
      type: "modal",
      callback_id: "c",
      title: { type: "plain_text", text: "Volgen" },
      blocks: [],
    };
    const response = await fetch(`${slack.apiUrl}views.open`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-demo" },
      body: new URLSearchParams({ trigger_id: trigger, view: JSON.stringify(view) }),
    });
    const { view: open } = (await response.json()) as { view: { id: string } };
    expect(slack.modals).toHaveLength(1);
    await slack.submitView({ viewId: open.id, values: { b: { a: { value: "x" } } } });
    expect(slack.modals).toHaveLength(0);
    expect(seen.map(({ type, payload }) => [type, payload.type])).toEqual([
      ["events_api", "event_callback"],
      ["interactive", "message_action"],
      ["interactive", "view_submission"],
    ]);
    expect(seen[2]!.payload.view.state.values).toEqual({ b: { a: { value: "x" } } });
  });

  it("carries messages of every length, in both directions", async () => {
    await connect(({ payload }) => ({ text: payload.text }));
    for (const length of [0, 125, 126, 65_535, 65_536, 200_000]) {
      const text = "é".repeat(length);
      const answer = await slack.sendCommand({ command: "/kamer", text, channel: "kind-in-azc" });
      expect(answer).toEqual({ text });
    }
  });

  it("spreads over sockets, says goodbye, and fails a command when none is left", async () => {
    const socket = await connect(() => undefined);
    const goodbye = closed(socket);
    slack.disconnectSockets();
    expect(await goodbye).toBe(1000);
    expect(slack.sockets).toBe(0);
    await expect(slack.sendCommand({ command: "/kamer", text: "", channel: "kind-in-azc" })).rejects.toThrow(
      "dispatch_failed",
    );
    const again = connect(() => undefined);
    await slack.waitFor(({ sockets }) => sockets === 1);
    const cut = closed(await again);
    slack.cutSockets();
    expect(await cut).toBe(1006);
  });

  it("opens a socket for a ticket once, and for no other", async () => {
    const url = await ticketUrl();
    opened.push(new WebSocket(url));
    await slack.waitFor(({ sockets }) => sockets === 1);
    for (const wrong of [url, url.replace(/ticket-\d+/, "ticket-x")]) {
      expect(await closed(new WebSocket(wrong))).toBe(1006);
    }
  });
});
