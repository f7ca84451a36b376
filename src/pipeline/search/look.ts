import { type DocumentSnapshot, subjectId } from "#parliament";
import { type Asked, compileWatches, type Evidence, targetsOf, type Watch } from "#watch";
import type { Archive, ArchiveTransaction } from "../archive.ts";
import type { SearchIndex } from "../ports.ts";
import { matchInput, queryInput } from "../revise/match-input.ts";
import { type Candidate, type Candidates, candidatesFor, type Told } from "./candidates.ts";

/** A document of the archive that a watch hits. */
export interface KeptHit {
  readonly snapshot: DocumentSnapshot;
  /** Civil; empty where nobody knows. */
  readonly date: string;
  readonly evidence: readonly Evidence[];
}

/** A document that was looked at. */
export interface LookedAt {
  /** Civil, empty where nobody knows; null where it is not there any more, or not of that time. */
  readonly date: string | null;
  readonly hit: KeptHit | null;
  /** It comes in the order of its date. */
  readonly isIndexed: boolean;
}

/** A watch put before what is kept. */
export interface Look extends Pick<Candidates, "count" | "kept" | "oldest"> {
  /** How many documents must be looked at for want of an index. */
  readonly unindexed: number;
  /**
   * Looks at some more documents, at so many at most, in one transaction that is short: whoever calls may rest before the
   * next ones, and stop. First what the index does not know, in no order, then the rest, the newest first. None where none is
   * left.
   */
  next(most: number): readonly LookedAt[];
}

const NOT_THERE = { date: null, hit: null } as const;

/**
 * Puts a watch before every document that is kept and that it may hit, by the engine and in the way of the worker: it hits
 * exactly what the worker would hit in the same archive. What was withdrawn is left out.
 * @param since civil, null for all
 * @param asked of the places of each that it hits: all, or for who shows no more those in the title and the first sentence
 * @throws QueryError for a query that does not parse
 */
export function lookAtKept(
  watch: Watch,
  since: string | null,
  archive: Archive,
  index: SearchIndex | null,
  asked: Asked = "all",
): Look {
  const { unindexed, indexed, ...rest } = candidatesFor(watch, since, archive, index);
  const { match } = compileWatches([watch], asked);
  // Citations cost more than all the rest, and a query looks at none.
  const inputOf = targetsOf(watch).length === 0 ? queryInput : matchInput;
  const lookAt = (
    { document, told }: Candidate,
    transaction: ArchiveTransaction,
  ): Omit<LookedAt, "isIndexed"> => {
    const kept = keptDocument(document, since, transaction);
    if (kept === null) return NOT_THERE;
    const input = inputOf(kept.snapshot, transaction, stillTold(document, told, transaction));
    const [hit] = match(input);
    return {
      date: kept.date,
      hit: hit === undefined ? null : { ...kept, evidence: apart(hit.evidence) },
    };
  };
  const placed = inTurn(unindexed, indexed);
  let ahead: readonly Placed[] = [];
  let first = FIRST;
  return {
    ...rest,
    unindexed: unindexed.length,
    next(most) {
      // Before the transaction: what the index tells must not be later than the archive that it is held against.
      ahead = [...ahead, ...some(placed, most - ahead.length)];
      if (ahead.length === 0) return [];
      const looked = archive.transaction((transaction) =>
        lookAtSome(ahead.slice(0, most), { ...transaction, text: textFor(transaction) }),
      );
      ahead = ahead.slice(looked.length);
      return looked;
    },
  };

  /** Of the first documents the text is kept unpacked for a while: of so many as a search shows, but not all that a replay reads. */
  function textFor({ text, textOnce }: ArchiveTransaction): ArchiveTransaction["text"] {
    return (document) => {
      first -= 1;
      return first < 0 ? textOnce(document) : text(document);
    };
  }

  function lookAtSome(all: readonly Placed[], transaction: ArchiveTransaction): readonly LookedAt[] {
    const end = performance.now() + LOOK_MS;
    const looked: LookedAt[] = [];
    for (const { isIndexed, ...candidate } of all) {
      looked.push({ ...lookAt(candidate, transaction), isIndexed });
      if (performance.now() > end) break;
    }
    return looked;
  }
}

/**
 * Evidence with letters of its own, all in one piece: as pieces of the text they would hold on to all of it, and one piece
 * for each takes longer.
 */
function apart(evidence: readonly Evidence[]): readonly Evidence[] {
  const letters = copied(evidence.map(({ text, sentence }) => text + sentence).join(""));
  let at = 0;
  const next = ({ length }: string) => {
    at += length;
    return letters.slice(at - length, at);
  };
  return evidence.map((one) => ({ ...one, text: next(one.text), sentence: next(one.sentence) }));
}

function copied(letters: string): string {
  return Buffer.from(letters, "utf16le").toString("utf16le");
}

/** Who asks for the newest twenty once more, or shows what was found, meets the same documents. */
const FIRST = 24;
/** So long one transaction lasts, unless one document alone takes longer. */
const LOOK_MS = 4;

interface Placed extends Candidate {
  readonly isIndexed: boolean;
}

function* inTurn(unindexed: readonly string[], indexed: Candidates["indexed"]): Generator<Placed> {
  for (const document of unindexed) yield { document, told: null, isIndexed: false };
  for (const candidate of indexed()) yield { ...candidate, isIndexed: true };
}

/** So many more at most. */
function some(placed: Generator<Placed>, most: number): readonly Placed[] {
  const taken: Placed[] = [];
  while (taken.length < most) {
    const next = placed.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** What the index told, where that is of the document as it is now. */
function stillTold(
  document: string,
  told: Told | null,
  { isHeldForSearch }: Pick<ArchiveTransaction, "isHeldForSearch">,
): Uint8Array | undefined {
  return told !== null && isHeldForSearch(document, told.stamp) ? told.tangled() : undefined;
}

function keptDocument(
  key: string,
  since: string | null,
  transaction: ArchiveTransaction,
): Omit<KeptHit, "evidence"> | null {
  const snapshot = transaction.subject(subjectId("document", key))?.snapshot;
  if (snapshot?.subject !== "document" || snapshot.withdrawn) return null;
  const date = (snapshot.date ?? "").slice(0, 10);
  return since !== null && date < since ? null : { snapshot, date };
}
