import {
  changeInSentence,
  citingDocuments,
  type DossierSnapshot,
  dossierContents,
  kindOf,
  type MotionSnapshot,
  subjectId,
} from "#parliament";
import { targetsOf } from "#watch";
import { named } from "../list/cells.ts";
import { mentionFacts } from "./motion-facts.ts";
import type { LawFacts, Proposed } from "./overview.ts";
import { placesIn } from "./place.ts";
import { sourceOf, sourceOfId, sourceOfThing } from "./source.ts";
import { type Making, nameOf } from "./thing.ts";

const PROPOSED_MAX = 25;

/** What the archive knows of the followed dossiers, in the order of the rules, each once. */
export function lawFacts(making: Making): readonly LawFacts[] {
  const byId = new Map<string, string[]>();
  for (const watch of making.watches)
    for (const { kind, id } of targetsOf(watch))
      if (kind === "dossier") byId.set(id, [...(byId.get(id) ?? []), watch.id]);
  return [...byId].map(([id, watches]) => factsOf(id, watches, making));
}

function factsOf(id: string, watches: readonly string[], making: Making): LawFacts {
  const { transaction } = making;
  const own = { id, watches, name: nameOf({ watches }, making) };
  const subject = transaction.subjectsWithId(id).find((each) => kindOf(each) === "dossier");
  const snapshot = subject === undefined ? undefined : transaction.subject(subject)?.snapshot;
  if (snapshot?.subject !== "dossier") return { ...NOTHING, ...own, source: sourceOfId(id) };
  const contents = dossierContents(snapshot.key, transaction.graph);
  const proposed = proposedIn(snapshot, making);
  const { documents, total, bill } = contents;
  return {
    ...own,
    known: true,
    withdrawn: snapshot.withdrawn,
    title: snapshot.title,
    source: sourceOfThing(snapshot, null),
    bill,
    documents: documents.map((document) => ({
      source: sourceOf(document, transaction),
      isNew: making.isNew(document.date),
    })),
    total,
    proposed: proposed.slice(0, PROPOSED_MAX),
    moreProposed: Math.max(0, proposed.length - PROPOSED_MAX),
    changedBy: changing(snapshot, making),
  };
}

const NOTHING = {
  ...{ known: false, withdrawn: false, title: "", bill: null, documents: [], total: 0 },
  ...{ proposed: [], moreProposed: 0, changedBy: [] },
} as const;

/** Motions and amendments in it that were not taken away by their proposers, the newest first. */
function proposedIn({ key }: DossierSnapshot, making: Making): readonly Proposed[] {
  const { transaction } = making;
  return transaction.graph
    .referring("zaak", "kamerstukdossier", key)
    .flatMap(({ id }) => {
      const snapshot = transaction.subject(subjectId("motion", id))?.snapshot;
      return snapshot?.subject === "motion" && isStanding(snapshot) ? [snapshot] : [];
    })
    .toSorted((a, b) => (dayOf(a) === dayOf(b) ? (a.key < b.key ? -1 : 1) : dayOf(a) < dayOf(b) ? 1 : -1))
    .map((motion) => ({
      source: sourceOfThing(motion, motion.tabledOn),
      by: named(motion.actors, /indiener/i),
      result: motion.outcome?.result ?? null,
      isNew: making.isNew(motion.outcome?.on ?? null) || making.isNew(motion.tabledOn),
    }));
}

function isStanding({ withdrawn, outcome, replacedBy }: MotionSnapshot): boolean {
  return !withdrawn && replacedBy.length === 0 && !/^(?:ingetrokken|vervallen)/i.test(outcome?.result ?? "");
}

function dayOf({ tabledOn }: MotionSnapshot): string {
  return tabledOn ?? "";
}

/** Documents that say in their sentence that they change or withdraw it. */
function changing({ ids, key }: DossierSnapshot, making: Making): LawFacts["changedBy"] {
  const { graph } = making.transaction;
  const own = new Set(graph.referring("document", "kamerstukdossier", key).map(({ id }) => id));
  const changes = citingDocuments(graph.citing(ids), own, graph).filter(
    ({ role, sentence }) => role === "amends" && changeInSentence(sentence) !== null,
  );
  const places = placesIn(changes, making.transaction);
  return changes.map((document) => mentionFacts(document, { ...making, places }));
}
