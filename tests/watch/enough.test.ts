import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileWatches, type Evidence, indexed } from "#watch";
import { buildAutomaton } from "../../src/watch/automaton.ts";
import { buildLexicon } from "../../src/watch/lexicon.ts";
import { makePlanning, planQuery } from "../../src/watch/plan.ts";
import { scan } from "../../src/watch/scan.ts";
import { clearSightings, makeSightings } from "../../src/watch/sighting.ts";
import { runs } from "../runs.ts";
import { documentText, input, watch } from "./builders.ts";

const piece = fc.constantFrom(
  ...["opvang", "opvang", "opvang", "Opvang", "noodopvang", "OPVANG", "kind", "kinderen", "wet"],
  ...["(nood)opvang", "crisis- en noodopvang", "opvang-\nlocaties", "opvang7", "op\u00advang", "opvang's"],
  ...["opvang.", "\n\n", "-opvang", "a.s.", "opvang- of"],
);
const prose = fc
  .array(piece, { minLength: 20, maxLength: 90, size: "max" })
  .map((pieces) => pieces.join(" "));
const query = fc.constantFrom("opvang", "opvang*", "*opvang", "*opvang*", '"opvang"', "OPVANG", "kind");

const plain = fc.constantFrom(
  ...[
    "de",
    "van gemeenten",
    "en",
    "vergunningverlening",
    "over de begroting",
    "voorzieningen",
    "\n\nMet",
    "tot",
  ],
);

/** The places in the title, and those in the first sentence of the text that has any. */
function throughFirst(all: readonly Evidence[]): readonly Evidence[] {
  const first = all.find(({ where }) => where === "text");
  if (first === undefined) return all;
  const end = first.sentenceStart + first.sentence.length;
  return all.filter(({ where, start }) => where === "title" || start < end);
}

describe("a look that has seen enough", () => {
  it("shows what a look at the whole text shows", () => {
    let full = 0;
    fc.assert(
      fc.property(query, prose, prose, (source, title, body) => {
        const document = input({ title: title.slice(0, 60), text: documentText(body) });
        const one = watch({ id: "one", query: source });
        // Beside another word the whole text is looked at.
        const whole = compileWatches([one, watch({ id: "other", query: "nergens" })]).match(document);
        full += (whole[0]?.evidence.length ?? 0) > 14 ? 1 : 0;
        expect(compileWatches([one]).match(document)).toEqual(whole);
      }),
      { numRuns: runs(1_000) },
    );
    expect(full).toBeGreaterThan(runs(1_000) / 10);
  });

  it("goes by the first places alone where a word takes the hit away, or another kind is asked for", () => {
    const text = documentText("opvang ".repeat(40));
    const hits = (one: Parameters<typeof watch>[0]) =>
      compileWatches([watch(one)]).match(input({ text })).length;
    expect(hits({ query: "opvang", not: "opvang" })).toBe(0);
    expect(hits({ query: "opvang NOT opvang" })).toBe(0);
    expect(hits({ query: "opvang NOT kind:motion" })).toBe(1);
    expect(hits({ query: "opvang", not: "wet" })).toBe(1);
  });

  it("shows of the text the first sentence that has a place, as a look for all places does", () => {
    const words = fc.constantFrom(
      "opvang",
      "crisisopvang",
      "opvanglocatie",
      "kind OR opvang",
      "kind NOT wet",
    );
    const sentence = fc
      .array(fc.oneof(piece, plain, plain, plain), { minLength: 1, maxLength: 40, size: "max" })
      .map((pieces) => `${pieces.join(" ")}. `);
    const long = fc
      .array(sentence, { minLength: 1, maxLength: 30, size: "max" })
      .map((all) => all.join("Dus "));
    let shorter = 0;
    fc.assert(
      fc.property(fc.oneof(query, words), plain, long, (source, title, body) => {
        const document = input({ title, text: documentText(body) });
        const { tangled } = indexed(document);
        const one = watch({ query: source });
        const all = compileWatches([one]).match(document)[0]?.evidence;
        const expected = all === undefined ? undefined : throughFirst(all);
        shorter += (expected?.length ?? 0) < (all?.length ?? 0) ? 1 : 0;
        const { match } = compileWatches([one], "first");
        expect(match(document)[0]?.evidence).toEqual(expected);
        expect(match({ ...document, tangled })[0]?.evidence).toEqual(expected);
      }),
      { numRuns: runs(1_000) },
    );
    expect(shorter).toBeGreaterThan(runs(1_000) / 10);
  });

  it("knows the first by all that are shown, of which a compound in two pieces comes last", () => {
    const sentence = `Over crisisopvang ${"van mensen in gemeenten ".repeat(8)}wordt gesproken. `;
    const body = `De crisis- en noodopvang. ${sentence.repeat(30)}`;
    const document = input({ text: documentText(body) });
    const one = watch({ query: "crisisopvang" });
    const shown = compileWatches([one]).match(document)[0]?.evidence ?? [];
    expect(compileWatches([one], "first").match(document)[0]?.evidence).toEqual(throughFirst(shown));
  });

  it("ends there", () => {
    const planning = makePlanning();
    planQuery(planning, "opvang");
    const units = planning.sought.list;
    const sightings = makeSightings(units.length);
    const automaton = buildAutomaton(units);
    clearSightings(sightings, "Over opvang", "Veel opvang. ".repeat(100));
    scan(
      {
        lexicon: buildLexicon(units),
        automaton,
        reported: new Float64Array(automaton.inside.length),
        serial: 0,
        units: new Uint16Array(0),
        suspended: [],
        enough: 5,
        isFirstEnough: false,
        tangled: null,
      },
      sightings,
    );
    expect(sightings.count).toBe(5);
    expect(sightings.words - sightings.textFirst).toBe(8);
  });
});
