import type { After } from "#alert";
import {
  changeInSentence,
  changeInTitle,
  continuationIn,
  continuationWords,
  type DossierSnapshot,
  documentClass,
  fieldText,
  isContinuedAs,
  kindOf,
  lawNames,
  type QuestionSnapshot,
  type Snapshot,
  type StoredSubject,
  type SubjectId,
  type Succession,
  subjectId,
} from "#parliament";
import type { TargetKind } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";

/** What comes after a followed thing, and how. */
export interface Successor {
  readonly snapshot: Snapshot;
  readonly kind: TargetKind;
  readonly how: Succession;
}

/** What is asked of the archive. */
export type Archive = Pick<
  ArchiveTransaction,
  "graph" | "subject" | "subjectsWithId" | "note" | "dossiersTitled"
>;

/** More bills than this do not change one law at a time: its name is then none. */
const BILLS_MAX = 10;

/**
 * What took the place of a thing, or goes on from it: of a motion its replacements, of a pledge its repetitions, of
 * questions those that took them over, of a dossier the one that goes on, and bills that change its law. Without a
 * number it cannot be followed.
 * @param called the names that its followers call it
 */
export function successorsOf(
  { snapshot }: StoredSubject,
  called: readonly string[],
  transaction: Archive,
): readonly Successor[] {
  const found = successorsBeyond(snapshot, called, transaction);
  const seen = new Set<string>([`${snapshot.subject}:${snapshot.key}`]);
  return found
    .filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined)
    .flatMap(({ id, how }) => {
      const successor = transaction.subject(id)?.snapshot;
      if (successor === undefined || successor.withdrawn || successor.ids.length === 0) return [];
      return [{ snapshot: successor, kind: kindOf(id) as TargetKind, how }];
    });
}

interface Found {
  readonly id: SubjectId;
  readonly how: Succession;
}

function successorsBeyond(
  snapshot: Snapshot,
  called: readonly string[],
  transaction: Archive,
): readonly Found[] {
  const named = (
    refs: readonly { readonly id: string | null }[],
    kind: "motion" | "promise",
    how: Succession,
  ) =>
    refs
      .flatMap(({ id }) => (id === null ? [] : transaction.subjectsWithId(id)))
      .filter((id) => kindOf(id) === kind)
      .map((id) => ({ id, how }));
  switch (snapshot.subject) {
    case "motion":
      return named(snapshot.replacedBy, "motion", "replaces");
    case "promise":
      return named(snapshot.repeatedBy, "promise", "repeats");
    case "question":
      return afterQuestion(snapshot, transaction);
    case "dossier":
      return afterDossier(snapshot, called, transaction);
    default:
      return [];
  }
}

/** Questions whose zaak, or whose title, says that they take the place of these. */
function afterQuestion({ key, ids }: QuestionSnapshot, { graph, subject }: Archive): readonly Found[] {
  const told = graph.citing(ids).filter(({ role }) => role === "replaces");
  const zaken = [
    ...graph.referring("zaak", "vervangenVanuit", key).map(({ id }) => id),
    ...told.flatMap(({ document }) => graph.get("document", document)?.refs.zaak ?? []),
  ];
  return zaken
    .map((zaak) => subjectId("question", zaak))
    .filter((id) => subject(id) !== null)
    .map((id) => ({ id, how: "takesOver" as const }));
}

function afterDossier(
  dossier: DossierSnapshot,
  called: readonly string[],
  transaction: Archive,
): readonly Found[] {
  const record = transaction.graph.get("kamerstukdossier", dossier.key);
  const names = record === null ? [] : lawNames(record, called);
  const titled = transaction.dossiersTitled([...names, ...continuationWords(dossier)]);
  const next = continuationIn(dossier);
  const continued = [
    ...(next === null ? [] : transaction.subjectsWithId(next)).filter((id) => kindOf(id) === "dossier"),
    ...titled.filter((id) => isContinuation(dossier, transaction.subject(id)?.snapshot)),
  ].map((id) => ({ id, how: "continues" as const }));
  // What changes a law that is followed as a change of another is too far away.
  const how = cameAfter(subjectId("dossier", dossier.key), transaction)?.how;
  if (how === "amends" || how === "withdraws") return continued;
  const bills = [
    ...titled.flatMap((id) => {
      const change = changeInTitle(transaction.subject(id)?.snapshot.title ?? "", names);
      return change === null ? [] : [{ id, how: change }];
    }),
    ...billsThatSay(dossier, transaction),
  ].filter(({ id }) => isLaterAndOpen(dossier, transaction.subject(id)?.snapshot));
  return [...continued, ...(bills.length > BILLS_MAX ? [] : bills)];
}

/** What a thing is followed after; null where it is not followed for that. */
export function cameAfter(id: SubjectId, { note }: Pick<ArchiveTransaction, "note">): After | null {
  const text = note(succeedsNote(id));
  return text === null ? null : (JSON.parse(text) as After);
}

/** Under which name is kept what a thing came after, and how. */
export function succeedsNote(id: SubjectId): string {
  return `succeeds/${id}`;
}

function isContinuation(dossier: DossierSnapshot, other: Snapshot | undefined): boolean {
  return other?.subject === "dossier" && isContinuedAs(dossier, other);
}

/** Bills whose articles change the law, as it was read in them. */
function billsThatSay({ ids }: DossierSnapshot, { graph }: Archive): readonly Found[] {
  return graph.citing(ids).flatMap(({ document, role, sentence }) => {
    const record = graph.get("document", document);
    const isBill = record !== null && documentClass(fieldText(record, "soort") ?? "") === "bill";
    const how = changeInSentence(sentence);
    if (!isBill || role !== "amends" || how === null) return [];
    return (record.refs.kamerstukdossier ?? []).map((key) => ({ id: subjectId("dossier", key), how }));
  });
}

function isLaterAndOpen({ number }: DossierSnapshot, other: Snapshot | undefined): boolean {
  return other?.subject === "dossier" && other.closed !== true && Number(other.number) > Number(number);
}
