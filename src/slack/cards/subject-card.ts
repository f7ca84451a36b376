import type { MotionSnapshot, QuestionSnapshot } from "#parliament";
import {
  bold,
  type Composition,
  header,
  lines,
  type Part,
  part,
  plain,
  richText,
  smallPrint,
} from "../blocks.ts";
import { verdictOf } from "../facts.ts";
import {
  ADDRESSEES,
  documentLabel,
  dossierLine,
  idsIn,
  nameOf,
  otherIds,
  PROPOSERS,
  people,
} from "../names.ts";
import { capital } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { longDate } from "../words/dates.ts";
import { motionWords } from "../words/motion-words.ts";
import { questionWords } from "../words/question-words.ts";
import { verdictText } from "../words/vote-words.ts";
import { deadlineState } from "./around-parts.ts";
import { hitParts, mattersLine, saysMore } from "./hits.ts";
import { citedPart, claimsLine, ledgerParts } from "./ledger-part.ts";
import { progressPart, standing, votesPart } from "./motion-parts.ts";
import { isSearched, notSearched, pastPart } from "./past-parts.ts";
import { requestParts, summaryParts } from "./summary-parts.ts";
import type { CardView } from "./view.ts";

/** The lasting card of a followed motion, in its state of now. */
export function motionComposition(card: CardView<MotionSnapshot>): Composition {
  const { language, snapshot: motion } = card;
  const name = nameOf(motion, language);
  const by = people(motion.actors, PROPOSERS, language);
  return {
    sentence: motionSentence(card),
    parts: [
      part(0, header(name.top)),
      part(
        0,
        richText(
          lines(
            bold(name.rest),
            ...standing(motion, card, language).map(bold),
            plain(claimsLine(motion, language)),
            mattersLine(card.hits.filter(saysMore), language),
          ),
        ),
      ),
      ...requestParts(card.summary, card.deadline, language),
      ...replacesPart(card),
      progressPart(card),
      ...ledgerParts(motion, language),
      ...votesPart(motion.tally, language),
      ...citedPart(motion, language),
      ...pastPart(card.past, language),
      ...hitParts(card.hits.filter(saysMore), language).map(later),
      part(
        2,
        smallPrint(
          otherIds(motion),
          by === null ? "" : motionWords[language].tabledBy(by),
          dossierLine(motion, language),
        ),
      ),
    ],
  };
}

/** What it took the place of, where its text does not say so. */
function replacesPart({ snapshot, summary, language }: CardView<MotionSnapshot>): readonly Part[] {
  const refs = snapshot.replaces.filter(({ id }) => id !== null);
  if (refs.length === 0 || (summary?.kind === "motion" && summary.replaces !== undefined)) return [];
  return [part(3, richText(lines(plain(motionWords[language].replaces(idsIn(refs, language))))))];
}

/** The words are known when somebody follows a motion itself: why it is here may give way to what it says. */
function later(each: Part): Part {
  return { ...each, rank: each.rank + 6 };
}

function motionSentence({ snapshot: motion, past, untold, language }: CardView<MotionSnapshot>): string {
  const { full } = nameOf(motion, language);
  const verdict = verdictOf(motion, language);
  if (verdict !== null) return cardWords[language].isNow(full, verdictText[language](verdict));
  if (!isSearched(past)) return `${full}: ${notSearched(past, language)}.`;
  const words = motionWords[language];
  const say = untold.includes("vote") ? words.tabledVoteUnknown : words.tabledOnly;
  return say(full, motion.tabledOn === null ? null : longDate(motion.tabledOn, language));
}

/** The lasting card of followed written questions. */
export function questionComposition(card: CardView<QuestionSnapshot>): Composition {
  const { language, snapshot: question } = card;
  const words = questionWords[language];
  const name = nameOf(question, language);
  const by = people(question.actors, PROPOSERS, language);
  const to = people(question.actors, ADDRESSEES, language);
  const documents = question.documents.slice(-8).map((each) => plain(`● ${documentLabel(each, language)}`));
  return {
    sentence: questionSentence(card),
    parts: [
      part(0, header(name.top)),
      part(
        0,
        richText(
          lines(
            bold(name.rest),
            bold(questionStanding(card)),
            mattersLine(card.hits.filter(saysMore), language),
          ),
        ),
      ),
      part(
        1,
        richText(
          lines(plain(by === null ? "" : words.askedBy(by)), plain(to === null ? "" : words.addressedTo(to))),
        ),
      ),
      ...summaryParts(card.summary, card.hits, language),
      part(2, richText(lines(...documents))),
      ...citedPart(question, language),
      ...pastPart(card.past, language),
      ...hitParts(card.hits.filter(saysMore), language).map(later),
      part(2, smallPrint(otherIds(question), dossierLine(question, language))),
    ],
  };
}

function questionSentence({ snapshot: question, past, language }: CardView<QuestionSnapshot>): string {
  const { state, askedOn, dueOn } = question;
  if (isWaiting(question) && !isSearched(past))
    return `${nameOf(question, language).full}: ${notSearched(past, language)}.`;
  return questionWords[language].now(
    nameOf(question, language).full,
    state,
    askedOn === null ? null : longDate(askedOn, language),
    state === "open" && dueOn !== null ? longDate(dueOn, language) : null,
  );
}

function standingPieces({
  snapshot: { state },
  past,
  language,
}: CardView<QuestionSnapshot>): readonly string[] {
  const words = questionWords[language];
  if (!isWaiting({ state }) || isSearched(past)) return [words.states[state]];
  const missing = notSearched(past, language);
  return state === "postponed" ? [words.postponed, missing] : [capital(missing)];
}

function isWaiting({ state }: Pick<QuestionSnapshot, "state">): boolean {
  return state === "open" || state === "postponed";
}

/** After a postponement the day in the data is the one that was not met: no new one is published. */
function term({ snapshot: { state, dueOn }, deadline, language }: CardView<QuestionSnapshot>): string | null {
  const words = questionWords[language];
  const waiting = isWaiting({ state });
  if (waiting && deadline !== null && (state === "postponed" || deadline.state === "passed")) {
    return deadlineState(deadline, language);
  }
  // The data names no day; the rules do.
  if (dueOn === null) return waiting ? deadlineState(deadline, language) : null;
  if (state === "open") return words.dueBy(longDate(dueOn, language));
  return state === "postponed" ? words.wasDueBy(longDate(dueOn, language)) : null;
}

/** `Nog niet beantwoord · gesteld op 13 november 2024 · antwoord verwacht uiterlijk 5 december 2024` */
function questionStanding(card: CardView<QuestionSnapshot>): string {
  const { snapshot: question, language } = card;
  const words = questionWords[language];
  const pieces = [
    question.withdrawn ? cardWords[language].removed : null,
    ...standingPieces(card),
    question.askedOn === null ? null : words.askedOn(longDate(question.askedOn, language)),
    term(card),
  ];
  return pieces.filter((piece) => piece !== null).join(" · ");
}
