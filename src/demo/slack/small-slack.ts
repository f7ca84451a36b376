import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listen } from "../loopback.ts";
import { type Api, answerCall, type SlackCall, type SlackChecks, sendJson } from "./api.ts";
import { type ChannelState, changeChannel } from "./channel-state.ts";
import { createSlackFaults, RESPONSE_URL, type SlackFault } from "./faults.ts";
import { answerFile } from "./file-address.ts";
import { type EphemeralMessage, type Json, type SlackMessage, viewMessage } from "./message.ts";
import { createPage, type Page, type PageOptions } from "./page.ts";
import { readBody, readBytes } from "./request.ts";
import { MANIFEST_SCOPES } from "./scopes.ts";
import { createSockets } from "./sockets.ts";
import { createVisitor, type Visitor } from "./visitor.ts";
import { type ChannelOptions, createWorkspace, type OpenView, type Workspace } from "./workspace.ts";

export interface SmallSlackOptions extends PageOptions {
  /** Default `kamerwacht-ops`, `kind-in-azc` and `spreidingswet`, with the app in them. */
  readonly channels?: readonly (string | ChannelOptions)[];
  /** Default `xoxb-demo`. */
  readonly botToken?: string;
  /** Default `xapp-demo`. */
  readonly appToken?: string;
  /** What the bot token may do. Default what the manifest asks for. */
  readonly scopes?: readonly string[];
  /** The least time between two messages in one channel; sooner gives a 429. Default none. */
  readonly postIntervalMs?: number;
  /** Whether Work Objects are enabled for the app. Default not. */
  readonly workObjects?: boolean;
  /** Default: a free port. */
  readonly port?: number;
  /** Default `127.0.0.1`; `0.0.0.0` in a container whose page is looked at from outside. */
  readonly host?: string;
  readonly now?: () => Date;
  /** Refuses what these find wrong, beside what it finds itself. Default none. */
  readonly checks?: SlackChecks;
  /** Decides about faults with a chance. */
  readonly random?: () => number;
}

/** A Slack on loopback: Web API, Socket Mode, a script of faults, and a page that shows what was said. */
export interface SmallSlack extends Omit<Visitor, "respond">, AsyncDisposable {
  /** The page: `http://127.0.0.1:12345/` */
  readonly pageUrl: string;
  /** What `SLACK_API_URL` wants: `http://127.0.0.1:12345/api/` */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly calls: readonly SlackCall[];
  readonly ephemerals: readonly EphemeralMessage[];
  readonly modals: readonly OpenView[];
  readonly homes: ReadonlyMap<string, OpenView>;
  /** Sockets that are open now. */
  readonly sockets: number;
  /** Messages of one channel, or of all: parents in order, with their replies. */
  messages(channel?: string): readonly SlackMessage[];
  /** Takes the app out of a channel, puts it in, archives or renames it; the app is told of it over its socket. */
  setChannel(name: string, state: ChannelState): void;
  fault(fault: SlackFault): void;
  heal(): void;
  /** Resolves with the first value that is not undefined, null or false; rejects after `timeoutMs`. */
  waitFor<T>(
    look: (slack: SmallSlack) => T,
    timeoutMs?: number,
  ): Promise<Exclude<T, undefined | null | false>>;
  /** Says goodbye on every socket, as Slack does routinely. */
  disconnectSockets(reason?: "refresh_requested" | "warning"): void;
  /** Breaks every socket without a word. */
  cutSockets(): void;
  /** While muted the sockets stay open and say nothing. */
  muteSockets(muted: boolean): void;
  close(): Promise<void>;
}

const CHANNELS = ["kamerwacht-ops", "kind-in-azc", "spreidingswet"];

/** Starts a small Slack, on a free port of 127.0.0.1 unless told otherwise. */
export async function startSmallSlack(options: SmallSlackOptions = {}): Promise<SmallSlack> {
  const channels = (options.channels ?? CHANNELS).map((one) =>
    typeof one === "string" ? { name: one } : one,
  );
  const workspace = createWorkspace(channels, options.now ?? (() => new Date()));
  const timers = new Set<NodeJS.Timeout>();
  const api: Api & { origin: string } = {
    workspace,
    sockets: createSockets(),
    origin: "",
    faults: createSlackFaults(options.random ?? Math.random),
    calls: [],
    checks: options.checks ?? null,
    botToken: options.botToken ?? "xoxb-demo",
    appToken: options.appToken ?? "xapp-demo",
    scopes: options.scopes ?? MANIFEST_SCOPES,
    workObjects: options.workObjects ?? false,
    postIntervalMs: options.postIntervalMs ?? 0,
    lastPosts: new Map(),
    later: (run, afterMs) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, afterMs);
      timers.add(timer);
    },
  };
  const visitor = createVisitor(api);
  const page = createPage(workspace, visitor, options);
  const http = createServer((request, response) => {
    route(api, visitor, page, request, response).catch(() => response.destroy());
  });
  http.on("upgrade", (request, stream) => api.sockets.upgrade(request, stream));
  const server = await listen(http, options.port, options.host);
  api.origin = server.origin;

  async function close(): Promise<void> {
    for (const timer of timers) clearTimeout(timer);
    page.close();
    await api.sockets.close();
    await server.close();
  }

  const slack: SmallSlack = {
    ...visitor,
    pageUrl: `${server.origin}/`,
    apiUrl: `${server.origin}/api/`,
    botToken: api.botToken,
    appToken: api.appToken,
    calls: api.calls,
    ephemerals: workspace.ephemerals,
    modals: workspace.modals,
    homes: workspace.homes,
    get sockets() {
      return api.sockets.count;
    },
    messages: (channel) => allMessages(workspace, channel),
    setChannel(name, state) {
      const channel = workspace.channel(name);
      if (channel === null) throw new Error(`no channel ${name}`);
      for (const event of changeChannel(channel, state)) void visitor.sendEvent(event).catch(() => {});
      workspace.changed();
    },
    fault: api.faults.add,
    heal: api.faults.clear,
    waitFor: (look, timeoutMs = 15_000) => waitFor(() => look(slack), api, timeoutMs),
    disconnectSockets: (reason = "refresh_requested") => api.sockets.disconnect(reason),
    cutSockets: api.sockets.cut,
    muteSockets: api.sockets.mute,
    close,
    [Symbol.asyncDispose]: close,
  };
  return slack;
}

async function route(
  api: Api,
  visitor: Visitor,
  page: Page,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
  if (path.startsWith("/api/")) {
    await answerCall(api, path.slice("/api/".length), request, response);
  } else if (path.startsWith("/respond/")) {
    const body = JSON.parse(await readBody(request)) as Json;
    const fault = api.faults.take(RESPONSE_URL, null);
    const taken = fault === null && visitor.respond(path.slice("/respond/".length), body);
    const error = fault?.code ?? "expired_url";
    if (taken) sendJson(response, { ok: true });
    else
      response
        .writeHead(404, { "content-type": "application/json" })
        .end(JSON.stringify({ ok: false, error }));
  } else if (path.startsWith("/upload/") && request.method === "POST") {
    const file = api.workspace.files.get(path.slice("/upload/".length));
    const body = await readBytes(request);
    if (file === undefined || body.length !== file.length) response.writeHead(400).end();
    else {
      file.content = body;
      response.writeHead(200).end(`OK - ${file.length}`);
    }
  } else if (path.startsWith("/files-pri/")) {
    answerFile(api, path, request.headers.authorization, response);
  } else if (path.startsWith("/files/")) {
    const [, , id = ""] = path.split("/");
    const file = api.workspace.files.get(id);
    if (file?.content == null) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": typeOfFile(file.name) }).end(file.content);
  } else await page.answer(path, request, response);
}

/** A browser shows a text, and keeps a document. */
function typeOfFile(name: string): string {
  return name.endsWith(".docx")
    ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    : "text/plain; charset=utf-8";
}

function allMessages(workspace: Workspace, name: string | undefined): readonly SlackMessage[] {
  const wanted = name === undefined ? null : workspace.channel(name);
  const channels = name === undefined ? workspace.channels : wanted === null ? [] : [wanted];
  return channels.flatMap((channel) =>
    channel.messages
      .filter(({ threadTs }) => threadTs === null)
      .map((message) => viewMessage(channel, message)),
  );
}

async function waitFor<T>(
  look: () => T,
  api: Api,
  timeoutMs: number,
): Promise<Exclude<T, undefined | null | false>> {
  const { promise, resolve, reject } = Promise.withResolvers<Exclude<T, undefined | null | false>>();
  const attempt = () => {
    try {
      const value = look();
      if (value !== undefined && value !== null && value !== false) {
        resolve(value as Exclude<T, undefined | null | false>);
      }
    } catch (error) {
      reject(error);
    }
  };
  const stops = [api.workspace.onChange(attempt), api.sockets.onOpen(attempt)];
  const timer = setTimeout(() => reject(new Error(`nothing came within ${timeoutMs} ms`)), timeoutMs);
  attempt();
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    for (const stop of stops) stop();
  }
}
