import type { Cited } from "#parliament";
import { citationEvidence, EVIDENCE_MAX, idEvidence } from "./evidence.ts";
import { dossierOf, targetsOf } from "./target.ts";
import type { Evidence, MatchInput, Watch } from "./watch.ts";

/** Which watches follow which id, by number of the watch. */
export interface Targets {
  readonly subjects: ReadonlyMap<string, readonly number[]>;
  readonly dossiers: ReadonlyMap<string, readonly number[]>;
}

/** Sorts out what the watches follow by id. */
export function buildTargets(watches: readonly Watch[]): Targets {
  const subjects = new Map<string, number[]>();
  const dossiers = new Map<string, number[]>();
  watches.forEach((watch, number) => {
    for (const { kind, id } of targetsOf(watch)) file(kind === "dossier" ? dossiers : subjects, id, number);
  });
  return { subjects, dossiers };
}

/**
 * The evidence by number of the watch that a document is what the watch follows, lies in the dossier that it follows,
 * or cites either. A watch with `kinds` sees a document of another kind only when it is the followed thing itself.
 */
export function targetEvidence(
  targets: Targets,
  watches: readonly Watch[],
  input: MatchInput,
): Map<number, Evidence[]> {
  const found = new Map<number, Evidence[]>();
  for (const id of input.subject.ids) {
    for (const number of targets.subjects.get(id) ?? []) add(found, number, idEvidence("subject", id));
  }
  const dossiers = new Set([input.dossier, ...input.subject.ids.map(dossierOf)].filter((id) => id !== null));
  for (const id of dossiers) {
    for (const number of targets.dossiers.get(id) ?? []) {
      const isItself = input.subject.kind === "dossier";
      if (isItself || wantsKind(watches[number], input)) add(found, number, idEvidence("dossier", id));
    }
  }
  for (const citation of input.titleCitations) cite(found, targets, watches, input, citation, "title");
  for (const citation of input.textCitations) cite(found, targets, watches, input, citation, "text");
  return found;
}

/** Whether the watch wants documents of this kind. */
export function wantsKind(watch: Watch | undefined, input: MatchInput): boolean {
  return watch?.kinds === undefined || watch.kinds.length === 0 || watch.kinds.includes(input.documentClass);
}

function cite(
  found: Map<number, Evidence[]>,
  targets: Targets,
  watches: readonly Watch[],
  input: MatchInput,
  citation: Cited,
  where: "title" | "text",
): void {
  const own = targets.subjects.get(citation.id) ?? [];
  // A motion that is only possibly meant says little about the dossier that it lies in.
  const dossier = citation.possible === undefined ? dossierOf(citation.id) : null;
  const filed = dossier === null ? [] : (targets.dossiers.get(dossier) ?? []);
  let evidence: Evidence | null = null;
  for (const number of new Set([...own, ...filed])) {
    if (!wantsKind(watches[number], input) || !makeRoom(found.get(number) ?? [], citation)) continue;
    evidence ??= citationEvidence(input, citation, where);
    add(found, number, evidence);
  }
}

/**
 * Whether there is room for one more citation in a list that is full at `EVIDENCE_MAX`: every id that is cited is shown
 * once, for certain where it is, before any is shown twice.
 */
function makeRoom(list: Evidence[], { id, possible }: Cited): boolean {
  if (list.length < EVIDENCE_MAX) return true;
  const isShown = list.some(
    (piece) => piece.id === id && (piece.possible === undefined || possible !== undefined),
  );
  const repeated = isShown ? -1 : lastRepeated(list);
  if (repeated !== -1) list.splice(repeated, 1);
  return repeated !== -1;
}

/** At most so many pieces of evidence of ids: those of one that is shown already give way first, from the end. */
export function shortened(evidence: readonly Evidence[], max: number): readonly Evidence[] {
  const kept = [...evidence];
  while (kept.length > max) {
    const repeated = lastRepeated(kept);
    kept.splice(repeated === -1 ? kept.length - 1 : repeated, 1);
  }
  return kept;
}

function lastRepeated(list: readonly Evidence[]): number {
  return list.findLastIndex((piece, at) => list.findIndex(({ id }) => id === piece.id) < at);
}

function add(found: Map<number, Evidence[]>, number: number, evidence: Evidence): void {
  const list = found.get(number);
  if (list === undefined) found.set(number, [evidence]);
  else list.push(evidence);
}

/** A watch may follow one id as two kinds of thing, and is filed once. */
function file(index: Map<string, number[]>, id: string, number: number): void {
  const list = index.get(id);
  if (list === undefined) index.set(id, [number]);
  else if (list.at(-1) !== number) list.push(number);
}
