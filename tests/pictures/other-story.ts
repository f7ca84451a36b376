import type {
  DigestCard,
  DocumentCard,
  GroupCard,
  HoldCard,
  SubjectCard,
  VotingDayCard,
  WatchHit,
} from "#alert";
import type { DocumentSnapshot, PromiseSnapshot, QuestionSnapshot } from "#parliament";
import type { AnswerSummary, LetterSummary } from "#summary";
import type { Evidence } from "#watch";
import { motionStep, motions } from "./motion-story.ts";

/** Made-up documents, questions and days, for pictures. Names, parties and figures are invented. */

const MINISTER = "Minister van Asiel en Migratie";
const ASKER = { name: "D.D. Demonstratie", party: "Fractie Oost", role: "Indiener" };

function found(
  sentence: string,
  sentenceStart: number,
  words: readonly string[],
  page: number,
): readonly Evidence[] {
  return words.map((text) => {
    const start = sentenceStart + sentence.indexOf(text);
    return {
      type: "term",
      text,
      where: "text",
      start,
      end: start + text.length,
      sentence,
      sentenceStart,
      page,
    } as const;
  });
}

function hit(name: string, evidence: readonly Evidence[]): WatchHit {
  return { watch: name.toLowerCase().replaceAll(" ", "-"), name, mention: null, evidence };
}

function followed(name: string, id: string): readonly WatchHit[] {
  const record = { where: "record", start: 0, end: 0, sentence: "", sentenceStart: 0, page: null } as const;
  return [hit(name, [{ type: "subject", text: id, ...record }])];
}

const document: DocumentSnapshot = {
  subject: "document",
  key: "stuk-1",
  ids: ["ah-tk-20262027-1121", "2027D00911"],
  title: "Zorg en onderwijs voor kinderen op opvanglocaties",
  dossier: null,
  actors: [{ name: MINISTER, party: null, role: "Eerste ondertekenaar" }],
  withdrawn: false,
  kind: "Antwoord schriftelijke vragen",
  date: "2027-01-12",
  zaken: [{ key: "z1", number: "2026Z18231", kind: "Schriftelijke vragen", title: null }],
  attachmentOf: null,
  file: { url: "https://example.org/1", contentType: "application/pdf", bytes: 1, version: null },
  reading: { state: "read", textHash: "a", reason: null },
};

const QUESTION = "Wat doet u om te voorkomen dat kinderen steeds naar een andere locatie moeten verhuizen?";
const ANSWER =
  "Ik streef ernaar het aantal verhuizingen te beperken tot één per jaar. De Spreidingswet geeft gemeenten hierin " +
  "een vaste taak, waardoor locaties langer open kunnen blijven. In het voorjaar zal ik uw Kamer hierover informeren.";
const ANSWER_SENTENCE =
  "De Spreidingswet geeft gemeenten hierin een vaste taak, waardoor locaties langer open kunnen blijven.";
const answerStart = 900;
const answerSummary: AnswerSummary = {
  kind: "answer",
  question: "2026Z18231",
  answeredBy: "de minister van Asiel en Migratie",
  pairs: [1, 2, 3, 4].map((number) => ({
    numbers: [number],
    question: { text: QUESTION, start: number * 200, end: number * 200 + QUESTION.length },
    answer:
      number === 3
        ? { text: ANSWER, start: answerStart, end: answerStart + ANSWER.length }
        : { text: "Ja.", start: number * 200 + 150, end: number * 200 + 153 },
    questions: [{ number, text: QUESTION, start: number * 200, end: number * 200 + QUESTION.length }],
    refersTo: [],
  })),
};

/** An answer to written questions that a query hits. */
export const answerCard: DocumentCard = {
  type: "document-card",
  language: "nl",
  snapshot: document,
  novelty: "new",
  summary: answerSummary,
  hits: [
    hit(
      "Spreidingswet",
      found(ANSWER_SENTENCE, answerStart + ANSWER.indexOf(ANSWER_SENTENCE), ["Spreidingswet"], 2),
    ),
  ],
};

const ABOUT_MOTION =
  "Met deze brief geef ik uitvoering aan de motie van de leden Van Voorbeeld en Demonstratie over passende " +
  "voorzieningen voor kinderen.";
const PROMISED = "Ik zal uw Kamer voor de zomer informeren over de voortgang van de noodopvang van kinderen.";
const letterSummary: LetterSummary = {
  kind: "letter",
  sender: "de minister van Asiel en Migratie",
  date: "2027-01-14",
  opening: {
    text: "Hierbij informeer ik uw Kamer over de voorzieningen voor kinderen op opvanglocaties.",
    start: 10,
    end: 94,
  },
  commitments: [{ text: PROMISED, start: 800, end: 800 + PROMISED.length }],
  motions: [
    {
      id: "kst-36600-XX-29",
      name: "Van Voorbeeld/Demonstratie",
      treatment: "executed",
      speaker: "government",
      sentence: { text: ABOUT_MOTION, start: 300, end: 300 + ABOUT_MOTION.length },
    },
  ],
};

/** A letter that a query hits. */
export const letterCard: DocumentCard = {
  type: "document-card",
  language: "nl",
  snapshot: {
    ...document,
    key: "stuk-2",
    ids: ["kst-19637-3282", "2027D01234"],
    title: "Voortgang van de voorzieningen voor kinderen op opvanglocaties",
    kind: "Brief regering",
    date: "2027-01-14",
    dossier: { id: "dossier-19637", title: "Vreemdelingenbeleid" },
    zaken: [],
  },
  novelty: "new",
  summary: letterSummary,
  hits: [hit("Kinderen in de noodopvang", found(PROMISED, 800, ["noodopvang", "kinderen"], 3))],
};

/** Written questions at one moment of their life. */
export function question(over: Partial<QuestionSnapshot>): QuestionSnapshot {
  return {
    subject: "question",
    key: "vragen-1",
    ids: ["kv-tk-2026Z18231", "2026Z18231", "2026D43817"],
    title: "Zorg en onderwijs voor kinderen op opvanglocaties",
    dossier: null,
    actors: [ASKER, { name: MINISTER, party: null, role: "Gericht aan" }],
    withdrawn: false,
    askedOn: "2026-11-13",
    dueOn: "2026-12-05",
    state: "open",
    documents: [
      { key: "v1", number: "2026D43817", kind: "Schriftelijke vragen", title: "", date: "2026-11-13" },
    ],
    ...over,
  };
}

/** The card of followed questions. */
export function questionCard(snapshot: QuestionSnapshot, over: Partial<SubjectCard> = {}): SubjectCard {
  const hits = followed("Vragen over zorg en onderwijs", "kv-tk-2026Z18231");
  return { type: "subject-card", language: "nl", snapshot, summary: null, hits, ...over };
}

const pledge: PromiseSnapshot = {
  subject: "promise",
  key: "toezegging-1",
  ids: ["TZ202612-116"],
  title:
    "De minister informeert de Kamer voor de zomer over de inrichting van kindvriendelijke ruimten op alle locaties.",
  dossier: null,
  actors: [
    { name: MINISTER, party: null, role: "Toegezegd door" },
    { name: "V.V. van Voorbeeld", party: "Fractie Noord", role: "Toegezegd aan" },
  ],
  withdrawn: false,
  madeOn: "2026-12-10",
  ministry: "Asiel en Migratie",
  meeting: {
    key: "m1",
    number: "2026A05766",
    kind: "Commissiedebat",
    title: "Vreemdelingen- en asielbeleid",
    date: "2026-12-10",
  },
  dueOn: "2027-07-01",
  status: "Openstaand",
  letters: [],
  repeats: [],
  repeatedBy: [],
  supplements: [],
  supplementedBy: [],
  amends: [],
  amendedBy: [],
};

/** The card of a followed pledge. */
export const pledgeCard: SubjectCard = {
  type: "subject-card",
  language: "nl",
  snapshot: pledge,
  summary: null,
  hits: followed("Toezegging over de inrichting van locaties", "TZ202612-116"),
};

const PAGE = "https://zoek.officielebekendmakingen.nl/";
const vote = { for: null, against: null, followed: false, url: null, result: null } as const;

/** The votes of a day. */
export const votingDay: VotingDayCard = {
  type: "voting-day-card",
  language: "nl",
  on: "2026-11-24",
  votes: [
    {
      id: "kst-36600-XX-29",
      title: "Motie-Van Voorbeeld/Demonstratie · passende voorzieningen voor kinderen op opvanglocaties",
      result: "aangenomen",
      for: 88,
      against: 62,
      followed: true,
      url: `${PAGE}kst-36600-XX-29.html`,
    },
    {
      ...vote,
      id: "kst-36600-XX-31",
      title: "Motie-Proefman · een vaste contactpersoon voor gezinnen",
      result: "verworpen",
      for: 61,
      against: 89,
      url: `${PAGE}kst-36600-XX-31.html`,
    },
    {
      ...vote,
      id: "kst-36600-XX-33",
      title: "Motie-Veluwe c.s. · vervoer naar school",
      result: "aangehouden",
      url: `${PAGE}kst-36600-XX-33.html`,
    },
    {
      ...vote,
      id: "kst-36600-XX-34",
      title: "Motie-Eiland · een meldpunt",
      url: `${PAGE}kst-36600-XX-34.html`,
    },
  ],
};

/** Three documents of a dossier at once. */
export const groupCard: GroupCard = {
  type: "group-card",
  language: "nl",
  dossier: { id: "dossier-36333", title: "Regels over de spreiding van opvanglocaties" },
  documents: [
    ["kst-36333-8", "Nota naar aanleiding van het verslag", "Nota n.a.v. het (nader) verslag"],
    ["kst-36333-9", "Nota van wijziging", "Nota van wijziging"],
    ["kst-36333-10", "Amendement van het lid Eiland over de termijn van artikel 5", "Amendement"],
  ].map(([id = "", title = "", kind = ""]) => ({
    id,
    title,
    kind,
    date: "2027-01-13",
    url: `${PAGE}${id}.html`,
    watches: ["Spreidingswet"],
  })),
  total: 3,
  hits: [hit("Spreidingswet", [])],
};

/** Many documents, held back. */
export const holdCard: HoldCard = {
  type: "hold-card",
  language: "nl",
  run: 12,
  channel: "#spreidingswet",
  total: 34,
  reason: "flood",
  held: [
    ["Brief over de capaciteit in 2027", "2027D01300"],
    ["Verslag van een schriftelijk overleg over noodopvang", "2027D01301"],
    ["Beslisnota bij de Kamerbrief over locaties", "2027D01302"],
    ["Motie van het lid Peel over kleine locaties", "kst-19637-3290"],
  ].map(([title = "", id = ""]) => ({ title, id, watches: ["Spreidingswet"] })),
};

/** Monday morning. */
export const digest: DigestCard = {
  type: "digest-card",
  language: "nl",
  every: "week",
  from: "2027-01-11",
  until: "2027-01-17",
  deadlines: [
    {
      on: "2026-12-05",
      id: "kv-tk-2026Z18231",
      title: "Kamervragen · zorg en onderwijs voor kinderen op opvanglocaties",
      overdue: true,
    },
    {
      on: "2027-01-22",
      id: "TZ202611-102",
      title: "Toezegging · brief over vervoer naar school",
      overdue: false,
    },
    { on: "2027-01-29", id: "kv-tk-2027Z00112", title: "Kamervragen · huisarts op locatie", overdue: false },
  ],
  happened: [
    {
      on: "2027-01-12",
      id: "ah-tk-20262027-1121",
      title: "Zorg en onderwijs voor kinderen op opvanglocaties",
      told: { type: "card", kind: "Antwoord schriftelijke vragen", watches: ["Spreidingswet"] },
    },
    {
      on: "2027-01-14",
      id: "kst-19637-3282",
      title: "Voortgang van de voorzieningen voor kinderen op opvanglocaties",
      told: { type: "card", kind: "Brief regering", watches: ["Kinderen in de noodopvang"] },
    },
  ],
  moved: [
    {
      on: "2027-01-14",
      id: "kst-36600-XX-29",
      title: "Motie-Van Voorbeeld/Demonstratie",
      told: {
        type: "step",
        reply: motionStep("motion.executed", "2027-01-14", motions.executed, motions.counted),
        others: 0,
      },
    },
  ],
  agenda: [
    { on: "2027-01-20", time: "10:00", kind: "Commissiedebat", title: "Vreemdelingen- en asielbeleid" },
    { on: "2027-01-26", time: "15:15", kind: "Stemmingen", title: "Moties ingediend bij de begroting" },
  ],
  unposted: 12,
};
