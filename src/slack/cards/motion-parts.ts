import type { CardDeadline, Language } from "#alert";
import {
  displayId,
  documentClass,
  type Facet,
  isCarriedOut,
  type MotionSnapshot,
  type PartyVote,
  type PastProgress,
  standingOf,
  type Tally,
} from "#parliament";
import { bold, type Inline, lines, type Part, part, plain, richText, unbroken } from "../blocks.ts";
import { latestOf, verdictOf } from "../facts.ts";
import { signedResult, signedTerm } from "../signs.ts";
import { capital, oneLine } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { longDate, shortDate } from "../words/dates.ts";
import { ledgerWords } from "../words/ledger-words.ts";
import { listed } from "../words/list-words.ts";
import { meetingWords } from "../words/meeting-words.ts";
import { motionWords } from "../words/motion-words.ts";
import { verdictText, voteWords } from "../words/vote-words.ts";
import { deadlineState } from "./around-parts.ts";
import { claimsLine, doubtOf, unfinished } from "./ledger-part.ts";
import { isSearched, notSearched } from "./past-parts.ts";
import type { CardView } from "./view.ts";

/** `✔ Aangenomen met 83 tegen 67 stemmen · ⚠ tegengesproken`, and on a line of its own `⚠ Termijn verstreken op 1 december 2024`. */
export function standing(
  motion: MotionSnapshot,
  { deadline, past, untold }: Pick<CardView<MotionSnapshot>, "deadline" | "past" | "untold">,
  language: Language,
): readonly string[] {
  const words = motionWords[language];
  const replaced = motion.replacedBy.map((ref) => oneLine(displayId(ref.id ?? ref.key), 60));
  const pieces = [
    motion.withdrawn ? cardWords[language].removed : null,
    replaced.length > 0 ? words.replacedBy(listed(replaced, language)) : null,
    tabledOrVoted(motion, past, untold, language),
    motion.scheduledOn === null
      ? null
      : meetingWords[language].voteOn(longDate(motion.scheduledOn, language)),
    ...executionPieces(motion, past, language),
  ];
  return [pieces.filter((piece) => piece !== null).join(" · "), openTerm(motion, deadline, language)];
}

/** `✔ Aangenomen met 83 tegen 67 stemmen`; before the vote that there was none, as far as that is known. */
export function tabledOrVoted(
  motion: MotionSnapshot,
  past: PastProgress | null,
  untold: readonly Facet[],
  language: Language,
): string {
  const verdict = verdictOf(motion, language);
  if (verdict === null) return `${motionWords[language].tabled}, ${noVote(past, untold, language)}`;
  return signedResult(verdict.result, capital(verdictText[language]({ ...verdict, method: null })));
}

/** Only what was adopted, or may still be, is to be carried out, and only until that is said, and stands, it has a term. */
function openTerm(motion: MotionSnapshot, deadline: CardDeadline | null, language: Language): string {
  const said = deadlineState(deadline, language);
  if (said === null || deadline === null || isCarriedOut(motion)) return "";
  return motion.outcome === null || isAdopted(motion) ? signedTerm(deadline.state, capital(said)) : "";
}

/** Of a vote that is not known: that there was none, only where somebody could have told of it. */
function noVote(past: PastProgress | null, untold: readonly Facet[], language: Language): string {
  const words = motionWords[language];
  if (!isSearched(past)) return notSearched(past, language);
  return untold.includes("vote") ? words.voteUnknown : words.noVoteYet;
}

/** How far what was adopted is carried out, as far as anybody says. */
function executionPieces(
  motion: MotionSnapshot,
  past: PastProgress | null,
  language: Language,
): readonly (string | null)[] {
  if (isCarriedOut(motion) || !isAdopted(motion)) return [];
  if (claimsLine(motion, language) !== "") return [doubtOf(motion, language)];
  return [isSearched(past) ? ledgerWords[language].none : notSearched(past, language)];
}

function isAdopted({ outcome }: MotionSnapshot): boolean {
  return outcome !== null && /^(aangenomen|overgenomen)/i.test(outcome.result);
}

/** One step of a motion's life: done with its day, or still to come. */
interface Step {
  readonly done: boolean;
  readonly name: string;
  readonly text: string;
}

/** The steps of a motion's life: those of the Chamber on one line, those of the cabinet after it on the next. */
export function progressPart({
  snapshot: motion,
  past,
  untold,
  language,
}: Pick<CardView<MotionSnapshot>, "snapshot" | "past" | "untold" | "language">): Part {
  const steps = stepsOf(motion, untold, language);
  const next = steps.findIndex(({ done }) => !done);
  const shown = steps.map((step, index) => stepInlines(step, index === next, past, language));
  return part(1, richText(lines(joined(shown.slice(0, CHAMBER_STEPS)), joined(shown.slice(CHAMBER_STEPS)))));
}

/** The steps in the House alone. */
export function chamberSteps(
  motion: MotionSnapshot,
  untold: readonly Facet[],
  language: Language,
): readonly Inline[] {
  const steps = stepsOf(motion, untold, language).slice(0, CHAMBER_STEPS);
  const next = steps.findIndex(({ done }) => !done);
  return joined(steps.map((step, index) => stepInlines(step, index === next, null, language)));
}

/** Tabling, the cabinet's opinion, and the vote. */
const CHAMBER_STEPS = 3;

function joined(steps: readonly (readonly Inline[])[]): readonly Inline[] {
  return steps.flatMap((step, index) => (index === 0 ? step : [...plain("  →  "), ...step]));
}

/** What is done (●) and what is not (○); what comes next is said to be. */
function stepInlines(
  step: Step,
  isNext: boolean,
  past: PastProgress | null,
  language: Language,
): readonly Inline[] {
  return [
    ...unbroken(step.done ? "● " : "○ "),
    ...(step.done || isNext ? bold(step.name) : plain(step.name)),
    ...plain(stepText(step, isNext, past, language)),
  ];
}

/** Of what was not looked for it is never said that it is not there. */
function stepText(
  { done, text }: Step,
  isNext: boolean,
  past: PastProgress | null,
  language: Language,
): string {
  if (text !== "") return ` ${text}`;
  return !done && isNext && isSearched(past) ? ` ${motionWords[language].notYet}` : "";
}

/** What was rejected or withdrawn is never executed: its life ends with the vote. */
function stepsOf(motion: MotionSnapshot, untold: readonly Facet[], language: Language): readonly Step[] {
  const words = motionWords[language];
  const unknown = (facet: Facet) => (untold.includes(facet) ? words.notKnown : "");
  const { appreciation, tabledOn } = motion;
  const letter = latestOf(motion.citedBy.filter(({ kind }) => documentClass(kind) === "letter"));
  const isDone = isCarriedOut(motion);
  const said = standingOf(motion).government;
  const day = (on: string | null | undefined) => (on == null ? "" : shortDate(on, language));
  const steps: readonly Step[] = [
    { done: true, name: words.tabled, text: day(tabledOn) },
    {
      done: appreciation !== null,
      name: words.appreciation,
      text: oneLine(appreciation ?? "", 80) || unknown("appreciation"),
    },
    voteStep(motion, unknown("vote"), language),
  ];
  if (motion.outcome !== null && !isAdopted(motion) && motion.citedBy.length === 0) return steps;
  return [
    ...steps,
    { done: letter !== null, name: words.letter, text: day(letter?.date) },
    {
      done: isDone,
      name: isDone ? words.executed : words.execution,
      text: isDone ? day(said?.document.date) : unfinished(motion, language),
    },
  ];
}

function voteStep({ outcome, scheduledOn }: MotionSnapshot, unknown: string, language: Language): Step {
  const words = motionWords[language];
  if (outcome === null) {
    return {
      done: false,
      name: words.vote,
      text: scheduledOn === null ? unknown : shortDate(scheduledOn, language),
    };
  }
  const on = outcome.on === null ? "" : shortDate(outcome.on, language);
  return {
    done: true,
    name: capital(voteWords[language].result(oneLine(outcome.result, 40))) || words.vote,
    text: on,
  };
}

/** Who voted how, by party with seats, the largest first. Nothing while the count is not known. */
export function votesPart(tally: Tally | null, language: Language): readonly Part[] {
  const words = voteWords[language];
  if (tally === null) return [];
  return [
    part(
      2,
      richText(
        lines(
          side(words.inFavour, tally.for, tally.parties, (vote) => vote.for),
          side(words.against, tally.against, tally.parties, (vote) => vote.against),
          tally.absent === 0 ? [] : side(words.absent, tally.absent, tally.parties, (vote) => vote.absent),
          tally.uncertain ? plain(words.tallyUncertain) : [],
          tally.complete || tally.uncertain ? [] : plain(words.tallyPartial),
        ),
      ),
    ),
  ];
}

function side(
  name: string,
  total: number,
  parties: readonly PartyVote[],
  seats: (vote: PartyVote) => number,
): readonly Inline[] {
  const names = parties
    .filter((vote) => seats(vote) > 0)
    .sort((a, b) => seats(b) - seats(a) || (a.party < b.party ? -1 : 1))
    .slice(0, 24)
    .map((vote) => `${oneLine(vote.party, 40)} ${seats(vote)}`);
  const pieces = names.map((each, index) => (index < names.length - 1 ? `${each} ·` : each));
  return [...bold(`${name} ${total}`), ...plain(names.length === 0 ? "" : ": "), ...unbroken(...pieces)];
}
