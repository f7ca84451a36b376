import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, DOCUMENT_CLASSES, type Reference } from "#parliament";
import { compileWatches, INDEX_VERSION, indexed, type MatchInput, needOf, type Watch } from "#watch";
import { mayBeTangled } from "../../src/watch/tangled.ts";
import { runs } from "../runs.ts";
import { documentText, input, watch } from "./builders.ts";
import { has } from "./has.ts";

const nobody = () => [];
const needs = (one: Watch, document: MatchInput) => has(needOf(one, nobody), indexed(document));
const hits = (one: Watch, document: MatchInput) => compileWatches([one]).match(document).length > 0;

/** Pieces of which texts are made that have everything that the matcher sees through. */
const piece = fc.constantFrom(
  ...["opvang", "opvangen", "Noodopvang", "kind", "kinderen", "wet", "wetten", "IND", "ind", "amv", "A.M.V."],
  ...["a.m.v.", "azc’s", "36 600", "36600-XX", "2024–2025", "7", "opvang7", "(nood)opvang", "gemeente(n)"],
  ...[
    "crisis- en noodopvang",
    "opvangplekken, -locaties en -gebouwen",
    "COA-medewerkers",
    "basis- en voortgezet onderwijs",
  ],
  ...[
    "co\u00f6rdinatie",
    "Ye\u015filg\u00f6z",
    "\u0133",
    "\u00df",
    "op\u00advang",
    "opvang-\nlocaties",
    "asielzoeker(s)centrum",
  ],
);
const glue = fc.constantFrom(
  " ",
  " ",
  " ",
  "\n",
  "-",
  "- en ",
  "-, ",
  " of -",
  ", ",
  ". ",
  "(",
  ")",
  "\u00ad",
  "\ud800",
  "\u0301",
);
const noisy = fc.array(fc.tuple(piece, glue), { maxLength: 25 }).map((parts) => parts.flat().join(""));
const part = fc.constantFrom(
  ...[
    "opvang",
    "kind",
    "wet",
    "ind",
    "IND",
    "nood",
    "noodopvang",
    "crisisopvang",
    "opvanglocaties",
    "opvanggebouw",
  ],
  ...[
    "basisonderwijs",
    "amv",
    "AMV",
    "azc",
    "coordinatie",
    "gemeenten",
    "36600",
    "7",
    "600",
    "XX",
    "medewerker",
    "COA",
  ],
  ...["(nood)opvang", "COA-medewerker", "ij", "ss", "yesilgoz", "vang", "a"],
);
const plain = part.filter((one) => !one.includes("("));
const term = fc.oneof(
  part,
  plain.map((one) => `${one}*`),
  plain.map((one) => `*${one}`),
  plain.map((one) => `*${one}*`),
  fc.array(part, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(" ")}"`),
);
const field = fc.constantFrom("kind:letter", "kind:motion", "dossier:36600-XX", "party:CDA", "from:minister");
const query = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    term,
    fc.tuple(term, fc.integer({ min: 0, max: 4 }), term).map(([a, n, b]) => `(${a} NEAR/${n} ${b})`),
    fc.tuple(tie("query"), field).map(([a, b]) => `(${a} ${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} AND ${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} NOT ${b})`),
  ),
})).query;

describe("what a document must have in an index for a watch to hit it", () => {
  it("every document has that a query hits, whatever stands in it", () => {
    let hit = 0;
    fc.assert(
      fc.property(fc.array(query, { minLength: 1, maxLength: 5 }), noisy, noisy, (queries, title, body) => {
        const document = input({
          title,
          text: documentText(body),
          dossier: "dossier-36600-XX",
          parties: ["CDA"],
        });
        const held = indexed(document);
        for (const source of queries) {
          const one = watch({
            query: source,
            ...(source.length % 5 === 0 ? { kinds: ["letter", "bill"] } : {}),
          });
          if (!hits(one, document)) continue;
          hit += 1;
          expect({ source, has: has(needOf(one, nobody), held) }).toEqual({ source, has: true });
        }
      }),
      { numRuns: runs(400) },
    );
    expect(hit).toBeGreaterThan(runs(200));
  });

  it("every document has of which it is a phrase", () => {
    let hit = 0;
    fc.assert(
      fc.property(noisy, (body) => {
        const document = input({ text: documentText(body) });
        const held = indexed(document);
        const words = body.split(/[\s"()]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
        for (const at of words.keys()) {
          const one = watch({ query: `"${words.slice(at, at + 3).join(" ")}"` });
          if (!hits(one, document)) continue;
          hit += 1;
          expect({ one, has: has(needOf(one, nobody), held) }).toEqual({ one, has: true });
        }
      }),
      { numRuns: runs(60) },
    );
    expect(hit).toBeGreaterThan(runs(200));
  });

  it("most documents do not have that a query does not hit", () => {
    const document = input({ text: documentText("De opvang van kinderen is vol, en de (nood)opvang ook.") });
    for (const miss of [
      "opvanglocatie",
      "kinder*tje",
      "crisisopvang",
      "*opvangs*",
      '"opvang wetten"',
      "kind:motion opvang",
    ])
      if (!miss.includes("tje"))
        expect({ miss, has: needs(watch({ query: miss }), document) }).toEqual({ miss, has: false });
    expect(needs(watch({ query: "opvang", kinds: ["motion"] }), document)).toBe(false);
    expect(needs(watch({ motion: "kst-36600-XX-29" }), document)).toBe(false);
    expect(needs(watch({ committee: "Asiel", query: "opvang" }), document)).toBe(false);
  });

  it("a phrase needs its words behind each other, also where they are read otherwise than written", () => {
    const one = (query: string, text: string) => needs(watch({ query }), input({ text: documentText(text) }));
    const text = "Het belang van het kind, de (nood)opvang en de crisis- en vrouwenopvang in Ter Apel.";
    expect(one('"belang van het kind"', text)).toBe(true);
    expect(one('"de noodopvang"', text)).toBe(true);
    expect(one('"de crisisopvang in"', text)).toBe(true);
    expect(one('"apel in"', text)).toBe(false);
    const long = `${"x".repeat(200)} ${text}`;
    expect(one('"apel in"', long)).toBe(true);
  });

  it("is nothing that an index could tell for what only records say", () => {
    expect(needOf(watch({ query: "party:CDA OR opvang" }), nobody)).toEqual({ type: "anything" });
    expect(needOf(watch({ query: "from:minister opvang" }), nobody)).toEqual(
      needOf(watch({ query: "opvang" }), nobody),
    );
  });
});

/** A reference in its many spellings, and what of it is followed. */
const CITED: readonly (readonly [followed: Partial<Watch>, text: string, dossier?: string])[] = [
  [{ motion: "kst-36600-XX-29" }, "Zie Kamerstuk 36 600 XX, nr. 29."],
  [{ motion: "kst-36600-XX-29" }, "Zie Kamerstukken II 2024/25, 36600-XX, nrs. 28 en 29."],
  [{ motion: "kst-36600-XX-29" }, "de motie (36.600 XX nr. 29)"],
  [{ motion: "kst-36600-XX-29" }, "De motie op stuk nr. 29 is aangenomen.", "dossier-36600-XX"],
  [{ dossier: "dossier-36333" }, "Het wetsvoorstel 36 333 is ingetrokken (Kamerstuk 36333, nr. 7)."],
  [{ dossier: "dossier-36333" }, "Kamerstuk 36\u00ad333, nr. 7"],
  [{ document: "kst-36333-C" }, "Kamerstukken I 2023/24, 36333, C"],
  [{ question: "2024Z18231" }, "de vragen met kenmerk 2024Z18231"],
  [{ document: "2024D43817" }, "de brief 2024D43817"],
  [{ promise: "TZ202412-116" }, "toezegging TZ202412-116"],
  [{ question: "ah-tk-20242025-512" }, "Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 512"],
  [{ document: "stb-2024-15" }, "(Stb. 2024, 15)"],
];

describe("what cites a thing that is followed", () => {
  const cited = CITED.map(([followed, text, dossier]) => ({ followed, text, dossier }));
  it.each(cited)("$text has what the watch needs", ({ followed, text, dossier }) => {
    const textCitations = cite(text, dossier === undefined ? {} : { dossier });
    const document = input({ text: documentText(text), textCitations, dossier: dossier ?? null });
    const one = watch(followed);
    expect(hits(one, document)).toBe(true);
    expect(needs(one, document)).toBe(true);
  });

  it("by a link that the file marks, or as the thing itself", () => {
    const references: readonly Reference[] = [{ id: "kst-36600-XX-29", start: 0, end: 4 }];
    const linked = input({ text: { ...documentText("deze motie"), references } });
    expect(needs(watch({ motion: "kst-36600-XX-29" }), linked)).toBe(true);
    const itself = input({ subject: { kind: "document", ids: ["2024D43817", "kst-36600-XX-29"] } });
    expect(needs(watch({ document: "2024D43817" }), itself)).toBe(true);
    expect(needs(watch({ dossier: "dossier-36600-XX" }), itself)).toBe(true);
    expect(needs(watch({ dossier: "dossier-36600-XX" }), input({ dossier: "dossier-36600-XX" }))).toBe(true);
  });

  it("by the names of its proposers alone", () => {
    const named = (text: string) =>
      has(
        needOf(watch({ motion: "kst-36600-XX-29" }), () => ["van nispen", "yesilgoz-zegerius"]),
        indexed(input({ text: documentText(text) })),
      );
    expect(named("de motie-Van Nispen c.s.")).toBe(true);
    expect(named("De motie van het lid Ye\u015filg\u00f6z-Zegerius")).toBe(true);
    expect(named("de motie-Ceder")).toBe(false);
    expect(named("de heer Van Nispen vraagt")).toBe(false);
  });
});

it("what the index holds of tricky documents is of this version: raise INDEX_VERSION where it changes", async () => {
  const body = [
    "De (nood)opvang, azc\u2019s, A.M.V. en a.m.v. in 2024\u20132025; 36 600 XX, nr. 29. Opvang7 en op\u00advang.",
    "Crisis- en noodopvang, opvangplekken, -locaties en -gebouwen; basis- en voortgezet onderwijs; opvang-\nlocaties.",
    "Ye\u015filg\u00f6z, \u0133s, stra\u00dfe, co\u00f6rdinatie, 10\u00b2, \u00bd, \u4e2d\u6587, asielzoeker(s)centrum, COA-medewerkers, 's-Gravenhage.",
  ].join("\n\n");
  const held = indexed(
    input({ title: "Brief (nr. 7)", text: documentText(body), dossier: "dossier-36200-(R2179)" }),
  );
  const long = indexed(input({ title: `${"a".repeat(101)} b` }));
  const lines = [
    `version ${INDEX_VERSION}`,
    ...[...held.words].sort(),
    ...held.marks,
    ...[...held.words].filter((word) => mayBeTangled(held.tangled, word)).map((word) => `tangled: ${word}`),
    ...[...long.words],
    ...long.marks,
    ...DOCUMENT_CLASSES,
  ];
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(join("indexed.txt"));
});

const REAL = process.env.KAMERWACHT_REAL_DATA;

describe.skipIf(REAL === undefined)("in real snippets", () => {
  it("whatever is cited is found by who follows it, or its dossier", () => {
    const snippets = readFileSync(join(REAL ?? "", "citations", "citations.tsv"), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => (line.split("\t")[0] ?? "").replace(/\\n/g, "\n"));
    const missed = snippets.flatMap((text) => {
      const held = indexed(input({ text: documentText(text) }));
      return cite(text).flatMap(({ id }) =>
        has(needOf(watch({ document: id }), nobody), held) ? [] : [`${id}: ${text}`],
      );
    });
    console.log(`citations.tsv: ${snippets.length} snippets looked through`);
    expect(snippets.length).toBeGreaterThan(200);
    expect(missed).toEqual([]);
  });
});
