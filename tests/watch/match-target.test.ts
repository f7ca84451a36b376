import { describe, expect, it } from "vitest";
import { compileWatches, type MatchInput, type Watch } from "#watch";
import { citation, documentText, input, watch } from "./builders.ts";

function types(fields: Partial<Watch>, document: Partial<MatchInput>): readonly string[] | null {
  const hits = compileWatches([watch(fields)]).match(input(document));
  return hits[0]?.evidence.map((one) => `${one.type} ${one.where} ${one.text}`) ?? null;
}

const TEXT = "Zie Kamerstuk 36 600 XX, nr. 29.";
const cited = (id: string) => ({
  text: documentText(TEXT),
  textCitations: [citation(id, "36 600 XX, nr. 29", 14)],
});
const inTitle = (id: string) => ({ title: TEXT, titleCitations: [citation(id, "36 600 XX, nr. 29", 14)] });
const PLACE = "36 600 XX, nr. 29";

describe("a watch on an id", () => {
  it.each([
    [{ motion: "kst-36600-XX-29" }, cited("kst-36600-XX-29"), [`citation text ${PLACE}`]],
    [{ motion: "kst-36600-XX-29" }, inTitle("kst-36600-XX-29"), [`citation title ${PLACE}`]],
    [{ motion: "kst-36600-XX-29" }, cited("kst-36600-XX-30"), null],
    [
      { motion: "kst-36600-XX-29" },
      { subject: { kind: "motion", ids: ["kst-36600-XX-29", "2024Z18231"] } },
      ["subject record kst-36600-XX-29"],
    ],
    [{ question: "kv-tk-2024Z18231" }, cited("kv-tk-2024Z18231"), [`citation text ${PLACE}`]],
    [{ promise: "TZ202412-116" }, cited("TZ202412-116"), [`citation text ${PLACE}`]],
    [
      { document: "2024D43817" },
      { subject: { kind: "document", ids: ["2024D43817"] } },
      ["subject record 2024D43817"],
    ],
    [{ motion: "kst-1-2", query: "kamerstuk" }, { text: documentText(TEXT) }, ["term text Kamerstuk"]],
  ] as const)("%j", (fields, document, expected) => {
    expect(types(fields, document)).toEqual(expected);
  });
});

describe("a citation that is only possible", () => {
  const possible = { ...citation("kst-36333-5", "motie-Een", 7), possible: "ingediend door Een" };
  const document = { text: documentText("Zie de motie-Een."), textCitations: [possible] };

  it("is evidence with its reserve, of the motion itself and not of its dossier", () => {
    const hits = compileWatches([watch({ motion: "kst-36333-5" })]).match(input(document));
    expect(hits[0]?.evidence).toMatchObject([{ text: "motie-Een", possible: "ingediend door Een" }]);
    expect(types({ dossier: "dossier-36333" }, document)).toBeNull();
  });
});

describe("evidence that is too much to show", () => {
  const numbers = [...Array.from({ length: 30 }, () => 29), 31];
  const text = `Zie ${numbers.map((number) => `36 600 XX, nr. ${number}`).join(" en ")}. Het azc is vol.`;
  const often = {
    text: documentText(text),
    textCitations: numbers.map((number, at) =>
      citation(`kst-36600-XX-${number}`, `36 600 XX, nr. ${number}`, 4 + at * 21),
    ),
  };
  const idsOf = (fields: Partial<Watch>) =>
    compileWatches([watch(fields)])
      .match(input(often))[0]
      ?.evidence.map(({ id, text: found }) => id ?? found);

  it("still shows each thing that is cited", () => {
    const ids = idsOf({ motion: "kst-36600-XX-29", dossier: "dossier-36600-XX" });
    expect(ids).toHaveLength(20);
    expect(new Set(ids)).toEqual(new Set(["kst-36600-XX-29", "kst-36600-XX-31"]));
  });

  it("still shows the words of the query", () => {
    const ids = idsOf({ motion: "kst-36600-XX-29", dossier: "dossier-36600-XX", query: "azc" });
    expect(ids).toHaveLength(20);
    expect(new Set(ids)).toEqual(new Set(["kst-36600-XX-29", "kst-36600-XX-31", "azc"]));
  });
});

it("shows a citation of a footnote in the sentence with its mark", () => {
  const text = "Ik voer de motie uit [1]. Meer niet.\n\nKamerstuk 36 333, nr. 5.";
  const noted = { ...citation("kst-36333-5", "36 333, nr. 5", 48), sentence: { start: 0, end: 25 } };
  const document = { text: documentText(text), textCitations: [noted] };
  const hits = compileWatches([watch({ motion: "kst-36333-5" })]).match(input(document));
  expect(hits[0]?.evidence).toMatchObject([
    { start: 48, end: 61, sentence: "Ik voer de motie uit [1].", sentenceStart: 0 },
  ]);
});

describe("a watch on a dossier", () => {
  it.each([
    ["dossier-36333", { dossier: "dossier-36333" }, ["dossier record dossier-36333"]],
    ["dossier-36333", { dossier: "dossier-36600-XX" }, null],
    ["dossier-36333", cited("kst-36333-12"), [`citation text ${PLACE}`]],
    ["dossier-36333", cited("kst-36333-C"), [`citation text ${PLACE}`]],
    ["dossier-36333", cited("dossier-36333"), [`citation text ${PLACE}`]],
    ["dossier-36600-XX", cited("kst-36600-XX-29"), [`citation text ${PLACE}`]],
    ["dossier-36600-XXII", cited("kst-36600-XX-29"), null],
    ["dossier-36600", cited("kst-36600-XX-29"), null],
    ["dossier-36600-XX", cited("kst-36600-XX-C"), [`citation text ${PLACE}`]],
    ["dossier-36600", cited("kst-36600-XX"), [`citation text ${PLACE}`]],
    ["dossier-21501-20", cited("kst-21501-20-915"), [`citation text ${PLACE}`]],
    ["dossier-34417", cited("kst-34417-(R2068)-7"), [`citation text ${PLACE}`]],
    ["dossier-36333", cited("ah-tk-20242025-512"), null],
    [
      "dossier-36333",
      { subject: { kind: "document", ids: ["kst-36333-40"] }, dossier: null },
      ["dossier record dossier-36333"],
    ],
  ] as const)("%s", (dossier, document, expected) => {
    expect(types({ dossier }, document)).toEqual(expected);
  });
});

describe("what narrows a watch", () => {
  const subject = { subject: { kind: "motion", ids: ["kst-36600-XX-29"] }, documentClass: "motion" } as const;
  it.each([
    [
      "kinds take query hits away",
      { query: "kamerstuk", kinds: ["answer"] },
      { text: documentText(TEXT) },
      null,
    ],
    [
      "kinds let theirs through",
      { query: "kamerstuk", kinds: ["letter"] },
      { text: documentText(TEXT) },
      ["term text Kamerstuk"],
    ],
    [
      "kinds take citations away",
      { motion: "kst-36600-XX-29", kinds: ["answer"] },
      cited("kst-36600-XX-29"),
      null,
    ],
    [
      "kinds take the dossier's away",
      { dossier: "dossier-36333", kinds: ["answer"] },
      { dossier: "dossier-36333" },
      null,
    ],
    [
      "kinds leave the subject",
      { motion: "kst-36600-XX-29", kinds: ["answer"] },
      subject,
      ["subject record kst-36600-XX-29"],
    ],
    [
      "no kinds are all kinds",
      { query: "kamerstuk", kinds: [] },
      { text: documentText(TEXT) },
      ["term text Kamerstuk"],
    ],
    ["not takes query hits away", { query: "kamerstuk", not: "zie" }, { text: documentText(TEXT) }, null],
    [
      "not leaves the others",
      { query: "kamerstuk", not: "zie", motion: "kst-36600-XX-29" },
      cited("kst-36600-XX-29"),
      [`citation text ${PLACE}`],
    ],
    [
      "not may miss",
      { query: "kamerstuk", not: "jeugdzorg OR sport" },
      { text: documentText(TEXT) },
      ["term text Kamerstuk"],
    ],
  ] as const)("%s", (_, fields, document, expected) => {
    expect(types(fields, document)).toEqual(expected);
  });
});

describe("a matcher", () => {
  it("gives the hits in the order of the watches", () => {
    const watches = [
      watch({ id: "b", query: "nr" }),
      watch({ id: "a", motion: "kst-36600-XX-29" }),
      watch({ id: "none", query: "nergens" }),
      watch({ id: "c", query: "zie" }),
    ];
    const hits = compileWatches(watches).match(input(cited("kst-36600-XX-29")));
    expect(hits.map((hit) => hit.watch)).toEqual(["b", "a", "c"]);
  });

  it("forgets the document before", () => {
    const matcher = compileWatches([watch({ query: "opvang kinderen" }), watch({ query: '"van kinderen"' })]);
    expect(matcher.match(input({ title: "opvang" }))).toEqual([]);
    expect(matcher.match(input({ title: "kinderen" }))).toEqual([]);
    expect(matcher.match(input({ title: "opvang van" }))).toEqual([]);
  });

  it("gives at most twenty pieces of evidence, and every part of the query among them", () => {
    const text = `${"opvang ".repeat(50)}kinderen`;
    const evidence = compileWatches([watch({ query: "opvang kinderen" })]).match(
      input({ text: documentText(text) }),
    )[0]?.evidence;
    expect(evidence).toHaveLength(20);
    expect(evidence?.at(-1)?.text).toBe("kinderen");
  });

  it("tells the page and the sentence", () => {
    const text = "Op de eerste staat niets. Hier ook niet. De opvang is vol. Meer niet.";
    const hits = compileWatches([watch({ query: "opvang" })]).match(
      input({ text: documentText(text, [0, 26]) }),
    );
    expect(hits[0]?.evidence).toEqual([
      {
        type: "term",
        text: "opvang",
        where: "text",
        start: 44,
        end: 50,
        sentence: "De opvang is vol.",
        sentenceStart: 41,
        page: 2,
      },
    ]);
  });
});
