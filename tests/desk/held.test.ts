import fc from "fast-check";
import { expect, it } from "vitest";
import { holdValue, parseHoldValue } from "../../src/desk/buttons/held.ts";

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
