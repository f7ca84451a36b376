import { displayId, normaliseId } from "#parliament";
import type { Candidate } from "./candidates.ts";
import type { Letter, LetterReference, Place } from "./reference.ts";

/** A reference with the motions that it may mean, where it has no number. */
export interface Resolved {
  readonly reference: LetterReference;
  readonly candidates: readonly Candidate[];
  /** The id that was chosen or that it has; null where nobody can tell. */
  readonly id: string | null;
  /** The keys of a watch that follow it. */
  readonly keys: readonly string[];
  /** The rule that follows it already. */
  readonly followedBy: string | null;
}

/** A query that is proposed, with what it would have hit. */
export interface Proposed {
  readonly query: string;
  readonly passages: number;
  /** Null where there is no archive to try it on. */
  readonly tried: { readonly hits: number; readonly looked: number; readonly days: number } | null;
}

/** What a file of watches is made of. */
export interface WatchFileParts {
  /** The name of the letter's file. */
  readonly letter: string;
  readonly channel: string;
  readonly asks: Letter["questions"];
  readonly resolved: readonly Resolved[];
  readonly proposed: readonly Proposed[];
  readonly impossible: Letter["impossible"];
}

/** A watch that was written: its id, and what it follows. */
export interface Written {
  readonly id: string;
  readonly resolved: Resolved;
}

/**
 * A file of watches for a letter, in YAML with Dutch comments that say where in the letter each stands, what it asks, and
 * which motions may be meant where it gives no number. In: ids that are taken already.
 */
export function watchFileOf(
  parts: WatchFileParts,
  taken: ReadonlySet<string>,
): { readonly text: string; readonly written: readonly Written[] } {
  const ids = new Set(taken);
  const written: Written[] = [];
  const watches = parts.resolved.map((resolved) => {
    if (resolved.id === null || resolved.followedBy !== null) return leftOut(resolved);
    const id = freeId(resolved, ids);
    ids.add(id);
    written.push({ id, resolved });
    return watchLines(resolved, id);
  });
  const lines = [
    "# yaml-language-server: $schema=../watches.schema.json",
    "",
    `# Gemaakt uit ${oneLine(parts.letter)}: wat daarin staat, in de woorden van die brief.`,
    "# Pas aan wat u wilt; verander een id later niet meer: de kaart in Slack hoort erbij.",
    ...(parts.asks.length === 0
      ? []
      : ["# De brief vraagt verder:", ...parts.asks.slice(0, 20).map((ask) => `# * ${oneLine(ask)}`)]),
    "",
    `channel: ${JSON.stringify(parts.channel)}`,
    "",
    "watches:",
    ...watches.flatMap((one) => [...one, ""]),
    ...parts.proposed.flatMap((one) => proposedLines(one, ids)),
    ...parts.impossible.map(
      (one) => `  # Niet te volgen: “${oneLine(one.text)}” (${placeText(one.place)}). ${WHY[one.why]}`,
    ),
  ];
  return { text: `${lines.join("\n").trimEnd()}\n`, written };
}

const WHY = {
  number: "Zo’n hoog nummer bestaat niet: kijk het na in de brief.",
  year: "Dat jaar is nog niet begonnen: kijk het na in de brief.",
} as const;

/** `blz. 2, punt 3, voetnoot 7` */
export function placeText({ page, line, item, note }: Place): string {
  const parts = [
    page === null ? `regel ${line}` : `blz. ${page}`,
    item === null ? null : `punt ${item}`,
    note === null ? null : `voetnoot ${note}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function watchLines(resolved: Resolved, id: string): readonly string[] {
  const { reference, keys } = resolved;
  return [
    ...comments(resolved),
    `  - id: ${id}`,
    `    name: ${JSON.stringify(oneLine(reference.name))}`,
    ...keys.map((key) => `    ${key}: ${JSON.stringify(spelling(resolved.id ?? ""))}`),
  ];
}

/** As people write it, where that is read back as the same. */
function spelling(id: string): string {
  const shown = displayId(id);
  const field = id.startsWith("dossier-") ? "dossier" : undefined;
  return normaliseId(shown, field) === id ? shown : id;
}

function comments({ reference, candidates, id }: Resolved): readonly string[] {
  const asked = oneLine(reference.ask);
  return [
    `  # In de brief: ${placeText(reference.place)}.`,
    ...(asked === oneLine(reference.name) ? [] : [`  # Daar staat: “${shortened(asked)}”`]),
    ...(reference.id === null ? candidateLines(candidates, id) : []),
  ];
}

function candidateLines(candidates: readonly Candidate[], id: string | null): readonly string[] {
  if (candidates.length === 0) return [];
  const head =
    id === null
      ? "Zonder nummer. Het kan zijn:"
      : "Zonder nummer in de brief. De kandidaten, de beste eerst:";
  return [
    `  # ${head}`,
    ...candidates.map((one) => `  # * ${displayId(one.motion.id)}: ${candidateText(one)}`),
  ];
}

/** What a candidate is, and what speaks for it. */
export function candidateText({ motion, people, words }: Candidate): string {
  const by = {
    all: "van deze indieners",
    more: "van deze indieners en anderen",
    some: "van een van hen",
    unknown: "indieners onbekend",
  }[people];
  const on = motion.tabledOn === null ? "" : `, ${motion.tabledOn}`;
  const shared = words.length === 0 ? "" : `; zelfde woorden: ${words.slice(0, 6).join(", ")}`;
  return `${shortened(oneLine(motion.title))} (${by}${on}${shared})`;
}

function leftOut(resolved: Resolved): readonly string[] {
  const { reference, followedBy, candidates } = resolved;
  if (followedBy !== null)
    return [
      `  # ${oneLine(reference.name)} (${displayId(resolved.id ?? "")}) wordt al gevolgd, door de regel ${followedBy}.`,
    ];
  const what =
    candidates.length === 0
      ? "  # Hiervan is geen nummer gevonden. Zoek het op, en haal het hekje weg:"
      : "  # Kies het nummer, en haal het hekje weg:";
  const number = displayId(candidates[0]?.motion.id ?? "");
  return [
    ...comments(resolved),
    what,
    `  # - id: ${slug(reference.name)}`,
    `  #   name: ${JSON.stringify(oneLine(reference.name))}`,
    `  #   motion: ${number === "" ? "…" : JSON.stringify(number)}`,
  ];
}

function proposedLines({ query, passages, tried }: Proposed, ids: Set<string>): readonly string[] {
  const id = free(slug(query), ids);
  ids.add(id);
  const hits =
    tried === null
      ? "Er is nog geen archief om het op te proberen; dat kan later met: kamerwacht replay --query."
      : `In de laatste ${tried.days} dagen had dit ${tried.hits} van ${tried.looked} stukken geraakt.`;
  return [
    `  # Voorstel: een onderwerp dat op ${passages} plaatsen in de brief terugkomt. ${hits}`,
    "  # Haal de hekjes weg om het te gebruiken:",
    `  # - id: ${id}`,
    `  #   name: ${JSON.stringify(query)}`,
    `  #   query: ${JSON.stringify(query)}`,
    "",
  ];
}

function freeId({ reference, id }: Resolved, taken: ReadonlySet<string>): string {
  const kind =
    reference.kind === "motion" && /amendement/i.test(reference.name)
      ? "amendement"
      : WORDS[reference.kind ?? "document"];
  const own =
    reference.kind === "dossier" && /wet/i.test(reference.name)
      ? slug(reference.name)
      : slug(`${kind}-${displayId(id ?? "")}`);
  return free(own, taken);
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

const WORDS = {
  motion: "motie",
  dossier: "dossier",
  question: "vragen",
  promise: "toezegging",
  meeting: "vergadering",
  document: "stuk",
} as const;

/** Small letters, digits and hyphens. */
export function slug(text: string): string {
  const letters = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
  return letters === "" ? "regel" : letters;
}

const SHOWN_MAX = 400;

function shortened(text: string): string {
  return text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX - 1)}…`;
}

/** On one line and without signs that end a comment or are seen by nobody. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{C}\u2028\u2029]+/gu, " ").trim();
}
