import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type Config, loadConfig } from "#config";
import {
  demoConfig,
  publishHistory,
  type SmallParliament,
  startSmallParliament,
  startSmallSlack,
  storySteps,
} from "#demo";
import type { PageServer } from "#page";
import type { Messenger } from "#pipeline";
import { type App, createApp } from "../../src/app.ts";
import { serveWeb, type WebConfig } from "../../src/commands/web.ts";
import { type Answered, type AskOptions, ask } from "./asking.ts";

export const silent = pino({ level: "silent" });

export interface World extends AsyncDisposable {
  readonly app: App;
  readonly config: WebConfig;
  readonly parliament: SmallParliament;
  /** When the story begins. */
  readonly began: Date;
  readonly port: number;
  ask(path: string, options?: AskOptions): Promise<Answered>;
  /** Ends the worker and its pages, so that another may have the database; the rest of the world stays. */
  release(): Promise<void>;
}

/**
 * The worker of the demo's story with its history read and its first cards posted, and its pages served.
 * @param files further files of its configuration; a file of the story's name takes its place
 */
export async function storyServed(
  files: Readonly<Record<string, string>> = {},
  language: Config["language"] = "nl",
  clock = () => new Date(),
): Promise<World> {
  await using held = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-page-"));
  held.defer(() => rmSync(folder, { recursive: true }));
  const parliament = held.use(await startSmallParliament());
  const now = new Date();
  publishHistory(parliament, now, []);
  mkdirSync(join(folder, "watches"));
  for (const [name, text] of Object.entries({ ...demoConfig(parliament.url, now), ...files }))
    writeFileSync(join(folder, name), text.replace("language: nl", `language: ${language}`));
  const loaded = loadConfig(join(folder, "kamerwacht.yaml"), {});
  const config = { ...loaded, metrics: { port: 0, host: "127.0.0.1", page: true } };
  const app = createApp(config, silent, { clock, messenger: accepting(), pauseMs: 0 });
  let server: PageServer | null = null;
  const release = once(async () => {
    await server?.close();
    await app[Symbol.asyncDispose]();
  });
  held.defer(release);
  await app.worker.once(AbortSignal.timeout(30_000));
  server = await serveWeb(config, app, null, silent);
  const all = held.move();
  return {
    app,
    config,
    parliament,
    began: now,
    release,
    port: server.port,
    ask: (path, options) => ask(server.port, path, options),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

/** Does it the first time, and nothing after. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

const DAY_MS = 86_400_000;

/** The same world with the whole story played in it. */
export async function storyPlayed(): Promise<World> {
  await using slack = await startSmallSlack();
  let aheadMs = 0;
  const world = await storyServed({}, "nl", () => new Date(Date.now() + aheadMs));
  const { app, parliament } = world;
  const forward = (days: number) => {
    aheadMs += days * DAY_MS;
    app.worker.remind();
  };
  // Nobody is there to press anything.
  for (const step of storySteps.filter(({ byPeople }) => byPeople !== true)) {
    await step.play({ parliament, slack, now: world.began, forward });
    await app.worker.once(AbortSignal.timeout(30_000), 0);
  }
  return world;
}

/** Takes everything. */
function accepting(): Messenger {
  let count = 0;
  return {
    async send() {
      count += 1;
      return { state: "sent", ts: `1700000000.${String(count).padStart(6, "0")}`, channelId: "C1" };
    },
    find: async () => ({ state: "absent" }),
    probe: async () => ({ ok: true, reason: null }),
  };
}
