import type { EventType } from "#parliament";
import { own } from "../own.ts";
import { small } from "../text.ts";
import { nlCitedEvents } from "./cited-words.ts";
import { nlDeadlineEvents } from "./deadline-words.ts";
import { nlDossierEvents } from "./dossier-words.ts";
import { nlFields } from "./field-words.ts";
import { nlMeetingEvents } from "./meeting-words.ts";
import { nlPromiseEvents } from "./promise-words.ts";
import type { Facts, Said, Verdict } from "./said.ts";

/** Everything that cards, commands and messages say in Dutch. */
export const nl = {
  and: "en",
  more: (count: number) => `en nog ${count}`,

  motionName: (form: string, who: string) => `${form}-${who}`,
  motionTopic: (name: string, topic: string, glue: string) => `${name} ${glue} ${topic}`,
  motionUnnamed: (form: string, title: string) =>
    small(title).startsWith(small(form)) ? title : `${form} “${title}”`,
  forms: { motie: "Motie", amendement: "Amendement" },
  questions: "Kamervragen",
  questionsNamed: (title: string) => `De Kamervragen over “${title}”`,
  documentNamed: (kind: string, title: string) => `${kind} “${title}”`,
  kinds: {
    "Antwoord schriftelijke vragen": "Antwoord op Kamervragen",
    "Antwoord schriftelijke vragen (nader)": "Nader antwoord op Kamervragen",
    "Schriftelijke vragen": "Kamervragen",
    "Brief regering": "Kamerbrief",
    "Mededeling (uitstel antwoord)": "Uitstel van antwoord op Kamervragen",
  } as Readonly<Record<string, string>>,
  kind: (published: string, _class: string) => published,
  dated: (what: string, date: string) => `${what} van ${date}`,

  result: (published: string) => published,
  noVoteYet: "nog niet in stemming gebracht",
  tabledOnly: (name: string, on: string | null) =>
    `${name} is ingediend${on === null ? "" : ` op ${on}`}; er is nog niet over gestemd.`,
  tabled: "Ingediend",
  tabledBy: (by: string) => `Ingediend door ${by}`,
  appreciation: "Appreciatie",
  vote: "Stemming",
  execution: "Uitvoering",
  inFavour: "Voor",
  against: "Tegen",
  absent: "Niet deelgenomen",
  tallyPartial: "Telling nog niet volledig: er komen nog stemmen bij.",
  tallyUncertain: "Telling onzeker: de gegevens over deze stemming spreken elkaar tegen.",
  rollCall: "hoofdelijke stemming",
  showOfHands: "handopsteken",
  executedShort: "genoemd als uitgevoerd",
  citedIn: (count: number, latest: string) =>
    count === 1 ? `Genoemd in ${latest}` : `Genoemd in ${count} stukken, laatst: ${latest}`,
  replaces: (ids: string) => `Komt in de plaats van ${ids}`,
  replacedBy: (ids: string) => `Vervangen door ${ids}`,
  removed: "Verwijderd door de bron",
  deadline: "Termijn",

  askedOn: (date: string) => `gesteld op ${date}`,
  askedBy: (by: string) => `Gesteld door ${by}`,
  addressedTo: (to: string) => `Gericht aan: ${to}`,
  dueBefore: (date: string) => `antwoord verwacht vóór ${date}`,
  wasDueBefore: (date: string) => `oorspronkelijke termijn: vóór ${date}`,
  states: {
    open: "Nog niet beantwoord",
    postponed: "Uitstel gemeld, nog niet beantwoord",
    answered: "Beantwoord",
    withdrawn: "Ingetrokken",
  },

  from: (names: string) => `Van: ${names}`,
  publishedOn: (date: string) => `Gepubliceerd op ${date}`,
  late: "Kwam later binnen",
  lateFrom: (site: string) => `Kwam later binnen, gevonden op ${site}`,
  textPending: "Tekst nog niet gelezen; deze kaart wordt bijgewerkt zodra dat gelukt is.",
  noFile: "Er is nog geen bestand bij dit stuk.",
  unreadable: (reason: string | null) =>
    `Tekst niet leesbaar${reason === null ? "" : ` (${reason})`}. Lees het stuk zelf via de knop.`,
  attachmentOf: (what: string) => `Bijlage bij ${what}`,
  matters: "Raakt",
  inDossier: (id: string) => `Dossier ${id}`,
  inTitle: "in de titel",
  page: (page: number) => `p. ${page}`,
  possible: (name: string) => `${name} (mogelijk)`,
  possibleBecause: (reason: string) => `mogelijk bedoeld: ${reason}`,
  moreHits: (count: number) => (count === 1 ? "nog 1 treffer" : `nog ${count} treffers`),
  moreWatches: (count: number) => (count === 1 ? "nog 1 regel geraakt" : `nog ${count} regels geraakt`),
  isSubject: (id: string) => `Dit is ${id}, dat u volgt`,
  isFiled: (id: string) => `Staat in ${id}, dat u volgt`,
  question: (numbers: string) => `Vraag ${numbers}`,
  answer: "Antwoord",
  answerTo: (number: string) => `Antwoord op vraag ${number}`,
  answeredBy: (by: string) => `Beantwoord door ${by}`,
  pairs: (others: number, total: number) =>
    `${others === 0 ? "" : others === 1 ? "nog 1 antwoord geraakt · " : `nog ${others} antwoorden geraakt · `}${total} ${total === 1 ? "antwoord" : "antwoorden"} in totaal`,
  considers: "Overwegingen",
  commitments: "Toezeggingen en voornemens",
  aboutMotions: "Over moties",
  begins: "Begin van de tekst",

  pages: { "Tweede Kamer": "Tweede Kamer", Officieel: "Officieel", Dossier: "Dossier" } as Readonly<
    Record<string, string>
  >,

  mayBeDouble: "Mogelijk dubbel: een eerdere poging om dit te sturen is misschien ook aangekomen.",
  shortened: "Ingekort: er is meer dan in een bericht past.",
  heldTitle: (total: number) => (total === 1 ? "1 stuk vastgehouden" : `${total} stukken vastgehouden`),
  heldFlood: (total: number) => `Er kwamen ${total} stukken tegelijk binnen. Ze zijn bewaard en niet gepost.`,
  heldOld: (total: number) =>
    total === 1
      ? "Het is een oud stuk dat de bron nu pas stuurt. Het is bewaard en niet gepost."
      : `Het zijn ${total} oude stukken die de bron nu pas stuurt. Ze zijn bewaard en niet gepost.`,
  levels: { info: "Ter informatie", warning: "Let op", resolved: "Opgelost" },
  isNow: (name: string, state: string) => `${name} is ${state}.`,
  questionsNow: (name: string, state: string, askedOn: string | null, dueOn: string | null) =>
    `${name} zijn ${askedOn === null ? "" : `gesteld op ${askedOn} en `}${own(STATES, state) ?? state}${dueOn === null ? "" : `; het antwoord wordt verwacht vóór ${dueOn}`}.`,
  matched: (name: string, watches: string) => `${name} raakt ${watches}.`,
  seen: (name: string) => `${name} is binnengekomen.`,

  fields: {
    title: "titel",
    dossier: "dossier",
    actors: "indieners",
    ids: "nummers",
    decisions: "besluiten",
    outcome: "uitslag",
    tally: "stemverhouding",
    appreciation: "appreciatie",
    documents: "stukken",
    citedBy: "verwijzingen",
    dueOn: "termijn",
    file: "bestand",
    kind: "soort",
    date: "datum",
    zaken: "zaken",
    reading: "tekst",
    ...nlFields,
  } as Readonly<Record<string, string>>,

  whyMore: (count: number) => `Nog ${count} ${count === 1 ? "treffer" : "treffers"} niet getoond.`,
  busy: "Dat duurt te lang; probeer het over een paar minuten opnieuw.",
  failed: "Dat is niet gelukt. De beheerder kan in het logboek zien waarom; probeer het later opnieuw.",
  unknownAction: "Deze knop werkt niet meer. Gebruik /kamer help voor wat wel kan.",
  inThread: (title: string) => `↳ in draad: ${title}`,
  edited: (title: string) => `bijgewerkt: ${title}`,
};

const STATES: Readonly<Record<string, string>> = {
  open: "nog niet beantwoord",
  postponed: "nog niet beantwoord; er is uitstel gemeld",
  answered: "beantwoord",
  withdrawn: "ingetrokken",
};

type Sentences = Readonly<Record<EventType, (facts: Facts) => Said>>;

/** One sentence for every step, from what the snapshot tells. */
export const nlEvents: Sentences = {
  "motion.tabled": (f) => is(f, `ingediend${f.by === null ? "" : ` door ${f.by}`}`),
  "motion.appreciated": (f) => ({
    bare: `Het kabinet geeft de appreciatie “${f.appreciation ?? "onbekend"}”.`,
    full: `Het kabinet geeft ${small(f.name)} de appreciatie “${f.appreciation ?? "onbekend"}”.`,
  }),
  "motion.held": (f) => is(f, "aangehouden; er is nu niet over gestemd"),
  "motion.voted": (f) => is(f, f.verdict === null ? "in stemming gebracht" : verdict(f.verdict)),
  "motion.tallied": (f) => {
    const tally =
      f.verdict?.counts == null
        ? "bekend"
        : `bekend: ${f.verdict.counts.for} voor, ${f.verdict.counts.against} tegen`;
    return {
      bare: `Stemverhouding per fractie ${tally}.`,
      full: `De stemverhouding over ${small(f.name)} is ${tally}.`,
    };
  },
  "motion.corrected": (f) => {
    const now = f.verdict === null ? "onbekend" : brief(f.verdict);
    const before = f.earlier === null ? "" : `; eerder gemeld: ${brief(f.earlier)}`;
    return {
      bare: `Uitslag gecorrigeerd: ${now}${before}.`,
      full: `De uitslag van ${small(f.name)} is gecorrigeerd: ${now}${before}.`,
    };
  },
  "motion.replaced": (f) => is(f, `vervangen${f.replacedBy === null ? "" : ` door ${f.replacedBy}`}`),
  "motion.executed": (f) => ({
    bare: `Genoemd als uitgevoerd in ${f.citing ?? "een ander stuk"}.`,
    full: `${f.citing ?? "Een ander stuk"} noemt ${small(f.name)} als uitgevoerd.`,
  }),
  "motion.withdrawn": (f) => is(f, f.removed ? "verwijderd door de bron" : "ingetrokken"),
  "motion.changed": (f) => is(f, changed(f)),
  "question.asked": (f) =>
    are(
      f,
      `gesteld${f.by === null ? "" : ` door ${f.by}`}${f.dueOn === null ? "" : `; antwoord verwacht vóór ${f.dueOn}`}`,
    ),
  "question.postponed": (f) => ({
    bare: "Uitstel gemeld: het antwoord komt later.",
    full: `${f.name} krijgen later antwoord: er is uitstel gemeld.`,
  }),
  "question.answered": (f) => are(f, "beantwoord"),
  "question.withdrawn": (f) => are(f, f.removed ? "verwijderd door de bron" : "ingetrokken"),
  "question.changed": (f) => are(f, changed(f)),
  ...nlPromiseEvents,
  ...nlMeetingEvents,
  ...nlDossierEvents,
  ...nlCitedEvents,
  ...nlDeadlineEvents,
  "document.published": (f) => is(f, "gepubliceerd"),
  "document.revised": (f) => is(f, "vervangen door een nieuwe versie"),
  "document.read": (f) => is(f, "gelezen: de tekst is nu beschikbaar"),
  "document.unreadable": (f) => is(f, `niet leesbaar${f.reason === null ? "" : `: ${f.reason}`}`),
  "document.withdrawn": (f) => is(f, "ingetrokken door de bron"),
  "document.changed": (f) => is(f, changed(f)),
};

/** `aangenomen met 83 tegen 67 stemmen (handopsteken)` */
export function verdict(of: Verdict): string {
  if (of.unvoted) return `${of.result} zonder stemming`;
  if (of.uncertain) return `${of.result}; de telling is onzeker`;
  if (of.counts === null)
    return pending(of.result) ? `${of.result}; de stemverhouding per fractie volgt` : of.result;
  const method = of.method === null ? "" : ` (${of.method})`;
  return `${of.result} met ${of.counts.for} tegen ${of.counts.against} stemmen${method}`;
}

/** `verworpen`, with the count where that is known. */
function brief(of: Verdict): string {
  return of.counts === null ? of.result : verdict(of);
}

/** Only what was voted on gets a count. */
function pending(result: string): boolean {
  return /^(aangenomen|verworpen)/i.test(result);
}

function changed(f: Facts): string {
  if (f.back) return "weer opgenomen in de gegevens van de Kamer";
  return `gewijzigd in de gegevens van de Kamer${f.changed === null ? "" : `: ${f.changed}`}`;
}

function is(f: Facts, predicate: string): Said {
  return said(f, predicate, "is");
}

function are(f: Facts, predicate: string): Said {
  return said(f, predicate, "zijn");
}

function said(f: Facts, predicate: string, verb: string): Said {
  return {
    bare: `${predicate.charAt(0).toUpperCase()}${predicate.slice(1)}.`,
    full: `${f.name} ${verb} ${predicate}.`,
  };
}
