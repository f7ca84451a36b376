import { expect, it } from "vitest";
import { type Piece, recordsOfPiece } from "../../src/sources/piece.ts";

const MOTION: Piece = {
  source: "tweedekamer",
  position: 1_732_000_000_000,
  ids: ["kst-36600-XX-29", "2024D43817"],
  zaak: "2024Z18231",
  kind: "Motie",
  title: "Motie van het lid Jansen over warme maaltijden",
  date: "2024-11-19",
  dossierTitle: null,
  proposers: [
    { name: "Jansen", party: "SP" },
    { name: "De Boer", party: null },
  ],
  url: "https://www.tweedekamer.nl/kamerstukken/moties/detail?id=2024Z18231&did=2024D43817",
  file: null,
};

it("tells a motion as a document, its dossier, its zaak and its proposers", () => {
  const records = recordsOfPiece(MOTION);
  expect(records.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    "document kst-36600-XX-29",
    "kamerstukdossier dossier-36600-XX",
    "zaak 2024Z18231",
    "zaakActor 2024Z18231/1",
    "zaakActor 2024Z18231/2",
  ]);
  expect(records[0]?.fields.documentNummer).toBe("2024D43817");
  expect(records[0]?.refs).toEqual({ zaak: ["2024Z18231"], kamerstukdossier: ["dossier-36600-XX"] });
  expect(records[1]?.fields).toEqual({ nummer: "36600", toevoeging: "XX" });
  expect(records[3]?.fields.relatie).toBe("Indiener");
});

it("gives a motion whose zaak is not told one that is named after it", () => {
  const records = recordsOfPiece({ ...MOTION, zaak: null });
  expect(records[0]?.refs.zaak).toEqual(["zaak-of-kst-36600-XX-29"]);
  expect(records.find(({ kind }) => kind === "zaak")?.fields.nummer).toBeUndefined();
});

it("tells a letter without a number of its own as a document only", () => {
  const records = recordsOfPiece({ ...MOTION, kind: "Brief regering", ids: ["2024D43817"], zaak: null });
  expect(records.map(({ kind }) => kind)).toEqual(["document"]);
});

it("refuses a piece that cannot be told from others", () => {
  expect(() => recordsOfPiece({ ...MOTION, ids: [] })).toThrow(TypeError);
});
