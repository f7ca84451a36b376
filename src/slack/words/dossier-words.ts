import { inBoth } from "#alert";
import type { BillStage, EventType } from "#parliament";
import { changed } from "./change-words.ts";
import { is, type Sentences, was } from "./said.ts";

/** What cards say about a dossier. */
export const dossierWords = inBoth({
  heading: { nl: "Dossier", en: "Dossier" },
  named: { nl: (title: string) => `Het dossier “${title}”`, en: (title) => `The dossier “${title}”` },
  open: { nl: "Open", en: "Open" },
  closed: { nl: "Afgesloten", en: "Closed" },
  upTo: {
    nl: (number: number) => `stukken tot en met nr. ${number}`,
    en: (number) => `documents up to no. ${number}`,
  },
  now: {
    nl: (name: string, standing: string) => `${name} wordt gevolgd: ${standing}.`,
    en: (name, standing) => `${name} is followed: ${standing}.`,
  },
  follows: {
    nl: "Elk nieuw stuk in dit dossier krijgt een eigen bericht.",
    en: "Every new document in this dossier gets a message of its own.",
  },
  /** How far the bill is: `Wetsvoorstel aangenomen op 8 oktober 2024`. */
  bill: {
    nl: (step: BillStage["step"], on: string | null, result: string) =>
      ({
        tabled: `Wetsvoorstel ingediend${on === null ? "" : ` op ${on}`}`,
        report: `Wetsvoorstel: verslag van de commissie${on === null ? "" : ` van ${on}`}`,
        reply: `Wetsvoorstel: nota naar aanleiding van het verslag${on === null ? "" : ` van ${on}`}`,
        scheduled: `Wetsvoorstel op de stemmingslijst${on === null ? "" : ` van ${on}`}`,
        voted: `Wetsvoorstel in de Tweede Kamer ${result}${on === null ? "" : ` op ${on}`}`,
      })[step],
    en: (step, on, result) =>
      ({
        tabled: `Bill tabled${on === null ? "" : ` on ${on}`}`,
        report: `Bill: report of the committee${on === null ? "" : ` of ${on}`}`,
        reply: `Bill: reply to the report${on === null ? "" : ` of ${on}`}`,
        scheduled: `Bill on the list of votes${on === null ? "" : ` of ${on}`}`,
        voted: `Bill in the House: ${result}${on === null ? "" : ` on ${on}`}`,
      })[step],
  },
  stuk: { nl: (number: string) => `nr. ${number}`, en: (number) => `no. ${number}` },
  newest: {
    nl: (total: number) => (total === 1 ? "1 stuk" : `${total} stukken, de nieuwste bovenaan`),
    en: (total) => (total === 1 ? "1 document" : `${total} documents, the newest first`),
  },
});

type DossierEvent = Extract<EventType, `dossier.${string}`>;

/** One sentence for every step of a dossier. */
export const dossierSentences: Sentences<DossierEvent> = {
  "dossier.opened": { nl: (f) => is(f, "geopend"), en: (f) => was(f, "opened") },
  "dossier.document-added": {
    nl: (f) => is(f, "aangevuld met een nieuw stuk"),
    en: (f) => was(f, "extended by a new document"),
  },
  "dossier.closed": { nl: (f) => is(f, "afgesloten"), en: (f) => was(f, "closed") },
  "dossier.withdrawn": {
    nl: (f) => is(f, "verwijderd door de bron"),
    en: (f) => was(f, "removed by the source"),
  },
  "dossier.changed": {
    nl: (f) => is(f, f.reopened && !f.back ? "weer geopend" : changed.nl(f)),
    en: (f) => was(f, f.reopened && !f.back ? "opened again" : changed.en(f)),
  },
};
