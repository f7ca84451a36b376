import type { DocumentCard, EventReply, PostContent, SubjectCard, WatchHit } from "#alert";
import type {
  CitingDocument,
  DocumentSnapshot,
  MotionSnapshot,
  QuestionSnapshot,
  Treatment,
} from "#parliament";
import type { Renderable } from "#slack";
import type {
  AnswerSummary,
  DebateSummary,
  LetterSummary,
  MotionSummary,
  PostponementSummary,
  TextChange,
} from "#summary";
import type { Evidence } from "#watch";

/** Snapshots and posts written for these tests: made-up cases in the form that the Chamber uses. */

export function motion(over: Partial<MotionSnapshot> = {}): MotionSnapshot {
  return {
    subject: "motion",
    form: "motie",
    key: "motie-1",
    ids: ["kst-36600-XX-29", "2024Z19321", "2024D45012"],
    title:
      "Motie van de leden Van Nispen en Kröger over opvanglocaties met passende voorzieningen voor kinderen",
    dossier: {
      id: "dossier-36600-XX",
      title: "Vaststelling van de begrotingsstaten van het Ministerie van Asiel en Migratie",
    },
    actors: [
      { name: "Michiel van Nispen", party: "SP", role: "Indiener" },
      { name: "Suzanne Kröger", party: "GroenLinks-PvdA", role: "Medeindiener" },
    ],
    withdrawn: false,
    tabledOn: "2024-11-19",
    appreciation: null,
    decisions: [],
    outcome: null,
    scheduledOn: null,
    tally: null,
    replaces: [],
    replacedBy: [],
    documents: [
      { key: "d1", number: "2024D45012", kind: "Motie", title: "Motie van de leden …", date: "2024-11-19" },
    ],
    citedBy: [],
    ...over,
  };
}

export const adopted: Partial<MotionSnapshot> = {
  appreciation: "Ontraden",
  decisions: [
    {
      key: "besluit-1",
      kind: "Stemmen - aangenomen",
      status: "Besluit",
      method: "Met handopsteken",
      text: "Aangenomen.",
      on: "2024-11-26",
    },
  ],
  outcome: { decision: "besluit-1", result: "aangenomen", on: "2024-11-26" },
};

export const tallied: Partial<MotionSnapshot> = {
  ...adopted,
  tally: {
    decision: "besluit-1",
    rollCall: false,
    for: 83,
    against: 67,
    absent: 0,
    complete: true,
    uncertain: false,
    parties: [
      { party: "GroenLinks-PvdA", for: 25, against: 0, absent: 0 },
      { party: "NSC", for: 20, against: 0, absent: 0 },
      { party: "D66", for: 9, against: 0, absent: 0 },
      { party: "BBB", for: 7, against: 0, absent: 0 },
      { party: "CDA", for: 5, against: 0, absent: 0 },
      { party: "SP", for: 5, against: 0, absent: 0 },
      { party: "DENK", for: 3, against: 0, absent: 0 },
      { party: "PvdD", for: 3, against: 0, absent: 0 },
      { party: "ChristenUnie", for: 3, against: 0, absent: 0 },
      { party: "Volt", for: 2, against: 0, absent: 0 },
      { party: "JA21", for: 1, against: 0, absent: 0 },
      { party: "PVV", for: 0, against: 37, absent: 0 },
      { party: "VVD", for: 0, against: 24, absent: 0 },
      { party: "SGP", for: 0, against: 3, absent: 0 },
      { party: "FVD", for: 0, against: 3, absent: 0 },
    ],
  },
};

export function citing(over: Partial<CitingDocument> = {}): CitingDocument {
  return {
    key: "brief-1",
    number: "2025D01234",
    id: "kst-19637-3340",
    by: { name: "P. Proefman", office: "minister van Asiel en Migratie", party: null },
    kind: "Brief regering",
    title: "Voortgang opvang",
    date: "2025-01-14",
    sentence: "Met deze brief geef ik uitvoering aan de motie van de leden Van Nispen en Kröger.",
    role: "mentions",
    claims: [
      {
        treatment: "executed",
        speaker: "government",
        sentence: "Met deze brief geef ik uitvoering aan de motie van de leden Van Nispen en Kröger.",
      },
    ],
    ...over,
  };
}

/** What the House says against it, in a motion. */
export function denial(over: Partial<CitingDocument> = {}): CitingDocument {
  return {
    key: "motie-9",
    number: "2025D05678",
    id: "kst-19637-3355",
    by: { name: "Michiel van Nispen", office: null, party: "SP" },
    kind: "Motie",
    title: "Motie van het lid Van Nispen over alsnog een plan voor opvanglocaties",
    date: "2025-02-12",
    sentence: "Zie de eerdere motie.",
    role: "mentions",
    claims: [
      {
        treatment: "notExecuted",
        speaker: "house",
        sentence: "constaterende dat de minister deze motie nog altijd niet heeft uitgevoerd;",
      },
    ],
    ...over,
  };
}

/** A document of the government with another claim. */
export function saying(treatment: Treatment, over: Partial<CitingDocument> = {}): CitingDocument {
  const sentence = "Dit zeg ik over de motie.[1]";
  const note = "Kamerstuk 36 600 XX, nr. 29.";
  return citing({
    key: `brief-${treatment}`,
    claims: [{ treatment, speaker: "government", sentence, note }],
    ...over,
  });
}

export function question(over: Partial<QuestionSnapshot> = {}): QuestionSnapshot {
  return {
    subject: "question",
    key: "vragen-1",
    ids: ["kv-tk-2024Z18231", "2024Z18231", "2024D43817"],
    title: "Kinderen in de noodopvang",
    dossier: null,
    actors: [
      { name: "Jimmy Dijk", party: "SP", role: "Indiener" },
      { name: "Minister van Asiel en Migratie", party: null, role: "Gericht aan" },
    ],
    withdrawn: false,
    askedOn: "2024-11-13",
    dueOn: "2024-12-05",
    state: "open",
    documents: [
      {
        key: "v1",
        number: "2024D43817",
        kind: "Schriftelijke vragen",
        title: "Kinderen in de noodopvang",
        date: "2024-11-13",
      },
    ],
    ...over,
  };
}

export function document(over: Partial<DocumentSnapshot> = {}): DocumentSnapshot {
  return {
    subject: "document",
    key: "stuk-1",
    ids: ["2025D01234"],
    title: "Voortgang opvang van kinderen",
    dossier: { id: "dossier-19637", title: "Vreemdelingenbeleid" },
    actors: [{ name: "Minister van Asiel en Migratie", party: null, role: "Eerste ondertekenaar" }],
    withdrawn: false,
    kind: "Brief regering",
    date: "2025-01-14",
    zaken: [{ key: "z1", number: "2025Z00567", kind: "Brief regering", title: "Voortgang opvang" }],
    attachmentOf: null,
    file: { url: "https://example.org/1.pdf", contentType: "application/pdf", bytes: 1000, version: null },
    reading: { state: "read", textHash: "abc", reason: null },
    ...over,
  };
}

const SENTENCE = "Het kwaliteitskader voor de opvang van kinderen wordt in het voorjaar vastgesteld.";

export function evidence(word: string, over: Partial<Evidence> = {}): Evidence {
  const sentence = over.sentence ?? SENTENCE;
  const sentenceStart = over.sentenceStart ?? 100;
  const start = sentenceStart + Math.max(0, sentence.indexOf(word));
  return {
    type: "term",
    text: word,
    where: "text",
    start,
    end: start + word.length,
    sentence,
    sentenceStart,
    page: 3,
    ...over,
  };
}

export function record(type: "subject" | "dossier", id: string): Evidence {
  return { type, text: id, where: "record", start: 0, end: 0, sentence: "", sentenceStart: 0, page: null };
}

export function hit(name: string, found: readonly Evidence[], mention: string | null = null): WatchHit {
  return { watch: name.toLowerCase().replace(/\W+/g, "-"), name, mention, evidence: found };
}

export const motionSummary: MotionSummary = {
  kind: "motion",
  signatories: ["Van Nispen", "Kröger"],
  considerations: [{ text: "constaterende dat kinderen vaak worden verplaatst;", start: 60, end: 111 }],
  requests: [
    {
      verb: "verzoekt de regering",
      text: "verzoekt de regering uiterlijk 1 december 2024 met een plan te komen voor opvanglocaties met passende voorzieningen,",
      start: 200,
      end: 295,
    },
  ],
  deadlines: [{ text: "uiterlijk 1 december 2024", start: 200, end: 225, date: "2024-12-01" }],
};

export const answerSummary: AnswerSummary = {
  kind: "answer",
  question: "2024Z18231",
  answeredBy: "de minister van Asiel en Migratie",
  pairs: [
    {
      numbers: [1],
      question: { text: "Kent u het bericht?", start: 0, end: 19 },
      answer: { text: "Ja.", start: 20, end: 23 },
      questions: [{ number: 1, text: "Kent u het bericht?", start: 0, end: 19 }],
      refersTo: [],
    },
    {
      numbers: [2, 3],
      question: { text: "Wanneer komt het kwaliteitskader?", start: 60, end: 93 },
      answer: { text: SENTENCE, start: 100, end: 100 + SENTENCE.length },
      questions: [
        { number: 2, text: "Wanneer komt het kwaliteitskader?", start: 60, end: 93 },
        { number: 3, text: "Wie?", start: 94, end: 98 },
      ],
      refersTo: [1],
    },
  ],
};

const letterSummary: LetterSummary = {
  kind: "letter",
  sender: "de minister van Asiel en Migratie",
  date: "2025-01-14",
  opening: { text: "Hierbij informeer ik uw Kamer over de voortgang van de opvang.", start: 10, end: 71 },
  commitments: [{ text: "Ik zal uw Kamer voor de zomer informeren.", start: 400, end: 441 }],
  motions: [
    {
      id: "kst-36600-XX-29",
      sentence: {
        text: "Met deze brief geef ik uitvoering aan de motie van de leden Van Nispen en Kröger.",
        start: 300,
        end: 381,
      },
      treatment: "mentioned",
      speaker: "government",
    },
  ],
};

export const debateSummary: DebateSummary = {
  kind: "debate",
  lead: [],
  topic: { text: "Aan de orde is het debat over de opvang van kinderen.", start: 0, end: 53 },
  speakers: [
    { speaker: "Mevrouw Kröger", party: "GroenLinks-PvdA", said: [], turns: [{ start: 90, end: 400 }] },
    { speaker: "Minister Faber", party: null, said: [], turns: [{ start: 400, end: 500 }] },
  ],
};

export const postponementSummary: PostponementSummary = {
  kind: "postponement",
  lead: [],
  question: "2024Z18231",
  announcedBy: "Minister van Asiel en Migratie",
  reason: { text: "De vragen kunnen niet binnen de termijn worden beantwoord.", start: 0, end: 58 },
  term: {
    text: "Ik streef ernaar dat op 25 december 2024 te doen.",
    start: 60,
    end: 109,
    date: "2024-12-25",
  },
};

export const textChange: TextChange = {
  changed: true,
  wordsAdded: 1,
  wordsRemoved: 2,
  passagesTotal: 3,
  passages: [
    {
      now: { text: SENTENCE, start: 100, end: 100 + SENTENCE.length },
      added: [{ start: 154, end: 169 }],
      was: "Het kwaliteitskader voor de opvang van kinderen wordt in de zomer vastgesteld.",
    },
    { now: null, added: [], was: "Daarna volgt het onderzoek." },
  ],
};

export function subjectCard(over: Partial<SubjectCard> = {}): SubjectCard {
  return {
    type: "subject-card",
    language: "nl",
    snapshot: motion(),
    summary: motionSummary,
    hits: [hit("Motie-Van Nispen", [record("subject", "kst-36600-XX-29")])],
    ...over,
  };
}

export function documentCard(over: Partial<DocumentCard> = {}): DocumentCard {
  return {
    type: "document-card",
    language: "nl",
    snapshot: document(),
    novelty: "new",
    summary: letterSummary,
    hits: [
      hit("Kwaliteitskader opvang", [evidence("kwaliteitskader"), evidence("opvang")]),
      hit("Vreemdelingenbeleid", [record("dossier", "dossier-19637")]),
    ],
    ...over,
  };
}

export function eventReply(over: Partial<EventReply> = {}): EventReply {
  return {
    type: "event-reply",
    language: "nl",
    event: "motion.voted",
    on: "2024-11-26",
    snapshot: motion(adopted),
    previous: motion(),
    changes: {},
    hits: [hit("Motie-Van Nispen", [record("subject", "kst-36600-XX-29")])],
    ...over,
  };
}

export function post(content: PostContent, over: Partial<Renderable> = {}): Renderable {
  return {
    key: "motion:motie-1@3/motion.voted#kind-in-azc#card",
    kind: content.type === "event-reply" ? "reply" : "card",
    content,
    mayBeDouble: false,
    plain: false,
    ...over,
  };
}
