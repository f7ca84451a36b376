import { spawn } from "node:child_process";
import { once } from "node:events";
import { platform } from "node:os";
import type { Language, Post } from "#alert";
import { type SmallSlack, startSmallSlack } from "#demo";
import { BUTTONS } from "#desk";
import { createSlackMessenger } from "#slack";
import type { Output } from "./output.ts";
import { replayWords } from "./replay-words.ts";

/** More cards than this nobody looks through. */
export const OPENED_MAX = 60;

/** What shows the cards, and how one ends it. */
export interface Showing {
  readonly output: Output;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** Opens an address in a browser; where it cannot, the address is printed anyway. */
  readonly browse: (url: string) => void;
}

/**
 * Shows cards as Slack would, on a page of this machine, until the signal aborts. Nothing is sent anywhere.
 * @param posts the newest first
 */
export async function showCards(
  posts: readonly Post[],
  { output, language, signal, browse }: Showing,
): Promise<void> {
  await using slack = await startSmallSlack({ channels: channelsOf(posts), isOnlyShown: true, language });
  await sendAll(posts.slice(0, OPENED_MAX).toReversed(), slack, signal);
  output.print(replayWords[language].opened(Math.min(posts.length, OPENED_MAX), posts.length, slack.pageUrl));
  browse(slack.pageUrl);
  if (!signal.aborted) await once(signal, "abort");
}

function channelsOf(posts: readonly Post[]): readonly string[] {
  const names = posts.map(({ channel }) => channel.replace(/^#/, ""));
  return [...new Set(names)];
}

async function sendAll(posts: readonly Post[], slack: SmallSlack, signal: AbortSignal): Promise<void> {
  const messenger = createSlackMessenger({ token: slack.botToken, apiUrl: slack.apiUrl, buttons: BUTTONS });
  for (const { key, kind, channel, broadcast, content } of posts) {
    if (signal.aborted) return;
    await messenger.send(
      { key, kind, channel, broadcast, content, target: null, mayBeDouble: false, plain: false },
      signal,
    );
  }
}

/** The browser of whoever sits at this machine, where there is one. */
export function openBrowser(url: string): void {
  const [command, ...words] = OPENERS[platform()] ?? ["xdg-open"];
  const opener = spawn(command, [...words, url], { stdio: "ignore", detached: true });
  // Nobody sits there: the address stands on the terminal.
  opener.on("error", () => {});
  opener.unref();
}

const OPENERS: Readonly<Record<string, readonly [command: string, ...words: string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};
