import {
  type Candidate,
  certain,
  type Letter,
  type LetterReference,
  type Resolved,
  rankCandidates,
} from "#letter";
import type { Source } from "#sources";
import type { Store } from "#store";
import { follows, type Watch } from "#watch";
import { kindIn, motionsAtSources, motionsMeant } from "./letter-archive.ts";

/** Where the things that letters name are looked up. */
export interface LookUp {
  readonly archive: Store | null;
  /** Asked for what the archive does not tell. */
  readonly sources: () => readonly Pick<Source, "name" | "searchNaming">[];
  /** What the channel follows already. */
  readonly watches: readonly Watch[];
  /** Which of several candidates is meant; null where nobody can tell. */
  choose(reference: LetterReference, candidates: readonly Candidate[]): Promise<Candidate | null>;
  /** Sources that did not answer. */
  silent(names: readonly string[]): void;
}

/** What each reference of a letter is, and by which keys it is followed. */
export async function resolveAll(letter: Letter, lookUp: LookUp): Promise<readonly Resolved[]> {
  const resolved: Resolved[] = [];
  for (const reference of letter.references) resolved.push(await resolveOne(reference, letter, lookUp));
  return resolved;
}

async function resolveOne(reference: LetterReference, letter: Letter, lookUp: LookUp): Promise<Resolved> {
  const candidates = await candidatesFor(reference, letter, lookUp);
  const chosen =
    candidates.length === 0 ? null : (certain(candidates) ?? (await lookUp.choose(reference, candidates)));
  const id = reference.id ?? chosen?.motion.id ?? null;
  return {
    reference,
    candidates,
    id,
    keys: id === null ? [] : keysOf(reference, id, lookUp.archive),
    followedBy: id === null ? null : (lookUp.watches.find((watch) => follows(watch, [id]))?.id ?? null),
  };
}

/** A stuk of which neither the letter nor the archive says what it is may be a motion or any other. */
function keysOf({ kind, id: own }: LetterReference, id: string, archive: Store | null): readonly string[] {
  const known = own === null || archive === null ? null : kindIn(archive, id);
  const sure = kind === "dossier" ? kind : (known ?? kind);
  return sure === null ? ["motion", "document"] : [sure];
}

async function candidatesFor(
  { sought }: LetterReference,
  letter: Letter,
  { archive, sources, silent }: LookUp,
): Promise<readonly Candidate[]> {
  if (sought === null) return [];
  const kept = archive === null ? [] : rankCandidates(sought, motionsMeant(archive, sought), letter.date);
  if (kept.some(({ people }) => people === "all" || people === "more")) return kept;
  const found = await motionsAtSources(sources(), sought);
  silent(found.silent);
  const ranked = rankCandidates(sought, found.motions, letter.date);
  return ranked.length > 0 ? ranked : kept;
}
