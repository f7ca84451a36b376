import { buildAutomaton } from "./automaton.ts";
import { findings, holds } from "./evaluate.ts";
import { EVIDENCE_MAX, termEvidence } from "./evidence.ts";
import { buildLexicon } from "./lexicon.ts";
import { type Looked, makeLooked } from "./looked.ts";
import { asksForWords, buildPlainly, lookPlainly, type Plainly, standPlainly } from "./plainly.ts";
import { makePlanning, type Plan, planQuery } from "./plan.ts";
import type { Finder } from "./report.ts";
import { scan } from "./scan.ts";
import { clearSightings, makeSightings, releaseSightings, type Sightings } from "./sighting.ts";
import { buildTargets, shortened, type Targets, targetEvidence, wantsKind } from "./target-evidence.ts";
import type { Unit } from "./unit.ts";
import type { Asked, Evidence, Hit, Matcher, MatchInput, Watch } from "./watch.ts";

/** So much of what a query finds is shown however often the document cites what its watch follows. */
const TERMS_MIN = EVIDENCE_MAX / 2;

interface Compiled {
  readonly watches: readonly Watch[];
  readonly asked: Asked;
  readonly targets: Targets;
  /** The query of each watch and what takes its hits away, or null. */
  readonly queries: readonly ({ readonly wanted: Plan; readonly unwanted: Plan | null } | null)[];
  /** By unit: the watches to evaluate when it is seen. */
  readonly triggered: readonly (readonly number[])[];
  /** Watches whose query asks for no word: evaluated for every document. */
  readonly always: readonly number[];
  readonly finder: Finder;
  readonly sightings: Sightings;
  /** How to look quickly for the words alone; null where that cannot be. */
  readonly plainly: () => Plainly | null;
}

/**
 * Compiles all watches into one matcher, which looks through a document once however many watches there are.
 * The ids in the watches must be canonical. Throws QueryError on a query that does not parse.
 * @param asked with `first` it hits the same and looks no further in a text than it must to show where first
 */
export function compileWatches(watches: readonly Watch[], asked: Asked = "all"): Matcher {
  const compiled = compile(watches, asked);
  return { watches, match: (input) => matchInput(compiled, input) };
}

function compile(watches: readonly Watch[], asked: Asked): Compiled {
  const planning = makePlanning();
  const queries = watches.map(({ query, not, committee }) =>
    query === undefined || committee !== undefined
      ? null
      : { wanted: planQuery(planning, query), unwanted: not === undefined ? null : planQuery(planning, not) },
  );
  const units = planning.sought.list;
  const triggered = units.map((): number[] => []);
  const always: number[] = [];
  queries.forEach((query, number) => {
    if (query?.wanted.triggers === null) always.push(number);
    for (const unit of new Set(query?.wanted.triggers ?? [])) triggered[unit.id]?.push(number);
  });
  const automaton = buildAutomaton(units);
  const plans = queries.flatMap(plansOf);
  const isAlone = isOneWord(units, plans);
  let plainly: Plainly | null | undefined;
  return {
    watches,
    asked,
    targets: buildTargets(watches),
    queries,
    triggered,
    always,
    finder: {
      lexicon: buildLexicon(units),
      automaton,
      reported: new Float64Array(automaton.inside.length),
      serial: 0,
      units: new Uint16Array(0),
      suspended: [],
      enough: isAlone ? EVIDENCE_MAX : Number.POSITIVE_INFINITY,
      isFirstEnough: isAlone && asked === "first",
      tangled: null,
    },
    sightings: makeSightings(units.length),
    plainly() {
      if (plainly === undefined) plainly = buildPlainly(units, plans);
      return plainly;
    },
  };
}

function plansOf(query: Compiled["queries"][number]): readonly Plan[] {
  if (query === null) return [];
  return query.unwanted === null ? [query.wanted] : [query.wanted, query.unwanted];
}

/** Where one word alone is sought no more of it is shown than the first places, and none of them hides another. */
function isOneWord(units: readonly Unit[], plans: readonly Plan[]): boolean {
  return units.length === 1 && plans.every(({ root }) => asksForWords(root));
}

function matchInput(compiled: Compiled, input: MatchInput): readonly Hit[] {
  const { sightings } = compiled;
  const found = targetEvidence(compiled.targets, compiled.watches, input);
  look(compiled, input);
  const looked = makeLooked(input, sightings);
  for (const number of candidates(compiled)) {
    const before = found.get(number) ?? [];
    const room = Math.max(EVIDENCE_MAX - before.length, TERMS_MIN);
    const terms = queryEvidence(compiled, number, looked, room);
    if (terms.length > 0) found.set(number, [...shortened(before, EVIDENCE_MAX - terms.length), ...terms]);
  }
  releaseSightings(sightings);
  return [...found.keys()]
    .sort((a, b) => a - b)
    .map((number) => hit(compiled, number, found.get(number) ?? []));
}

/** Sees which words stand where. */
function look({ finder, sightings, plainly }: Compiled, { title, text, tangled }: MatchInput): void {
  const clear = () => clearSightings(sightings, title, text?.text ?? "");
  clear();
  // What only follows by number looks for no word.
  if (sightings.heads.length === 0) return;
  const quick = tangled === undefined ? null : plainly();
  if (quick !== null && tangled !== undefined && standPlainly(quick, tangled)) {
    if (lookPlainly(quick, finder, sightings)) return;
    clear();
  }
  scan(finder, sightings);
}

function candidates(compiled: Compiled): ReadonlySet<number> {
  const numbers = new Set(compiled.always);
  for (const unit of compiled.sightings.seen)
    for (const number of compiled.triggered[unit] ?? []) numbers.add(number);
  return numbers;
}

function queryEvidence(
  compiled: Compiled,
  number: number,
  looked: Looked,
  limit: number,
): readonly Evidence[] {
  const query = compiled.queries[number];
  if (query === null || query === undefined || !wantsKind(compiled.watches[number], looked.input)) return [];
  if (!holds(query.wanted.root, looked)) return [];
  if (query.unwanted !== null && holds(query.unwanted.root, looked)) return [];
  return termEvidence(looked, findings(query.wanted.root, looked, EVIDENCE_MAX), limit, compiled.asked);
}

function hit(compiled: Compiled, number: number, evidence: readonly Evidence[]): Hit {
  return { watch: compiled.watches[number]?.id ?? "", evidence: evidence.slice(0, EVIDENCE_MAX) };
}
