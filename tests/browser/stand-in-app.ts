import type { SmallSlack } from "#demo";

// biome-ignore lint/suspicious/noExplicitAny: payloads are looked into, field by field
export type Payload = Record<string, any>;

export interface Envelope {
  readonly type: string;
  readonly envelope_id: string;
  readonly payload: Payload;
}

/** An app that stands in for the real one: it keeps what it hears, and answers with what a test says. */
export interface StandInApp {
  readonly heard: readonly Envelope[];
  call(method: string, args: object): Promise<Payload>;
  close(): void;
}

/** Connects an app to the small Slack. `answer` gives the payload of an acknowledgement. */
export async function connectApp(
  slack: SmallSlack,
  answer: (envelope: Envelope, app: StandInApp) => unknown,
): Promise<StandInApp> {
  const heard: Envelope[] = [];
  const call = async (method: string, args: object, token = slack.botToken) => {
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(args),
    });
    return (await response.json()) as Payload;
  };
  const { url } = await call("apps.connections.open", {}, slack.appToken);
  const socket = new WebSocket(url);
  const app: StandInApp = { heard, call, close: () => socket.close() };
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.addEventListener("message", ({ data }) => {
    const envelope = JSON.parse(String(data)) as Envelope;
    if (envelope.type === "hello") resolve();
    if (envelope.envelope_id === undefined) return;
    heard.push(envelope);
    const payload = answer(envelope, app);
    socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload: payload ?? undefined }));
  });
  await promise;
  return app;
}
