import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileWatches } from "#watch";
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
        tangled: null,
      },
      sightings,
    );
    expect(sightings.count).toBe(5);
    expect(sightings.words - sightings.textFirst).toBe(8);
  });
});
