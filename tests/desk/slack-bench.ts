import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, loadConfig } from "#config";
import { type ChannelOptions, type SmallSlack, startSmallSlack } from "#demo";
import { type SourceRecord, UnreadableError } from "#parliament";
import type { TextReader } from "#pipeline";
import { validateMessage, validateView } from "#slack";
import { type App, createApp } from "../../src/app.ts";
import { startSlack } from "../../src/commands/slack-app.ts";
import { type FakeSource, fakeSource } from "../pipeline/harness.ts";
import { pressOf } from "../slack/press.ts";

const CHANNELS = ["kamerwacht-ops", "kind-in-azc", "spreidingswet"];

/** The real program with its Slack app, between a source that tells what a test wants and a small Slack. */
export interface SlackBench extends AsyncDisposable {
  readonly app: App;
  readonly config: Config;
  readonly slack: SmallSlack;
  readonly source: FakeSource;
  /** What the program warned of, in order. */
  readonly warnings: readonly string[];
  /** `/kamer TEXT` and what came of it. */
  kamer(text: string, channel?: string, user?: string): Promise<string>;
  /** Clicks in a message and gives what was answered to the clicker. */
  click(ts: string, actionId: string, channel?: string): Promise<string>;
  /** Clicks in a message, without waiting for what comes of it. */
  press(ts: string, button: string, channel?: string): Promise<void>;
  /** What a page of the source brings is posted. */
  bring(...records: readonly SourceRecord[]): Promise<void>;
}

export async function slackBench(
  watches: string,
  slackKeys = "",
  scopes?: readonly string[],
  channels: readonly ChannelOptions[] = [],
  workObjects = false,
  reader: Pick<TextReader, "read"> | null = null,
): Promise<SlackBench> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-desk-"));
  const slack = await startSmallSlack({
    channels: [...CHANNELS, ...channels],
    workObjects,
    ...(scopes === undefined ? {} : { scopes }),
    checks: { message: validateMessage, view: validateView },
  });
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "watches", "a.yaml"), watches);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nslack: { settleSeconds: 1, opsChannel: '#kamerwacht-ops'${slackKeys} }\nwatches: watches/*.yaml\n`,
  );
  const config = loadConfig(join(folder, "kamerwacht.yaml"), {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  });
  const source = fakeSource();
  const silent = () => {};
  const warnings: string[] = [];
  const warn = (_fields: object, message: string) => {
    warnings.push(message);
  };
  const log = { debug: silent, info: silent, warn, error: silent };
  const app = createApp(config, log, {
    sources: [{ source, schedule: "0 0 1 1 *" }],
    reader: reader ?? { read: async ({ bytes }) => textOf(new TextDecoder().decode(bytes)) },
    pauseMs: 0,
  });
  const stop = new AbortController();
  const running = app.worker.run(stop.signal);
  const answering = startSlack(config, app, log);
  await slack.waitFor((now) => now.sockets === 1);

  async function answerTo(act: () => Promise<unknown>): Promise<string> {
    const before = slack.ephemerals.length;
    await act();
    const answer = await slack.waitFor((now) => now.ephemerals.length > before && now.ephemerals.at(-1));
    return JSON.stringify(answer);
  }

  /** A press on what stands under a message, wherever it stands there; as it is on what does not. */
  function pressIn(ts: string, button: string) {
    const all = [
      ...slack.messages().flatMap((message) => [message, ...message.replies]),
      ...slack.ephemerals,
    ];
    const message = all.find((each) => each.ts === ts);
    return message === undefined ? { actionId: button } : pressOf(message.blocks, button);
  }

  return {
    app,
    config,
    slack,
    source,
    warnings,
    kamer: (text, channel = "kind-in-azc", user = undefined) =>
      answerTo(() =>
        slack.sendCommand({ command: "/kamer", text, channel, ...(user === undefined ? {} : { user }) }),
      ),
    click: (ts, actionId, channel = "kind-in-azc") =>
      answerTo(() => slack.clickButton({ channel, ts, ...pressIn(ts, actionId) })),
    press: async (ts, button, channel = "kind-in-azc") => {
      await slack.clickButton({ channel, ts, ...pressIn(ts, button) });
    },
    async bring(...records) {
      source.queue(records);
      await app.worker.once(stop.signal);
    },
    async [Symbol.asyncDispose]() {
      await answering?.stop();
      stop.abort();
      await running;
      await app[Symbol.asyncDispose]();
      await slack.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function textOf(text: string) {
  if (text === "") throw new UnreadableError("het bestand is leeg", { retry: false });
  const whole = { start: 0, end: text.length };
  return { format: "text" as const, text, pages: [], paragraphs: [whole], headings: [], footnotes: [] };
}
