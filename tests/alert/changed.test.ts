import { describe, expect, it } from "vitest";
import { withoutUpdate, withUpdate } from "#alert";
import type { MeetingSnapshot } from "#parliament";
import { documentCard, motion, subjectCard } from "../slack/builders.ts";
import { meeting } from "../slack/pledge-builders.ts";

const AT = "2024-12-03T15:00:00.000Z";
const voted = { decision: "besluit-9", result: "verworpen", on: "2024-12-03" };

describe("an edit", () => {
  it.each([
    ["a vote", { snapshot: motion({ outcome: voted }) }, ["vote"]],
    ["the cabinet's opinion", { snapshot: motion({ appreciation: "Overgenomen" }) }, ["appreciation"]],
    ["who took it up", { claim: { userId: "U1", at: AT, note: null } }, ["taken-up"]],
    ["a term", { deadline: { on: "2025-01-01", text: null, state: "ahead" } as const }, ["term"]],
    ["another rule", { hits: [] }, ["rules"]],
    ["nothing that has a name", { language: "en" as const }, ["details"]],
  ])("of %s says so", (_, over, what) => {
    const base = subjectCard();
    const edited = withUpdate(base, { ...base, ...over }, AT);
    expect("updated" in edited ? edited.updated : null).toEqual({ at: AT, what });
    expect(withoutUpdate(edited)).toEqual({ ...base, ...over });
  });

  it("of a meeting says what is another about it", () => {
    const on = (over: Partial<MeetingSnapshot>) => subjectCard({ snapshot: { ...meeting(), ...over } });
    const what = (over: Partial<MeetingSnapshot>) => {
      const edited = withUpdate(on({}), on(over), AT);
      return "updated" in edited ? edited.updated?.what : null;
    };
    expect(what({ date: "2024-12-19", startsAt: null })).toEqual(["day"]);
    expect(what({ agenda: [] })).toEqual(["agenda"]);
    expect(what({ status: "Geannuleerd" })).toEqual(["state"]);
    expect(what({ decided: [{ zaak: "z", text: "Behandelen." }] })).toEqual(["decided"]);
    expect(what({ speakers: [{ name: "A", party: null, office: null }] })).toEqual(["speakers"]);
    expect(what({ place: "Elders" })).toEqual(["details"]);
  });

  it("of who read a document says so, and that it is to be read again", () => {
    const [fresh, read] = [documentCard(), documentCard({ read: { userId: "U1", at: AT } })];
    expect(withUpdate(fresh, read, AT)).toMatchObject({ updated: { what: ["read"] } });
    expect(withUpdate(read, fresh, AT)).toMatchObject({ updated: { what: ["put-back"] } });
  });

  it("soon after another names what both changed, and later only its own", () => {
    const base = subjectCard({ snapshot: motion({ appreciation: null }) });
    const first = withUpdate(base, subjectCard({ snapshot: motion({ appreciation: "Ontraden" }) }), AT);
    const edited = (at: string) =>
      withUpdate(first, subjectCard({ snapshot: motion({ appreciation: "Ontraden", outcome: voted }) }), at);
    expect(edited("2024-12-03T15:05:00.000Z")).toMatchObject({ updated: { what: ["appreciation", "vote"] } });
    expect(edited("2024-12-03T16:00:00.000Z")).toMatchObject({ updated: { what: ["vote"] } });
  });

  it("of what people are not told of stays as it is", () => {
    const notice = { type: "notice", language: "nl", level: "info", matter: { what: "disk-free" } } as const;
    expect(withUpdate(notice, notice, AT)).toBe(notice);
  });
});
