import fc from "fast-check";
import { expect, it } from "vitest";
import type { Language } from "#alert";
import { type Form, formView, validateView } from "#slack";
import { BUTTONS } from "../../src/desk/buttons/index.ts";
import type { DeskParts } from "../../src/desk/ports.ts";
import { draftForm, sureForm, triedForm } from "../../src/desk/rules/rule-form.ts";
import type { Trial } from "../../src/desk/rules/trial.ts";
import { runs } from "../runs.ts";

const LANGUAGES: readonly Language[] = ["nl", "en"];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.constantFrom("<!channel>", "‮omgekeerd", "", " ", "x".repeat(9_000)),
);
const drafts = fc.record({
  name: text,
  query: text,
  not: text,
  channel: fc.constantFrom("", "#kanaal", "C0123"),
  channelId: fc.constantFrom(null, "C0123"),
});
const trials: fc.Arbitrary<Trial> = fc.record({
  hits: fc.nat(),
  perWeek: fc.double({ min: 0, max: 1e6, noNaN: true }),
  days: fc.nat(),
  looked: fc.nat(),
  titles: fc.array(fc.record({ text, url: fc.constantFrom(null, "javascript:alert(1)") }), { maxLength: 60 }),
});

function faultsOf(form: Form, language: Language): readonly string[] {
  return validateView(formView(form, { channelId: "C1", channelName: null }, language));
}

it.each(LANGUAGES)("the window of a rule is one that Slack takes, in %s, whatever it holds", (language) => {
  fc.assert(
    fc.property(drafts, trials, fc.boolean(), (draft, tried, again) => {
      expect(faultsOf(draftForm(draft, language), language)).toEqual([]);
      expect(faultsOf(triedForm(draft, tried, again, language), language)).toEqual([]);
      expect(faultsOf(sureForm(draft, "Let op.", language), language)).toEqual([]);
    }),
    { numRuns: runs(80) },
  );
});

it.each(LANGUAGES)(
  "the windows that ask for something are ones that Slack takes, in %s",
  async (language) => {
    const asker = { userId: "U1", channelId: "C1", channelName: "kanaal" };
    const asking = BUTTONS.filter(({ id }) => id === "mute" || id === "claim");
    for (const button of asking) {
      const program = { store: { transaction: () => null } };
      const parts = { config: { language }, program } as unknown as DeskParts;
      const opening = await button.press({ value: `card/motion:1/${"x".repeat(1900)}`, asker }, parts);
      if (opening === null || !("form" in opening)) throw new Error(`${button.id} opens no window`);
      expect(opening.form.window).toBe(button.window?.id);
      expect(faultsOf(opening.form, language)).toEqual([]);
    }
  },
);
