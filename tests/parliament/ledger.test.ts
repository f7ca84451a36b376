import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apply,
  type CitingDocument,
  diff,
  isCarriedOut,
  ledgerNews,
  type MotionSnapshot,
  type Speaker,
  type SubjectId,
  standingOf,
  TREATMENTS,
  type Treatment,
} from "#parliament";
import { runs } from "../runs.ts";
import { faultsOf } from "./story-checker.ts";
import type { Chapter } from "./world.ts";

const MOTION: MotionSnapshot = {
  subject: "motion",
  form: "motie",
  key: "zaak-1",
  ids: ["kst-36600-XX-29"],
  title: "Motie over opvang",
  dossier: null,
  actors: [],
  tabledOn: "2024-11-19",
  appreciation: null,
  decisions: [],
  outcome: null,
  scheduledOn: null,
  tally: null,
  replaces: [],
  replacedBy: [],
  documents: [],
  citedBy: [],
  withdrawn: false,
};

type Said = readonly [date: string, speaker: Speaker, treatment: Treatment];

/** A document a claim: its name tells what it says. */
function says([date, speaker, treatment]: Said): CitingDocument {
  const key = `${date} ${speaker} ${treatment}`;
  const claims = [{ speaker, treatment, sentence: `Dit zegt ${speaker}: ${treatment}.` }];
  const about = { key, number: null, kind: "Brief regering", title: "", date };
  return { ...about, sentence: "Zie de motie.", role: "mentions", claims };
}

function motion(...said: readonly Said[]): MotionSnapshot {
  const citedBy = said.map(says).sort((a, b) => (a.key < b.key ? -1 : 1));
  return { ...MOTION, citedBy };
}

function typesBetween(previous: MotionSnapshot | null, next: MotionSnapshot): readonly string[] {
  return diff(previous, next).map(({ type }) => type);
}

const DONE: Said = ["2025-01-14", "government", "executed"];
const DENIED: Said = ["2025-02-12", "house", "notExecuted"];

describe("what the claims about a motion come to", () => {
  it.each<[string, readonly Said[], boolean]>([
    ["the government says so", [DONE], true],
    ["the House alone says so", [["2025-01-14", "house", "executed"]], false],
    ["somebody else says so", [["2025-01-14", "other", "executed"]], false],
    ["only a part is done", [["2025-01-14", "government", "partly"]], false],
    ["a part was done before", [["2025-01-01", "government", "partly"], DONE], true],
    ["the House denies it later", [DONE, DENIED], false],
    ["the House denies it on that day", [DONE, ["2025-01-14", "house", "notExecuted"]], false],
    ["the House denied it before", [["2024-12-12", "house", "notExecuted"], DONE], true],
    ["it is said again after the denial", [DONE, DENIED, ["2025-03-01", "government", "executed"]], true],
    ["it is refused later", [DONE, ["2025-03-01", "government", "refused"]], false],
    ["more is to follow", [DONE, ["2025-03-01", "government", "underway"]], false],
    ["it is taken over later", [DONE, ["2025-03-01", "government", "takenOver"]], true],
    ["another document of that day says less", [DONE, ["2025-01-14", "government", "partly"]], false],
    ["a document contradicts itself", [["2025-01-14", "government", "mentioned"]], false],
  ])("is that it is carried out, or not, where %s", (_name, said, expected) => {
    expect(isCarriedOut(motion(...said))).toBe(expected);
  });

  it("names the latest word of the government, what it took back and what the House says", () => {
    const later: Said = ["2025-03-01", "government", "underway"];
    const { government, takenBack, objection } = standingOf(motion(DONE, DENIED, later));
    expect([government, takenBack, objection].map((entry) => entry?.document.key)).toEqual(
      [later, DONE, DENIED].map((said) => says(said).key),
    );
  });

  it("is nothing for a snapshot from before claims were kept", () => {
    const { claims: _none, ...stored } = says(DONE);
    const old = { ...MOTION, citedBy: [{ ...stored, role: "executes" as "mentions" }] };
    expect(standingOf(old)).toEqual({ government: null, takenBack: null, objection: null });
    expect(typesBetween(old, { ...old, citedBy: [stored] })).toEqual(["motion.changed"]);
  });
});

describe("a claim that comes", () => {
  it.each<[string, readonly Said[], Said, string]>([
    ["carried out", [], DONE, "motion.executed"],
    ["carried out, once more", [["2024-12-12", "government", "executed"]], DONE, "motion.executed"],
    ["in part", [], ["2025-01-14", "government", "partly"], "motion.partlyExecuted"],
    ["refused", [], ["2025-01-14", "government", "refused"], "motion.refused"],
    ["under way", [], ["2025-01-14", "government", "underway"], "motion.cited"],
    ["carried out, says the House", [], ["2025-01-14", "house", "executed"], "motion.cited"],
    ["carried out, says somebody", [], ["2025-01-14", "other", "executed"], "motion.cited"],
    ["not carried out, says the House", [], DENIED, "motion.contradicted"],
    ["denied", [DONE], DENIED, "motion.contradicted"],
    ["denied once more", [DONE, DENIED], ["2025-03-01", "house", "notExecuted"], "motion.contradicted"],
    ["denied before it was done", [DONE], ["2024-12-12", "house", "notExecuted"], "motion.cited"],
    ["carried out, found after the denial", [DENIED], DONE, "motion.contradicted"],
    ["refused after all", [DONE], ["2025-03-01", "government", "refused"], "motion.contradicted"],
    ["in part after all", [DONE], ["2025-03-01", "government", "partly"], "motion.contradicted"],
    ["under way again", [DONE], ["2025-03-01", "government", "underway"], "motion.contradicted"],
    ["in part, found late", [DONE], ["2024-12-12", "government", "partly"], "motion.cited"],
    ["carried out, which was taken back", [["2025-03-01", "government", "refused"]], DONE, "motion.cited"],
    ["carried out at last", [["2024-12-12", "government", "refused"]], DONE, "motion.executed"],
  ])("is told as what it is: %s", (_name, known, said, expected) => {
    expect(typesBetween(motion(...known), motion(...known, said))).toEqual([expected]);
  });

  it("is told whole where several come at once", () => {
    const all = motion(["2024-12-12", "government", "partly"], DONE, DENIED);
    expect(typesBetween(null, all)).toEqual(["motion.tabled", "motion.contradicted"]);
    expect(ledgerNews(null, all)?.entry?.document.key).toBe(says(DENIED).key);
  });
});

describe("a document in another version", () => {
  const is = (treatment: Treatment) => {
    const document = says(DONE);
    const claims = document.claims?.map((claim) => ({ ...claim, treatment }));
    return { ...MOTION, citedBy: [{ ...document, claims: claims ?? [] }] };
  };
  const { claims: _none, ...mention } = says(DONE);

  it("that does not say any more that it was carried out opens what was closed, and is told", () => {
    expect(typesBetween(is("executed"), { ...MOTION, citedBy: [mention] })).toEqual(["motion.contradicted"]);
    expect(typesBetween(is("executed"), MOTION)).toEqual(["motion.contradicted"]);
    expect(typesBetween(is("executed"), is("partly"))).toEqual(["motion.contradicted"]);
  });

  it("that says it only now is told", () => {
    expect(typesBetween({ ...MOTION, citedBy: [mention] }, is("executed"))).toEqual(["motion.executed"]);
  });

  it("that says the same in other words is not", () => {
    const [document] = is("executed").citedBy;
    const other = {
      ...MOTION,
      citedBy: [{ ...document!, claims: [{ ...says(DONE).claims![0]!, sentence: "Anders." }] }],
    };
    expect(typesBetween(is("executed"), other)).toEqual(["motion.changed"]);
  });
});

/** Ledgers one after the other: documents come, go, get other dates and say other things. */
const lives = fc.array(
  fc.uniqueArray(
    fc.record({
      key: fc.constantFrom("a", "b", "c", "d"),
      date: fc.constantFrom("2025-01-01", "2025-02-01", "2025-03-01"),
      claims: fc.uniqueArray(
        fc.record({
          speaker: fc.constantFrom<Speaker>("government", "house", "other"),
          treatment: fc.constantFrom(...TREATMENTS),
          sentence: fc.constantFrom("Een.", "Twee."),
        }),
        { selector: ({ speaker }) => speaker, maxLength: 2 },
      ),
    }),
    { selector: ({ key }) => key },
  ),
  { maxLength: 8 },
);

describe("any life of claims", () => {
  it("is a consistent story of steps that rebuild it", () => {
    fc.assert(
      fc.property(lives, (states) => {
        const subject: SubjectId = "motion:zaak-1";
        const chapters: Chapter[] = [];
        let previous: MotionSnapshot | null = null;
        for (const documents of states) {
          const citedBy = documents
            .map(({ claims, ...about }) => ({ ...says(DONE), ...about, claims }))
            .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.key < b.key ? -1 : 1));
          const next: MotionSnapshot = { ...MOTION, citedBy };
          const steps = diff(previous, next);
          expect(apply(previous, steps)).toEqual(next);
          if (steps.length > 0) chapters.push({ subject, previous, next, steps });
          previous = next;
        }
        expect(faultsOf(chapters)).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });
});

it("takes no word back for plain words about work beside a motion, and shows them where there is no other", () => {
  const done = says(DONE);
  const later = says(["2025-06-01", "government", "underway"]);
  const loose = {
    ...later,
    claims: (later.claims ?? []).map((claim) => ({ ...claim, loose: true as const })),
  };
  const before = { ...MOTION, citedBy: [done] };
  expect(typesBetween(before, { ...MOTION, citedBy: [done, later] })).toEqual(["motion.contradicted"]);
  expect(typesBetween(before, { ...MOTION, citedBy: [done, loose] })).toEqual(["motion.cited"]);
  expect(standingOf({ citedBy: [done, loose] }).government?.claim.treatment).toBe("executed");
  expect(isCarriedOut({ citedBy: [done, loose] })).toBe(true);
  expect(standingOf({ citedBy: [loose] }).government?.claim.treatment).toBe("underway");
});
