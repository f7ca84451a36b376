import { type PostContent, shownDeadline } from "#alert";
import type { SubjectId } from "#parliament";
import { type Answer, type Asker, titleOf } from "#slack";
import type { Transaction } from "#store";
import { storedTerms, summaryOf } from "#summary";
import { type FoundSubject, follows, idsIn, livingOf, subjectsOf, targetOf } from "./found.ts";
import { channelFor, type DeskParts } from "./parts.ts";

/** What a card is about, by the outbox, or by its key where the outbox does not know it. */
export function subjectOfCard(card: string, transaction: Transaction): FoundSubject | null {
  const [, named] = /^card\/([a-z]+:[^/]+)\//.exec(card) ?? [];
  const id = transaction.subjectOf(card) ?? (named as SubjectId | undefined) ?? null;
  const stored = id === null ? null : transaction.subject(id);
  return stored === null ? null : { id: stored.id, snapshot: stored.snapshot };
}

/** The card of a thing as it stands in the channel, or as it would. */
export function showCard(text: string, asker: Asker, { app, config, words }: DeskParts): Answer {
  if (text === "") return { text: words.needsNumber("show") };
  const ids = idsIn(text);
  const [id] = ids;
  if (id === undefined) return { text: words.noNumber(text) };
  return app.store.transaction((transaction) => {
    const [found] = subjectsOf(ids, transaction).map((one) => livingOf(one, transaction));
    if (found === undefined) return { text: words.notInArchive(text), choices: [{ label: text, id }] };
    const channel = channelFor(asker, transaction);
    const cards = transaction.cardsOf(found.id);
    const own = cards.find((card) => card.channel === channel) ?? cards[0];
    const known = own === undefined ? null : transaction.lastContent(own.key);
    const key = own?.key ?? `card/${found.id}/${channel ?? "-"}`;
    const card = { key, content: known ?? cardOf(found, transaction, { app, config }) };
    return { text, card, choices: choicesFor(found, channel, { app, config }) };
  });
}

/** To follow what this channel does not follow yet. */
function choicesFor(
  found: FoundSubject,
  channel: string | null,
  { app, config }: Pick<DeskParts, "app" | "config">,
) {
  const target = targetOf(found);
  const { watches } = app.context.watching().matcher;
  const id = found.snapshot.ids[0];
  if (target === null || channel === null || id === undefined) return [];
  if (watches.some((watch) => watch.channel === channel && follows(watch, target))) return [];
  return [{ label: titleOf(found.snapshot, config.language), id }];
}

/** A card of a thing that no rule hit. */
function cardOf(
  { snapshot }: FoundSubject,
  transaction: Transaction,
  { app, config }: Pick<DeskParts, "app" | "config">,
): PostContent {
  const now = app.context.clock();
  const base = {
    language: config.language,
    snapshot,
    summary: summaryOf(snapshot, transaction),
    hits: [],
    deadline: shownDeadline(storedTerms(snapshot, transaction, now, config.recesses), now),
  };
  return snapshot.subject === "document"
    ? { type: "document-card", ...base, novelty: "known" }
    : { type: "subject-card", ...base };
}

/** A compact card for what a web address is about; null where the archive does not hold it. */
export function preview(url: string, { app, config }: DeskParts): PostContent | null {
  const ids = idsIn(url);
  if (ids.length === 0) return null;
  return app.store.transaction((transaction) => {
    const [found] = subjectsOf(ids, transaction);
    if (found === undefined || found.snapshot.withdrawn) return null;
    const content = cardOf(livingOf(found, transaction), transaction, { app, config });
    return content.type === "subject-card" || content.type === "document-card"
      ? { ...content, density: "compact" }
      : content;
  });
}
