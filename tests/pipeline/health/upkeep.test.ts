import { afterEach, describe, expect, it } from "vitest";
import { tellRulesOfMonth } from "../../../src/pipeline/health/rules-month.ts";
import { keepUp, type Upkeep } from "../../../src/pipeline/health/upkeep.ts";
import { type Bench, bench } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});
const never = new AbortController().signal;

function opened(...watches: Parameters<typeof bench>[0]["watches"]): Bench {
  const made = bench({ watches });
  open.push(made.store);
  return made;
}

function upkeep(verdict: () => Promise<string | null>): Upkeep {
  return { room: () => ({ bytes: 1_000, freeBytes: 0 }), giveBack: () => 0, examine: verdict };
}

async function told(made: Bench): Promise<readonly unknown[]> {
  await made.once();
  return made.messenger.delivered.flatMap(({ content }) =>
    content.type === "notice" ? [content.matter] : [],
  );
}

describe("the work of a night", () => {
  it("reads all of the database once a week, and keeps how large it is every night", async () => {
    const made = opened();
    let looks = 0;
    const kept = upkeep(async () => {
      looks += 1;
      return null;
    });
    for (let day = 1; day <= 15; day += 1) {
      made.now = new Date(Date.UTC(2024, 10, day, 2, 53));
      await keepUp(kept, made.context, never);
    }
    expect(looks).toBe(3);
    made.store.transaction((transaction) => {
      expect(transaction.sizeOn("2024-11-09")).toBe(1_000);
      expect(transaction.examinedAt()).toBe("2024-11-15T02:53:00.000Z");
    });
    expect(await told(made)).toEqual([]);
  });

  it("tells the operators what is damaged, every night until it is whole", async () => {
    const made = opened();
    const verdicts = ["row 4 missing", "row 4 missing", null];
    for (const [night, verdict] of verdicts.entries()) {
      made.now = new Date(Date.UTC(2024, 10, 4 + night, 2, 53));
      await keepUp(
        upkeep(async () => verdict),
        made.context,
        never,
      );
    }
    const damaged = { what: "database-damaged", problem: "row 4 missing" };
    expect(await told(made)).toEqual([damaged, damaged]);
  });

  it("goes on where it cannot be examined, and looks again the next night", async () => {
    const made = opened();
    await keepUp(
      upkeep(() => Promise.reject(new Error("no memory"))),
      made.context,
      never,
    );
    expect(made.store.transaction((transaction) => transaction.examinedAt())).toBeNull();
    expect(await told(made)).toEqual([]);
  });
});

describe("the rules of a month", () => {
  const quiet = { id: "stil", name: "Stil", channel: "#c", query: "zwijgzaam" };
  const loud = { id: "luid", name: "Luid", channel: "#c", query: "opvang" };
  const fair = { id: "gewoon", name: "Gewoon", channel: "#c", query: "kinderen" };
  const motion = { id: "motie", name: "Motie", channel: "#c", motion: "kst-36600-XX-29" };

  /** Goes by every morning from a day on. */
  function live(made: Bench, from: string, days: number): void {
    for (let day = 0; day < days; day += 1) {
      made.now = new Date(Date.parse(from) + day * 86_400_000);
      tellRulesOfMonth(made.context);
    }
  }

  function hit(made: Bench, watch: string, times: number, at: string): void {
    made.store.transaction((transaction) => {
      for (let index = 0; index < times; index += 1)
        transaction.saveHits(`document:${watch}-${at}-${index}`, [{ watch, evidence: [] }], at);
    });
  }

  it("are told once: which hit nothing, and which very much; not what is followed by its number", async () => {
    const made = opened(quiet, loud, fair, motion);
    live(made, "2024-10-02T08:00:00Z", 29);
    hit(made, "luid", 412, "2024-10-20T10:00:00.000Z");
    hit(made, "gewoon", 3, "2024-10-20T10:00:00.000Z");
    live(made, "2024-10-31T08:00:00Z", 10);
    expect(await told(made)).toEqual([
      { what: "rules-month", silent: ["Stil"], loud: [{ name: "Luid", hits: 412 }] },
    ]);
  });

  it("are not told in the month in which it began, nor of a rule that is new", async () => {
    const made = opened(quiet);
    live(made, "2024-10-20T08:00:00Z", 14);
    expect(await told(made)).toEqual([]);
  });

  it("are not told where all is as it should be", async () => {
    const made = opened(fair);
    live(made, "2024-10-02T08:00:00Z", 29);
    hit(made, "gewoon", 3, "2024-10-20T10:00:00.000Z");
    live(made, "2024-10-31T08:00:00Z", 10);
    expect(await told(made)).toEqual([]);
  });
});
