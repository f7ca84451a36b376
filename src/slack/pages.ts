import type { Button } from "@slack/types";
import type { Language } from "#alert";
import {
  type DocumentRef,
  documentClass,
  type Link,
  linksOf,
  meetingLinks,
  type PromiseSnapshot,
  type Snapshot,
} from "#parliament";
import { linkButton } from "./blocks.ts";
import { cardWords } from "./words/card-words.ts";

/** Where a subject can be read. */
export function pagesOf(snapshot: Snapshot): readonly Link[] {
  if (snapshot.subject === "promise") return pagesOfPromise(snapshot);
  if (snapshot.subject === "meeting")
    return snapshot.ids.slice(0, 1).flatMap((id) => meetingLinks(id, snapshot.kind));
  const kind = snapshot.subject === "document" ? documentClass(snapshot.kind) : snapshot.subject;
  return linksOf(snapshot.ids, kind);
}

/** A pledge has no page of its own: the newest letter that keeps it, or else the meeting in which it was made. */
function pagesOfPromise({ letters, meeting }: PromiseSnapshot): readonly Link[] {
  const letter = letters.at(-1);
  if (letter !== undefined) return linksOf([letter], "letter");
  return meeting?.number == null ? [] : meetingLinks(meeting.number, meeting.kind);
}

/** Where a document can be read that a snapshot refers to. */
export function pagesOfDocument(document: DocumentRef): readonly Link[] {
  return document.number === null ? [] : linksOf([document.number], documentClass(document.kind));
}

/** The action id of a button that opens a page begins so: nothing is to be done when it is pressed. */
export const OPEN_PREFIX = "open-";

/** What a button, or an option of a menu, that opens a page is known by. */
export function linkAction({ label }: Link): string {
  return `${OPEN_PREFIX}${label}`;
}

/** What the site of a page is called. */
export function pageName({ label }: Link, language: Language): string {
  return cardWords[language].pages[label] ?? label;
}

/** Buttons that open the pages. */
export function pageButtons(pages: readonly Link[], language: Language): readonly Button[] {
  return pages.map((page) => linkButton(pageName(page, language), page.url, linkAction(page)));
}
