import { describe, expect, it } from "vitest";
import { cite } from "#parliament";

function ids(text: string): string {
  return [...new Set(cite(text).map(({ id }) => id))].sort().join(" ");
}

function sorted(expected: string): string {
  return expected.split(" ").sort().join(" ");
}

const RELATIVE: readonly (readonly [text: string, expected: string])[] = [
  ["Zij krijgt nr. 1136 (32847).", "kst-32847-1136"],
  ["de motie op stuk nr. 916", "rel:916"],
  ["de motie-Segers op stuk nr. 916 (21501-20)", "kst-21501-20-916"],
  ["de motie op stuk nr. 1136 (32847, nr. 1136)", "kst-32847-1136"],
  ["de moties op stukken nrs. 12 t/m 15", "rel:12 rel:13 rel:14 rel:15"],
  ["het amendement op stuk nr. 8", "rel:8"],
  ["het amendement nr. 8", "rel:8"],
  ["(t.v.v. nr. 79)", "rel:79"],
  ["(t.v.v. 79)", "rel:79"],
  ["TER VERVANGING VAN DE MOTIE GEDRUKT ONDER NR. 12", "rel:12"],
  ["TER VERVANGING VAN DAT GEDRUKT ONDER NR. 12", "rel:12"],
  ["Zij krijgen nrs. 12 en 13 (36333).", "kst-36333-12 kst-36333-13"],
  ["Zij krijgt nr. 1151, was nr. 1140 (32847).", "kst-32847-1151 kst-32847-1140"],
  ["De motie is in die zin gewijzigd (was nr. 12).", "rel:12"],
  ["De motie-Segers (nr. 916)", "rel:916"],
  ["De motie-Segers c.s. (nr. 916) is aangehouden", "rel:916"],
  ["op stuknr. 916", "rel:916"],
  ["op stukken nr. 5, 6 en 7", "rel:5 rel:6 rel:7"],
  ["de motie op stuk 36", "rel:36"],
  ["t.v.v. stuk nr. 79", "rel:79"],
  ["motie nr. 29, Kamerstuk 36 600 XX", "kst-36600-XX-29"],
  ["het amendement-Podt (stuk nr. 12)", "rel:12"],
  ["Stuk nr. 29 (36600-XX)", "kst-36600-XX-29"],
  ["nr. 29 van dossier 36 600 XX", "kst-36600-XX-29"],
  [
    "19 637 Vreemdelingenbeleid\n\nNr. 3282 GEWIJZIGDE MOTIE VAN HET LID PODT C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 3185",
    "kst-19637-3282 rel:3185",
  ],
  ["moties op de stukken nrs. 5 tot en met 8", "rel:5 rel:6 rel:7 rel:8"],
  ["Zij krijgt nr. 36 (33972). De motie op stuk nr. 37 (33964)", "kst-33972-36 kst-33964-37"],
  ["motie nr. 12 (19637)", "kst-19637-12"],
  ["(t.v.v. nrs. 79 en 80)", "rel:79 rel:80"],
  ["ter vervanging van nr. 12", "rel:12"],
  ["ter vervanging van de motie op stuk nr. 12", "rel:12"],
  ["GEWIJZIGD AMENDEMENT VAN HET LID X TER VERVANGING VAN DAT GEDRUKT ONDER NR. 9", "rel:9"],
];

describe("cite: number before or without dossier", () => {
  it.each(RELATIVE)("%j names %s", (text, expected) => {
    expect(ids(text)).toBe(sorted(expected));
  });
});

describe("cite: a number whose dossier the text names elsewhere", () => {
  it.each([
    ["Zij krijgt nr. 36 (33972). De motie op stuk nr. 36 ontraad ik.", ["kst-33972-36", "kst-33972-36"]],
    ["De motie op stuk nr. 36 ontraad ik. Zie Kamerstuk 33972, nr. 36.", ["kst-33972-36", "kst-33972-36"]],
    [
      "Zij krijgt nr. 36 (33972). Zij krijgt nr. 36 (33964). De motie op stuk nr. 36.",
      ["kst-33972-36", "kst-33964-36", "rel:36"],
    ],
    [
      "Zij krijgt nr. 36 (33972), nr. 36 (33964) en nr. 36 (33972). De motie op stuk nr. 36.",
      ["kst-33972-36", "kst-33964-36", "kst-33972-36", "rel:36"],
    ],
    ["Zij krijgt nr. 36 (33972). De motie op stuk nr. 37.", ["kst-33972-36", "rel:37"]],
  ])("%j", (text, expected) => {
    expect(cite(text).map(({ id }) => id)).toEqual(expected);
  });
});
