import type { Deed } from "#alert";
import type { SubjectId } from "#parliament";
import { noteDeed } from "#pipeline";
import type { Asker } from "#slack";
import type { Transaction } from "#store";
import { followedIds, type Watch } from "#watch";
import { subjectsOf } from "./asked/found.ts";
import { muteWords } from "./mute/mute-words.ts";
import type { DeskParts } from "./ports.ts";

/** What was done, without by whom and when. */
export interface Done extends Omit<Deed, "userId" | "at"> {
  /** Key of the card under which it is said; null where there is none, or the channel itself is to hear it. */
  readonly card: string | null;
}

/** Notes what somebody did to what is heard, in the transaction in which it is done, and has it said. */
export function note(
  { card, ...done }: Done,
  { userId }: Asker,
  { program }: DeskParts,
  transaction: Transaction,
): void {
  const at = program.context.clock().toISOString();
  noteDeed(transaction, { ...done, userId, at }, card, program.context);
}

/** The card of a thing in a channel; null where it has none. */
export function cardIn(channel: string, subject: SubjectId, transaction: Transaction): string | null {
  return transaction.cardsOf(subject).find((card) => card.channel === channel)?.key ?? null;
}

/** The card of what a rule follows by its number. */
export function cardOfRule(watch: Watch, transaction: Transaction): string | null {
  const [found] = subjectsOf(followedIds(watch), transaction);
  return found === undefined ? null : cardIn(watch.channel, found.id, transaction);
}

/** Notes what was done with a rule: it is called after what it follows, or by its name. */
export function noteRule(
  deed: "followed" | "unfollowed" | "narrowed" | "widened",
  watch: Watch,
  card: string | null,
  asker: Asker,
  parts: DeskParts,
  transaction: Transaction,
): void {
  const { id, name, channel } = watch;
  const title = followedIds(watch).length > 0 ? name : muteWords[parts.config.language].rule(name);
  note({ deed, channel, target: `watch:${id}`, title, card }, asker, parts, transaction);
}
