import type { MotionSnapshot, NamedMotion, Snapshot, SubjectId, SubjectKind } from "#parliament";
import { dossierOf, follows, TARGET_KINDS, type TargetKind, type Watch } from "#watch";
import { type Candidate, type PossibleMotion, rankCandidates } from "./candidates.ts";
import type { Letter, LetterReference, Sought } from "./reference.ts";
import type { Resolved } from "./watch-text.ts";

/** The archive as far as a letter is held against it. */
export interface LetterArchive {
  subject(id: SubjectId): { readonly snapshot: Snapshot } | null;
  subjectsWithId(publicId: string): readonly SubjectId[];
  newestSubjects(kind: SubjectKind, limit: number): readonly Snapshot[];
  motionsBy(surnames: readonly string[]): readonly NamedMotion[];
}

/** More motions than any archive has. */
const MOTIONS_MAX = 1_000_000;
const PROPOSERS = /indiener|ondertekenaar/i;

/** The motions of the archive that a reference without a number may mean, the likeliest first. */
export function candidatesIn(
  archive: LetterArchive,
  { sought }: LetterReference,
  { date }: Pick<Letter, "date">,
): readonly Candidate[] {
  return sought === null ? [] : rankCandidates(sought, motionsMeant(archive, sought), date);
}

/** What is followed for a reference, once its id is known or chosen; null where that is not. */
export function resolvedAs(
  reference: LetterReference,
  chosen: Candidate | null,
  candidates: readonly Candidate[],
  archive: LetterArchive | null,
  watches: readonly Watch[],
): Resolved {
  const id = reference.id ?? chosen?.motion.id ?? null;
  const followedBy = id === null ? undefined : watches.find((watch) => follows(watch, [id]));
  const keys = id === null ? [] : keysOf(reference, id, archive);
  return { reference, candidates, id, keys, followedBy: followedBy?.id ?? null };
}

/** A stuk of which neither the letter nor the archive says what it is may be a motion or any other. */
function keysOf(
  { kind, id: own }: LetterReference,
  id: string,
  archive: LetterArchive | null,
): readonly TargetKind[] {
  const known = own === null || archive === null ? null : kindIn(archive, id);
  const sure = kind === "dossier" ? kind : (known ?? kind);
  return sure === null ? ["motion", "document"] : [sure];
}

function kindIn(archive: LetterArchive, id: string): TargetKind | null {
  const kinds = archive.subjectsWithId(id).map((subject) => subject.slice(0, subject.indexOf(":")));
  const known = RANKS.find((kind) => kinds.includes(kind));
  return known ?? null;
}

/** What people follow rather than the document that it is the text of. */
const RANKS = TARGET_KINDS.toSorted((a, b) => Number(a === "document") - Number(b === "document"));

/** The motions of the dossier that is named, else those by the people who are. */
function motionsMeant(archive: LetterArchive, { surnames, dossier }: Sought): readonly PossibleMotion[] {
  const found =
    dossier === null
      ? surnames
          .flatMap((name) => archive.motionsBy([name]))
          .flatMap(({ id }) => archive.subjectsWithId(id))
          .flatMap((id) => archive.subject(id)?.snapshot ?? [])
      : archive.newestSubjects("motion", MOTIONS_MAX);
  const motions = found.filter((one): one is MotionSnapshot => one.subject === "motion" && !one.withdrawn);
  const own = motions.filter((motion) => dossier === null || liesIn(motion, dossier));
  return [...new Map(own.map((motion) => [motion.key, possible(motion)])).values()];
}

function liesIn({ ids, dossier }: MotionSnapshot, wanted: string): boolean {
  const filed = ids.map(dossierOf).filter((id) => id !== null);
  return filed.length > 0 ? filed.includes(wanted) : dossier?.id === wanted;
}

function possible({ ids, key, title, tabledOn, actors }: MotionSnapshot): PossibleMotion {
  const proposers = actors.filter(({ role }) => PROPOSERS.test(role)).map(({ name }) => name);
  return { id: ids[0] ?? key, title, tabledOn, proposers: [...new Set(proposers)] };
}
