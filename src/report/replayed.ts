import type { DocumentSnapshot } from "#parliament";
import type { Evidence } from "#watch";

/** A document of the archive that a watch hits, with the others that hit it too. */
export interface Replayed {
  readonly snapshot: DocumentSnapshot;
  /** Civil; empty where nobody knows. */
  readonly date: string;
  readonly evidence: readonly Evidence[];
  /** Ids of other watches; null where it was not looked at with them. */
  readonly others: readonly string[] | null;
}

/** Something with how often it comes. */
export type Counted = readonly [name: string, count: number];

/** What a rule would have given. */
export interface ReplayFigures {
  /** By the Monday of the week, the newest first; `?` of what has no date. */
  readonly weeks: readonly Counted[];
  /** By kind of document, as published, the most frequent first. */
  readonly kinds: readonly Counted[];
  /** In how many documents each word or reference was found, in small letters. */
  readonly words: readonly Counted[];
  /** Of those the words that stand around them, in how many documents: what does not belong shows itself there. */
  readonly around: readonly (readonly [word: string, neighbours: readonly Counted[]])[];
  /** The documents with the most places. */
  readonly noisiest: readonly (readonly [document: Replayed, places: number])[];
  /** Other watches that found these too. */
  readonly overlap: readonly Counted[];
}

const NOISY_MAX = 5;
/** Fewer places than this make no document noisy. */
const NOISY_LEAST = 5;
const WORDS_AROUND_MAX = 4;
const NEIGHBOURS_MAX = 8;
/** So many words on either side. */
const REACH = 3;

/** What a rule would have given, from all that it hits in the archive. */
export function replayFigures(found: readonly Replayed[]): ReplayFigures {
  const words = countedBy(found.flatMap(({ evidence }) => [...new Set(evidence.map(wordOf))]));
  const places = found.map((one) => [one, one.evidence.length] as const);
  return {
    weeks: countedBy(found.map(({ date }) => mondayOf(date))).toSorted(([a], [b]) => (a < b ? 1 : -1)),
    kinds: countedBy(found.map(({ snapshot }) => snapshot.kind)),
    words,
    around: words.slice(0, WORDS_AROUND_MAX).flatMap(([word]) => {
      const neighbours = countedBy(found.flatMap((one) => [...neighboursOf(word, one)]));
      const often = neighbours.filter(([, count]) => count > 1).slice(0, NEIGHBOURS_MAX);
      return often.length === 0 ? [] : [[word, often] as const];
    }),
    noisiest: places
      .filter(([, count]) => count >= NOISY_LEAST)
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, NOISY_MAX),
    overlap: countedBy(found.flatMap(({ others }) => others ?? [])),
  };
}

function wordOf({ text }: Evidence): string {
  return text.replace(/\s+/gu, " ").toLowerCase();
}

/** The words near a word in the sentences of a document, each once, usual ones left out. */
function neighboursOf(word: string, { evidence }: Replayed): ReadonlySet<string> {
  const found = new Set<string>();
  for (const one of evidence) {
    if (wordOf(one) !== word || one.sentence === "") continue;
    const at = one.start - one.sentenceStart;
    const before = wordsIn(one.sentence.slice(0, Math.max(0, at))).slice(-REACH);
    const after = wordsIn(one.sentence.slice(at + one.text.length)).slice(0, REACH);
    for (const near of [...before, ...after]) if (near.length > 2 && !USUAL.has(near)) found.add(near);
  }
  return found;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}-]*/gu) ?? [];
}

/** Each with how often it comes, the most frequent first. */
function countedBy(names: readonly string[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** The Monday of the week of a day; what has no date stands by itself. */
function mondayOf(date: string): string {
  if (date === "") return "?";
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** Words that stand beside everything. */
const USUAL: ReadonlySet<string> = new Set(
  (
    "aan als bij dat den der deze die dit door een van voor het hun ook over dan meer naar niet nog met zijn tot uit " +
    "was wat wel welke worden wordt zal zou zij haar heeft hebben hij hoe ik is kan kunnen moet moeten na of om onder op " +
    "tegen te toch toe tussen u uw waar wanneer want we wie wij zo zonder zoals zowel en in de er geen al alle alleen " +
    "daar daarom daarbij echter hier hierbij hoewel omdat ons onze reeds sinds tijdens volgens waarin welk"
  ).split(" "),
);
