import type { Language } from "#alert";
import {
  type CitingDocument,
  type LedgerEntry,
  ledgerOf,
  type MotionSnapshot,
  standingOf,
} from "#parliament";
import {
  bold,
  type Inline,
  lines,
  link,
  mention,
  type Part,
  part,
  plain,
  quote,
  richText,
} from "../blocks.ts";
import { citingLabel, fullWho, shortWho, shownNumber } from "../claims.ts";
import { latestOf } from "../facts.ts";
import { pagesOfDocument } from "../pages.ts";
import { capital, oneLine } from "../text.ts";
import { citedWords } from "../words/cited-words.ts";
import { longDate, shortDate } from "../words/dates.ts";
import { ledgerWords } from "../words/ledger-words.ts";

const SENTENCE_MAX = 400;
const NOTE_MAX = 240;
/** Older claims than these stand in the thread. */
const CLAIMS_MAX = 5;

/** `Minister: uitgevoerd (14 januari 2025) · Kamer: niet uitgevoerd (12 februari 2025, 19637-3355)`; empty where nobody says anything. */
export function claimsLine(motion: MotionSnapshot, language: Language): string {
  const { government, objection } = standingOf(motion);
  return [
    ...(government === null ? [] : [claimPiece(government, null, language)]),
    ...(objection === null ? [] : [claimPiece(objection, shownNumber(objection.document), language)]),
  ].join(" · ");
}

/** That what was called carried out is contradicted or taken back; else null. */
export function doubtOf(motion: MotionSnapshot, language: Language): string | null {
  const words = ledgerWords[language];
  const { government, takenBack, objection } = standingOf(motion);
  if (objection !== null && government?.claim.treatment === "executed") return words.disputed;
  return takenBack === null ? null : words.takenBack;
}

function claimPiece(entry: LedgerEntry, number: string | null, language: Language): string {
  const { date } = entry.document;
  const aside = [date === null ? null : longDate(date, language), number].filter((piece) => piece !== null);
  const said = `${shortWho(entry, language)}: ${ledgerWords[language].treatments[entry.claim.treatment]}`;
  return aside.length === 0 ? said : `${said} (${aside.join(", ")})`;
}

/** Of a motion that is not carried out, as far as anybody says: how far it is, in a word. */
export function unfinished(motion: MotionSnapshot, language: Language): string {
  const words = ledgerWords[language];
  const { government, takenBack, objection } = standingOf(motion);
  if (takenBack !== null || (objection !== null && government !== null)) return words.contradicted;
  const treatment = government?.claim.treatment;
  return treatment === "partly" ? words.partly : treatment === "refused" ? words.refused : "";
}

/** The ledger, the newest claim first: each with who, when, what and where, and the sentence that says so. */
export function ledgerParts(motion: MotionSnapshot, language: Language): readonly Part[] {
  const entries = ledgerOf(motion).toReversed();
  if (entries.length === 0) return [];
  const words = ledgerWords[language];
  const shown = entries.slice(0, CLAIMS_MAX);
  const rest = entries.length - shown.length;
  return [
    part(1, richText(lines(bold(words.heading)))),
    ...shown.flatMap((entry, index) => entryParts(entry, index, language)),
    ...(rest === 0 ? [] : [part(6, richText(lines(plain(words.more(rest)))))]),
  ];
}

function entryParts(entry: LedgerEntry, index: number, language: Language): readonly Part[] {
  const { document, claim } = entry;
  const who = `${fullWho(entry, language)}: ${ledgerWords[language].treatments[claim.treatment]}`;
  const on = document.date === null ? [] : bold(`${shortDate(document.date, language)}  `);
  const where = link(undated(document, language), pagesOfDocument(document)[0]?.url ?? null);
  return [
    part(
      1 + index,
      richText(lines([...on, ...bold(who), ...plain(" · "), ...where], confirmedInlines(document, language))),
    ),
    { ...quotePart(claim, language), rank: 2 + index },
  ];
}

/** `Op naam genoemd; bevestigd door @Anna`; nothing where a document gives the number. */
export function confirmedInlines(citing: CitingDocument | null, language: Language): readonly Inline[] {
  const who = citing?.confirmedBy === undefined ? [] : mention(citing.confirmedBy);
  if (who.length === 0) return [];
  return [...plain(`${capital(ledgerWords[language].confirmedBy)} `), ...who];
}

/** The date stands before it. */
function undated(document: CitingDocument, language: Language): string {
  return citingLabel({ ...document, date: null }, language);
}

/** A sentence in its own words, with the one that says otherwise and the note that it hangs on. */
export function quotePart(
  said: { readonly sentence: string; readonly against?: string; readonly note?: string },
  language: Language,
): Part {
  const note = said.note === undefined ? "" : ledgerWords[language].note(oneLine(said.note, NOTE_MAX));
  return part(
    1,
    richText(
      quote(
        plain(oneLine(said.sentence, SENTENCE_MAX)),
        plain(said.against === undefined ? "" : `\n${oneLine(said.against, SENTENCE_MAX)}`),
        plain(note === "" ? "" : `\n${note}`),
      ),
    ),
  );
}

/** How often other documents cite a thing, with the sentence of the latest; nothing where all of them stand there as claims. */
export function citedPart(
  { citedBy = [] }: { readonly citedBy?: readonly CitingDocument[] },
  language: Language,
): readonly Part[] {
  const latest = latestOf(citedBy);
  if (latest === null || citedBy.every(({ claims }) => claims !== undefined)) return [];
  const page = pagesOfDocument(latest)[0]?.url ?? null;
  const said = citedWords[language].citedIn(citedBy.length, citingLabel(latest, language));
  const isClaimed = latest.claims !== undefined;
  return [
    part(4, richText(lines(link(said, page)))),
    ...(isClaimed ? [] : [{ ...quotePart(latest, language), rank: 4 }]),
  ];
}
