import type { Button } from "@slack/types";
import { type DocumentRef, documentClass, type Link, linksOf, type Snapshot } from "#parliament";
import { linkButton } from "./blocks.ts";
import type { Words } from "./words/index.ts";

/** Where a subject can be read. */
export function pagesOf(snapshot: Snapshot): readonly Link[] {
  const kind = snapshot.subject === "document" ? documentClass(snapshot.kind) : snapshot.subject;
  return linksOf(snapshot.ids, kind);
}

/** Where a document can be read that a snapshot refers to. */
export function pagesOfDocument(document: DocumentRef): readonly Link[] {
  return document.number === null ? [] : linksOf([document.number], documentClass(document.kind));
}

/** Buttons that open the pages. */
export function pageButtons(pages: readonly Link[], words: Words): readonly Button[] {
  return pages.map((page) =>
    linkButton(words.pages[page.label] ?? page.label, page.url, `open-${page.label}`),
  );
}
