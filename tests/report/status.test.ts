import { describe, expect, it, onTestFinished } from "vitest";
import { dayFacts, statusLines, statusReport } from "#report";
import { openStore, type Store } from "#store";

const NOW = new Date("2024-11-20T12:00:00.000Z");
const at = (minutesAgo: number) => new Date(NOW.getTime() - minutesAgo * 60_000).toISOString();

function store(): Store {
  const opened = openStore(":memory:");
  onTestFinished(() => opened[Symbol.dispose]());
  return opened;
}

/** A run that ended so many minutes ago; one that read to the end leaves a cursor. */
function ran(of: Store, stream: string, status: "changed" | "failed", minutesAgo: number): void {
  of.transaction((transaction) => {
    const run = transaction.startRun("bron", stream, "poll", at(minutesAgo + 1));
    const counts = { pages: 1, changed: 2, events: 0, posts: 0, dropped: 0, bytes: 0 };
    transaction.countRun(run, { ...counts, entries: 30 });
    transaction.finishRun(run, status, status === "failed" ? "kapot" : null, at(minutesAgo));
    if (status === "changed") transaction.saveCursors("bron", { [stream]: "12" }, at(minutesAgo));
  });
}

const streamsOf = (of: Store) => statusReport(of, NOW).sources.map(({ stream }) => stream);

describe("the status", () => {
  it("tells of every stream how long ago it was read to its end, and of a failure why", () => {
    const of = store();
    ran(of, "*", "changed", 5);
    ran(of, "documenten", "failed", 2);
    expect(statusReport(of, NOW).sources).toMatchObject([
      { stream: "*", status: "changed", lagSeconds: 300, error: null, cursor: "12" },
      { stream: "documenten", status: "failed", lagSeconds: null, error: "kapot", cursor: null },
    ]);
  });

  it("leaves out a category that failed before everything was read from one stream again", () => {
    const of = store();
    ran(of, "documenten", "failed", 9);
    expect(streamsOf(of)).toEqual(["documenten"]);
    ran(of, "*", "failed", 5);
    expect(streamsOf(of)).toEqual(["*", "documenten"]);
    ran(of, "*", "changed", 3);
    expect(streamsOf(of)).toEqual(["*"]);
  });

  it("counts the last day, and the lag of the stream that is furthest behind", () => {
    const of = store();
    expect(dayFacts(statusReport(of, NOW))).toMatchObject({ seen: 0, lagMinutes: null });
    ran(of, "a", "changed", 5);
    ran(of, "b", "changed", 61);
    ran(of, "c", "changed", 2 * 24 * 60);
    expect(dayFacts(statusReport(of, NOW))).toMatchObject({ seen: 60, lagMinutes: 2880 });
  });

  it("knows of no lag of what is not read again: history, and what is not followed any more", () => {
    const of = store();
    ran(of, "*", "changed", 5);
    ran(of, "dossier", "changed", 9_000);
    of.transaction((transaction) => {
      transaction.saveCursors("bron", { dossier: null }, at(8_000));
      const run = transaction.startRun("bron", "history", "history", at(50_000));
      transaction.finishRun(run, "changed", null, at(40_000));
    });
    expect(dayFacts(statusReport(of, NOW)).lagMinutes).toBe(5);
  });

  it("says of history that was read to its end that it is done", () => {
    const of = store();
    of.transaction((transaction) => {
      const run = transaction.startRun("bron", "history", "history", at(50));
      transaction.finishRun(run, "changed", null, at(40));
    });
    expect(statusLines(statusReport(of, NOW), "", "nl")[3]).toMatch(/^ {2}bron history .*, klaar$/);
  });

  it("names what sources brought and nobody could read, and what was stepped over", () => {
    const of = store();
    of.transaction((transaction) => {
      transaction.want({ id: "7f37", kind: "zaak", position: 26600035 }, "bron", at(5));
      transaction.want({ id: "8a48", kind: "zaak", position: 0 }, "bron", at(5));
      transaction.saveCursors("bron", { "*": "9", "gap:Document:250": `301/${at(5)}` }, at(5));
    });
    const lines = statusLines(statusReport(of, NOW), "", "nl").join("\n");
    expect(lines).toContain(`bron: zaak 7f37 op plaats 26600035, sinds 20 nov 2024, 12:55`);
    expect(lines).not.toContain("8a48");
    expect(lines).toContain("bron: Document na plaats 250 tot en met 301");
  });

  it("tells by how much the database grew, and when it was last read as a whole", () => {
    const of = store();
    const size = of.room().bytes;
    expect(statusReport(of, NOW).archive).toMatchObject({
      grown: { week: null, month: null },
      examinedAt: null,
    });
    of.transaction((transaction) => {
      transaction.keepSize("2024-11-13", size - 3_145_728, "2023-01-01");
      transaction.keepSize("2024-10-21", size + 1_048_576, "2023-01-01");
      transaction.keepExamined(at(90));
    });
    const lines = statusLines(statusReport(of, NOW), "", "nl").map((line) => line.trim());
    expect(lines).toContain("+3.0 MB in 7 dagen");
    expect(lines).toContain("−1.0 MB in 30 dagen");
    expect(lines).toContain("voor het laatst geheel nagezien, en heel bevonden: 20 nov 2024, 11:30");
  });

  it("reads as lines for people, the completeness line first", () => {
    const of = store();
    ran(of, "documenten", "failed", 2);
    const lines = statusLines(statusReport(of, NOW), "Alles gezien.", "nl");
    expect(lines[0]).toBe("Alles gezien.");
    expect(lines.join("\n")).toMatch(/bron documenten +onbegrijpelijk antwoord of fout .*: “kapot”/);
  });

  it.each([
    ["nl", "geen nieuws|nieuws gelezen", "20 nov 2024, 12:55", "leest verder waar hij was"],
    ["en", "news read", "20 Nov 2024, 12:55", "reads on where it was"],
  ] as const)("has Amsterdam's times and words for positions, in %s", (language, state, moment, position) => {
    const of = store();
    ran(of, "*", "changed", 5);
    const text = statusLines(statusReport(of, NOW), "", language).join("\n");
    expect(text).toMatch(new RegExp(state));
    expect(text).toContain(moment);
    expect(text).toContain(position);
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT|cursor/);
  });
});
