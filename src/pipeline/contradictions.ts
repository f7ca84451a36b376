import type { Language } from "#alert";
import { type Contradiction, contradictionsIn, displayId, type Snapshot, type SubjectId } from "#parliament";
import type { ArchiveTransaction } from "./archive.ts";
import type { PipelineContext } from "./context.ts";
import { notify } from "./health.ts";

/**
 * Tells the operators what two sources contradict each other in, once for each thing that they say: which of them is
 * right no program can tell.
 */
export function noteContradictions(
  transaction: ArchiveTransaction,
  id: SubjectId,
  snapshot: Snapshot,
  now: Date,
  context: PipelineContext,
): void {
  for (const contradiction of contradictionsIn(snapshot, transaction.graph)) {
    const [believed, other] = contradiction.said;
    const note = `contradiction/${id}/${contradiction.about}/${believed.source}/${other.source}`;
    const said = `${believed.what}/${other.what}`;
    if (transaction.note(note) === said) continue;
    transaction.setNote(note, said);
    const { language } = context.watching().rules;
    notify(transaction, "warning", WORDS[language](nameOf(snapshot), contradiction), now, context);
  }
}

function nameOf({ ids, title }: Snapshot): string {
  const [id] = ids;
  return id === undefined ? title : `${displayId(id)} (${title})`;
}

const ABOUT: Readonly<Record<Language, Readonly<Record<Contradiction["about"], string>>>> = {
  nl: { outcome: "de uitslag", day: "de dag van de stemming", dossier: "het dossier" },
  en: { outcome: "the outcome", day: "the day of the vote", dossier: "the dossier" },
};

/** What people call the sources. */
const SITES: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  nl: new Map([
    ["gegevensmagazijn", "de open data van de Tweede Kamer"],
    ["tweedekamer", "tweedekamer.nl"],
    ["officielebekendmakingen", "officielebekendmakingen.nl"],
  ]),
  en: new Map([
    ["gegevensmagazijn", "the open data of the Tweede Kamer"],
    ["tweedekamer", "tweedekamer.nl"],
    ["officielebekendmakingen", "officielebekendmakingen.nl"],
  ]),
};

/** `36600-XX` of the id of a dossier, `3 december 2024` of a day, anything else as it is. */
function shown(what: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(what)) return displayId(what);
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(what));
}

function told({ said }: Contradiction, language: Language) {
  return said.map(({ source, what }) => ({
    site: SITES[language].get(source) ?? source,
    what: shown(what, language),
  })) as [{ site: string; what: string }, { site: string; what: string }];
}

const WORDS: Readonly<Record<Language, (name: string, contradiction: Contradiction) => string>> = {
  nl: (name, contradiction) => {
    const [a, b] = told(contradiction, "nl");
    return `Twee bronnen spreken elkaar tegen over ${ABOUT.nl[contradiction.about]} van ${name}: ${a.site} zegt ${a.what}, ${b.site} zegt ${b.what}. Wij houden ons aan ${a.site}; kijk wat juist is.`;
  },
  en: (name, contradiction) => {
    const [a, b] = told(contradiction, "en");
    return `Two sources contradict each other about ${ABOUT.en[contradiction.about]} of ${name}: ${a.site} says ${a.what}, ${b.site} says ${b.what}. We keep to ${a.site}; look which is right.`;
  },
};
