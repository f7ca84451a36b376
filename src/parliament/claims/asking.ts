/**
 * The verbs with which a motion asks, in the forms that they have in a clause. One row is one verb: a separable one with
 * its particle; its stem, infinitive, preterite (singular and plural) and participle.
 */
const VERBS = [
  "- verzoek verzoeken verzocht verzochten verzocht",
  "- vraag vragen vroeg vroegen gevraagd",
  "op roep roepen riep riepen geroepen",
  "op draag dragen droeg droegen gedragen",
  "aan spoor sporen spoorde spoorden gespoord",
  "aan dring dringen drong drongen gedrongen",
  "uit nodig nodigen nodigde nodigden genodigd",
  "- bepleit bepleiten bepleitte bepleitten bepleit",
  "- wens wensen wenste wensten gewenst",
  "voor stel stellen stelde stelden gesteld",
] as const;

interface Verb {
  readonly particle: string;
  /** In third person: `vraagt`, `vragen`, `vroeg`. */
  readonly finite: readonly string[];
  readonly participle: string;
}

const ROWS: readonly Verb[] = VERBS.map((row) => {
  const [sign = "", stem = "", infinitive = "", past = "", pasts = "", participle = ""] = row.split(" ");
  const particle = sign === "-" ? "" : sign;
  const third = stem.endsWith("t") ? stem : `${stem}t`;
  return { particle, finite: [third, infinitive, past, pasts], participle: particle + participle };
});

/** Finite forms with their verb in second place: `verzoekt`, `roept … op`. */
export const ASKS_FIRST: readonly string[] = ROWS.flatMap(({ finite }) => finite);

/** The same at the end of a subordinate clause: `verzoekt`, `oproept`. */
export const ASKS_LAST: ReadonlySet<string> = new Set(
  ROWS.flatMap(({ particle, finite }) => finite.map((form) => particle + form)),
);

/** That something was asked: `gevraagd`, `opgeroepen`. */
export const WAS_ASKED: ReadonlySet<string> = new Set(ROWS.map(({ participle }) => participle));

/** What was asked for, before its noun: `het gevraagde overzicht`, `de in de motie verwoorde wens`. */
export const ASKED_FOR: ReadonlySet<string> = new Set([
  ...ROWS.filter(({ particle }) => particle === "").map(({ participle }) => attributive(participle)),
  ...[
    "bedoelde",
    "gestelde",
    "verwoorde",
    "vervatte",
    "geformuleerde",
    "neergelegde",
    "toegezegde",
    "betreffende",
    "voorgestane",
    "beoogde",
    "verlangde",
    "aanbevolen",
  ],
]);

/** What a motion wants, where nothing is asked in so many words: `zoals de motie wil`, `zoals bedoeld in de motie`. */
export const WISHES =
  /^(?:wenst|wensen|bedoeld|beoogt|beogen|bepleit|bepleiten|wil|willen|voorstaat|verlangt|eist)$/;

/** `gevraagd`, `verzocht`: `gevraagde`, `verzochte`. */
function attributive(participle: string): string {
  return `${participle}e`;
}
