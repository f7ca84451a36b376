import { describe, expect, it } from "vitest";
import { mistakes } from "./files.ts";

describe("a mistake in a watch", () => {
  it.each([
    [
      "a dossier as motion",
      "id: b\nname: B\nmotion: 36333",
      "8:13",
      '"36333" is read as a dossier (dossier-36333), not as a motion',
    ],
    [
      "a motion as dossier",
      "id: b\nname: B\ndossier: 36600-XX-29",
      "8:14",
      'is read as a Kamerstuk (kst-36600-XX-29), not as a dossier by its number, such as "36333" or "36600-XX"; for that the key is "motion"',
    ],
    [
      "a number without dossier",
      'id: b\nname: B\nmotion: "nr. 29"',
      "8:13",
      '"nr. 29" is not a motion or amendment by its number',
    ],
    ["a bare number", "id: b\nname: B\nmotion: 29", "8:13", '"29" is not a motion or amendment'],
    ["a toevoeging that is none", "id: b\nname: B\nmotion: 36600-QQ-29", "8:13", "is not a motion"],
    [
      "a meeting as question",
      "id: b\nname: B\nquestion: 2026A01315",
      "8:15",
      "is read as a meeting (2026A01315)",
    ],
    ["a motion as promise", "id: b\nname: B\npromise: 36600-XX-29", "8:14", "not as a pledge"],
    ["a target that is nothing", "id: b\nname: B\nmotion:", "8:5", "motion: is empty"],
    [
      "nothing to follow",
      "id: b\nname: B",
      "6:5",
      "watches[1]: follows nothing: it needs at least one of motion, dossier",
    ],
    [
      "only a not",
      "id: b\nname: B\ndossier: 36333\nnot: x",
      "9:10",
      'takes hits of a query away, but there is no "query"',
    ],
    ["no id", "name: B\nmotion: 36600-XX-29", "6:5", "watches[1].id: is missing: lower-case letters"],
    ["an id with capitals", "id: Be\nname: B\nmotion: 36600-XX-29", "6:9", '"Be" is not lower-case letters'],
    [
      "an id without end",
      `id: ${"b".repeat(81)}\nname: B\nmotion: 36600-XX-29`,
      "6:9",
      "is longer than 80 characters",
    ],
    ["an id that is taken", "id: a\nname: B\nmotion: 36600-XX-29", "6:9", '"a" is the id of another watch:'],
    ["no name", "id: b\nmotion: 36600-XX-29", "6:5", "watches[1].name: is missing"],
    [
      "a misspelt key",
      "id: b\nname: B\nmotoin: 36600-XX-29",
      "8:5",
      'unknown key "motoin" (did you mean "motion"?)',
    ],
    [
      "an unknown kind",
      "id: b\nname: B\nquery: x\nkinds: [lettr]",
      "9:13",
      'watches[1].kinds[0]: "lettr" is not allowed (did you mean "letter"?)',
    ],
    [
      "kinds that are no list",
      "id: b\nname: B\nquery: x\nkinds: letter",
      "9:12",
      'is the text "letter", not a list of kinds',
    ],
    [
      "a mention without @",
      "id: b\nname: B\nquery: x\nmention: S0123ABC",
      "9:14",
      '"S0123ABC" is not a member',
    ],
    [
      "a mention outside quotes",
      "id: b\nname: B\nquery: x\nmention: @S0123ABC",
      "9:14",
      "put the value in double quotes",
    ],
    [
      "a channel of its own that is none",
      "id: b\nname: B\nquery: x\nchannel: kwaliteit",
      "9:14",
      'did you mean "#kwaliteit"?',
    ],
    ["a watch that is a text", "b", "6:5", 'watches[1]: is the text "b"'],
  ])("%s", (_name, watch, place, message) => {
    const item = watch.split("\n").map((line, index) => `${index === 0 ? "  - " : "    "}${line}`);
    const text = `# the file under test\n\nchannel: "#c"\nwatches:\n  - { id: a, name: A, motion: 36600-XX-28 }\n${item.join("\n")}\n`;
    const found = mistakes({ "watches/w.yaml": text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(found[0]?.slice(0, `watches/w.yaml:${place}:`.length)).toBe(`watches/w.yaml:${place}:`);
  });

  it.each([
    ["plain", "query: opvang AND", "3:19"],
    ["plain over lines", "query: opvang\n  AND (kind\n  OR azc))", "5:14"],
    ["single quotes", "query: 'it''s opvang )'", "3:26"],
    ["double quotes", 'query: "\\u0061 \\"b\\" )"', "3:26"],
    ["a literal block", "query: |\n  opvang\n  (kind ) )", "5:15"],
    ["a folded block", "query: >-\n  opvang\n\n  NEAR/5 (kind\n  OR azc) )", "7:15"],
    ["a block with a comment", "query: | # words\n  opvang )", "4:14"],
  ])("a mistake inside a query: %s", (_name, query, place) => {
    const lines = query.split("\n").map((line) => `    ${line}`);
    const text = ["watches:", "  - id: b", ...lines, "    name: B", '    channel: "#c"', ""].join("\n");
    const found = mistakes({ "watches/w.yaml": text });
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, `watches/w.yaml:${place}:`.length)).toBe(`watches/w.yaml:${place}:`);
  });
});
