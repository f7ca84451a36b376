import fc from "fast-check";
import { expect, it } from "vitest";
import { forHeld, holdValue, parseHoldValue } from "../../src/desk/buttons/held.ts";

it("gives back which posts a hold button is about", () => {
  const places = fc.record({
    run: fc.nat(),
    channel: fc.stringMatching(/^#[a-z0-9/_-]{1,60}$/),
  });
  fc.assert(
    fc.property(places, (place) => {
      expect(parseHoldValue(holdValue(place))).toEqual(place);
    }),
  );
});

it.each(["", "12", "12/", "x/#kanaal", "/#kanaal", "12/ #kanaal"])("takes %j for no hold button", (value) => {
  expect(parseHoldValue(value)).toBeNull();
});

it.each([
  ["nonsense", "niets meer vastgehouden"],
  ["12/#kanaal", "niets meer vastgehouden"],
])("answers a press on %j where nothing is held", (value, expected) => {
  expect(forHeld(value, "nl", () => null).text).toContain(expected);
});
