import { describe, expect, it } from "vitest";
import {
  type CitingDocument,
  type MotionSnapshot,
  type PromiseSnapshot,
  type QuestionSnapshot,
  type Recess,
  type Snapshot,
  type Speaker,
  type Term,
  type Treatment,
  termsOf,
  termToShow,
} from "#parliament";

const BASE = { key: "k", title: "", dossier: null, actors: [], withdrawn: false, documents: [] } as const;
const MOTION: MotionSnapshot = {
  ...BASE,
  subject: "motion",
  form: "motie",
  ids: ["kst-36600-XX-29"],
  tabledOn: "2024-11-19",
  appreciation: null,
  decisions: [],
  outcome: { decision: "b", result: "aangenomen", on: "2024-12-03" },
  scheduledOn: null,
  tally: null,
  replaces: [],
  replacedBy: [],
  citedBy: [],
};
const QUESTION: QuestionSnapshot = {
  ...BASE,
  subject: "question",
  ids: ["kv-tk-2024Z18231", "2024Z18231"],
  askedOn: "2024-11-05",
  dueOn: null,
  state: "open",
};
const PROMISE: PromiseSnapshot = {
  ...BASE,
  subject: "promise",
  ids: ["TZ202411-116"],
  madeOn: "2024-11-05",
  ministry: null,
  meeting: null,
  dueOn: "2025-03-01",
  status: "Openstaand",
  letters: [],
  repeats: [],
  repeatedBy: [],
  supplements: [],
  supplementedBy: [],
  amends: [],
  amendedBy: [],
};
const RECESSES: readonly Recess[] = [
  { name: "kerstreces", first: "2024-12-20", last: "2025-01-13", status: "announced" },
  { name: "zomerreces", first: "2025-07-04", last: "2025-09-01", status: "estimated" },
];

interface Options {
  readonly today?: string;
  readonly asks?: readonly string[];
  readonly answerBy?: string;
  readonly estimated?: boolean;
}

function terms(
  snapshot: Snapshot,
  { today = "2024-12-10", asks = [], answerBy, estimated = false }: Options = {},
) {
  const promised = answerBy === undefined ? null : { on: answerBy, estimated };
  return termsOf(snapshot, { today, requests: asks, answerBy: promised, recesses: RECESSES });
}

/** `2024-12-17`, with `?` behind it where it is an estimate. */
function days(found: readonly Term[]): readonly string[] {
  return found.map(({ until, certainty }) => `${until}${certainty === "estimated" ? "?" : ""}`);
}

const asks = (what: string) => [`verzoekt de regering ${what} de Kamer te informeren`];

describe("the terms of an adopted motion", () => {
  it.each([
    ["a day", "uiterlijk 1 maart 2025", ["2025-03-01"]],
    ["a day that is not in it any more", "vóór 1 maart 2025", ["2025-02-28"]],
    ["weeks that count from the adoption", "binnen twee weken", ["2024-12-17"]],
    ["a recess that is announced", "voor het kerstreces", ["2024-12-19"]],
    ["a recess that is estimated", "voor het zomerreces", ["2025-07-03?"]],
    ["a budget paper", "bij de Voorjaarsnota", ["2025-06-01?"]],
    ["a period", "in het eerste kwartaal van 2025", ["2025-03-31"]],
    ["what comes back, from the adoption", "per kwartaal", ["2025-03-03?"]],
    ["soon", "zo spoedig mogelijk", []],
    ["weeks after something without a date", "binnen twee weken na het debat", []],
    ["a day that was over when it was adopted", "uiterlijk 1 december 2024", []],
    ["a year that is mistyped", "uiterlijk 1 maart 2004", []],
  ])("%s", (_name, words, expected) => {
    expect(days(terms(MOTION, { asks: asks(words) }))).toEqual(expected);
  });

  it("are quoted as they stand there", () => {
    expect(terms(MOTION, { asks: asks("voor het zomerreces") })[0]).toMatchObject({
      text: "voor het zomerreces",
      since: "2024-12-03",
    });
  });

  it("come back: the last time that passed, and the next", () => {
    const asked = { asks: asks("per kwartaal") };
    expect(days(terms(MOTION, { ...asked, today: "2025-03-03" }))).toEqual(["2025-03-03?"]);
    expect(days(terms(MOTION, { ...asked, today: "2025-03-04" }))).toEqual(["2025-03-03?", "2025-06-03?"]);
    expect(days(terms(MOTION, { ...asked, today: "2026-01-01" }))).toEqual(["2025-12-03?", "2026-03-03?"]);
  });

  it("that would come back every week are told of the first time only", () => {
    expect(days(terms(MOTION, { asks: asks("wekelijks"), today: "2025-06-01" }))).toEqual(["2024-12-10?"]);
  });

  it("are in order, each day once", () => {
    const several = [
      ...asks("uiterlijk 1 maart 2025"),
      ...asks("voor het zomerreces"),
      ...asks("vóór 2 maart 2025"),
    ];
    expect(days(terms(MOTION, { asks: several.toReversed() }))).toEqual(["2025-03-01", "2025-07-03?"]);
  });

  const executing = {
    key: "d",
    number: null,
    kind: "Brief regering",
    title: "",
    date: "2025-01-14",
    sentence: "",
    role: "mentions",
  } as const;
  const says = (speaker: Speaker, treatment: Treatment, date = "2025-01-14") => ({
    ...executing,
    date,
    claims: [{ speaker, treatment, sentence: "" }],
  });
  it.each<[string, Partial<MotionSnapshot>]>([
    ["not adopted yet", { outcome: null }],
    ["rejected", { outcome: { decision: "b", result: "verworpen", on: "2024-12-03" } }],
    ["held over", { outcome: { decision: "b", result: "aangehouden", on: "2024-12-03" } }],
    ["carried out, says the government", { citedBy: [says("government", "executed")] }],
    ["removed by the source", { withdrawn: true }],
  ])("are none when it is %s", (_name, change) => {
    expect(terms({ ...MOTION, ...change }, { asks: asks("binnen twee weken") })).toEqual([]);
  });

  it.each<[string, CitingDocument[]]>([
    ["only mentioned", [executing]],
    ["carried out in part", [says("government", "partly")]],
    ["carried out, says somebody else", [says("other", "executed"), says("house", "executed")]],
    [
      "carried out, which the House contradicts",
      [says("government", "executed"), says("house", "notExecuted", "2025-02-12")],
    ],
    [
      "carried out, which is taken back",
      [says("government", "executed"), says("government", "underway", "2025-02-12")],
    ],
  ])("stay open when it is %s", (_name, citedBy) => {
    expect(terms({ ...MOTION, citedBy }, { asks: asks("binnen twee weken") })).not.toEqual([]);
  });

  it("count only from what is known", () => {
    const undated = { ...MOTION, outcome: { decision: "b", result: "aangenomen", on: null } };
    expect(days(terms(undated, { asks: asks("binnen twee weken") }))).toEqual([]);
    expect(days(terms(undated, { asks: asks("uiterlijk 1 maart 2025") }))).toEqual(["2025-03-01"]);
    // Tabled after it was adopted: the year is mistyped.
    const mistyped = { ...MOTION, tabledOn: "2042-11-19" };
    expect(days(terms(mistyped, { asks: asks("voor het kerstreces") }))).toEqual(["2024-12-19"]);
  });
});

describe("the term of written questions", () => {
  it.each<[string, Partial<QuestionSnapshot>, readonly string[]]>([
    ["three weeks", {}, ["2024-11-26"]],
    ["the day in the data", { dueOn: "2024-12-01" }, ["2024-12-01"]],
    ["three weeks more once postponed", { state: "postponed" }, ["2024-12-17"]],
    ["postponed: what is later", { state: "postponed", dueOn: "2024-11-26" }, ["2024-12-17"]],
    ["days of recess left out, which is a guess", { askedOn: "2024-12-10" }, ["2025-01-25?"]],
    ["a day in the data before it was asked", { dueOn: "2004-11-26" }, ["2024-11-26"]],
    ["a day in the data far off", { dueOn: "2204-11-26" }, ["2024-11-26"]],
    ["a day of asking that its number denies", { askedOn: "1924-11-05" }, []],
    ["the same, with a day in the data", { askedOn: "2204-11-05", dueOn: "2024-11-26" }, ["2024-11-26"]],
    ["no day of asking", { askedOn: null }, []],
    ["answered", { state: "answered" }, []],
    ["withdrawn", { state: "withdrawn" }, []],
    ["removed by the source", { withdrawn: true }, []],
  ])("%s", (_name, change, expected) => {
    expect(days(terms({ ...QUESTION, ...change }))).toEqual(expected);
  });

  it("is the day that the notice of postponement names", () => {
    expect(days(terms({ ...QUESTION, state: "postponed" }, { answerBy: "2025-01-31" }))).toEqual([
      "2025-01-31",
    ]);
    expect(days(terms(QUESTION, { answerBy: "2025-01-31" }))).toEqual(["2024-11-26"]);
    const guessed = { answerBy: "2025-01-31", estimated: true };
    expect(days(terms({ ...QUESTION, state: "postponed" }, guessed))).toEqual(["2025-01-31?"]);
  });
});

describe("the term of a pledge", () => {
  it.each<[string, Partial<PromiseSnapshot>, readonly string[]]>([
    ["the day in the data", {}, ["2025-03-01"]],
    ["kept", { status: "Voldaan" }, []],
    ["lapsed", { status: "Vervallen" }, []],
    ["without a day (0001-01-01 in the data)", { dueOn: null }, []],
    [
      "without a day, that its text names",
      { dueOn: null, title: "Brief voor het zomerreces" },
      ["2025-07-03?"],
    ],
    ["due before it was made", { dueOn: "2015-03-01" }, []],
    ["due in another century", { dueOn: "2205-03-01" }, []],
    ["removed by the source", { withdrawn: true }, []],
  ])("%s", (_name, change, expected) => {
    expect(days(terms({ ...PROMISE, ...change }))).toEqual(expected);
  });
});

it("the term that is shown is the next, or else the last", () => {
  const found = terms(MOTION, { asks: [...asks("uiterlijk 1 maart 2025"), ...asks("uiterlijk 1 mei 2025")] });
  const shown = (today: string) => termToShow(found, today)?.until;
  expect([shown("2025-03-01"), shown("2025-03-02"), shown("2025-06-01")]).toEqual([
    "2025-03-01",
    "2025-05-01",
    "2025-05-01",
  ]);
  expect(termToShow([], "2025-01-01")).toBeNull();
});
