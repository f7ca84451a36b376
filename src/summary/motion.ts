import { cite, type DocumentText, type Span } from "#parliament";
import { clausesOf, motionBody } from "./clauses.ts";
import { civilDateIn } from "./dates.ts";
import { deadlinesIn } from "./deadlines.ts";
import { ownDossier } from "./own-dossier.ts";
import { quoteOf } from "./quote.ts";
import { signatoriesOf } from "./signatories.ts";
import type { MotionSummary, Quote } from "./summary.ts";

const TRAILING = /[\s,;.:–—-]+$/;

/** What a motion considers, asks, by when, and who asks it. A text without a request gives no requests. */
export function summariseMotion(document: DocumentText): MotionSummary {
  const { text } = document;
  const body = motionBody(text);
  const clauses = clausesOf(text, body);
  const requests = clauses.flatMap((clause) =>
    clause.verb === null ? [] : [{ ...trimmed(text, clause.start, clause.end), verb: clause.verb }],
  );
  const considerations = clauses
    .filter((clause) => clause.verb === null)
    .map((clause) => trimmed(text, clause.start, clause.end));
  const replaces = replacedBy(text.slice(0, body.start));
  const id = ownId(document, body);
  const date = civilDateIn(
    /\b(?:Voorgesteld|Ontvangen)\s+([^\n]{6,40})/.exec(text.slice(0, body.start))?.[1] ?? "",
  );
  return {
    kind: "motion",
    ...(id === null ? {} : { id }),
    ...(date === null ? {} : { date }),
    signatories: signatoriesOf(text, body),
    considerations,
    requests,
    deadlines: requests.flatMap((request) => deadlinesIn(text, request)),
    ...(replaces === null ? {} : { replaces }),
  };
}

/** The dossier that the head or the chair names, with the number that stands there. */
function ownId(document: DocumentText, body: Span): string | null {
  const { text } = document;
  const dossier = ownDossier(document);
  const number =
    /(?:^|\n)\s*Nr\.\s*(\d{1,4})\s*(?:\n|$)/.exec(text.slice(0, body.start))?.[1] ??
    /\bkrijgt\s+nr\.\s*(\d{1,4})\b/.exec(text.slice(body.end))?.[1];
  if (dossier === null || number === undefined) return null;
  return `kst-${dossier.slice("dossier-".length)}-${number}`;
}

/** A clause as people quote it: without the comma or semicolon that ties it to the next. */
function trimmed(text: string, start: number, end: number): Quote {
  const kept = text.slice(start, end).replace(TRAILING, "");
  return quoteOf(text, start, start + kept.length);
}

const REPLACES =
  /(?:ter\s+vervanging\s+van(?:\s+die(?:\s+gedrukt)?)?(?:\s+onder)?|t\.?\s?v\.?\s?v\.?)\s+(?:(?:de\s+motie\s+)?(?:kamerstuk\s+)?[\d\s.-]{5,8}(?:[-\s,]+[IVXA-Z]{1,5})?[-\s,]+)?(?:nr\.?\s*)?(\d{1,4})\b/i;

/** The id or number of what the head of a motion or amendment says it replaces; null where it says nothing. */
export function replacedBy(head: string): string | null {
  const found = REPLACES.exec(head);
  if (found === null) return null;
  const named = cite(head).find(
    (citation) => citation.start >= found.index && citation.start < found.index + found[0].length,
  );
  return named?.id.startsWith("kst-") ? named.id : (found[1] ?? null);
}
