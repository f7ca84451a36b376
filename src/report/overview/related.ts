import { shownDeadline } from "#alert";
import {
  cite,
  documentClass,
  type MotionSnapshot,
  type PromiseSnapshot,
  parseId,
  promiseProgress,
  type QuestionSnapshot,
  subjectId,
} from "#parliament";
import { storedTerms } from "#summary";
import type { Followed } from "../followed.ts";
import { named, titleOf } from "../list/cells.ts";
import type { PromiseFacts, QuestionFacts } from "./overview.ts";
import { sourceOf, sourceOfId, sourceOfThing } from "./source.ts";
import { type Making, nameOf, type Pledge } from "./thing.ts";

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

/** More pledges than these do not name one dossier and wait. */
const PLEDGES_MAX = 500;

/** Pledges whose text names a motion by its number, and that are not kept. */
export function promisesOn(motion: MotionSnapshot, making: Making): readonly PromiseFacts[] {
  const parsed = parseId(motion.ids[0] ?? "");
  if (parsed?.type !== "kamerstuk") return [];
  return unkeptIn(parsed.dossier, making)
    .filter(({ cites }) => motion.ids.some((id) => cites.has(id)))
    .map(({ promise }) => promiseOf(promise, termsOf(promise, making), making));
}

/** Pledges that name a dossier and are not kept, with what they cite: looked up once for all motions of that dossier. */
function unkeptIn(dossier: string, { transaction, pledges }: Making): readonly Pledge[] {
  const known = pledges.get(dossier);
  if (known !== undefined) return known;
  const spelled = [[dossier], [dossier.slice(0, 2), dossier.slice(2)]];
  const found = new Map(
    spelled
      .flatMap((words) => transaction.subjectsTitled("promise", words, PLEDGES_MAX))
      .map(({ id, snapshot }) => [id, snapshot] as const),
  );
  const unkept = [...found.values()].flatMap((snapshot) => {
    if (snapshot.subject !== "promise" || !isUnkept(snapshot)) return [];
    return [{ promise: snapshot, cites: new Set(cite(snapshot.title).map(({ id }) => id)) }];
  });
  pledges.set(dossier, unkept);
  return unkept;
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
