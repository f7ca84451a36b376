import type { NextPost, StoredPost } from "#alert";
import type { PipelineContext } from "../context.ts";
import { APP } from "./outcome.ts";
import { speakingHeads } from "./quiet.ts";

/** What goes next in every channel. All of it is read now and then, and one channel's whenever something happened to it. */
export interface Board {
  /** Reads all, unless that was done a moment ago and nothing was woken since. */
  look(): void;
  /** Reads what goes next in one channel, and gives it; null for nothing. */
  lookAt(channel: string): StoredPost | null;
  /** The next look reads all. */
  wake(): void;
  /** Nothing happened since all was read, as far as this process knows. */
  readonly isFresh: boolean;
  heads(): Iterable<NextPost>;
  readonly isAppParked: boolean;
  /** When a channel, or the app, may be tried again, epoch ms; 0 where it may. */
  parkedMs(channel: string): number;
  /** When the first quiet time ends that posts wait for; null where none do. */
  readonly quietUntilMs: number | null;
}

/** A thousand channels are read in some milliseconds: not for every post of one of them. */
export const LOOK_EVERY_MS = 500;

export function createBoard(context: PipelineContext): Board {
  const heads = new Map<string, NextPost>();
  let parked: ReadonlyMap<string, number> = new Map();
  let quietUntilMs: number | null = null;
  let lookedAtMs = Number.NEGATIVE_INFINITY;
  let isFresh = false;
  const board: Board = {
    look() {
      // A clock that was put back has moved too.
      const nowMs = context.clock().getTime();
      if (Math.abs(nowMs - lookedAtMs) < LOOK_EVERY_MS) return;
      lookedAtMs = nowMs;
      isFresh = true;
      context.archive.transaction((transaction) => {
        const speaking = speakingHeads(transaction, transaction.heads(), context);
        parked = parkedIn(transaction.parked());
        quietUntilMs = speaking.quietUntilMs;
        heads.clear();
        for (const post of speaking.posts) heads.set(post.channel, post);
      });
    },
    lookAt(channel) {
      isFresh = false;
      return context.archive.transaction((transaction) => {
        const head = transaction.headOf(channel);
        const [post] = head === null ? [] : speakingHeads(transaction, [head], context).posts;
        parked = parkedIn(transaction.parked());
        if (post === undefined) heads.delete(channel);
        else heads.set(channel, post);
        return post ?? null;
      });
    },
    wake() {
      lookedAtMs = Number.NEGATIVE_INFINITY;
      isFresh = false;
    },
    get isFresh() {
      return isFresh;
    },
    heads: () => heads.values(),
    get isAppParked() {
      return parked.has(APP);
    },
    parkedMs: (channel) => Math.max(parked.get(channel) ?? 0, parked.get(APP) ?? 0),
    get quietUntilMs() {
      return quietUntilMs;
    },
  };
  return board;
}

function parkedIn(
  rows: readonly { readonly channel: string; readonly until: string }[],
): ReadonlyMap<string, number> {
  return new Map(rows.map(({ channel, until }) => [channel, Date.parse(until)]));
}
