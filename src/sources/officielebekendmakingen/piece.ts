import { amsterdamToUtc, civilDate, dossierId, kamerstukId, parseId, type RecordFile } from "#parliament";
import { soortOf } from "../kinds.ts";
import type { Piece } from "../piece.ts";
import { allTold, type Publication, told } from "./publication.ts";

export const SOURCE_NAME = "officielebekendmakingen";

const PAGES = "https://zoek.officielebekendmakingen.nl";
/** Forms of a publication that can be read, the best first: in XML its citations and notes are marked. */
const FORMS: readonly (readonly [name: string, contentType: string])[] = [
  ["xml", "application/xml"],
  ["pdf", "application/pdf"],
  ["html", "text/html"],
];
const DAY_MS = 86_400_000;

/**
 * The piece that a publication is. Null for one that is no piece of its own: an attachment, an erratum, a paper that
 * is not parliament's.
 */
export function pieceOf(publication: Publication): Piece | null {
  const ids = idsOf(publication);
  const kind = ids[0] === undefined ? null : kindOf(ids[0], publication);
  if (kind === null) return null;
  return {
    source: SOURCE_NAME,
    position: positionOf(publication),
    ids,
    zaak: allTold(publication, "vraagnummer").find((number) => parseId(number)?.type === "zaak") ?? null,
    kind,
    title: titleOf(publication, ids[0] ?? ""),
    date: dateOf(publication),
    dossier: dossierOf(publication, ids[0] ?? ""),
    dossierTitle: told(publication, "dossiertitel"),
    proposers: allTold(publication, "indiener").map((name) => ({ name, party: null })),
    url: pageOf(publication),
    file: fileOf(publication),
  };
}

/** Of a debate about several dossiers none: what is said of "nr. 29" there may be meant of any. */
function dossierOf(publication: Publication, id: string): string | null {
  const [first = null, ...others] = dossiersOf(publication);
  return others.length > 0 && parseId(id)?.type === "handelingen" ? null : first;
}

/** The dossiers that it is filed in or that it is about, as `dossier-36600-XX`, the first first. */
export function dossiersOf(publication: Publication): readonly string[] {
  const numbers = [...allTold(publication, "dossiernummer"), ...allTold(publication, "behandelddossier")];
  const ids = numbers.flatMap((number) => {
    const [, dossier, suffix = null] = /^(\d\d\s?\d{3})(?:[\s-]+(.+))?$/.exec(number) ?? [];
    const id = dossier === undefined ? null : dossierId(dossier, suffix);
    return id !== null && parseId(id) !== null ? [id] : [];
  });
  return [...new Set(ids)];
}

/**
 * Its ids, the lasting one first. A stuk that is not formatted yet has a running number (`kst-1259252`) that vanishes
 * when it gets its own; that one stands in its metadata from the first day.
 */
function idsOf(publication: Publication): readonly string[] {
  const id = canonical(publication.identifier);
  if (id === null) return [];
  if (parseId(id)?.type !== "unformatted") return [id];
  const dossier = parseId(dossiersOf(publication)[0] ?? "");
  const number = allTold(publication, "ondernummer")[0];
  if (dossier?.type !== "dossier" || number === undefined) return [id];
  const lasting = kamerstukId(dossier.dossier, dossier.suffix, number);
  return parseId(lasting) === null ? [id] : [lasting, id];
}

/** `kst-36333-e` is `kst-36333-E`, and `kst-34417-(R2068)-7` is `kst-34417-7`. */
function canonical(identifier: string): string | null {
  const [prefix = "", ...rest] = identifier.replace(/-\(R\d+\)/i, "").split("-");
  const written =
    prefix.toLowerCase() === "kst" ? `kst-${rest.join("-").toUpperCase()}` : identifier.toLowerCase();
  const id = written.replace(/^kv-tk-(\d{4})z/, "kv-tk-$1Z");
  return parseId(id) === null ? null : id;
}

function kindOf(id: string, publication: Publication): string | null {
  const title = told(publication, "documenttitel") ?? told(publication, "title") ?? "";
  switch (parseId(id)?.type) {
    case "kamerstuk":
    case "unformatted":
      return soortOf(
        told(publication, "subrubriek") ?? lastPart(publication),
        told(publication, "documenttitel") ?? "",
      );
    case "aanhangsel":
      return /\buitstel|\bmededeling/i.test(title)
        ? "Mededeling (uitstel antwoord)"
        : "Antwoord schriftelijke vragen";
    case "kamervragen":
      return "Schriftelijke vragen";
    case "staatsblad":
      return "Staatsblad";
    case "handelingen":
      return "Handelingen";
    default:
      return null;
  }
}

/** A title is made as `title of the dossier; kind` or `title of the dossier; kind; title`. */
function lastPart(publication: Publication): string | null {
  const parts = (told(publication, "title") ?? "").split("; ");
  return parts.length < 2 ? null : (parts[1] ?? null);
}

function titleOf(publication: Publication, id: string): string {
  const own = told(publication, "documenttitel");
  if (own !== null) return own;
  const title = told(publication, "title") ?? "";
  const dossier = told(publication, "dossiertitel") ?? "";
  const rest = dossier !== "" && title.startsWith(`${dossier}; `) ? title.slice(dossier.length + 2) : title;
  if (rest !== "") return rest;
  return parseId(id)?.type === "handelingen" ? `Handelingen ${id}` : `Kamerstuk ${id.replace(/^kst-/, "")}`;
}

/** Its own date; the day on which it came out, where it bears none. */
function dateOf(publication: Publication): string | null {
  for (const name of ["date", "issued", "datumontvangst", "datumindiening", "available", "modified"]) {
    const date = civilDate(told(publication, name));
    if (date !== null) return date;
  }
  return null;
}

/**
 * The latest moment at which anything about it is said to have changed. A day stands for its end, but not on what is
 * not formatted yet: that is the earlier of the two always.
 */
function positionOf(publication: Publication): number {
  const days = isUnformatted(publication) ? [] : ["modified", "available"];
  return Math.max(
    ...["timestamp", "datumtijdstipwijzigingwork"].map((name) => msOf(told(publication, name))),
    ...days.map((name) => msOf(civilDate(told(publication, name))) + DAY_MS - 1),
  );
}

function isUnformatted(publication: Publication): boolean {
  return parseId(publication.identifier)?.type === "unformatted";
}

function msOf(moment: string | null): number {
  const at = moment === null ? null : amsterdamToUtc(moment);
  return at === null ? 0 : Date.parse(at);
}

function pageOf(publication: Publication): string | null {
  const preferred = webAddress(told(publication, "preferredurl"));
  if (preferred !== null) return preferred;
  if (!isUnformatted(publication)) return `${PAGES}/${publication.identifier}.html`;
  return webAddress(publication.forms.get("pdf") ?? null);
}

function fileOf(publication: Publication): RecordFile | null {
  for (const [name, contentType] of FORMS) {
    const url = webAddress(publication.forms.get(name) ?? null);
    if (url !== null) return { url, contentType, bytes: null };
  }
  return null;
}

function webAddress(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
