import { cite, type DocumentText } from "#parliament";
import { clausesOf, motionBody } from "./clauses.ts";
import { civilDateIn } from "./dates.ts";
import { deadlinesIn, type Known } from "./deadlines.ts";
import { ownDossier } from "./own-dossier.ts";
import { quoteOf } from "./quote.ts";
import { signatoriesOf } from "./signatories.ts";
import type { MotionSummary, Quote } from "./summary.ts";

const TRAILING = /[\s,;.:–—-]+$/;

/** What a motion considers, asks, by when, and who asks it. A text without a request gives no requests. */
export function summariseMotion(document: DocumentText, known: Known = {}): MotionSummary {
  const { text } = document;
  const body = motionBody(text);
  const clauses = clausesOf(text, body);
  const requests = clauses.flatMap((clause) =>
    clause.verb === null ? [] : [{ ...trimmed(text, clause.start, clause.end), verb: clause.verb }],
  );
  const considerations = clauses
    .filter((clause) => clause.verb === null)
    .map((clause) => trimmed(text, clause.start, clause.end));
  const head = text.slice(0, body.start);
  const dossier = ownDossier(document);
  const replaces = replacedBy(head, dossier);
  const number = ownNumber(head, text.slice(body.end));
  const date = civilDateIn(/\b(?:Voorgesteld|Ontvangen)\s+([^\n]{6,160})/.exec(head)?.[1] ?? "");
  return {
    kind: "motion",
    ...(dossier === null || number === null ? {} : { id: inDossier(dossier, number) }),
    ...(date === null ? {} : { date }),
    signatories: signatoriesOf(text, body),
    considerations,
    requests,
    deadlines: requests.flatMap((request) =>
      deadlinesIn(text, request, { ...known, date: date ?? known.date ?? null }),
    ),
    ...(replaces === null ? {} : { replaces }),
  };
}

/** The number of the stuk, in its head or as the chair gives it; a letter where it is of the Eerste Kamer. */
function ownNumber(head: string, after: string): string | null {
  const numbered = /(?:^|\n)\s*Nr\.\s*(\d{1,4})(?=\s*(?:\n|$)|\s+\p{Lu}{4,})/u.exec(head)?.[1];
  const lettered = /(?:^|\n)\s*([A-Z]{1,2})\s+(?=(?:\p{Lu}+\s+){0,3}MOTIE\b)/u.exec(head)?.[1];
  return numbered ?? lettered ?? /\bkrijgt\s+nr\.\s*(\d{1,4})\b/.exec(after)?.[1] ?? null;
}

function inDossier(dossier: string, number: string): string {
  return `kst-${dossier.slice("dossier-".length)}-${number}`;
}

/** A clause as people quote it: without the comma or semicolon that ties it to the next. */
function trimmed(text: string, start: number, end: number): Quote {
  const kept = text.slice(start, end).replace(TRAILING, "");
  return quoteOf(text, start, start + kept.length);
}

const REPLACES =
  /(?:ter\s+vervanging\s+van(?:\s+d(?:ie|at)(?:\s+gedrukt)?)?(?:\s+onder)?|t\.?\s?v\.?\s?v\.?)\s+(?:(?:de\s+motie\s+)?(?:kamerstuk\s+)?[\d\s.-]{5,8}(?:[-\s,]+[IVXA-Z]{1,5})?[-\s,]+)?(?:nr\.?\s*)?(\d{1,4})\b/i;

/**
 * The id of what the head of a motion or amendment says it replaces, or its number where neither the head nor its own
 * dossier tells which; null where it says nothing.
 */
export function replacedBy(head: string, dossier: string | null): string | null {
  const found = REPLACES.exec(head);
  if (found === null) return null;
  const named = cite(head).find(
    (citation) => citation.start >= found.index && citation.start < found.index + found[0].length,
  );
  if (named?.id.startsWith("kst-")) return named.id;
  const number = found[1];
  return number === undefined || dossier === null ? (number ?? null) : inDossier(dossier, number);
}
