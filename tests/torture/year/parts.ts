import type { SourceRecord } from "#parliament";
import { record } from "../../parliament/world.ts";

/** What one record says, as a fact of the story. The oracle knows these and never sees a record. */
export type Part =
  | { readonly what: "dossier"; readonly dossier: Dossier; readonly closed: boolean }
  | {
      readonly what: "motion";
      readonly motion: number;
      readonly on: string;
      readonly appreciation: string | null;
      /** By its record. */
      readonly replaces: number | null;
      readonly removed: boolean;
    }
  | { readonly what: "actor"; readonly motion: number }
  | DocumentPart
  | {
      readonly what: "decision";
      readonly decision: string;
      readonly motion: number;
      /** Null while it is a proposal. */
      readonly result: string | null;
      readonly point: string;
    }
  | { readonly what: "point"; readonly point: string; readonly meeting: string }
  | {
      readonly what: "meeting";
      readonly meeting: string;
      readonly day: string;
      readonly state: "Gepland" | "Uitgevoerd" | "Verplaatst" | "Geannuleerd";
      readonly from: string | null;
    }
  | {
      readonly what: "vote";
      readonly row: string;
      readonly decision: string;
      readonly party: string;
      readonly seats: number;
      readonly side: "Voor" | "Tegen";
    }
  | {
      readonly what: "question";
      readonly question: number;
      readonly on: string;
      readonly term: string | null;
    }
  | {
      readonly what: "promise";
      readonly promise: number;
      readonly status: string;
      readonly due: string | null;
      readonly repeats: number | null;
    };

export interface DocumentPart {
  readonly what: "document";
  readonly document: string;
  /** Its rank among all documents: part of its number. */
  readonly rank: number;
  readonly soort: string;
  readonly motion: number | null;
  readonly question: number | null;
  readonly dossier: Dossier | null;
  readonly date: string;
  /** The day that its number tells; the true one where the date is mistyped. */
  readonly registered: string;
  /** Whether its title has the word that is watched. */
  readonly word: boolean;
  /** The motion that its title names, or whose place it takes by its title. */
  readonly names: number | null;
  readonly instead: number | null;
  /** The version of its file. */
  readonly file: number | null;
  readonly removed: boolean;
}

/** What a text says. */
export interface TextFacts {
  readonly word: boolean;
  readonly cites: readonly { readonly motion: number; readonly executes: boolean }[];
  /** The day that a motion names for what it asks. */
  readonly deadline: string | null;
  readonly salt: string;
}

/** `A` is 36600 XX, `B` is 36333, which is followed. */
export type Dossier = "A" | "B";

export const STREAMS = [
  "kamerstukdossier",
  "zaak",
  "zaakActor",
  "document",
  "besluit",
  "agendapunt",
  "activiteit",
  "stemming",
  "toezegging",
] as const;
export type Stream = (typeof STREAMS)[number];

export const PARTIES = [
  ["Rood", 37],
  ["Groen", 25],
  ["Blauw", 24],
  ["Geel", 20],
  ["Paars", 18],
  ["Oranje", 12],
  ["Grijs", 6],
  ["Wit", 4],
  ["Zwart", 3],
  ["Bruin", 1],
] as const;

export function dossierOf(motion: number): Dossier {
  return motion < 20 ? "B" : "A";
}

/** As a title or text writes it. */
function written(motion: number): string {
  return dossierOf(motion) === "A" ? `36600-XX-${motion}` : `36333-${motion}`;
}

export function publicId(motion: number): string {
  return `kst-${written(motion)}`;
}

export function fileUrl({ document, file }: Pick<DocumentPart, "document" | "file">): string {
  return `file:${document}/${file}`;
}

/** Names the record that says a part, whatever its version. */
export function recordKey(part: Part): string {
  return `${streamOf(part)}:${recordId(part)}`;
}

export function streamOf(part: Part): Stream {
  const streams = {
    dossier: "kamerstukdossier",
    motion: "zaak",
    question: "zaak",
    actor: "zaakActor",
    document: "document",
    decision: "besluit",
    point: "agendapunt",
    meeting: "activiteit",
    vote: "stemming",
    promise: "toezegging",
  } as const;
  return streams[part.what];
}

function recordId(part: Part): string {
  switch (part.what) {
    case "dossier":
      return `dossier-${part.dossier}`;
    case "motion":
      return `m${part.motion}`;
    case "question":
      return `q${part.question}`;
    case "promise":
      return `p${part.promise}`;
    case "actor":
      return `actor-${part.motion}`;
    case "vote":
      return part.row;
    case "document":
      return part.document;
    case "decision":
      return part.decision;
    case "point":
      return part.point;
    case "meeting":
      return part.meeting;
  }
}

/** The record that says a part, without its place in the feed. */
export function recordOf(part: Part): SourceRecord {
  const removed = (part.what === "motion" || part.what === "document") && part.removed;
  const content = removed ? { deleted: true } : contentOf(part);
  return record(streamOf(part), recordId(part), content);
}

function contentOf(part: Part): Partial<SourceRecord> {
  switch (part.what) {
    case "dossier": {
      const fields = part.dossier === "A" ? { nummer: "36600", toevoeging: "XX" } : { nummer: "36333" };
      return { fields: { ...fields, titel: "Een dossier", afgesloten: String(part.closed) } };
    }
    case "motion":
      return {
        fields: {
          soort: "Motie",
          nummer: `2025Z0${1000 + part.motion}`,
          onderwerp: `Motie nummer ${part.motion}`,
          gestartOp: `${part.on}T00:00:00`,
          volgnummer: String(part.motion),
          kabinetsappreciatie: part.appreciation,
        },
        refs: {
          kamerstukdossier: [`dossier-${dossierOf(part.motion)}`],
          vervangenVanuit: part.replaces === null ? [] : [`m${part.replaces}`],
        },
      };
    case "actor":
      return {
        fields: { actorNaam: "A. Zwaluw", actorFractie: "Groen", relatie: "Indiener" },
        refs: { zaak: [`m${part.motion}`] },
      };
    case "question":
      return {
        fields: {
          soort: "Schriftelijke vragen",
          nummer: `2025Z0${part.question}`,
          onderwerp: `Vragen nummer ${part.question}`,
          gestartOp: `${part.on}T00:00:00`,
          termijn: part.term === null ? null : `${part.term}T00:00:00`,
        },
      };
    case "document":
      return documentContent(part);
    case "decision":
      return {
        fields: {
          status: part.result === null ? "Voorstel" : "Besluit",
          besluitSoort: part.result === null ? null : `Stemmen - ${part.result}`,
          stemmingsSoort: "Met handopsteken",
        },
        refs: { zaak: [`m${part.motion}`], agendapunt: [part.point] },
      };
    case "point":
      return { fields: { onderwerp: "Stemmingen over moties" }, refs: { activiteit: [part.meeting] } };
    case "meeting":
      return {
        fields: { soort: "Stemmingen", datum: `${part.day}T15:00:00`, status: part.state },
        refs: { vervangenVanuit: part.from === null ? [] : [part.from] },
      };
    case "vote":
      return {
        fields: {
          soort: part.side,
          fractieGrootte: String(part.seats),
          actorNaam: part.party,
          actorFractie: part.party,
        },
        refs: { besluit: [part.decision] },
      };
    case "promise":
      return {
        fields: {
          nummer: `TZ202501-00${part.promise}`,
          status: part.status,
          tekst: `Toezegging nummer ${part.promise}`,
          datumNakoming: part.due ?? "0001-01-01",
        },
        refs: { isHerhalingVan: part.repeats === null ? [] : [`p${part.repeats}`] },
      };
  }
}

function documentContent(part: DocumentPart): Partial<SourceRecord> {
  const { motion, question, dossier, registered, file } = part;
  const year = registered.slice(0, 4);
  const day = Math.round((Date.parse(registered) - Date.parse(`${year}-01-01`)) / 86_400_000);
  // Numbers count up through the year, some 160 a day.
  const serial = String(day * 160 + (part.rank % 160)).padStart(5, "0");
  const zaak = motion === null ? (question === null ? [] : [`q${question}`]) : [`m${motion}`];
  return {
    fields: {
      soort: part.soort,
      documentNummer: `${year}D${serial}`,
      onderwerp: titleOf(part),
      datum: `${part.date}T00:00:00`,
      volgnummer: motion === null ? "-1" : String(motion),
    },
    refs: { zaak, kamerstukdossier: dossier === null ? [] : [`dossier-${dossier}`] },
    file: file === null ? null : { url: fileUrl(part), contentType: "text/plain", bytes: 100 + file },
  };
}

function titleOf({ document, word, names, instead }: DocumentPart): string {
  if (instead !== null) return `Gewijzigde motie ${document} (t.v.v. ${written(instead)})`;
  const about = names === null ? "" : ` in reactie op Kamerstuk ${written(names)}`;
  return `Stuk ${document}${word ? " over noodopvang" : ""}${about}`;
}

/** A text that says these things and, as far as anybody watches, no others. */
export function textOf({ word, cites, deadline, salt }: TextFacts): string {
  return [
    `Inleiding ${salt}.`,
    ...(word ? ["De noodopvang is vol."] : []),
    ...cites.map(({ motion, executes }) =>
      executes
        ? `Met deze brief is uitvoering gegeven aan de motie (Kamerstuk ${written(motion)}).`
        : `Dit raakt aan wat eerder is gevraagd (Kamerstuk ${written(motion)}).`,
    ),
    ...(deadline === null
      ? []
      : [`De Kamer, verzoekt de regering de Kamer uiterlijk op ${spoken(deadline)} te informeren.`]),
  ].join("\n\n");
}

const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

function spoken(day: string): string {
  const [year, month, number] = day.split("-").map(Number);
  return `${number} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
