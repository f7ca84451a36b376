import { describe, expect, it } from "vitest";
import { diff, type MotionSnapshot, stepDate } from "#parliament";
import { emptyWorld, motionLife } from "./world.ts";

const life = motionLife();
const late = ({ id, kind }: { readonly id: string; readonly kind: string }) =>
  kind === "stemming" || /^besluit-[23]$/.test(id);
const tabled = life.filter((one) => !late(one));
const only = (id: string) => life.filter((one) => one.id === id);

/** The outcomes that are told of a motion whose records come in these pages. */
function told(...pages: readonly (typeof life)[]): readonly string[] {
  const world = emptyWorld();
  for (const page of pages) world.page(...page);
  return world.steps
    .map(({ type }) => type as string)
    .filter((type) => /^motion\.(held|voted|corrected)$/.test(type));
}

function motion(): MotionSnapshot {
  const world = emptyWorld();
  world.page(...life);
  return world.snapshots.get("motion:zaak-1") as MotionSnapshot;
}

describe("a motion that is held over and voted on later", () => {
  it.each([
    ["one after the other", [tabled, only("besluit-2"), only("besluit-3")]],
    ["both in one page", [tabled, [...only("besluit-2"), ...only("besluit-3")]]],
    ["both with the motion itself", [life]],
    ["the vote known first", [tabled, only("besluit-3"), only("besluit-2")]],
    ["the vote known first, twice over", [tabled, only("besluit-3"), only("besluit-2"), life]],
  ])("is told both, each once: %s", (_, pages) => {
    expect([...told(...pages)].sort()).toEqual(["motion.held", "motion.voted"]);
  });

  it("was held over on its own day, whatever the day of the vote", () => {
    const now = new Date("2024-12-04T12:00:00Z");
    expect(stepDate("motion.held", motion(), now)).toBe("2024-11-26");
    expect(stepDate("motion.voted", motion(), now)).toBe("2024-12-03");
  });

  it("is told once where the year of a day was mistyped and is corrected", () => {
    const meeting = only("activiteit-b").map((one) => ({ ...one, position: 2 }));
    const inYear = (year: string, position: number) =>
      meeting.map((one) => ({
        ...one,
        position,
        fields: { ...one.fields, datum: `${year}-11-26T15:00:00` },
      }));
    const types = told(life, inYear("2042", 2), inYear("2024", 3));
    expect(types).toEqual(["motion.held", "motion.voted"]);
  });

  it("is told also where the vote is corrected in the same page", () => {
    const other = only("besluit-3").map((one) => ({
      ...one,
      position: 2,
      fields: { ...one.fields, besluitSoort: "Stemmen - verworpen" },
    }));
    const types = told(tabled, only("besluit-3"), [...other, ...only("besluit-2")]);
    expect(types).toEqual(["motion.voted", "motion.held", "motion.corrected"]);
  });

  it("is not told again where the vote turns out to be none: that is the correction", () => {
    const { outcome: _, ...whole } = motion();
    const adopted = { ...motion(), decisions: whole.decisions.filter(({ key }) => key !== "besluit-2") };
    const held = { decision: "besluit-3", result: "aangehouden", on: "2024-12-03" };
    const decisions = adopted.decisions.map((one) =>
      one.key === "besluit-3" ? { ...one, kind: "Stemmen - aangehouden" } : one,
    );
    const types = diff(adopted, { ...adopted, decisions, outcome: held, tally: null }).map(
      ({ type }) => type,
    );
    expect(types).toContain("motion.corrected");
    expect(types).not.toContain("motion.held");
  });
});
