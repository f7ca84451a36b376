import { candidateText, type Proposed, placeText, type Resolved } from "#letter";
import { displayId } from "#parliament";
import type { InitWords } from "./init-words.ts";
import type { Output } from "./output.ts";

/** What was found in one letter. */
export interface FoundIn {
  readonly file: string;
  readonly resolved: readonly Resolved[];
  readonly proposed: readonly Proposed[];
}

/** Says what was found, each thing with its place, and what is still to be chosen. */
export function tellFound({ file, resolved, proposed }: FoundIn, words: InitWords, output: Output): void {
  output.print(words.found(file, resolved.length));
  for (const one of resolved) output.print(lineOf(one, words));
  for (const one of resolved) for (const line of doubtLines(one, words)) output.print(line);
  for (const { query, tried } of proposed)
    output.print(
      tried === null
        ? words.proposedUntried(query)
        : words.proposed(query, tried.hits, tried.looked, tried.days),
    );
}

/** The same as data, a line for each thing. In: the ids of the new watches. */
export function printFound(
  { file, resolved, proposed }: FoundIn,
  ids: ReadonlyMap<Resolved, string>,
  output: Output,
): void {
  for (const one of resolved) output.print(JSON.stringify(asData(file, one, ids.get(one) ?? null)));
  for (const one of proposed) output.print(JSON.stringify({ file, ...one }));
}

function lineOf({ reference, id, followedBy }: Resolved, words: InitWords): string {
  const number = id === null ? words.withoutNumber : displayId(id);
  const known = followedBy === null ? "" : ` · ${words.followed(followedBy)}`;
  return `  ${number.padEnd(22)} ${reference.name} (${placeText(reference.place)})${known}`;
}

function doubtLines({ reference, id, candidates }: Resolved, words: InitWords): readonly string[] {
  if (reference.id !== null || id !== null) return [];
  if (candidates.length === 0) return [words.noCandidate(reference.name)];
  const lines = candidates.map((one) => `  ${displayId(one.motion.id)}  ${candidateText(one)}`);
  return [words.undecided(reference.name), ...lines];
}

function asData(
  file: string,
  { reference, id, keys, candidates, followedBy }: Resolved,
  watch: string | null,
) {
  const { name, ask, place, kind } = reference;
  return {
    file,
    watch,
    id,
    kind,
    keys,
    name,
    ask,
    place,
    followedBy,
    candidates: candidates.map((one) => ({
      id: one.motion.id,
      title: one.motion.title,
      tabledOn: one.motion.tabledOn,
      people: one.people,
      words: one.words,
    })),
  };
}
