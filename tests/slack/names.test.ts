import { describe, expect, it } from "vitest";
import { nameOf } from "#slack";
import { document, question } from "./builders.ts";

describe("what is called after its kind says so once", () => {
  it.each([
    ["Motie", "Motie van het lid Proef over speelplekken", "Motie-Proef over speelplekken"],
    [
      "Motie (gewijzigd/nader)",
      "Gewijzigde motie van het lid Proef over speelplekken",
      "Gewijzigde motie-Proef over speelplekken",
    ],
    ["Amendement", "Amendement van het lid Proef over speelplekken", "Amendement-Proef over speelplekken"],
    ["Brief regering", "Brief over speelplekken", "Kamerbrief over speelplekken"],
    ["Brief regering", "Speelplekken", "Kamerbrief “Speelplekken”"],
    [
      "Schriftelijke vragen",
      "Vragen van het lid Proef over speelplekken",
      "Kamervragen van het lid Proef over speelplekken",
    ],
    [
      "Antwoord schriftelijke vragen",
      "Antwoord op vragen over speelplekken",
      "Antwoord op vragen over speelplekken",
    ],
    ["Memorie van toelichting", "Memorie van toelichting", "Memorie van toelichting"],
  ])("a document of kind %s with the title %s", (kind, title, name) => {
    const { number, full, heading } = nameOf(document({ kind, title }), "nl");
    expect(full).toBe(number === null ? name : `${name} (${number})`);
    expect(heading.toLowerCase()).not.toMatch(/(motie|brief|vragen) · .*(motie van|brief over|vragen van)/);
  });

  it.each([
    ["Vragen over de bereikbaarheid van huisartsen", "over “de bereikbaarheid van huisartsen”"],
    ["Vragen van het lid Proef (SP) over speelplekken", "over “speelplekken”"],
    ["Het bericht dat er geen speelplekken zijn", "over “Het bericht dat er geen speelplekken zijn”"],
    ["over speelplekken", "“over speelplekken”"],
  ])("questions with the title %s", (title, said) => {
    expect(nameOf(question({ title }), "nl").full).toContain(`De Kamervragen ${said}`);
    expect(nameOf(question({ title }), "nl").heading).not.toMatch(/Kamervragen · Vragen/);
  });
});
