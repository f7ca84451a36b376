import { describe, expect, it } from "vitest";
import { changeInTitle, continuationIn, isContinuedAs, lawNames, lawPlaces } from "#parliament";
import { record } from "./world.ts";

const TITLE = "Regels over opvang door gemeenten (Wet taak opvang gemeenten)";
const dossier = (fields: Record<string, string>) => record("kamerstukdossier", "d", { fields });

describe("the names of a followed law", () => {
  it.each([
    [{ titel: TITLE }, [], ["Wet taak opvang gemeenten"]],
    [{ titel: TITLE, citeertitel: "Wet taak opvang gemeenten" }, [], ["Wet taak opvang gemeenten"]],
    [
      { titel: TITLE, alias: "de Opvangwet" },
      ["Spreidingswet"],
      ["Opvangwet", "Wet taak opvang gemeenten", "Spreidingswet"],
    ],
    [{ titel: "Vreemdelingenbeleid" }, ["Alles over opvang", "de wet", "Wet"], []],
    [{ titel: "Begroting (Wijziging van de Opvangwet)" }, ["Spreidingswet en opvang"], []],
  ])("%j called %j are %j", (fields, called, names) => {
    expect(lawNames(dossier(fields), called)).toEqual(names);
  });
});

describe("a bill's title", () => {
  const names = ["Wet taak opvang gemeenten", "Opvangwet"];
  it.each([
    ["Intrekking van de Wet taak opvang gemeenten", "withdraws"],
    ["Voorstel van wet tot intrekking van de opvangwet", "withdraws"],
    ["Wijziging van de Opvangwet in verband met termijnen", "amends"],
    ["Wijziging van de Vreemdelingenwet en de Wet  taak opvang gemeenten", "amends"],
    ["Evaluatie van de Opvangwet", null],
    ["De Opvangwet en de wijziging van de Vreemdelingenwet", null],
    ["Wijziging van de Noodopvangwet", null],
    ["Wijziging van de Opvangwetten", null],
  ])("%s: %s", (title, expected) => {
    expect(changeInTitle(title, names)).toBe(expected);
  });
});

it("a bill's articles change a law where they do something to it, in their own words", () => {
  const text = [
    "ARTIKEL I",
    "De Opvangwet wordt als volgt gewijzigd:",
    "ARTIKEL II",
    "Aan artikel 3 wordt een lid toegevoegd.",
    "ARTIKEL III",
    "De begrippen van de Opvangwet zijn van toepassing.",
    "ARTIKEL IV",
    "De Opvangwet wordt ingetrokken.",
  ].join("\n\n");
  expect(
    lawPlaces(text, ["Opvangwet"], "dossier-36333").map(({ id, sentence, role }) => [id, sentence, role]),
  ).toEqual([
    ["dossier-36333", "De Opvangwet wordt als volgt gewijzigd:", "amends"],
    ["dossier-36333", "De Opvangwet wordt ingetrokken.", "amends"],
  ]);
});

describe("a dossier that goes on under another number", () => {
  const budget = (number: string, suffix: string | null, title: string) => ({ number, suffix, title });
  const year = (at: number, more = "") =>
    `Begroting van het Ministerie van Opvang (XX) voor het jaar ${at}${more}`;
  const own = budget("36600", "XX", year(2025));
  it.each([
    ["the same chapter a year on", own, budget("36800", "XX", year(2026)), true],
    ["another chapter", own, budget("36800", "VI", year(2026)), false],
    ["two years on", own, budget("37000", "XX", year(2027)), false],
    [
      "a change of the budget of that year",
      own,
      budget("36800", "XX", year(2026, " (Voorjaarsnota)")),
      false,
    ],
    ["a year before", own, budget("36410", "XX", year(2024)), false],
    [
      "one that says so",
      budget("36333", null, TITLE),
      budget("36888", null, "Opvang (voortzetting van dossier 36 333)"),
      true,
    ],
    [
      "one that was called so",
      budget("36333", null, TITLE),
      budget("36888", null, "Opvang (voorheen 36333)"),
      true,
    ],
    [
      "one that only names it",
      budget("36333", null, TITLE),
      budget("36888", null, "Verslag over 36 333"),
      false,
    ],
    [
      "one that names a chapter of it",
      budget("36600", null, "Begroting"),
      budget("36888", null, "Vervolg van 36600-XX"),
      false,
    ],
  ])("%s", (_what, one, other, expected) => {
    expect(isContinuedAs(one, other)).toBe(expected);
  });

  it.each([
    ["Opvang (voortgezet onder nummer 36 888)", "dossier-36888"],
    ["Begroting, voortgezet als 36800-XX", "dossier-36800-XX"],
    ["Opvang wordt voortgezet in 2025", null],
    ["Opvang", null],
  ])("says so itself: %s", (title, expected) => {
    expect(continuationIn(budget("36333", null, title))).toBe(expected);
  });
});
