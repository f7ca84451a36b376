import type { Language } from "#alert";
import { linksOf, type Snapshot, subjectId } from "#parliament";
import { type AnswerItem, longDate, nameOf } from "#slack";
import type { Transaction } from "#store";
import { seenCard } from "./place.ts";

/** One line about a thing, with a link to it. */
export function itemOf(snapshot: Snapshot, language: Language): AnswerItem {
  const date = dateOf(snapshot);
  return {
    text: `${date === "" ? "" : `${longDate(date, language)} · `}${calledShortly(snapshot, language)}`,
    url: urlOf(snapshot),
  };
}

/** `Motie-Van Nispen · opvanglocaties · 36600-XX-29` */
export function calledShortly(snapshot: Snapshot, language: Language): string {
  const { heading, number } = nameOf(snapshot, language);
  return number === null ? heading : `${heading} · ${number}`;
}

/** A line that says something of a thing, with a link to it and, where it has a card, to its thread. */
export function itemAbout(
  snapshot: Snapshot,
  text: string,
  channel: string | null,
  transaction: Pick<Transaction, "cardsOf">,
): AnswerItem {
  const card = seenCard(subjectId(snapshot.subject, snapshot.key), channel, transaction);
  return { text, url: urlOf(snapshot), place: card?.place ?? null };
}

function urlOf(snapshot: Snapshot): string | null {
  return linksOf(snapshot.ids, snapshot.subject)[0]?.url ?? null;
}

/** Civil date of a document; empty for anything else. */
export function dateOf(snapshot: Snapshot): string {
  return snapshot.subject === "document" ? (snapshot.date ?? "").slice(0, 10) : "";
}
