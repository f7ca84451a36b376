import { CALENDAR_FORMS } from "./calendar-forms.ts";
import { DAY_FORMS } from "./day-forms.ts";
import type { Deadline, DeadlineContext } from "./deadline.ts";
import type { Form, Reading } from "./form.ts";
import { isMeant } from "./meant.ts";
import { PARLIAMENT_FORMS } from "./parliament-forms.ts";
import { TERM_FORMS } from "./term-forms.ts";

const FORMS: readonly Form[] = [...CALENDAR_FORMS, ...DAY_FORMS, ...PARLIAMENT_FORMS, ...TERM_FORMS];

/**
 * The deadlines that a motion, letter or pledge sets, in order of place and without overlap: every phrase that says by
 * when or how often something is to happen. What it only tells (`had uiterlijk 1 maart moeten …`), denies (`niet vóór
 * 1 januari`) or dates (`brief van 3 maart 2024`) is none, nor is a time that is past on the day of the document.
 */
export function parseDeadlines(text: string, context: DeadlineContext): readonly Deadline[] {
  const candidates = FORMS.flatMap((form) => candidatesOf(text, form, context));
  return longest(candidates)
    .filter(({ deadline, reading }) => !isOver(deadline, context) && isMeant(text, deadline, reading))
    .map(({ deadline }) => deadline);
}

interface Candidate {
  readonly deadline: Deadline;
  readonly reading: Reading;
}

function candidatesOf(text: string, form: Form, context: DeadlineContext): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const match of text.matchAll(form.pattern)) {
    const words = match[0];
    const reading = form.read({ words, groups: match.groups ?? {} }, context);
    if (reading === null) continue;
    const { kind, range, certainty, every } = reading;
    const start = match.index;
    const deadline = { start, end: start + words.length, text: words, kind, range, certainty, every };
    out.push({ deadline, reading });
  }
  return out;
}

/** Of phrases that overlap the longest. */
function longest(candidates: readonly Candidate[]): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.deadline.start - b.deadline.start)) {
    const last = out.at(-1);
    if (last === undefined || last.deadline.end <= candidate.deadline.start) out.push(candidate);
    else if (candidate.deadline.text.length > last.deadline.text.length) out[out.length - 1] = candidate;
  }
  return out;
}

function isOver({ range }: Deadline, { reference }: DeadlineContext): boolean {
  return range !== null && reference !== null && range.until < reference;
}
