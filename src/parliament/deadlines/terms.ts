import { addDays, yearOf } from "../calendar/civil.ts";
import { questionDueOn } from "../calendar/question-term.ts";
import type { Recess } from "../calendar/recess.ts";
import { isCarriedOut } from "../ledger.ts";
import { promiseProgress } from "../promise-status.ts";
import type { MotionSnapshot, PromiseSnapshot, QuestionSnapshot, Snapshot } from "../subject.ts";
import type { Deadline, Interval } from "./deadline.ts";
import { laterBy } from "./interval.ts";
import { parseDeadlines } from "./parse.ts";

/** A term of something that is followed and from which something is still to come. */
export interface Term {
  /** The last civil date that is in time. */
  readonly until: string;
  /** The civil date from which it counts; null where that is not known. */
  readonly since: string | null;
  /** As the document words it; null where the data or the rules say it. */
  readonly text: string | null;
  /** `estimated`: by custom, by a guess, or by a recess that is not announced yet. */
  readonly certainty: "certain" | "estimated";
}

export interface TermContext {
  /** Civil date of now: of what comes back, only the last time and the next are terms. */
  readonly today: string;
  /** What a motion asks for, each request as it stands there. */
  readonly requests: readonly string[];
  /** The day by which a notice of postponement promises the answer; null where none says so. */
  readonly answerBy: { readonly on: string; readonly estimated: boolean } | null;
  readonly recesses?: readonly Recess[] | undefined;
}

/** A day in the data that is further off than this is mistyped. */
const YEARS_MAX = 10;

/**
 * The terms that are open, or passed without what was to come, in order of day, each day once; none where nothing is to
 * come, or no day is known. A day in the data that cannot be right, as one before the beginning, makes no term.
 */
export function termsOf(snapshot: Snapshot, context: TermContext): readonly Term[] {
  if (snapshot.withdrawn) return [];
  switch (snapshot.subject) {
    case "motion":
      return inOrder(motionTerms(snapshot, context));
    case "question":
      return questionTerms(snapshot, context);
    case "promise":
      return inOrder(promiseTerms(snapshot, context));
    default:
      return [];
  }
}

/** The next term that is open at a civil date, or else the last that passed; null where there is none. */
export function termToShow(terms: readonly Term[], today: string): Term | null {
  return terms.find(({ until }) => until >= today) ?? terms.at(-1) ?? null;
}

function inOrder(terms: readonly Term[]): readonly Term[] {
  const byDay = new Map<string, Term>();
  for (const term of terms) {
    const other = byDay.get(term.until);
    if (other === undefined || (other.certainty === "estimated" && term.certainty === "certain"))
      byDay.set(term.until, term);
  }
  return [...byDay.values()].sort((a, b) => (a.until < b.until ? -1 : 1));
}

/** Of an adopted motion that is not carried out as far as the claims about it say. What was over when it was adopted asks for nothing. */
function motionTerms(motion: MotionSnapshot, context: TermContext): readonly Term[] {
  if (motion.outcome?.result !== "aangenomen") return [];
  if (isCarriedOut(motion)) return [];
  const adopted = motion.outcome.on;
  const tabled = adopted !== null && (motion.tabledOn ?? adopted) > adopted ? adopted : motion.tabledOn;
  return context.requests
    .flatMap((request) => termsIn(request, tabled, adopted, context))
    .filter(({ until }) => until >= (adopted ?? tabled ?? ""));
}

/** `binnen twee weken` and `per kwartaal` count from the adoption, `dit jaar` from when it was written. */
function termsIn(
  text: string,
  written: string | null,
  begun: string | null,
  { recesses, today }: TermContext,
): readonly Term[] {
  const read = (reference: string | null) =>
    parseDeadlines(text, { reference, ...(recesses === undefined ? {} : { recesses }) });
  const counted = read(begun).filter(isCounted);
  const named = read(written).filter((deadline) => !isCounted(deadline));
  return [...named, ...counted].flatMap((deadline) => termsFrom(deadline, begun, today));
}

function isCounted({ kind }: Deadline): boolean {
  return kind === "relative" || kind === "recurring";
}

function termsFrom(deadline: Deadline, since: string | null, today: string): readonly Term[] {
  const { kind, range, every, text } = deadline;
  if (range === null) return [];
  const certainty = deadline.certainty === "certain" || kind === "relative" ? "certain" : "estimated";
  const days = every === null || since === null ? [range.until] : times(since, every, today);
  return days.map((until) => ({ until, since, text, certainty }));
}

/** Of what comes back, the last time before `today` and the next; what comes more often than monthly, the first only. */
function times(since: string, every: Interval, today: string): readonly string[] {
  const first = laterBy(since, every);
  if (every.unit === "day" || every.unit === "week" || first >= today) return [first];
  let last = first;
  for (let rank = 2; ; rank += 1) {
    const next = laterBy(since, { ...every, count: every.count * rank });
    if (next >= today) return [last, next];
    last = next;
  }
}

/**
 * The term in the data where there is one, or else that of the Rules of Procedure with the days of recess left out.
 * Once it was postponed: the day that the notice names, or else the later of the two, because the data still hold the
 * first.
 */
function questionTerms(question: QuestionSnapshot, context: TermContext): readonly Term[] {
  const { state } = question;
  if (state !== "open" && state !== "postponed") return [];
  const postponed = state === "postponed";
  const asked = isTrusted(question) ? question.askedOn : null;
  const promised = postponed ? plausible(context.answerBy?.on ?? null, asked) : null;
  const certainty = promised !== null && context.answerBy?.estimated === true ? "estimated" : "certain";
  const stated = promised ?? plausible(question.dueOn, asked);
  const rule = asked === null ? null : ruleTerm(asked, postponed, context);
  const own: Term | null = stated === null ? null : { until: stated, since: asked, text: null, certainty };
  if (own === null || rule === null) return [own ?? rule].filter((term) => term !== null);
  return [promised === null && postponed && rule.until > own.until ? rule : own];
}

function ruleTerm(since: string, postponed: boolean, { recesses }: TermContext): Term {
  const { dueOn, indulgedUntil: until } = questionDueOn(since, {
    postponed,
    ...(recesses === undefined ? {} : { recesses }),
  });
  return { until, since, text: null, certainty: until === dueOn ? "certain" : "estimated" };
}

/** The year in its number says whether the day on which it was asked can be right. */
function isTrusted({ askedOn, ids }: QuestionSnapshot): boolean {
  const year = ids.map((id) => /^(\d{4})Z\d+$/.exec(id)?.[1]).find((found) => found !== undefined);
  return year === undefined || askedOn === null || Math.abs(Number(year) - yearOf(askedOn)) <= 1;
}

/** The day in the data; where that names none, what the text of the pledge says. */
function promiseTerms(promise: PromiseSnapshot, context: TermContext): readonly Term[] {
  if (promiseProgress(promise.status) !== "open") return [];
  const { dueOn, madeOn } = promise;
  if (dueOn === null) return termsIn(promise.title, madeOn, madeOn, context);
  const until = plausible(dueOn, madeOn);
  return until === null ? [] : [{ until, since: madeOn, text: null, certainty: "certain" }];
}

/** A day from the data, unless it lies before the beginning, or so far after it that the year is mistyped. */
function plausible(day: string | null, since: string | null): string | null {
  if (day === null || since === null) return day;
  return day >= since && day <= addDays(since, YEARS_MAX * 366) ? day : null;
}
