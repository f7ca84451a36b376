import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#summary";
import { editsBetween } from "../../src/summary/word-diff.ts";
import { makeText } from "./make-text.ts";

const BEFORE = makeText(
  "Geachte voorzitter,",
  "Er komen tien bomen in de stad. Zij worden in het najaar geplant door de gemeente.",
  "Daarna volgt het onderhoud.",
);

describe("comparing two versions", () => {
  it("finds the changed words in their sentence", () => {
    const after = makeText(
      "Geachte voorzitter,",
      "Er komen twintig bomen in de stad. Zij worden in het najaar geplant door de gemeente.",
      "Daarna volgt het onderhoud.",
    );
    const change = compareTexts(BEFORE, after);
    expect(change).toMatchObject({ changed: true, wordsAdded: 1, wordsRemoved: 1, passagesTotal: 1 });
    const [passage] = change.passages;
    expect(passage).toMatchObject({
      was: "Er komen tien bomen in de stad.",
      now: { text: "Er komen twintig bomen in de stad." },
    });
    const [added] = passage?.added ?? [];
    expect(after.text.slice(added?.start, added?.end)).toBe("twintig");
  });

  it("gives a new paragraph and one that is gone", () => {
    const more = makeText(...paragraphs(BEFORE), "Ook komen er struiken langs de weg.");
    expect(compareTexts(BEFORE, more).passages).toMatchObject([
      { now: { text: "Ook komen er struiken langs de weg." }, was: null },
    ]);
    expect(compareTexts(more, BEFORE).passages).toMatchObject([
      { now: null, was: "Ook komen er struiken langs de weg." },
    ]);
  });

  it("shows the sentence that words were taken from", () => {
    const after = makeText(
      "Geachte voorzitter,",
      "Er komen tien bomen in de stad. Zij worden in het najaar geplant.",
      "Daarna volgt het onderhoud.",
    );
    const { passages, wordsAdded, wordsRemoved } = compareTexts(BEFORE, after);
    expect({ wordsAdded, wordsRemoved, many: passages.length }).toEqual({
      wordsAdded: 1,
      wordsRemoved: 4,
      many: 1,
    });
    expect(passages[0]?.now?.text).toBe("Zij worden in het najaar geplant.");
  });

  it.each([
    ["other line ends", BEFORE.text.replace("in de stad. Zij", "in de stad.\n\nZij").split("\n\n")],
    ["hyphens", paragraphs(BEFORE).map((text) => text.replace("gemeente", "ge-meente"))],
    ["the order of paragraphs", paragraphs(BEFORE).toReversed()],
    ["other spaces", paragraphs(BEFORE).map((text) => text.replace("tien bomen", "tien  bomen "))],
  ])("takes %s for layout", (_name, texts) => {
    expect(compareTexts(BEFORE, makeText(...texts)).changed).toBe(false);
  });

  it("takes long texts, alike or not", () => {
    const long = (seed: number) =>
      makeText(
        ...Array.from(
          { length: 4_000 },
          (_, at) => `Zin ${at} gaat over boom ${(at * seed) % 977} in de stad, en dat is ${at % seed}.`,
        ),
      );
    expect(compareTexts(long(7), long(7)).changed).toBe(false);
    const other = compareTexts(long(7), long(11));
    expect(other).toMatchObject({ changed: true, passagesTotal: 1 });
    expect(other.passages[0]?.now?.text).toMatch(/^Zin \d+ gaat over boom .*\.$/);
  });

  it("quotes the new text at its place, whatever the texts", () => {
    const words = fc.array(fc.constantFrom("De", "bomen", "staan", "hier.", "Daar", "niet", "é𝒳"), {
      maxLength: 30,
    });
    const texts = fc.array(
      words.map((each) => each.join(" ")),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const after = makeText(...b);
        const change = compareTexts(makeText(...a), after);
        expect(change.changed).toBe(change.passages.length > 0);
        for (const { now, added } of change.passages) {
          if (now !== null) expect(after.text.slice(now.start, now.end)).toBe(now.text);
          for (const span of added)
            expect(span.start >= (now?.start ?? 0) && span.end <= (now?.end ?? 0)).toBe(true);
        }
      }),
    );
  });
});

describe("edits", () => {
  it("lead from the one list to the other", () => {
    const lists = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 40 });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const built: string[] = [];
        let at = 0;
        for (const { from, to } of editsBetween(before, after)) {
          built.push(...before.slice(at, from.start), ...after.slice(to.start, to.end));
          at = from.end;
        }
        expect([...built, ...before.slice(at)]).toEqual(after);
      }),
    );
  });
});

function paragraphs({ text }: { readonly text: string }): readonly string[] {
  return text.split("\n\n");
}
