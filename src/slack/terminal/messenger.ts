import type { Outgoing, PostContent, Sending } from "#alert";
import { composed } from "../compose.ts";
import type { Messenger } from "../delivery/port.ts";
import { nameBefore, nameOf } from "../names.ts";
import { renderPost } from "../render.ts";
import { oneLine } from "../text.ts";
import { messageWords } from "../words/message-words.ts";
import { paint } from "./paint.ts";

export interface TerminalOptions {
  /** Takes what is to be shown; ends with a newline. */
  write(text: string): void;
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
  /** The time, from which the timestamps are made. */
  readonly now?: () => Date;
}

const WIDTH_MIN = 40;
const WIDTH_MAX = 100;

/** Shows the cards of Slack on a terminal: the same messages, readable. Sent is what was written. */
export function createTerminalMessenger(options: TerminalOptions): Messenger {
  const width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, options.width));
  const titles = new Map<string, string>();
  const sent = new Map<string, string>();
  const nextTs = timestamps(options.now ?? (() => new Date()));
  return {
    async send(post) {
      const ts = post.kind === "edit" && post.target !== null ? post.target : nextTs();
      // There is nothing to press on a terminal.
      const { blocks } = renderPost(post, []);
      const lead = leadOf(post, titles);
      options.write(paint({ channel: post.channel, lead, blocks }, { width, colour: options.colour }));
      if (post.kind === "card") titles.set(ts, titleOf(post.content));
      sent.set(post.key, ts);
      return { state: "sent", ts, channelId: null } satisfies Sending;
    },
    async find(post) {
      const ts = sent.get(post.key);
      if (ts !== undefined) return { state: "found", ts, channelId: null };
      return { state: "impossible", reason: "terminal" };
    },
    async probe() {
      return { ok: true, reason: null };
    },
  };
}

/** The line that tells where a reply or an edit belongs; null for a card. */
function leadOf(post: Outgoing, titles: ReadonlyMap<string, string>): string | null {
  const words = messageWords[post.content.language];
  if (post.kind === "card") return null;
  const title = titles.get(post.target ?? "") ?? titleOf(post.content);
  return post.kind === "reply" ? words.inThread(title) : words.edited(title);
}

function titleOf(content: PostContent): string {
  if (content.type === "event-reply") {
    const { snapshot, previous, language } = content;
    return oneLine(nameBefore(snapshot, previous, language).heading, 120);
  }
  if ("snapshot" in content) return oneLine(nameOf(content.snapshot, content.language).heading, 120);
  if (content.type === "notice") return messageWords[content.language].levels[content.level];
  return oneLine(composed(content).sentence, 120);
}

/** Timestamps in Slack's form, each later than the one before. */
function timestamps(now: () => Date): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now().getTime() * 1000);
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, "0")}`;
  };
}
