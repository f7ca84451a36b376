/**
 * The verbs that say of a motion that it is carried out, in all forms that they have in a clause. One row is one verb:
 * a separable one with its particle, stem, infinitive and participle; another with its stem, infinitive and participle.
 */
const SEPARABLE_VERBS = [
  "uit voer voeren gevoerd",
  "af doe doen gedaan",
  "af handel handelen gehandeld",
  "af rond ronden gerond",
  "af wikkel wikkelen gewikkeld",
  "af sluit sluiten gesloten",
  "in los lossen gelost",
  "in vul vullen gevuld",
  "in willig willigen gewilligd",
  "na kom komen gekomen",
  "op volg volgen gevolgd",
] as const;
const WHOLE_VERBS = [
  "voltooi voltooien voltooid",
  "effectueer effectueren geëffectueerd",
  "realiseer realiseren gerealiseerd",
  "implementeer implementeren geïmplementeerd",
  "honoreer honoreren gehonoreerd",
  "verzilver verzilveren verzilverd",
  "volbreng volbrengen volbracht",
] as const;

interface Verb {
  readonly particle: string;
  /** `voer`, `voert`. */
  readonly finite: readonly string[];
  readonly infinitive: string;
  readonly participle: string;
}

const VERBS: readonly Verb[] = [
  ...SEPARABLE_VERBS.map((row) => verb(row.split(" "))),
  ...WHOLE_VERBS.map((row) => verb(["", ...row.split(" ")])),
];

function verb([particle = "", stem = "", infinitive = "", participle = ""]: readonly string[]): Verb {
  return { particle, finite: [stem, /t$/.test(stem) ? stem : `${stem}t`], infinitive, participle };
}

const PARTED_ONES = VERBS.filter(({ particle }) => particle !== "");

/** That something was done with a motion, whole: `uitgevoerd`. */
export const DONE: ReadonlySet<string> = new Set([
  ...VERBS.map(({ particle, participle }) => particle + participle),
  "nagevolgd",
  "nageleefd",
  "beantwoord",
  "doorgevoerd",
  "verwezenlijkt",
  "vervuld",
]);

/** The same as infinitives, and as finite verbs at the end of a subordinate clause: `uitvoeren`, `uitvoert`. */
export const DO: ReadonlySet<string> = new Set(
  VERBS.flatMap(({ particle, finite, infinitive }) => [infinitive, ...finite].map((form) => particle + form)),
);

/** The two halves of separable verbs: `voer … uit`. */
export const SEPARABLE: ReadonlyMap<string, string> = new Map(
  PARTED_ONES.flatMap(({ particle, finite, infinitive }) =>
    [...finite, infinitive].map((form) => [form, particle] as const),
  ),
);

/** The middle forms: `uit te voeren`. */
export const PARTED: ReadonlySet<string> = new Set([
  ...PARTED_ONES.map(({ particle, infinitive }) => `${particle}|${infinitive}`),
  "over|nemen",
  "tegemoet|komen",
]);

/** The same of verbs that say that somebody works on a motion, or lets it go: `mee te nemen`, `af te zien`. */
export const PARTED_WORK: ReadonlySet<string> = new Set([
  "uit|werken",
  "mee|nemen",
  "op|pakken",
  "voor|bereiden",
  "af|zien",
  "over|gaan",
  "voort|zetten",
]);

/** Their finite forms in a main clause. */
export const FINITE_FORMS: readonly string[] = VERBS.flatMap(({ finite }) => finite);

/** Their forms that are infinitives, and finite only of `wij`. */
export const INFINITIVES: readonly string[] = VERBS.map(({ infinitive }) => infinitive);
