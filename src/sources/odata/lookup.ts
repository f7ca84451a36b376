import { parseId, type SourceRecord } from "#parliament";
import type { Ask, Question, Skip } from "./client.ts";
import { recordsOfRow, united } from "./records.ts";
import { propertyOf, upperFirst, type Version } from "./versions.ts";

/** What belongs to a zaak and is brought along with it. */
const AROUND_ZAAK =
  "ZaakActor,Kamerstukdossier,VervangenVanuit,Document($expand=DocumentVersie,Kamerstukdossier)," +
  "Besluit($expand=Stemming,Agendapunt($expand=Activiteit))";
const AROUND_DOCUMENT = "Kamerstukdossier,Zaak,DocumentActor,DocumentVersie";
/** A document belongs to one zaak, or to a few; a list of bills to hundreds, which nobody asks for. */
const ZAKEN_MAX = 5;
const ROWS = 10;
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Everything about the thing that bears a public id, or about the document or zaak with a GUID: the zaak with its
 * proposers, decisions and votes, its documents and its dossier. None where the service does not have it.
 * A row that cannot be read is told to `skip`. Throws SourceUnavailableError and UnexpectedShapeError.
 */
export async function lookUpNumber(
  ask: Ask,
  version: Version,
  base: string,
  publicId: string,
  signal: AbortSignal,
  skip?: Skip,
): Promise<readonly SourceRecord[]> {
  const records: SourceRecord[] = [];
  const collect = async (kind: string, filter: string, expand: string | null) => {
    const rows = await ask(questionOf(version, kind, filter, expand), signal, skip);
    for (const row of rows) records.push(...recordsOfRow(kind, row, version, base));
  };
  for (const { kind, filter } of questionsFor(version, publicId)) {
    await collect(kind, filter, EXPANSIONS[kind] ?? null);
    if (records.length === 0) continue;
    if (kind !== "document") break;
    const zaken = united(records).filter((record) => record.kind === "zaak");
    for (const { id } of zaken.slice(0, ZAKEN_MAX)) await collect("zaak", `Id eq ${id}`, AROUND_ZAAK);
    break;
  }
  return united(records);
}

const EXPANSIONS: Readonly<Record<string, string>> = { document: AROUND_DOCUMENT, zaak: AROUND_ZAAK };

function questionOf(version: Version, kind: string, filter: string, expand: string | null): Question {
  const live = `Verwijderd eq false and ${filter}`;
  return { entity: upperFirst(kind), filter: live, expand, top: Math.min(ROWS, version.rowsMax) };
}

/** How to ask for an id, what is likeliest first; nothing for an id that is not the Tweede Kamer's. */
export function questionsFor(
  version: Version,
  publicId: string,
): readonly { readonly kind: string; readonly filter: string }[] {
  const is = (kind: string, field: string, value: string) => ({
    kind,
    filter: `${propertyOf(version, kind, field)} eq '${value.replaceAll("'", "''")}'`,
  });
  if (GUID.test(publicId)) {
    return ["document", "zaak"].map((kind) => ({ kind, filter: `Id eq ${publicId.toLowerCase()}` }));
  }
  const parsed = parseId(publicId);
  switch (parsed?.type) {
    case "kamerstuk":
      return /^\d+$/.test(parsed.number) ? [stuk(version, parsed.dossier, parsed.suffix, parsed.number)] : [];
    case "dossier":
      return [{ kind: "kamerstukdossier", filter: dossier(parsed.dossier, parsed.suffix, "") }];
    case "document":
      return [is("document", "documentNummer", parsed.number)];
    case "zaak":
      return [is("zaak", "nummer", parsed.number)];
    case "kamervragen":
      return [is("zaak", "nummer", parsed.zaak)];
    case "activiteit":
    case "toezegging":
      return [is(parsed.type, "nummer", parsed.number)];
    case "aanhangsel":
      return parsed.chamber === "tk"
        ? [is("document", "aanhangselnummer", aanhangselnummer(parsed.years, parsed.number))]
        : [];
    default:
      return [];
  }
}

function stuk(version: Version, number: string, suffix: string | null, serial: string) {
  const filed = `Kamerstukdossier/any(d: ${dossier(number, suffix, "d/")})`;
  return {
    kind: "document",
    filter: `${propertyOf(version, "document", "volgnummer")} eq ${serial} and ${filed}`,
  };
}

/** Acts of the kingdom have `(R2096)` for a suffix, which is no part of an id: it is asked for by its beginning. */
function dossier(number: string, suffix: string | null, path: string): string {
  const property = `${path}Toevoeging`;
  const none = `(${property} eq null or ${property} eq '' or startswith(${property},'(R'))`;
  return `${path}Nummer eq ${number} and ${suffix === null ? none : `${property} eq '${suffix}'`}`;
}

/** `20182019` and `2411` as `181902411`. */
function aanhangselnummer(years: string, number: string): string {
  return `${years.slice(2, 4)}${years.slice(6, 8)}${number.padStart(5, "0")}`;
}
