import { parseDeadlines } from "#parliament";
import { deadlineDate } from "./dates.ts";
import { quoteOf } from "./quote.ts";
import type { MotionSummary, Quote } from "./summary.ts";

/** The deadlines in a request, in order of place, without overlap. A vague `zo snel mogelijk` is none. */
export function deadlinesIn(text: string, request: Quote): MotionSummary["deadlines"] {
  return parseDeadlines(request.text, { reference: null })
    .filter(({ kind }) => kind !== "vague")
    .map(({ start, end }) => {
      const quote = quoteOf(text, request.start + start, request.start + end);
      const date = deadlineDate(quote.text);
      return date === null ? quote : { ...quote, date };
    });
}
