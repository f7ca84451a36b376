import { dossierId, type FieldValue, parseId, type RecordFile, type SourceRecord } from "#parliament";

/**
 * What a source other than the open data tells of one parliamentary piece: a motion, a letter, an answer. Only what it
 * says itself; null where it says nothing.
 */
export interface Piece {
  readonly source: string;
  /** Of two tellings of one piece by one source the higher is the later one: ms since 1970 of what it goes by. */
  readonly position: number;
  /** Public ids, the most official first, as `parseId` knows them: `kst-36600-XX-29`, `2024D43817`. At least one. */
  readonly ids: readonly string[];
  /** The id of its document record, where the first of `ids` may be told later than others. */
  readonly key?: string;
  /** The zaak that it belongs to: `2024Z18231`. */
  readonly zaak: string | null;
  /** In the words of the open data: `Motie`, `Brief regering`, `Antwoord schriftelijke vragen`. */
  readonly kind: string;
  readonly title: string;
  /** Civil date. */
  readonly date: string | null;
  /** The dossier that it is filed in, `dossier-36600-XX`, where none of its ids tells. */
  readonly dossier?: string | null;
  readonly dossierTitle: string | null;
  /** Those who proposed it, in order; `party` null where it is not told. */
  readonly proposers: readonly { readonly name: string; readonly party: string | null }[];
  /** The page where a person finds it at this source. */
  readonly url: string | null;
  readonly file: RecordFile | null;
}

/** Kinds of pieces that have a zaak of their own kind, which is what people follow. */
const ZAAK_OF: Readonly<Record<string, string>> = {
  Motie: "Motie",
  "Motie (gewijzigd/nader)": "Motie",
  Amendement: "Amendement",
  "Amendement (gewijzigd/nader/vervangend)": "Amendement",
  "Schriftelijke vragen": "Schriftelijke vragen",
};

/**
 * A piece as records in the vocabulary of the open data, the document first: a document, its dossier, and for a
 * motion, an amendment or questions the zaak with its proposers. Their ids are public ids, so that the store finds
 * that they are what other sources tell under ids of their own.
 * @throws TypeError for a piece without ids
 */
export function recordsOfPiece(piece: Piece): readonly SourceRecord[] {
  const first = piece.key ?? piece.ids[0];
  if (first === undefined) throw new TypeError("a piece without an id cannot be told from others");
  const dossier = dossierOf(piece);
  const zaakKind = ZAAK_OF[piece.kind] ?? null;
  const zaak = piece.zaak ?? (zaakKind === null ? null : `zaak-of-${first}`);
  return [
    record(piece, "document", first, documentFields(piece), {
      ...refs("zaak", zaak),
      ...refs("kamerstukdossier", dossier?.id ?? null),
    }),
    ...(dossier === null ? [] : [dossierRecord(piece, dossier.id, dossier.fields)]),
    ...(zaakKind === null || zaak === null ? [] : zaakRecords(piece, zaak, zaakKind, dossier?.id ?? null)),
  ];
}

function documentFields(piece: Piece): SourceRecord["fields"] {
  const number = piece.ids.find((id) => parseId(id)?.type === "document") ?? null;
  return {
    identifier: piece.ids,
    soort: piece.kind,
    onderwerp: piece.title,
    ...present("datum", piece.date),
    ...present("documentNummer", number),
    ...present("url", piece.url),
    ...sender(piece),
  };
}

/** Who made a piece that has no zaak of its own to say so: a letter, a report. */
function sender({ kind, proposers }: Piece): SourceRecord["fields"] {
  if (kind in ZAAK_OF || proposers.length === 0) return {};
  const parties = [...new Set(proposers.flatMap(({ party }) => party ?? []))];
  return {
    afzender: proposers.map(({ name }) => name),
    ...(parties.length === 0 ? {} : { afzenderFractie: parties }),
  };
}

function zaakRecords(
  piece: Piece,
  zaak: string,
  kind: string,
  dossier: string | null,
): readonly SourceRecord[] {
  const number = parseId(zaak)?.type === "zaak" ? zaak : null;
  const fields = {
    soort: kind,
    onderwerp: piece.title,
    ...present("gestartOp", piece.date),
    ...present("nummer", number),
    ...present("url", piece.url),
  };
  return [
    record(piece, "zaak", zaak, fields, refs("kamerstukdossier", dossier)),
    ...piece.proposers.map(({ name, party }, index) =>
      record(
        piece,
        "zaakActor",
        `${zaak}/${index + 1}`,
        { actorNaam: name, actorFractie: party, relatie: index === 0 ? "Indiener" : "Medeindiener" },
        { zaak: [zaak] },
      ),
    ),
  ];
}

/** The dossier that its Kamerstuk number names, or else the one that is told. */
function dossierOf(
  piece: Piece,
): { readonly id: string; readonly fields: Readonly<Record<string, FieldValue>> } | null {
  for (const id of [...piece.ids, piece.dossier ?? ""]) {
    const parsed = parseId(id);
    if (parsed?.type !== "kamerstuk" && parsed?.type !== "dossier") continue;
    const { dossier, suffix } = parsed;
    return {
      id: dossierId(dossier, suffix),
      fields: {
        nummer: dossier,
        ...present("toevoeging", suffix),
        ...present("titel", piece.dossierTitle),
      },
    };
  }
  return null;
}

/** A piece that does not tell the title of its dossier takes it from no other one: it is older than any that does. */
function dossierRecord(piece: Piece, id: string, fields: SourceRecord["fields"]): SourceRecord {
  const told = record(piece, "kamerstukdossier", id, fields, {});
  return piece.dossierTitle === null ? { ...told, position: 0 } : told;
}

function record(
  piece: Piece,
  kind: string,
  id: string,
  fields: SourceRecord["fields"],
  references: SourceRecord["refs"],
): SourceRecord {
  return {
    source: piece.source,
    kind,
    id,
    position: piece.position,
    deleted: false,
    updatedAt: null,
    publishedAt: null,
    fields,
    refs: references,
    file: kind === "document" ? piece.file : null,
  };
}

function present(name: string, value: string | null): Readonly<Record<string, string>> {
  return value === null ? {} : { [name]: value };
}

function refs(name: string, id: string | null): Readonly<Record<string, readonly string[]>> {
  return id === null ? {} : { [name]: [id] };
}
