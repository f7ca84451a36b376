import { type Deadline, parseDeadlines, type Recess } from "#parliament";
import { quoteOf } from "./quote.ts";
import type { DatedQuote, Quote } from "./summary.ts";

/** What is known of a document beside its text. */
export interface Known {
  /** Its civil date: of a text that does not tell it, and years that it leaves out count from it. */
  readonly date?: string | null;
  /** The recesses, where others hold than the calendar of parliament has. */
  readonly recesses?: readonly Recess[] | undefined;
  /** Who sent it, as far as its Soort tells. */
  readonly sender?: "government" | "house" | undefined;
}

/**
 * The deadlines in a request, in order of place, without overlap. A vague `zo snel mogelijk` is none. Their days are
 * those of the terms of parliament, the last that is in time; what counts from the adoption (`binnen twee weken`, `per
 * kwartaal`) has none, because no text tells when that was.
 */
export function deadlinesIn(text: string, request: Quote, known: Known): readonly DatedQuote[] {
  return deadlinesOf(request.text, known)
    .filter(({ kind }) => kind !== "vague")
    .map((deadline) => {
      const quote = quoteOf(text, request.start + deadline.start, request.start + deadline.end);
      const counts = deadline.kind === "relative" || deadline.kind === "recurring";
      return counts ? quote : { ...quote, ...dayOf(deadline) };
    });
}

/** The first day in a sentence on which its writer promises something: `binnen drie weken` counts from its own day. */
export function promisedIn(sentence: Quote, known: Known): DatedQuote {
  const promised = deadlinesOf(sentence.text, known).find(
    ({ kind, range }) => kind !== "recurring" && range !== null,
  );
  return promised === undefined ? sentence : { ...sentence, ...dayOf(promised) };
}

/** Whether a sentence says by when, be it `zo spoedig mogelijk`. */
export function namesTime({ text }: Quote, known: Known): boolean {
  return deadlinesOf(text, known).some(({ kind }) => kind !== "recurring");
}

function deadlinesOf(text: string, { date, recesses }: Known): readonly Deadline[] {
  return parseDeadlines(text, { reference: date ?? null, ...(recesses === undefined ? {} : { recesses }) });
}

/** Weeks from a day that is known are no guess. */
function dayOf({ kind, range, certainty }: Deadline): Pick<DatedQuote, "date" | "estimated"> {
  if (range === null) return {};
  const isEstimated = certainty !== "certain" && kind !== "relative";
  return { date: range.until, ...(isEstimated ? { estimated: true } : {}) };
}
