import { describe, expect, it } from "vitest";
import { ownDossier } from "#summary";
import { makeText } from "./make-text.ts";

const HEADS: readonly (readonly [string | null, readonly string[]])[] = [
  ["dossier-36600-XX", ["36 600 XX", "# Bomen", "Nr. 12", "# MOTIE VAN HET LID DE WIT"]],
  ["dossier-36600-A", ["36 600 A", "# Bomen", "Nr. 12", "# MOTIE VAN HET LID DE WIT"]],
  ["dossier-36999", ["36 999 A", "# VERSLAG VAN EEN OVERLEG OVER BOMEN", "Nr. 12"]],
  ["dossier-36600-A", ["De Kamer,", "Zij krijgt nr. 34 (36600-A)."]],
  ["dossier-36999", ["De Kamer,", "Zij krijgt nr. 34 (36999)."]],
  [null, ["De Kamer,", "verzoekt de regering bomen te planten."]],
];

describe("ownDossier", () => {
  it.each(HEADS)("%s of %j", (dossier, paragraphs) => {
    expect(ownDossier(makeText(...paragraphs))).toBe(dossier);
  });
});
