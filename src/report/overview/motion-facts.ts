import { shownDeadline } from "#alert";
import {
  type CitingDocument,
  civilDate,
  documentClass,
  type LedgerEntry,
  ledgerOf,
  type MotionSnapshot,
  ownDocuments,
  pastProgress,
  type Speaker,
  type SubjectId,
  senderOf,
  subjectId,
  untoldOf,
} from "#parliament";
import { summaryOf } from "#summary";
import type { Followed } from "../followed.ts";
import { named, titleOf } from "../list/cells.ts";
import { openOf } from "./open.ts";
import type { ClaimFacts, Mention, MotionFacts, Quoted } from "./overview.ts";
import { quoted } from "./place.ts";
import { promisesOn, questionsOn } from "./related.ts";
import { sourceOf, sourceOfId, sourceOfThing } from "./source.ts";
import { type Making, nameOf } from "./thing.ts";

/** What the archive knows of one followed motion or amendment. */
export function motionFacts(followed: Followed, making: Making): MotionFacts {
  const { snapshot } = followed;
  const motion = snapshot?.subject === "motion" ? snapshot : null;
  const { id, watches } = followed;
  const name = nameOf(followed, making);
  if (motion === null) return { ...NOTHING, id, name, watches, source: sourceOfId(id) };
  const { transaction } = making;
  const untold = untoldOf(motion, transaction.graph);
  const { outcome, scheduledOn, tally, appreciation, form, tabledOn } = motion;
  return {
    id: motion.ids[0] ?? id,
    name,
    watches,
    known: true,
    withdrawn: motion.withdrawn,
    title: titleOf(motion),
    source: sourceOfThing(motion, tabledOn),
    form,
    by: named(motion.actors, /indiener|ondertekenaar/i),
    tabledOn,
    asks: asksOf(motion, making),
    appreciation,
    vote: {
      ...{ result: outcome?.result ?? null, on: outcome?.on ?? null, scheduledOn, tally },
      isNew: making.isNew(outcome?.on ?? null),
      isUntold: untold.includes("vote"),
    },
    isNew: making.isNew(tabledOn),
    term: shownDeadline(followed.terms, making.now) ?? ownTerm(motion, making),
    claims: ledgerOf(motion).map((entry) => claimFacts(entry, making)),
    ...mentionsOf(motion, making),
    questions: questionsOn(motion, making),
    promises: promisesOn(motion, making),
    replaces: motion.replaces.flatMap((other) => other.id ?? []),
    replacedBy: motion.replacedBy.flatMap((other) => other.id ?? []),
    past: pastProgress(subjectOf(motion), transaction),
    open: openOf(motion, untold),
  };
}

function subjectOf({ key }: MotionSnapshot): SubjectId {
  return subjectId("motion", key);
}

const NOTHING: Omit<MotionFacts, "id" | "name" | "watches" | "source"> = {
  known: false,
  withdrawn: false,
  title: "",
  form: "motie",
  by: [],
  tabledOn: null,
  asks: null,
  appreciation: null,
  vote: { result: null, on: null, scheduledOn: null, tally: null, isNew: false, isUntold: true },
  isNew: false,
  term: null,
  claims: [],
  house: [],
  others: [],
  questions: [],
  promises: [],
  replaces: [],
  replacedBy: [],
  past: null,
  open: { state: "unknown", on: null },
};

/** Each request of its own text, or what an amendment changes; null where that was not read, or asks nothing that is known. */
function asksOf(motion: MotionSnapshot, { transaction, recesses }: Making): readonly Quoted[] | null {
  const summary = summaryOf(motion, transaction, recesses);
  const own = ownDocuments(motion).findLast(({ key }) => transaction.text(key) !== null);
  if (summary === null || own === undefined) return null;
  const asked =
    summary.kind === "motion" ? summary.requests : summary.kind === "amendment" ? summary.changes : [];
  const [text, source] = [transaction.text(own.key), sourceOf(own, transaction)];
  return asked.length === 0 ? null : asked.map((each) => quoted(each.text, source, text));
}

/** What is carried out, or was not voted on, waits for nothing any more: the last day that its own text names. */
function ownTerm(motion: MotionSnapshot, { transaction, recesses, now }: Making): MotionFacts["term"] {
  const summary = summaryOf(motion, transaction, recesses);
  const named = summary?.kind === "motion" ? summary.deadlines : [];
  const last = named.findLast(({ date }) => date !== undefined);
  if (last?.date === undefined) return null;
  const state = last.date < (civilDate(now.toISOString()) ?? "") ? "passed" : "ahead";
  return { on: last.date, text: last.text, state, ...(last.estimated === true ? { estimated: true } : {}) };
}

function claimFacts({ document, claim }: LedgerEntry, making: Making): ClaimFacts {
  const { speaker, treatment, sentence, against = null, note = null } = claim;
  return {
    speaker,
    treatment,
    who: whoSays(document, speaker),
    quote: quoteIn(document, sentence, note, making),
    against,
    note,
    isNew: making.isNew(document.date),
  };
}

/** What names it and claims nothing. */
function mentionsOf(motion: MotionSnapshot, making: Making): Pick<MotionFacts, "house" | "others"> {
  const mentions = motion.citedBy.filter(({ claims = [] }) => claims.length === 0);
  const isHouse = (document: CitingDocument) => speakerOf(document) === "house";
  const facts = (document: CitingDocument) => mentionFacts(document, making);
  return {
    house: mentions.filter(isHouse).map(facts),
    others: mentions.filter((each) => !isHouse(each)).map(facts),
  };
}

/** A document that names something, with its sentence. */
export function mentionFacts(document: CitingDocument, making: Making): Mention {
  const { sentence, note = null } = document;
  return {
    who: whoSays(document, speakerOf(document)),
    quote: quoteIn(document, sentence, note, making),
    note,
    isNew: making.isNew(document.date),
  };
}

function quoteIn(
  document: CitingDocument,
  sentence: string,
  note: string | null,
  { transaction, places }: Making,
): Quoted {
  return {
    text: sentence,
    source: sourceOf(document, transaction),
    place: places.of(document, sentence, note),
  };
}

const OF_MEMBERS: ReadonlySet<string> = new Set(["motion", "amendment", "question"]);

/** Whose document it is, as far as its kind tells. */
function speakerOf({ kind }: CitingDocument): Speaker {
  if (OF_MEMBERS.has(documentClass(kind))) return "house";
  return senderOf(kind) ?? "other";
}

/** A minister by the office, a member with the party; null where the data do not tell, or it is not their word. */
function whoSays({ by }: CitingDocument, speaker: Speaker): string | null {
  if (by === undefined) return null;
  if (by.office !== null) return speaker === "house" ? null : by.office;
  if (speaker === "government") return null;
  return by.party === null ? by.name : `${by.name} (${by.party})`;
}
