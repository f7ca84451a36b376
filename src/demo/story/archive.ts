import { build, type Entity, guidOf } from "../parliament/entity.ts";
import { dayField } from "./dates.ts";

/** Old records that the story's history holds and that come past again later. */
export const OLD_RECORDS = 5000;

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2009, 0, 6);
const SUBJECTS = [
  "de capaciteit van de opvang",
  "de doorstroom naar gemeenten",
  "het onderwijs aan leerplichtige kinderen",
  "de kosten van huisvesting",
  "de verlenging van vergunningen",
];

/** The first `count` of them: cases, their documents and who sent these, of 2009 to 2014, and every fiftieth of 36 333. */
export function oldRecords(count = OLD_RECORDS): readonly Entity[] {
  const entities: Entity[] = [];
  for (let index = 0; entities.length < count; index += 1) entities.push(...oldCase(index));
  return entities.slice(0, count);
}

/** Ids of the old records, in the order of `oldRecords`. */
export function oldRecordIds(count = OLD_RECORDS): readonly string[] {
  return Array.from({ length: count }, (_, position) => guidOf(oldName(position)));
}

const KINDS = ["zaak", "document", "documentActor"] as const;

function oldName(position: number): string {
  return `oud-${KINDS[position % 3]}-${Math.floor(position / 3)}`;
}

/** A case, its letter and the sender of that, in this order. */
function oldCase(index: number): readonly Entity[] {
  const at = new Date(FIRST + index * 1.3 * DAY_MS);
  const year = at.getUTCFullYear();
  const serial = String(10_000 + (index % 50_000));
  const [zaak, document, actor] = [0, 1, 2].map((offset) => oldName(3 * index + offset)) as [
    string,
    string,
    string,
  ];
  const subject = `Brief over ${SUBJECTS[index % SUBJECTS.length]} (${index + 1})`;
  const dossier = index % 50 === 0 ? "dossier-36333" : "dossier-19637";
  return [
    build.zaak(zaak, {
      nummer: `${year}Z${serial}`,
      soort: "Brief regering",
      onderwerp: subject,
      gestartOp: dayField(at),
      organisatie: "Tweede Kamer",
      status: "Vrijgegeven",
      afgedaan: true,
      grootProject: false,
      kamerstukdossier: dossier,
    }),
    build.document(document, {
      soort: "Brief regering",
      documentNummer: `${year}D${serial}`,
      onderwerp: subject,
      datum: dayField(at),
      volgnummer: 100 + index,
      kamer: 2,
      organisatie: "Tweede Kamer",
      zaak,
      kamerstukdossier: dossier,
    }),
    build.documentActor(actor, {
      document,
      actorNaam: "Ministerie van Voorbeelden",
      functie: "minister van Voorbeelden",
      relatie: "Afzender",
    }),
  ];
}
