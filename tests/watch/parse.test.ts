import { describe, expect, it } from "vitest";
import { parseQuery, QueryError } from "#watch";

function errorOf(source: string): { message: string; marked: string; offset: number } {
  try {
    parseQuery(source);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const marked = source.slice(error.offset, error.offset + error.length);
    return { message: error.message, marked, offset: error.offset };
  }
  throw new Error(`parsed: ${source}`);
}

describe("a query that does not parse", () => {
  it.each([
    // source, marked, what the message must say
    ["", "", "empty query"],
    ["   ", "   ", "empty query"],
    ["soort:brief opvang", "soort:", "kind: was probably meant"],
    ["comittee:asiel", "comittee:", "committee: was probably meant"],
    ["https://example.nl", "https:", "in quotes"],
    ["kind:briefje", "briefje", "no kind briefje"],
    ["kind:leter", "leter", "letter was probably meant"],
    ["kind: letter", "kind:", "against the colon"],
    ["from:", "from:", "with nothing after it"],
    ['from:""', 'from:""', "empty value"],
    ["dossier:3633", "3633", "five digits"],
    ['opvang ""', '""', "empty phrase"],
    ['opvang "–"', '"–"', "empty phrase"],
    ["opvang NEAR/5", "NEAR/5", "nothing after it"],
    ["NEAR/5 opvang", "NEAR/5", "nothing before it"],
    ["opvang NEAR/x asiel", "NEAR/x", "number of words"],
    ["opvang NEAR/999 asiel", "NEAR/999", "from 0 to 200"],
    ["opvang NEAR/5 (a AND b)", "(a AND b)", "group with AND"],
    ["opvang NEAR/5 kind:letter", "kind:letter", "a field"],
    ["a NEAR b NEAR c", "NEAR", "NEAR joins two"],
    ["(opvang", "(", "not closed"],
    ["opvang)", ")", "without an opening"],
    ["opvang (", "(", "not closed"],
    ["opvang ()", "()", "nothing between"],
    ["NOT opvang", "NOT opvang", "only NOT"],
    ["NOT opvang NOT asiel", "NOT opvang NOT asiel", "only NOT"],
    ["opvang OR NOT asiel", "NOT asiel", "only NOT"],
    ["opvang NOT NOT asiel", "NOT", "NOT twice"],
    ["opvang NOT", "NOT", "nothing after it"],
    ["OR opvang", "OR", "nothing before it"],
    ["opvang OR OR asiel", "OR", "nothing after it"],
    ["opvang AND", "AND", "nothing after it"],
    ["*", "*", "star alone"],
    ["opvang **", "**", "star alone"],
    ["op*vang", "*", "not inside it"],
    ["opvang & asiel", "&", "no letter or digit"],
    ['opvang "asiel', '"asiel', "not closed"],
    [": opvang", ":", "colon"],
  ])("%s", (source, marked, message) => {
    const error = errorOf(source);
    expect(error.message).toContain(message);
    expect(error.marked).toBe(marked);
  });

  it("refuses what is too long or too deep", () => {
    expect(errorOf("a ".repeat(2_001)).message).toContain("4000");
    expect(errorOf(`${"(".repeat(1_500)}a${")".repeat(1_500)}`).message).toContain("deep");
  });
});

describe("a query that parses", () => {
  it.each([
    ["opvang", { type: "term", words: [{ mode: "word", text: "opvang" }] }],
    ["Opváng*", { type: "term", words: [{ mode: "prefix", text: "opvang" }] }],
    ["*opvang", { type: "term", words: [{ mode: "suffix", text: "opvang" }] }],
    ["*opvang*", { type: "term", words: [{ mode: "infix", text: "opvang" }] }],
    ["IND", { type: "term", words: [{ mode: "acronym", text: "ind" }] }],
    ["OPVANG", { type: "term", words: [{ mode: "word", text: "opvang" }] }],
    ['"kinderen"', { type: "term", words: [{ mode: "exact", text: "kinderen" }] }],
    ["a OR b c", { type: "or", nodes: [{ type: "term" }, { type: "and", nodes: [{}, {}] }] }],
    ["a NEAR b", { type: "near", distance: 10 }],
    ["a NEAR/3 b c", { type: "and", nodes: [{ type: "near", distance: 3 }, { type: "term" }] }],
    ["dossier:36.600-xx", { type: "field", field: "dossier", value: "dossier-36600-XX" }],
    ["KIND:letter", { type: "field", field: "kind", value: "letter" }],
  ])("%s", (source, expected) => {
    expect(parseQuery(source).root).toMatchObject(expected);
  });

  it("knows where its parts stand", () => {
    const root = parseQuery("opvang NOT (asiel OR azc)").root;
    expect(root).toMatchObject({
      offset: 0,
      length: 25,
      nodes: [
        { offset: 0, length: 6 },
        { offset: 7, length: 18 },
      ],
    });
  });
});
