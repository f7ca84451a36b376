import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "#config";
import { cite, type DocumentText } from "#parliament";
import { compileWatches } from "#watch";

const { watches } = loadConfig(join(import.meta.dirname, "..", "..", "config", "kamerwacht.yaml"), {});
const matcher = compileWatches(watches);

function hits(text: string): readonly string[] {
  const document: DocumentText = {
    format: "text",
    text,
    pages: [],
    paragraphs: [{ start: 0, end: text.length }],
    headings: [],
    footnotes: [],
  };
  return matcher
    .match({
      subject: { kind: "document", ids: ["2026D00001"] },
      dossier: null,
      documentClass: "letter",
      title: "Een stuk",
      from: [],
      parties: [],
      committees: [],
      text: document,
      textCitations: cite(text),
      titleCitations: [],
    })
    .map(({ watch }) => watch);
}

describe("the coalition's watches", () => {
  it.each([
    ["De kinderen verblijven al maanden in de noodopvang.", ["noodopvang-kinderen"]],
    ["In crisisnoodopvanglocaties krijgen leerplichtige jongeren geen les.", ["noodopvang-kinderen"]],
    ["In de (nood)opvang wonen 4.000 minderjarigen.", ["noodopvang-kinderen"]],
    ["Het aantal amv's is gestegen.", ["alleenreizende-kinderen"]],
    ["Nidos vangt alleenreizende kinderen op.", ["alleenreizende-kinderen"]],
    ["De opvang van alleenstaande minderjarige vreemdelingen.", ["alleenreizende-kinderen"]],
    ["Het COA werkt aan een kwaliteitskader voor de asielopvang.", ["kwaliteitskader-opvang"]],
    ["De taakstelling voor de huisvesting van vergunninghouders.", ["taakstelling-huisvesting"]],
    ["Gemeenten lopen achter op de huisvestingstaakstelling statushouders.", ["taakstelling-huisvesting"]],
    ["De Spreidingswet wordt ingetrokken.", ["spreidingswet"]],
    ["Zie Kamerstuk 19 637, nr. 3282.", ["motie-19637-3282"]],
    ["Uitvoering van de motie (36600-XX, nr. 29).", ["motie-36600-xx-29"]],
    ["Uitvoering van de motie-Ceder/Boomsma (36 600-XX, nr. 41).", ["motie-36600-xx-41"]],
  ])("hit: %s", (text, expected) => {
    expect(hits(text)).toEqual(expected);
  });

  it.each([
    "De noodopvang van vee na de overstroming.",
    "De kinderopvang krijgt een nieuw kwaliteitskader.",
    "Een alleenstaande moeder met kinderen.",
    "De taakstelling op het apparaat van het ministerie.",
    "Kinderen hebben recht op onderwijs.",
    "Zie Kamerstuk 19 637, nr. 3283.",
  ])("no hit: %s", (text) => {
    expect(hits(text)).toEqual([]);
  });
});
