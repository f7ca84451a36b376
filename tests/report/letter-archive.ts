import {
  assemble,
  cite,
  type DocumentText,
  type SourceRecord,
  subjectId,
  touchedSubjects,
} from "#parliament";
import { openStore, type Store } from "#store";
import type { Evidence, Watch } from "#watch";
import { placesOf, strongest } from "../../src/pipeline/revise/cited-places.ts";
import { citationContext, claimContext } from "../../src/pipeline/revise/match-input.ts";
import { motionLife, record } from "../parliament/world.ts";
import { makeText } from "../summary/make-text.ts";

export const NOW = new Date("2025-03-01T12:00:00Z");

export const WATCHES: readonly Watch[] = [
  { id: "motie", name: "Motie-Een/Twee, een plan", channel: "#opvang", motion: "kst-36600-XX-29" },
  { id: "weg", name: "Motie-Weg", channel: "#opvang", motion: "kst-36600-XX-99" },
  { id: "vragen", name: "Vragen over zorg", channel: "#zorg", question: "2024Z11859" },
  { id: "wet", name: "De wet", channel: "#zorg", dossier: "dossier-36600-XX" },
  { id: "woord", name: "Noodopvang", channel: "#opvang", query: "noodopvang" },
];

/** A document that is filed in a dossier of its own, under a number. */
export function filed(id: string, number: string, fields: SourceRecord["fields"]): readonly SourceRecord[] {
  return [
    record("document", id, {
      fields: { documentNummer: `2025D0${id.length}${number}`, volgnummer: number, ...fields },
      refs: { kamerstukdossier: ["dossier-2"], zaak: [`zaak-${id}`] },
    }),
    record("zaak", `zaak-${id}`, { fields: { soort: String(fields.soort ?? "") } }),
  ];
}

export const MOTION = makeText(
  "De Kamer,",
  "gehoord de beraadslaging,",
  "verzoekt de regering uiterlijk 15 januari 2025 een plan te sturen,",
  "en gaat over tot de orde van de dag.",
);
export const LETTER = makeText(
  "Geachte voorzitter,",
  "Op de locaties wordt gewerkt. Hiermee beschouw ik de motie van de leden Bakker en Visser [1] als uitgevoerd.",
  "De minister van Opvang,",
  "[1] Kamerstukken II 2024/25, 36 600 XX, nr. 29.",
);
export const OBJECTION = makeText(
  "De Kamer,",
  "constaterende dat de minister de motie van de leden Bakker en Visser (36 600 XX, nr. 29) niet heeft uitgevoerd;",
  "verzoekt de regering dat alsnog te doen,",
  "en gaat over tot de orde van de dag.",
);
export const ASKED = makeText(
  "Vraag 1",
  "Kent u de motie van de leden Bakker en Visser (Kamerstuk 36 600 XX, nr. 29) over de noodopvang?",
);

/** A motion of which the government and the House say different things, questions about it, and what is not there. */
export const RECORDS: readonly SourceRecord[] = [
  ...motionLife(),
  record("kamerstukdossier", "dossier-2", { fields: { nummer: "19637", titel: "Vreemdelingenbeleid" } }),
  ...filed("brief", "3340", {
    soort: "Brief regering",
    onderwerp: "Voortgang",
    datum: "2025-01-14T00:00:00",
  }),
  record("documentActor", "brief-actor", {
    fields: { actorNaam: "M. Drie", functie: "minister van Opvang", relatie: "Eerste ondertekenaar" },
    refs: { document: ["brief"] },
  }),
  ...filed("nee", "3355", {
    soort: "Motie",
    onderwerp: "Motie van het lid Een over alsnog",
    datum: "2025-02-12T00:00:00",
  }),
  record("documentActor", "nee-actor", {
    fields: {
      actorNaam: "A. Een",
      actorFractie: "Groen",
      functie: "Tweede Kamerlid",
      relatie: "Eerste ondertekenaar",
    },
    refs: { document: ["nee"] },
  }),
  record("zaak", "zaak-9", {
    fields: {
      soort: "Schriftelijke vragen",
      nummer: "2024Z11859",
      onderwerp: "Vragen over zorg",
      gestartOp: "2025-02-13T00:00:00",
    },
  }),
  record("document", "gevraagd", {
    fields: {
      soort: "Schriftelijke vragen",
      documentNummer: "2025D09001",
      onderwerp: "Vragen over zorg",
      datum: "2025-02-13T00:00:00",
    },
    refs: { zaak: ["zaak-9"] },
  }),
  record("toezegging", "toezegging-1", {
    fields: {
      nummer: "TZ202502-116",
      tekst: "De minister komt terug op de motie (36 600 XX, nr. 29).",
      status: "Openstaand",
      datumNakoming: "2025-04-01T00:00:00",
      functie: "Minister van Opvang",
    },
  }),
];

export const TEXTS: Readonly<Record<string, DocumentText>> = {
  "document-1": MOTION,
  brief: LETTER,
  nee: OBJECTION,
  gevraagd: ASKED,
};

const HIT: Evidence = {
  type: "term",
  text: "noodopvang",
  where: "text",
  start: 0,
  end: 10,
  sentence: ASKED.text.slice(ASKED.text.indexOf("Kent")),
  sentenceStart: ASKED.text.indexOf("Kent"),
  page: null,
};

/** An archive in memory that holds this, assembled as the pipeline does. */
export function archiveOf(records = RECORDS, texts = TEXTS): Store {
  const store = openStore(":memory:");
  fillLetters(store, records, texts);
  return store;
}

/** Puts it into an archive, assembled as the pipeline does. */
export function fillLetters(store: Store, records = RECORDS, texts = TEXTS): void {
  store.transaction((transaction) => {
    for (const one of records) transaction.saveRecord(one);
    const ids = touchedSubjects(
      records.map((after) => ({ before: null, after })),
      transaction.graph,
    );
    const revise = () => {
      for (const id of ids) {
        const snapshot = assemble(id, transaction.graph);
        if (snapshot !== null)
          transaction.saveSubject({ id, revision: 1, novelty: "new", snapshot }, NOW.toISOString());
      }
    };
    revise();
    for (const [key, text] of Object.entries(texts)) {
      transaction.saveText(key, text, NOW.toISOString());
      const snapshot = transaction.subject(subjectId("document", key))?.snapshot ?? null;
      const about = {
        ...citationContext(snapshot ?? { dossier: null }, transaction),
        ...claimContext(snapshot, text),
      };
      const places = placesOf(text.text, cite(text.text, about), text.footnotes);
      transaction.saveCitations(key, "text", strongest(places));
    }
    revise();
    transaction.saveHits(
      subjectId("document", "gevraagd"),
      [{ watch: "woord", evidence: [HIT] }],
      NOW.toISOString(),
    );
  });
}
