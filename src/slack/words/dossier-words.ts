import type { Language } from "#alert";
import type { BillStage, EventType } from "#parliament";
import { capital } from "../text.ts";
import type { Facts, Said } from "./said.ts";

/** What cards say about a dossier. */
export interface DossierWords {
  readonly heading: string;
  named(title: string): string;
  readonly open: string;
  readonly closed: string;
  upTo(number: number): string;
  now(name: string, standing: string): string;
  readonly follows: string;
  /** How far the bill is: `Wetsvoorstel aangenomen op 8 oktober 2024`. */
  bill(step: BillStage["step"], on: string | null, result: string): string;
  newest(total: number): string;
}

type DossierEvent = Extract<EventType, `dossier.${string}`>;

/** The words about dossiers in a language. */
export function dossierWordsOf(language: Language): DossierWords {
  return language === "en" ? en : nl;
}

const nl: DossierWords = {
  heading: "Dossier",
  named: (title) => `Het dossier “${title}”`,
  open: "Open",
  closed: "Afgesloten",
  upTo: (number) => `stukken tot en met nr. ${number}`,
  now: (name, standing) => `${name} wordt gevolgd: ${standing}.`,
  follows: "Elk nieuw stuk in dit dossier krijgt een eigen bericht.",
  bill: (step, on, result) =>
    ({
      tabled: `Wetsvoorstel ingediend${on === null ? "" : ` op ${on}`}`,
      report: `Wetsvoorstel: verslag van de commissie${on === null ? "" : ` van ${on}`}`,
      reply: `Wetsvoorstel: nota naar aanleiding van het verslag${on === null ? "" : ` van ${on}`}`,
      scheduled: `Wetsvoorstel op de stemmingslijst${on === null ? "" : ` van ${on}`}`,
      voted: `Wetsvoorstel in de Tweede Kamer ${result}${on === null ? "" : ` op ${on}`}`,
    })[step],
  newest: (total) => (total === 1 ? "1 stuk" : `${total} stukken, de nieuwste bovenaan`),
};

const en: DossierWords = {
  heading: "Dossier",
  named: (title) => `The dossier “${title}”`,
  open: "Open",
  closed: "Closed",
  upTo: (number) => `documents up to no. ${number}`,
  now: (name, standing) => `${name} is followed: ${standing}.`,
  follows: "Every new document in this dossier gets a message of its own.",
  bill: (step, on, result) =>
    ({
      tabled: `Bill tabled${on === null ? "" : ` on ${on}`}`,
      report: `Bill: report of the committee${on === null ? "" : ` of ${on}`}`,
      reply: `Bill: reply to the report${on === null ? "" : ` of ${on}`}`,
      scheduled: `Bill on the list of votes${on === null ? "" : ` of ${on}`}`,
      voted: `Bill in the House: ${result}${on === null ? "" : ` on ${on}`}`,
    })[step],
  newest: (total) => (total === 1 ? "1 document" : `${total} documents, the newest first`),
};

/** One sentence for every step of a dossier, in Dutch. */
export const nlDossierEvents: Readonly<Record<DossierEvent, (facts: Facts) => Said>> = {
  "dossier.opened": (f) => said(f, "geopend", "is"),
  "dossier.document-added": (f) => said(f, "aangevuld met een nieuw stuk", "is"),
  "dossier.closed": (f) => said(f, "afgesloten", "is"),
  "dossier.withdrawn": (f) => said(f, "verwijderd door de bron", "is"),
  "dossier.changed": (f) => said(f, whatNl(f), "is"),
};

/** One sentence for every step of a dossier, in English. */
export const enDossierEvents: Readonly<Record<DossierEvent, (facts: Facts) => Said>> = {
  "dossier.opened": (f) => said(f, "opened", "was"),
  "dossier.document-added": (f) => said(f, "extended by a new document", "was"),
  "dossier.closed": (f) => said(f, "closed", "was"),
  "dossier.withdrawn": (f) => said(f, "removed by the source", "was"),
  "dossier.changed": (f) => said(f, whatEn(f), "was"),
};

function whatNl(f: Facts): string {
  if (f.back) return "weer opgenomen in de gegevens van de Kamer";
  return f.reopened ? "weer geopend" : `gewijzigd in de gegevens van de Kamer${what(f)}`;
}

function whatEn(f: Facts): string {
  if (f.back) return "put back into the data of the House";
  return f.reopened ? "opened again" : `changed in the data of the House${what(f)}`;
}

function what({ changed }: Facts): string {
  return changed === null ? "" : `: ${changed}`;
}

function said(f: Facts, predicate: string, verb: string): Said {
  return { bare: `${capital(predicate)}.`, full: `${f.name} ${verb} ${predicate}.` };
}
