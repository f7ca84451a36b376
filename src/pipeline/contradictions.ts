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

const WORDS: Readonly<Record<Language, (name: string, contradiction: Contradiction) => string>> = {
  nl: (name, { about, said: [a, b] }) =>
    `Twee bronnen spreken elkaar tegen over ${ABOUT.nl[about]} van ${name}: ${a.source} zegt ${displayId(a.what)}, ${b.source} zegt ${displayId(b.what)}. Wij houden ons aan ${a.source}; kijk wat juist is.`,
  en: (name, { about, said: [a, b] }) =>
    `Two sources contradict each other about ${ABOUT.en[about]} of ${name}: ${a.source} says ${displayId(a.what)}, ${b.source} says ${displayId(b.what)}. We keep to ${a.source}; look which is right.`,
};
