import type { Lookup, StoredPost } from "#alert";
import type { PipelineContext } from "../context.ts";
import type { Messenger } from "../ports.ts";
import { after, settleUnclear } from "./outcome.ts";
import { eldersOf, outgoingOf, targetOf } from "./outgoing.ts";
import type { DeliveryRules } from "./pace.ts";
import { attemptedSince } from "./their-time.ts";

/** So many at a time: what waits to be sent goes before. */
const AT_ONCE = 20;
const STRAY_ATTEMPTS_MAX = 20;
const STRAY_WAIT_MS = 30_000;

/**
 * What is left to do about messages that were sent: those that stand where they should not are taken away, and what was
 * sent twice because nobody answered is looked for once more, since Slack may have applied the first attempt late.
 */
export async function tidyUp(
  messenger: Messenger,
  rules: DeliveryRules,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<void> {
  const { archive } = context;
  const now = context.clock().toISOString();
  for (const look of archive.transaction((transaction) => transaction.secondLooks(now, AT_ONCE)))
    if (!signal.aborted) await lookForCopies(look, messenger, rules, context, signal);
  await takeAwayStrays(messenger, context, signal);
}

async function takeAwayStrays(
  messenger: Messenger,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<void> {
  const { archive, log } = context;
  const now = context.clock();
  for (const stray of archive.transaction((transaction) => transaction.strays(now.toISOString(), AT_ONCE))) {
    if (signal.aborted) return;
    const { isDone } = (await messenger.remove?.(stray, signal)) ?? { isDone: true };
    context.step("deliver.removed");
    archive.transaction((transaction) => {
      if (isDone || stray.attempts >= STRAY_ATTEMPTS_MAX) transaction.dropStray(stray);
      else transaction.strayLater(stray, after(now, STRAY_WAIT_MS));
    });
    if (isDone) log.info(stray, "a message that stood in the wrong place is taken away");
  }
}

/** A first look soon, a second one much later. */
const LOOKS_MAX = 2;
const LATER_TIMES = 10;
/** What could not be seen is looked for every hour, for a week. */
const UNCLEAR_LOOKS_MAX = 7 * 24;
const UNCLEAR_WAIT_MS = 3_600_000;

async function lookForCopies(
  { key, looks }: { readonly key: string; readonly looks: number },
  messenger: Messenger,
  rules: DeliveryRules,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<void> {
  const { archive } = context;
  const post = archive.transaction((transaction) => transaction.post(key));
  const again = (ms: number) =>
    archive.transaction((transaction) => transaction.lookAgain(key, after(context.clock(), ms)));
  const drop = () => archive.transaction((transaction) => transaction.dropSecondLook(key));
  if (post?.state === "dead" && post.mayBeDouble) {
    const found = await find(post, messenger, context, signal);
    if (settleUnclear(post, found, context) || looks >= UNCLEAR_LOOKS_MAX) drop();
    else again(UNCLEAR_WAIT_MS);
    return;
  }
  if (post?.state === "sent") markCopies(post, await find(post, messenger, context, signal), context);
  const isOpen = post !== null && OPEN.has(post.state);
  if (isOpen || looks + 1 < LOOKS_MAX) again(rules.settleMs * LATER_TIMES + STRAY_WAIT_MS);
  else drop();
}

const OPEN: ReadonlySet<string> = new Set(["ready", "sending", "unknown"]);

function markCopies(post: StoredPost, found: Lookup, { archive, clock, log }: PipelineContext): void {
  const { channelId, key } = post;
  if (channelId === null) return;
  const copies = messagesIn(found).filter((ts) => ts !== post.ts);
  if (copies.length === 0) return;
  log.warn({ key, copies: copies.length }, "an attempt without answer arrived late");
  archive.transaction((transaction) => {
    for (const ts of copies) transaction.addStray(channelId, ts, clock().toISOString());
  });
}

function messagesIn(found: Lookup): readonly string[] {
  if (found.state === "loose") return [found.at.ts];
  return found.state === "found" ? [found.ts, ...(found.copies ?? [])] : [];
}

async function find(
  post: StoredPost,
  messenger: Messenger,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<Lookup> {
  const elders = eldersOf(post, context);
  const outgoing = outgoingOf(post, targetOf(post, elders.parent, elders.group), elders);
  return await messenger.find(outgoing, await attemptedSince(post, messenger, signal), signal);
}
