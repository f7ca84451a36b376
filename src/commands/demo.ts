import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Config, loadConfig } from "#config";
import {
  demoChannels,
  demoConfig,
  ownConfig,
  publishHistory,
  type SmallParliament,
  type SmallSlack,
  type StoryWorld,
  startSmallParliament,
  startSmallSlack,
  storySteps,
  unexpectedOutcome,
} from "#demo";
import { BUTTONS } from "#desk";
import type { Log, Messenger } from "#pipeline";
import { createSlackMessenger, createTerminalMessenger, validateMessage, validateView } from "#slack";
import { type App, createApp } from "../app.ts";
import { terminalShape } from "../configured-messenger.ts";
import { demoWords } from "./demo-words.ts";
import type { Output } from "./output.ts";
import { startSlack } from "./slack-app.ts";
import { UsageError } from "./usage-error.ts";
import { watchFiles } from "./watch-files.ts";

export interface DemoOptions {
  /** Without waiting: exits 0 only when the expected cards, and no others, have arrived. */
  readonly once: boolean;
  /** Of the page that shows the small Slack; a free one where it is not given. */
  readonly port: string | undefined;
  readonly output: Output;
  /** Reads the configuration whose watches take the place of those of the story; null for the story's own. */
  readonly own: (() => Config) | null;
}

/** Between two steps of the story, for who is watching. */
const STEP_MS = 20_000;
const DAY_MS = 86_400_000;
/** Without waiting: what cannot be sent by then is sent in a later step. */
const PATIENCE_MS = 500;

/**
 * Plays the story: a small parliament and a small Slack on this machine, and the real program between them.
 * @returns the exit status
 */
export async function demo(log: Log, options: DemoOptions): Promise<number> {
  const now = new Date();
  const own = options.own?.() ?? null;
  await using parliament = await startSmallParliament({ now: () => new Date() });
  await using slack = await startSmallSlack({
    channels: own === null ? demoChannels : channelsOf(own),
    checks: { message: validateMessage, view: validateView },
    ...(own === null ? {} : { language: own.language }),
    ...(options.port === undefined ? {} : { port: portOf(options.port) }),
  });
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-demo-"));
  try {
    publishHistory(parliament, now);
    const config = writeConfig(folder, { parliament, slack, now }, own);
    let aheadMs = 0;
    const clock = () => new Date(Date.now() + aheadMs);
    await using app = createApp(config, log, {
      clock,
      messenger: alsoOnTerminal(config, options),
      ...(options.once ? { pauseMs: 0 } : {}),
    });
    const forward = (days: number) => {
      aheadMs += days * DAY_MS;
      app.worker.remind();
    };
    const world = { parliament, slack, now, forward };
    if (options.once) return await playAtOnce(app, config, world, log, options);
    const again = () => writeConfig(folder, { parliament, slack, now }, options.own?.() ?? null);
    using _watching = following(app, own ?? config, again, options);
    return await playSlowly(app, config, world, log, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError({
    nl: `--port is een getal van 0 tot en met 65535, niet ${text}`,
    en: `--port is a number from 0 to 65535, not ${text}`,
  });
}

interface Place {
  readonly parliament: SmallParliament;
  readonly slack: SmallSlack;
  readonly now: Date;
}

function writeConfig(folder: string, { parliament, slack, now }: Place, own: Config | null): Config {
  mkdirSync(join(folder, "watches"), { recursive: true });
  const files = own === null ? demoConfig(parliament.url, now) : ownConfig(parliament.url, own);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const secrets = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  };
  return loadConfig(join(folder, "kamerwacht.yaml"), secrets);
}

/** Channels of the small Slack for the watches of a configuration: one by its id gets that as its name. */
function channelsOf({ watches, slack }: Config): readonly string[] {
  const names = [slack.opsChannel, ...watches.map(({ channel }) => channel)];
  return [...new Set(names.map((name) => name.replace(/^#/, "")))];
}

/** A change of one's own watch files is taken over at once; one with a mistake is said, and the ones of before hold. */
function following(app: App, config: Config, again: () => Config, { own, output }: DemoOptions): Disposable {
  if (own === null) return { [Symbol.dispose]: () => {} };
  const words = demoWords[config.language];
  function changed(): void {
    try {
      const next = again();
      app.follow(next);
      app.rulesChanged();
      output.print(words.reloaded(next.watches.length));
    } catch (error) {
      output.complain(`${error instanceof Error ? error.message : String(error)}\n${words.kept}\n`);
    }
  }
  const files = watchFiles(config, changed, app.context.log);
  return { [Symbol.dispose]: () => files.close() };
}

/** What arrives in Slack is printed too. */
function alsoOnTerminal(config: Config, options: DemoOptions): Messenger {
  const token = config.secrets.botToken ?? "";
  const slack = createSlackMessenger({ token, apiUrl: config.slack.apiUrl, buttons: BUTTONS });
  const terminal = createTerminalMessenger({ write: options.output.write, ...terminalShape() });
  const shown = new Map<string, string>();
  return {
    ...slack,
    async send(post, signal) {
      const sending = await slack.send(post, signal);
      if (sending.state !== "sent") return sending;
      const printed = await terminal.send({ ...post, target: shown.get(post.target ?? "") ?? null }, signal);
      if (printed.state === "sent") shown.set(sending.ts, printed.ts);
      return sending;
    },
  };
}

/** What people do in the story, they do in its own channels. */
function stepsFor({ own }: DemoOptions): typeof storySteps {
  return own === null ? storySteps : storySteps.filter(({ byPeople }) => byPeople !== true);
}

async function playAtOnce(
  app: App,
  config: Config,
  world: StoryWorld,
  log: Log,
  options: DemoOptions,
): Promise<number> {
  const { signal } = new AbortController();
  const answering = startSlack(config, app, log);
  try {
    await app.worker.once(signal);
    return await playSteps(app, world, options);
  } finally {
    await answering?.stop();
  }
}

async function playSteps(app: App, world: StoryWorld, options: DemoOptions): Promise<number> {
  const { signal } = new AbortController();
  await world.slack.waitFor(({ sockets }) => sockets > 0);
  for (const step of stepsFor(options)) {
    options.output.print(`\n▶ ${step.title}`);
    await step.play(world);
    await app.worker.once(signal, PATIENCE_MS);
  }
  const { waiting, failures } = await app.worker.once(signal);
  if (options.own !== null) return toldOfOwn(world.slack, options);
  const wrong = [...unexpectedOutcome(world.slack), ...failures];
  if (waiting > 0) wrong.push(`${waiting} berichten wachten nog`);
  options.output.print("");
  for (const line of wrong) options.output.print(`✗ ${line}`);
  if (wrong.length === 0)
    options.output.print("✓ Alle verwachte kaarten zijn aangekomen, elk één keer, en geen andere.");
  return wrong.length === 0 ? 0 : 1;
}

/** How many cards one's own watches gave, by channel. */
function toldOfOwn(slack: SmallSlack, { output, own }: DemoOptions): number {
  const config = own?.();
  if (config === undefined) return 0;
  output.print("");
  for (const channel of channelsOf(config))
    output.print(demoWords[config.language].cards(channel, slack.messages(channel).length));
  return 0;
}

async function playSlowly(
  app: App,
  config: Config,
  world: StoryWorld,
  log: Log,
  options: DemoOptions,
): Promise<number> {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort()).once("SIGTERM", () => stop.abort());
  const answering = startSlack(config, app, log);
  const words = demoWords[config.language];
  options.output.print(words.open(world.slack.pageUrl));
  if (options.own === null) options.output.print(words.tryOwn);
  else options.output.print(words.own(config.watchFiles.map(({ file }) => file).join(", ")));
  options.output.print(words.elsewhere(world.parliament.url, world.slack));
  const working = app.worker.run(stop.signal);
  try {
    for (const step of stepsFor(options)) {
      await sleep(STEP_MS, undefined, { signal: stop.signal });
      options.output.print(`\n▶ ${step.title}`);
      await step.play(world);
    }
    await sleep(STEP_MS, undefined, { signal: stop.signal });
    options.output.print(words.end);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  await working;
  await answering?.stop();
  return 0;
}
