import assert from "node:assert/strict";
import type { NextPost, StoredPost } from "#alert";
import type { PipelineContext } from "../context.ts";
import type { Messenger } from "../ports.ts";
import { tidyUp } from "./aftermath.ts";
import { askWhetherToGoOn } from "./app-refusal.ts";
import { attempt } from "./attempt.ts";
import { type Board, createBoard, LOOK_EVERY_MS } from "./board.ts";
import { watchSkew } from "./clock-skew.ts";
import { createFlights, type Flights } from "./flights.ts";
import { createPace, type DeliveryRules, type Pace } from "./pace.ts";
import { tellStuck } from "./stuck.ts";

export interface DeliveryResult {
  readonly sent: number;
  readonly dead: number;
  /** When the next post is due, epoch ms; null when none is open. */
  readonly nextAtMs: number | null;
  /** Whether an unanswered post is being given the time to arrive. */
  readonly settling: boolean;
  /** How many channels have a post that could not be sent now; what waits for a quiet time to end is none. */
  readonly waiting: number;
}

/** Sends what is queued: one post in flight for each channel, in order, each exactly once. */
export interface Delivery {
  /** To be called once before anything is sent: what was being sent when the last process ended is in doubt. */
  recover(): void;
  /** To be called when the clock was put forward or back by so much. */
  shift(ms: number): void;
  /** Sends what is due now, until nothing is; each channel goes by itself, and waits for no other. */
  deliverDue(signal: AbortSignal): Promise<DeliveryResult>;
  /** There is something new to send: it is seen at once, also while a call to another channel is out. */
  wake(): void;
}

interface Delivering {
  readonly messenger: Messenger;
  readonly pace: Pace;
  readonly board: Board;
  readonly flights: Flights;
  readonly context: PipelineContext;
}

/**
 * Before a post is sent it is marked `sending` in a commit of its own; after the answer it is marked again. What was
 * being sent when the process ended, or got no clear answer, is `unknown`: it is looked up by its key once it has had
 * time to arrive, and only then sent again.
 */
export function createDelivery(
  messenger: Messenger,
  rules: DeliveryRules,
  context: PipelineContext,
): Delivery {
  const pace = createPace(rules);
  const delivering = {
    messenger,
    pace,
    board: createBoard(context),
    flights: createFlights(context.sleep),
    context,
  };
  return {
    recover() {
      // What another delivery of this process has on its way would be in doubt, and sent again before it arrives.
      assert.equal(onTheirWay.get(context.archive) ?? 0, 0, "two deliveries work for one database");
      context.archive.transaction((transaction) => {
        transaction.recover();
        transaction.boundWaits(context.clock().toISOString());
      });
    },
    shift(ms) {
      const now = context.clock();
      pace.shift(ms, now.getTime());
      context.archive.transaction((transaction) => transaction.shiftWaits(now.toISOString(), ms));
    },
    async deliverDue(signal) {
      delivering.board.wake();
      const result = await deliverDue(delivering, signal);
      await tidyUp(messenger, rules, context, signal);
      tellStuck(context);
      watchSkew(messenger, context);
      return result;
    },
    wake() {
      delivering.board.wake();
      delivering.flights.wake();
    },
  };
}

async function deliverDue(delivering: Delivering, signal: AbortSignal): Promise<DeliveryResult> {
  const { board, flights, context, messenger } = delivering;
  const total = { sent: 0, dead: 0 };
  for (;;) {
    board.look();
    const due = dueNow(delivering);
    if (board.isAppParked && due.length > 0 && flights.count === 0 && !signal.aborted) {
      await askWhetherToGoOn(messenger, context, signal);
      board.wake();
      continue;
    }
    if (!board.isAppParked && !signal.aborted) startAll(due, delivering, total, signal);
    if (flights.count > 0) await flights.wait(waitMs(delivering));
    else if (board.isFresh || signal.aborted) return { ...total, ...leftOf(delivering) };
    else board.wake();
  }
}

/** Until the next may start, but not so long that something new is seen late. */
function waitMs({ board, flights, pace, context }: Delivering): number {
  if (!flights.hasRoom() || board.isAppParked) return LOOK_EVERY_MS;
  const nowMs = context.clock().getTime();
  let soonestMs = nowMs + LOOK_EVERY_MS;
  for (const post of board.heads()) {
    const dueMs = flights.has(post.channel) ? nowMs : dueAtMs(post, board, pace);
    // What is due and was not started waits for one of those that are on their way.
    if (dueMs > nowMs) soonestMs = Math.min(soonestMs, dueMs);
  }
  return soonestMs - nowMs;
}

/** What may go now, of channels in which nothing is on its way. */
function dueNow({ board, flights, pace, context }: Delivering): readonly NextPost[] {
  const nowMs = context.clock().getTime();
  return [...board.heads()].filter(
    (post) => !flights.has(post.channel) && dueAtMs(post, board, pace) <= nowMs,
  );
}

function dueAtMs(post: NextPost, board: Board, pace: Pace): number {
  return Math.max(pace.dueAtMs(post), board.parkedMs(post.channel));
}

/** Starts as many as there is room for; where that is not all, what is followed goes first. */
function startAll(
  due: readonly NextPost[],
  delivering: Delivering,
  total: { sent: number; dead: number },
  signal: AbortSignal,
): void {
  const { board, pace, flights, context } = delivering;
  for (const { channel } of due.length > 1 ? followedFirst(due) : due) {
    const nowMs = context.clock().getTime();
    if (!flights.hasRoom() || pace.nextStartMs() > nowMs) return;
    // Since all was read something else may have taken its place.
    const post = board.lookAt(channel);
    if (post === null || dueAtMs(post, board, pace) > nowMs || !pace.mayGoBeside(post)) continue;
    pace.noteStarted(post, nowMs);
    flights.start(post.channel, () => fly(post, delivering, total, signal));
  }
}

/** How many posts of each archive are on their way. */
const onTheirWay = new WeakMap<PipelineContext["archive"], number>();

function count(archive: PipelineContext["archive"], more: number): void {
  onTheirWay.set(archive, (onTheirWay.get(archive) ?? 0) + more);
}

async function fly(
  post: StoredPost,
  { messenger, pace, board, context }: Delivering,
  total: { sent: number; dead: number },
  signal: AbortSignal,
): Promise<void> {
  count(context.archive, 1);
  const outcome = await attempt(post, messenger, pace, context, signal).finally(() =>
    count(context.archive, -1),
  );
  if (outcome !== "waiting") pace.noteTried(post.channel, context.clock().getTime());
  if (outcome === "sent" || outcome === "dead") total[outcome] += 1;
  pace.noteLanded(post);
  board.lookAt(post.channel);
}

/** A document that a query hits can wait for what becomes of the things that people follow. */
function followedFirst(posts: readonly NextPost[]): readonly NextPost[] {
  const rank = ({ key }: NextPost) => (key.startsWith("card/document:") ? 1 : 0);
  return [...posts].sort((a, b) => rank(a) - rank(b) || a.seq - b.seq);
}

/** What is left when nothing is due. */
function leftOf({ board, pace }: Delivering): Omit<DeliveryResult, "sent" | "dead"> {
  const heads = [...board.heads()];
  const { quietUntilMs } = board;
  const times = heads.map((post) => dueAtMs(post, board, pace));
  if (quietUntilMs !== null) times.push(quietUntilMs);
  return {
    nextAtMs: times.length === 0 ? null : times.reduce((first, each) => Math.min(first, each)),
    settling: heads.some((post) => post.state === "unknown"),
    waiting: heads.length,
  };
}
