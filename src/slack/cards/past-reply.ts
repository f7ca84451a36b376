import type { Language, PastReply } from "#alert";
import type { CitingDocument } from "#parliament";
import { bold, type Composition, lines, link, type Part, part, plain, richText } from "../blocks.ts";
import { citingLabel, shortWho } from "../claims.ts";
import { nameOf } from "../names.ts";
import { pagesOfDocument } from "../pages.ts";
import { oneLine, small } from "../text.ts";
import { ledgerWords } from "../words/ledger-words.ts";
import { pastWords } from "../words/past-words.ts";
import { quotePart } from "./ledger-part.ts";

const SENDER_MAX = 100;

/** The documents of before it was followed that name a thing: each with its date, sender, title and sentence. */
export function pastComposition({ language, snapshot, documents, total }: PastReply): Composition {
  const words = pastWords[language];
  const { full } = nameOf(snapshot, language);
  const rest = total - documents.length;
  return {
    sentence: `${words.fromThePast(total)} ${small(full)}.`,
    parts: [
      part(0, richText(lines(bold(`${words.fromThePast(total)} ${words.thing[snapshot.subject]}`)))),
      // Where all do not fit, the oldest give way.
      ...documents.flatMap((document, at) => documentParts(document, 1 + documents.length - at, language)),
      ...(rest > 0 ? [part(0, richText(lines(plain(words.more(rest)))))] : []),
    ],
  };
}

function documentParts(document: CitingDocument, rank: number, language: Language): readonly Part[] {
  const aside = [senderOf(document), claimOf(document, language)].filter((piece) => piece !== null);
  const label = link(citingLabel(document, language), pagesOfDocument(document)[0]?.url ?? null);
  const said = document.claims?.[0] ?? document;
  return [
    part(rank, richText(lines([...label, ...plain(aside.map((piece) => ` · ${piece}`).join(""))]))),
    { ...quotePart(said, language), rank },
  ];
}

/** Its minister by the office, a member by name. */
function senderOf({ by }: CitingDocument): string | null {
  return by === undefined ? null : oneLine(by.office ?? by.name, SENDER_MAX);
}

/** `Kamer: niet uitgevoerd`, where it says what became of the thing. */
function claimOf(document: CitingDocument, language: Language): string | null {
  const claim = document.claims?.[0];
  if (claim === undefined) return null;
  return `${shortWho({ document, claim }, language)}: ${ledgerWords[language].treatments[claim.treatment]}`;
}
