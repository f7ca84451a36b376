import {
  type Candidate,
  candidatesIn,
  certain,
  type Letter,
  type LetterReference,
  type Resolved,
  rankCandidates,
  resolvedAs,
} from "#letter";
import type { Source } from "#sources";
import type { Store } from "#store";
import type { Watch } from "#watch";
import { motionsAtSources } from "./letter-sources.ts";

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
  const { archive, watches } = lookUp;
  if (archive === null) return resolvedAs(reference, chosen, candidates, null, watches);
  return archive.transaction((transaction) =>
    resolvedAs(reference, chosen, candidates, transaction, watches),
  );
}

async function candidatesFor(
  reference: LetterReference,
  letter: Letter,
  { archive, sources, silent }: LookUp,
): Promise<readonly Candidate[]> {
  const { sought } = reference;
  if (sought === null) return [];
  const kept = archive?.transaction((transaction) => candidatesIn(transaction, reference, letter)) ?? [];
  if (kept.some(({ people }) => people === "all" || people === "more")) return kept;
  const found = await motionsAtSources(sources(), sought);
  silent(found.silent);
  const ranked = rankCandidates(sought, found.motions, letter.date);
  return ranked.length > 0 ? ranked : kept;
}
