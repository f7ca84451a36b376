import { linksOf, type Snapshot } from "#parliament";
import { type AnswerItem, longDate, titleOf } from "#slack";

/** One line about a thing, with a link to it. */
export function itemOf(snapshot: Snapshot, language: "nl" | "en"): AnswerItem {
  const date = dateOf(snapshot);
  const url = linksOf(snapshot.ids, snapshot.subject)[0]?.url ?? null;
  return {
    text: `${date === "" ? "" : `${longDate(date, language)} · `}${titleOf(snapshot, language)}`,
    url,
  };
}

/** Civil date of a document; empty for anything else. */
export function dateOf(snapshot: Snapshot): string {
  return snapshot.subject === "document" ? (snapshot.date ?? "").slice(0, 10) : "";
}
