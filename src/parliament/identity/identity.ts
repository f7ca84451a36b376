import { dossierId, type ParsedId, parseId } from "../ids.ts";
import { fieldText, type SourceRecord } from "../record.ts";
import { OPEN_DATA, voiceOf } from "./sources.ts";

/** Kinds of records that bear public ids, by which several sources can be seen to tell of one thing. */
export const NAMED_KINDS: ReadonlySet<string> = new Set([
  "document",
  "zaak",
  "kamerstukdossier",
  "activiteit",
  "toezegging",
]);

/** What `recordsOfPiece` calls a zaak of which it knows the document only. */
const ZAAK_OF = "zaak-of-";

/**
 * The public ids by which a record is known, whatever source tells it. None where it bears none: it is then only what
 * its own id says. Never an address, never a title.
 */
export function identityOf(record: SourceRecord): readonly string[] {
  switch (record.kind) {
    case "document":
      return unique([...textOf(record, "documentNummer"), ...identifiersOf(record)]);
    case "zaak":
      return record.id.startsWith(ZAAK_OF)
        ? [record.id.slice(ZAAK_OF.length)]
        : textOf(record, "nummer").filter((number) => parseId(number)?.type === "zaak");
    case "kamerstukdossier": {
      const number = fieldText(record, "nummer");
      return number === null ? [] : [dossierId(number, fieldText(record, "toevoeging"))];
    }
    case "activiteit":
    case "toezegging":
      return textOf(record, "nummer");
    default:
      return [];
  }
}

/** The ids that name one document and no other. A zaak or a dossier has several. */
const OF_ONE_DOCUMENT: ReadonlySet<ParsedId["type"]> = new Set([
  "kamerstuk",
  "unformatted",
  "aanhangsel",
  "handelingen",
  "kamervragen",
  "staatsblad",
  "tractatenblad",
  "document",
]);

/** The public ids that a source itself gives a document, those under which it is published for good first. */
export function identifiersOf(document: SourceRecord): readonly string[] {
  const value = document.fields.identifier ?? [];
  const ids = (typeof value === "string" ? [value] : value).filter((id) => {
    const type = parseId(id)?.type;
    return type !== undefined && OF_ONE_DOCUMENT.has(type);
  });
  const passing = (id: string) => (parseId(id)?.type === "unformatted" ? 1 : 0);
  return unique(ids).toSorted((a, b) => passing(a) - passing(b));
}

/**
 * Whether what two sources tell can be one thing. Not where both are the open data's, which never tells a thing under
 * two ids, and not where each bears a number of its own.
 */
export function mayBeOne(one: readonly SourceRecord[], other: readonly SourceRecord[]): boolean {
  const isOpen = ({ source }: SourceRecord) => voiceOf(source) === OPEN_DATA;
  if (one.some(isOpen) && other.some(isOpen)) return false;
  const numbers = new Set(one.flatMap(numberOf));
  const others = other.flatMap(numberOf);
  return numbers.size === 0 || others.length === 0 || others.some((number) => numbers.has(number));
}

/** The number that the House gives a thing, and only one to each. */
function numberOf(record: SourceRecord): readonly string[] {
  return textOf(record, record.kind === "document" ? "documentNummer" : "nummer").filter(
    (number) => parseId(number) !== null,
  );
}

function textOf(record: SourceRecord, field: string): readonly string[] {
  const text = fieldText(record, field);
  return text === null ? [] : [text];
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
