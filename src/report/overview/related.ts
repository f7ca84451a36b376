import { shownDeadline } from "#alert";
import {
  cite,
  documentClass,
  type MotionSnapshot,
  type PromiseSnapshot,
  promiseProgress,
  type QuestionSnapshot,
  spellingsOf,
  subjectId,
} from "#parliament";
import { storedTerms } from "#summary";
import type { Followed } from "../followed.ts";
import { named, titleOf } from "../list/cells.ts";
import type { PromiseFacts, QuestionFacts } from "./overview.ts";
import { sourceOf, sourceOfId, sourceOfThing } from "./source.ts";
import { type Making, nameOf } from "./thing.ts";

/** The facts of followed written questions. */
export function questionFacts(followed: Followed, making: Making): QuestionFacts {
  const { snapshot, id, watches } = followed;
  const own = { id, watches, name: nameOf(followed, making) };
  const question = snapshot?.subject === "question" ? snapshot : null;
  if (question === null) return { ...NO_QUESTION, ...own, source: sourceOfId(id) };
  return { ...questionOf(question, followed.terms, making), ...own, id: question.ids[0] ?? id };
}

/** The facts of a followed pledge. */
export function promiseFacts(followed: Followed, making: Making): PromiseFacts {
  const { snapshot, id, watches } = followed;
  const own = { id, watches, name: nameOf(followed, making) };
  const promise = snapshot?.subject === "promise" ? snapshot : null;
  if (promise === null) return { ...NO_PROMISE, ...own, source: sourceOfId(id) };
  return { ...promiseOf(promise, followed.terms, making), ...own, id: promise.ids[0] ?? id };
}

/** Questions whose own documents name a motion, and that are not answered. */
export function questionsOn(motion: MotionSnapshot, making: Making): readonly QuestionFacts[] {
  const { transaction } = making;
  const keys = motion.citedBy
    .filter(({ kind }) => documentClass(kind) === "question")
    .flatMap(({ key }) => transaction.graph.get("document", key)?.refs.zaak ?? []);
  return [...new Set(keys)].flatMap((key) => {
    const snapshot = transaction.subject(subjectId("question", key))?.snapshot;
    if (snapshot?.subject !== "question" || snapshot.withdrawn || !isOpen(snapshot)) return [];
    return [questionOf(snapshot, termsOf(snapshot, making), making)];
  });
}

function isOpen({ state }: QuestionSnapshot): boolean {
  return state === "open" || state === "postponed";
}

/** More pledges than these do not name one motion. */
const PLEDGES_MAX = 20;

/** Pledges whose text names a motion by its number, and that are not kept. */
export function promisesOn(motion: MotionSnapshot, making: Making): readonly PromiseFacts[] {
  const { transaction } = making;
  const [id = ""] = motion.ids;
  const found = new Map(
    spellingsOf(id)
      .flatMap((spelling) => transaction.subjectsTitled("promise", spelling.split(/[\s,]+/), PLEDGES_MAX))
      .map((stored) => [stored.id, stored.snapshot] as const),
  );
  return [...found.values()].flatMap((snapshot) => {
    if (snapshot.subject !== "promise" || !isUnkept(snapshot)) return [];
    const isNamed = cite(snapshot.title).some((citation) => motion.ids.includes(citation.id));
    return isNamed ? [promiseOf(snapshot, termsOf(snapshot, making), making)] : [];
  });
}

function isUnkept({ status }: PromiseSnapshot): boolean {
  const progress = promiseProgress(status);
  return progress === "open" || progress === "partly-fulfilled";
}

function termsOf(
  snapshot: QuestionSnapshot | PromiseSnapshot,
  { transaction, now, recesses }: Making,
): Followed["terms"] {
  return storedTerms(snapshot, transaction, now, recesses);
}

function questionOf(
  question: QuestionSnapshot,
  terms: Followed["terms"],
  { transaction, now, isNew }: Making,
): QuestionFacts {
  const answers = question.documents.filter(({ kind }) => documentClass(kind) === "answer");
  const days = [question.askedOn, ...question.documents.map(({ date }) => date)];
  return {
    id: question.ids[0] ?? question.key,
    name: "",
    watches: [],
    known: true,
    withdrawn: question.withdrawn,
    title: titleOf(question),
    source: sourceOfThing(question, question.askedOn),
    by: named(question.actors, /indiener/i),
    to: named(question.actors, /gericht aan/i),
    askedOn: question.askedOn,
    state: question.state,
    term: shownDeadline(terms, now),
    answers: answers.map((answer) => sourceOf(answer, transaction)),
    isNew: days.some(isNew),
  };
}

function promiseOf(promise: PromiseSnapshot, terms: Followed["terms"], { now, isNew }: Making): PromiseFacts {
  return {
    id: promise.ids[0] ?? promise.key,
    name: "",
    watches: [],
    known: true,
    withdrawn: promise.withdrawn,
    title: promise.title,
    source: sourceOfThing(promise, promise.madeOn),
    by: named(promise.actors, /^toegezegd door$/i),
    madeOn: promise.madeOn,
    status: promise.status,
    progress: promiseProgress(promise.status),
    term: shownDeadline(terms, now),
    letters: promise.letters,
    isNew: isNew(promise.madeOn),
  };
}

const UNKNOWN = { known: false, withdrawn: false, title: "", by: [], term: null, isNew: false } as const;
const NO_QUESTION = { ...UNKNOWN, to: [], askedOn: null, state: "open", answers: [] } as const;
const NO_PROMISE = {
  ...UNKNOWN,
  madeOn: null,
  status: null,
  progress: "unknown",
  letters: [],
} as const;
