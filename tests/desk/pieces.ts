import type { SourceRecord } from "#parliament";
import { record } from "../parliament/world.ts";

/** A rule of words, and a pledge that is followed. */
export const WATCHES = `
channel: "#kind-in-azc"
watches:
  - { id: noodopvang, name: Noodopvang, query: "noodopvang AND kind*" }
  - { id: belofte, name: De belofte, promise: TZ202411-116 }
`;

/** The pledge that is followed. */
export function pledge(position = 1, fields: SourceRecord["fields"] = {}): SourceRecord {
  return record("toezegging", "toezegging-1", {
    position,
    fields: {
      nummer: "TZ202411-116",
      tekst: "De minister stuurt een brief over opvang.",
      status: "Openstaand",
      aanmaakdatum: "2024-11-19T00:00:00",
      ...fields,
    },
  });
}

/** A letter of today. */
export function letter(number: string, title: string): SourceRecord {
  return record("document", `document-${number}`, {
    fields: {
      soort: "Brief regering",
      documentNummer: number,
      titel: title,
      onderwerp: title,
      datum: `${new Date().toISOString().slice(0, 10)}T00:00:00`,
    },
  });
}
