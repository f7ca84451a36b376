import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sendJson } from "./api.ts";
import { type Json, TEAM, USERS, VISITOR, viewMessage } from "./message.ts";
import { wireView } from "./methods/index.ts";
import { textArg } from "./methods/method.ts";
import { type PageLanguage, type PageWords, pageWords } from "./page-words.ts";
import { readBody } from "./request.ts";
import type { Visitor } from "./visitor.ts";
import type { Workspace } from "./workspace.ts";

/** The page that shows the workspace, and what it needs from the server. */
export interface Page {
  answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

export interface PageOptions {
  /** No app listens: the page shows what was said, without what one would ask of it. */
  readonly isOnlyShown?: boolean;
  /** Of what the page says itself. Default Dutch. */
  readonly language?: PageLanguage;
}

const FOLDER = dirname(fileURLToPath(import.meta.resolve("../page/page.js")));
/** The page's own files, and no others, by what they are. */
const ASSETS: Readonly<Record<string, string>> = {
  ...assets("css", "text/css", ["page", "messages", "blocks", "controls", "modal"]),
  ...assets("js", "text/javascript", [
    ...["page", "messages", "modal", "blocks", "rich-text", "text", "dom"],
    ...["composer", "confirm", "controls", "fields", "people", "unread", "words"],
  ]),
};
/** Where data stands in the document. */
const DATA = /(<script id="(state|words)"[^>]*>)\s*null\s*(<\/script>)/g;
const NOTICE_MS = 40;
const REFUSED = { "content-type": "text/plain; charset=utf-8" };

/** The page over a workspace: HTML at `/`, its contents at `/state`, a bell at `/events`, clicks at `/act`. */
export function createPage(
  workspace: Workspace,
  visitor: Visitor,
  { isOnlyShown = false, language = "nl" }: PageOptions,
): Page {
  const spoken = pageWords(language);
  const watching = new Set<ServerResponse>();
  let pending: NodeJS.Timeout | null = null;
  const stop = workspace.onChange(() => {
    pending ??= setTimeout(() => {
      pending = null;
      for (const response of watching) response.write("data: changed\n\n");
    }, NOTICE_MS).unref();
  });
  return {
    async answer(path, request, response) {
      const asset = ASSETS[path];
      if (path === "/") await sendPage(workspace, { isOnlyShown, spoken }, response);
      else if (asset !== undefined) await sendAsset(path, asset, response);
      else if (path === "/state") sendJson(response, state(workspace));
      else if (path === "/events") listenTo(watching, request, response);
      else if (path === "/act" && request.method === "POST") await act(visitor, spoken, request, response);
      else if (ARCHIVES.test(path)) leadTo(path, response);
      else response.writeHead(404, REFUSED).end(spoken.words.notFound);
    },
    close() {
      stop();
      if (pending !== null) clearTimeout(pending);
      for (const response of watching) response.end();
    },
  };
}

/** The address of a message, which opens its thread. */
const ARCHIVES = /^\/archives\/([A-Z0-9]+)\/p(\d{6,})(\d{6})$/;

function leadTo(path: string, response: ServerResponse): void {
  const [, channel = "", seconds, rest] = ARCHIVES.exec(path) ?? [];
  const query = new URLSearchParams({ channel, thread: `${seconds}.${rest}` });
  response.writeHead(302, { location: `/?${query}` }).end();
}

/** The first look stands in the document itself, so that the page is whole as soon as it is loaded. */
async function sendPage(
  workspace: Workspace,
  { isOnlyShown, spoken }: { readonly isOnlyShown: boolean; readonly spoken: PageWords },
  response: ServerResponse,
): Promise<void> {
  const html = await readFile(join(FOLDER, "index.html"), "utf8");
  const data = { state: state(workspace), words: spoken };
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy":
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'none'",
  });
  response.end(
    inWords(isOnlyShown ? html.replace("<body", "<body data-only-shown") : html, spoken).replace(
      DATA,
      (_all, before: string, name: keyof typeof data, after: string) =>
        `${before}${JSON.stringify(data[name]).replaceAll("<", "\\u003c")}${after}`,
    ),
  );
}

function inWords(html: string, { language, words }: PageWords): string {
  const known: Readonly<Record<string, string>> = words;
  return html
    .replace('<html lang="nl"', `<html lang="${language}"`)
    .replace(/\{\{(\w+)\}\}/g, (_all, name: string) => known[name] ?? "");
}

async function sendAsset(path: string, type: string, response: ServerResponse): Promise<void> {
  const content = await readFile(join(FOLDER, path));
  response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(content);
}

function state(workspace: Workspace): Json {
  const home = workspace.homes.get(VISITOR.id);
  return {
    team: TEAM.name,
    visitor: VISITOR.id,
    users: USERS,
    direct: workspace.direct.messages.map((message) => viewMessage(workspace.direct, message)),
    channels: workspace.channels.map((channel) => ({
      id: channel.id,
      name: channel.name,
      archived: channel.archived,
      messages: channel.messages
        .filter(({ threadTs }) => threadTs === null)
        .map((message) => viewMessage(channel, message)),
    })),
    ephemerals: workspace.ephemerals.filter(({ user }) => user === VISITOR.id),
    modal:
      workspace.modals
        .filter(({ user }) => user === VISITOR.id)
        .map(wireView)
        .at(-1) ?? null,
    home: home === undefined ? null : wireView(home),
  };
}

function listenTo(watching: Set<ServerResponse>, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("retry: 1000\n\n");
  watching.add(response);
  request.on("close", () => watching.delete(response));
}

function assets(suffix: string, type: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [`/${name}.${suffix}`, type]));
}

/** A click, a command or a submitted modal. Only JSON, which a page of another origin cannot send unasked. */
async function act(
  visitor: Visitor,
  { words }: PageWords,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers["content-type"] !== "application/json") {
    response.writeHead(415, REFUSED).end(words.onlyJson);
    return;
  }
  try {
    const body = JSON.parse(await readBody(request)) as Json;
    sendJson(response, { ok: true, answer: await perform(visitor, body, words) });
  } catch (error) {
    sendJson(response, { ok: false, error: error instanceof Error ? error.message : String(error) });
  }
}

async function perform(visitor: Visitor, body: Json, words: PageWords["words"]): Promise<unknown> {
  const word = (name: string) => textArg(body, name);
  switch (body.do) {
    case "command":
      return await visitor.sendCommand({
        command: word("command"),
        text: word("text"),
        channel: word("channel"),
      });
    case "click":
      return await visitor.clickButton({
        channel: word("channel"),
        ts: word("ts"),
        actionId: word("actionId"),
        ...(word("blockId") === "" ? {} : { blockId: word("blockId") }),
        ...(word("value") === "" ? {} : { value: word("value") }),
      });
    case "click-view":
      return await visitor.clickInView(
        word("viewId"),
        word("actionId"),
        word("value") || undefined,
        VISITOR.id,
        word("blockId") || undefined,
      );
    case "submit":
      return await visitor.submitView({
        viewId: word("viewId"),
        values: (body.values ?? {}) as Readonly<Record<string, Readonly<Record<string, Json>>>>,
      });
    case "say":
      return await visitor.say(word("channel"), word("text"));
    case "shortcut":
      return await visitor.sendShortcut(word("callback"), word("channel"), word("ts"));
    case "remove":
      visitor.remove(word("channel"), word("ts"));
      return null;
    case "dismiss":
      visitor.dismiss(word("ts"));
      return null;
    case "close":
      visitor.closeView(word("viewId"));
      return null;
    case "home":
      return await visitor.openHome();
    default:
      throw new Error(words.unknownDeed);
  }
}
