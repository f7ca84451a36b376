import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, expect, it } from "vitest";
import { DATABASE_FILE, openStore } from "#store";
import { figure, times } from "./figures.ts";
import { createDisk } from "./power/disk.ts";
import { type Act, CALLS, readTrace } from "./power/trace.ts";
import { createRandom } from "./simulation/random.ts";

/** `POWER_CUTS=5000` so many moments. */
const cuts = times("POWER_CUTS", 100, 1_000);
const DOCUMENTS = 60;
const seed = Number(process.env.POWER_SEED ?? 1);

const folder = mkdtempSync(join(tmpdir(), "kamerwacht-power-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** It may be there and not be allowed. */
const canRecord = spawnSync("strace", ["-o", join(folder, "try"), "true"]).status === 0;
if (!canRecord)
  console.log("power cuts are not tried: strace is not installed, or may not look at processes");

/** What the program does to its files when it waits for the disk (`FULL`) or not. */
function recorded(synchronous: "FULL" | "NORMAL"): readonly Act[] {
  const [state, told, trace] = ["state", "told", "trace"].map((name) =>
    join(folder, `${synchronous}-${name}`),
  ) as [string, string, string];
  mkdirSync(state, { recursive: true });
  writeFileSync(told, "");
  const child = [process.execPath, join(import.meta.dirname, "power", "power-child.ts"), state, told];
  const options = ["-y", "-xx", "-s", "1000000", "-o", trace, "-e", `trace=${CALLS}`];
  spawnSync("strace", [...options, ...child, String(DOCUMENTS), synchronous], { stdio: "inherit" });
  expect(readFileSync(told, "utf8")).toContain("done");
  return readTrace(readFileSync(trace, "utf8"), state, told);
}

/** What was told to others by a moment, and the database must know after it. */
interface Told {
  readonly sent: readonly string[];
  readonly marked: number;
  readonly took: number;
}

interface Verdict {
  readonly forgotten: number;
  readonly damaged: readonly string[];
}

/** Cuts the power at random moments, and looks at what the database then forgot of what others were told. */
function cutPower(acts: readonly Act[]): Verdict {
  const random = createRandom(seed);
  const moments = [...Array(cuts)].map(() => random.between(1, acts.length)).toSorted((a, b) => a - b);
  const disk = createDisk();
  const told = { sent: [] as string[], marked: 0, took: 0 };
  let forgotten = 0;
  const damaged: string[] = [];
  for (const [index, act] of acts.entries()) {
    disk.do(act);
    if (act.type === "said") note(told, act.line);
    for (; moments[0] === index + 1; moments.shift()) {
      const left = mkdtempSync(join(folder, "left-"));
      disk.cut(left, random);
      const found = lookAt(left, told);
      if (typeof found === "number") forgotten += found;
      else damaged.push(`POWER_SEED=${seed}, act ${index + 1} of ${acts.length}: ${found}`);
      rmSync(left, { recursive: true });
    }
  }
  return { forgotten, damaged };
}

function note(told: { sent: string[]; marked: number; took: number }, line: string): void {
  const [word, rest = ""] = line.split(" ");
  if (word === "sends") told.sent.push(rest);
  if (word === "marked") told.marked = told.sent.length;
  if (word === "took") told.took = Number(rest);
}

/** How much of what was told is forgotten, or why the database cannot be used any more. */
function lookAt(left: string, { sent, marked, took }: Told): number | string {
  try {
    openStore(left)[Symbol.dispose]();
    const verdict = asked(left, (database) => database.pragma("integrity_check", { simple: true }));
    if (verdict !== "ok") return String(verdict);
  } catch (error) {
    return String(error);
  }
  return asked(left, (database) => {
    const states = new Map(
      database
        .prepare<[], { key: string; state: string }>("SELECT key, state FROM outbox")
        .all()
        .map(({ key, state }) => [key, state]),
    );
    const isKnown = (key: string, index: number) =>
      states.get(key) === "sent" || (index >= marked && states.get(key) === "sending");
    const documents = Number(
      database.prepare<[], { n: number }>("SELECT count(*) AS n FROM records").get()?.n ?? 0,
    );
    return sent.filter((key, index) => !isKnown(key, index)).length + Math.max(0, took - documents);
  });
}

function asked<T>(left: string, ask: (database: BetterSqlite3.Database) => T): T {
  const database = new BetterSqlite3(join(left, DATABASE_FILE));
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

it.skipIf(!canRecord)(`${cuts} power cuts: nothing that others were told is forgotten`, (context) => {
  const began = performance.now();
  const acts = recorded("FULL");
  expect(acts.filter(({ type }) => type === "sync").length).toBeGreaterThan(DOCUMENTS * 2);
  const { forgotten, damaged } = cutPower(acts);
  figure(context, {
    what: "power cuts",
    times: cuts,
    lost: forgotten,
    slowestMs: (performance.now() - began) / cuts,
    note: `${acts.length} writes and syncs recorded, databases damaged: ${damaged.length}; seed ${seed}`,
  });
  expect({ forgotten, damaged }, `POWER_SEED=${seed} POWER_CUTS=${cuts}`).toEqual({
    forgotten: 0,
    damaged: [],
  });
});

it.skipIf(!canRecord)("and where commits do not wait for the disk the same cuts find it", (context) => {
  const { forgotten, damaged } = cutPower(recorded("NORMAL"));
  // A database that lost all that it was told is refused, where its mark says that there was one.
  const emptied = damaged.filter((reason) => reason.includes(" is emptied, and there was a database")).length;
  figure(context, {
    what: "power cuts, control",
    times: cuts,
    note: `forgot ${forgotten}, and ${emptied} databases were empty, as it must`,
  });
  expect(forgotten + emptied).toBeGreaterThan(0);
});
