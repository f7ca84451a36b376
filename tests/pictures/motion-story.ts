import type { EventReply, SubjectCard, WatchHit } from "#alert";
import type { CitingDocument, MotionSnapshot, Tally } from "#parliament";
import type { MotionSummary } from "#summary";

/** A made-up motion and its life, for pictures. Names, parties and figures are invented. */

const REQUEST =
  "verzoekt de regering uiterlijk 1 december 2026 met een plan te komen waarmee iedere opvanglocatie passende " +
  "voorzieningen voor kinderen krijgt, en de Kamer daarover per brief te informeren,";

export const motionSummary: MotionSummary = {
  kind: "motion",
  signatories: ["Van Voorbeeld", "Demonstratie"],
  considerations: [],
  requests: [{ verb: "verzoekt de regering", text: REQUEST, start: 400, end: 400 + REQUEST.length }],
  deadlines: [{ text: "uiterlijk 1 december 2026", start: 421, end: 446, date: "2026-12-01" }],
};

const tally: Tally = {
  decision: "besluit-1",
  rollCall: false,
  for: 88,
  against: 62,
  absent: 0,
  complete: true,
  uncertain: false,
  parties: [
    ...parties("for", [
      ["Fractie Noord", 31],
      ["Fractie Oost", 24],
      ["Fractie Midden", 15],
      ["Lijst Voorbeeld", 12],
      ["Fractie Kust", 6],
    ]),
    ...parties("against", [
      ["Fractie Zuid", 27],
      ["Fractie West", 19],
      ["Lijst Proef", 9],
      ["Fractie Veluwe", 4],
      ["Groep Eiland", 2],
      ["Lid Peel", 1],
    ]),
  ],
};

function parties(side: "for" | "against", seats: readonly (readonly [string, number])[]): Tally["parties"] {
  return seats.map(([party, count]) => ({ party, for: 0, against: 0, absent: 0, [side]: count }));
}

const MINISTER = { name: "P. Proefman", office: "minister van Asiel en Migratie", party: null } as const;
const NOTE = "Kamerstuk 36 600 XX, nr. 29.";

/** The letter that says that a part is done. */
const partly: CitingDocument = {
  key: "brief-0",
  number: "2026D48120",
  id: "kst-19637-3895",
  by: MINISTER,
  kind: "Brief regering",
  title: "Kindvriendelijke ruimtes op opvanglocaties",
  date: "2026-12-18",
  sentence: "",
  role: "mentions",
  claims: [
    {
      treatment: "partly",
      speaker: "government",
      sentence:
        "Daarmee heb ik de motie van de leden Van Voorbeeld en Demonstratie [3] gedeeltelijk uitgevoerd.",
      note: NOTE,
    },
  ],
};

export const letterCiting: CitingDocument = {
  key: "brief-1",
  number: "2027D01234",
  id: "kst-19637-3900",
  by: MINISTER,
  kind: "Brief regering",
  title: "Voortgang van de voorzieningen voor kinderen",
  date: "2027-01-14",
  sentence: "",
  role: "mentions",
  claims: [
    {
      treatment: "executed",
      speaker: "government",
      sentence: "Hiermee beschouw ik de motie van de leden Van Voorbeeld en Demonstratie [1] als uitgevoerd.",
      note: NOTE,
    },
  ],
};

/** The motion in which the House says that it is not so. */
const denial: CitingDocument = {
  key: "motie-2",
  number: "2027D02345",
  id: "kst-19637-3912",
  by: { name: "D.D. Demonstratie", office: null, party: "Fractie Oost" },
  kind: "Motie",
  title: "Motie van het lid Demonstratie over alsnog een plan met voorzieningen voor iedere locatie",
  date: "2027-01-17",
  sentence: "",
  role: "mentions",
  claims: [
    {
      treatment: "notExecuted",
      speaker: "house",
      sentence:
        "constaterende dat de minister de motie van de leden Van Voorbeeld en Demonstratie (36 600 XX, nr. 29) niet heeft uitgevoerd;",
    },
  ],
};

const tabled: MotionSnapshot = {
  subject: "motion",
  form: "motie",
  key: "motie-1",
  ids: ["kst-36600-XX-29", "2026Z19321", "2026D45012"],
  title:
    "Motie van de leden Van Voorbeeld en Demonstratie over passende voorzieningen voor kinderen op opvanglocaties",
  dossier: {
    id: "dossier-36600-XX",
    title: "Vaststelling van de begrotingsstaten van het Ministerie van Asiel en Migratie",
  },
  actors: [
    { name: "V.V. van Voorbeeld", party: "Fractie Noord", role: "Indiener" },
    { name: "D.D. Demonstratie", party: "Fractie Oost", role: "Medeindiener" },
  ],
  withdrawn: false,
  tabledOn: "2026-11-19",
  appreciation: null,
  decisions: [],
  outcome: null,
  scheduledOn: "2026-11-24",
  tally: null,
  replaces: [],
  replacedBy: [],
  documents: [],
  citedBy: [],
};

const voted: MotionSnapshot = {
  ...tabled,
  appreciation: "Ontraden",
  scheduledOn: null,
  decisions: [
    {
      key: "besluit-1",
      kind: "Stemmen - aangenomen",
      status: "Besluit",
      method: "Met handopsteken",
      text: "Aangenomen.",
      on: "2026-11-24",
    },
  ],
  outcome: { decision: "besluit-1", result: "aangenomen", on: "2026-11-24" },
};

const counted: MotionSnapshot = { ...voted, tally };

/** The motion at each step that has a picture or a reply. */
export const motions = {
  tabled,
  voted,
  counted,
  partly: { ...counted, citedBy: [partly] },
  executed: { ...counted, citedBy: [partly, letterCiting] },
  contradicted: { ...counted, citedBy: [partly, letterCiting, denial] },
} as const satisfies Record<string, MotionSnapshot>;

const FOLLOWED: readonly WatchHit[] = [
  {
    watch: "motie-voorzieningen",
    name: "Motie over voorzieningen voor kinderen",
    mention: null,
    evidence: [
      {
        type: "subject",
        text: "kst-36600-XX-29",
        where: "record",
        start: 0,
        end: 0,
        sentence: "",
        sentenceStart: 0,
        page: null,
      },
    ],
  },
];

/** The card of the motion at a step. */
export function motionCard(snapshot: MotionSnapshot, over: Partial<SubjectCard> = {}): SubjectCard {
  return { type: "subject-card", language: "nl", snapshot, summary: motionSummary, hits: FOLLOWED, ...over };
}

/** One step of the motion, in its thread. */
export function motionStep(
  event: EventReply["event"],
  on: string,
  snapshot: MotionSnapshot,
  previous: MotionSnapshot,
): EventReply {
  return { type: "event-reply", language: "nl", event, on, snapshot, previous, changes: {}, hits: [] };
}
