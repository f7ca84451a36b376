import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { Figures } from "./figures.ts";

interface Row {
  readonly what: string;
  tests: number;
  failed: number;
  slowestMs: number;
  slowest: string;
}

/**
 * Prints two tables at the end of a torture: what was done, how often, and what it came to; and of every file how many
 * tests failed and which took longest. What failed stands last, with why: of a long run only the end may be kept.
 */
export function tableReporter(): Reporter {
  return {
    onTestRunEnd(modules) {
      const figures = modules.flatMap(figuresOf);
      const rows = modules.map(rowOf).sort((a, b) => a.what.localeCompare(b.what));
      const failed = rows.reduce((total, row) => total + row.failed, 0);
      const memory = `most memory of the main process: ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`;
      const tables = [...tableOfFiles(rows), "", ...tableOfFigures(figures), memory];
      const ends = [`failed: ${failed}`, ...modules.flatMap(failuresOf)];
      process.stdout.write(`\n${[...tables, ...ends].join("\n")}\n`);
    },
  };
}

const WHY_MAX = 400;

/** A line for each test that failed, and for each file that could not be read or left something behind. */
function failuresOf(module: TestModule): readonly string[] {
  const line = (what: string, errors: readonly { readonly message?: string }[]) => {
    const why = errors.map(({ message = "" }) => message.replace(/\s+/g, " ")).join(" | ");
    return `- ${nameOf(module)} > ${what}: ${why.slice(0, WHY_MAX)}`;
  };
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
  return [
    ...(module.errors().length > 0 ? [line("the file itself", module.errors())] : []),
    ...suites.map((suite) => line(suite.fullName, suite.errors())),
    ...[...module.children.allTests("failed")].map((test) => line(test.fullName, test.result().errors ?? [])),
  ];
}

function figuresOf(module: TestModule): readonly Figures[] {
  return [...module.children.allTests()].flatMap((test) => test.meta().figures ?? []);
}

function tableOfFigures(figures: readonly Figures[]): readonly string[] {
  const widest = Math.max(20, ...figures.map(({ what }) => what.length));
  const line = (what: string, ...cells: readonly string[]) =>
    `${what.padEnd(widest)}  ${cells.map((cell) => cell.padStart(9)).join("  ")}`;
  return [
    line("what was done", "how often", "lost", "doubled", "leaked", "slowest", "memory"),
    ...figures.map(({ what, times, lost, doubled, leaked, slowestMs, memoryMb, note = "" }) => {
      const counts = [lost, doubled, leaked].map((one) => (one === undefined ? "" : String(one)));
      const slowest = slowestMs === undefined ? "" : `${Math.round(slowestMs)} ms`;
      const memory = memoryMb === undefined ? "" : `${memoryMb} MB`;
      return `${line(what, String(times), ...counts, slowest, memory)}  ${note}`.trimEnd();
    }),
  ];
}

function tableOfFiles(rows: readonly Row[]): readonly string[] {
  const widest = Math.max(20, ...rows.map(({ what }) => what.length));
  const line = (what: string, ...cells: readonly string[]) =>
    `${what.padEnd(widest)}  ${cells.map((cell) => cell.padStart(8)).join("  ")}`;
  return [
    line("file", "tests", "failed", "longest"),
    ...rows.map(
      (row) =>
        `${line(row.what, String(row.tests), String(row.failed), seconds(row.slowestMs))}  ${row.slowest}`,
    ),
  ];
}

function rowOf(module: TestModule): Row {
  const row: Row = { what: nameOf(module), tests: 0, failed: 0, slowestMs: 0, slowest: "" };
  for (const test of module.children.allTests()) count(row, test);
  return row;
}

function nameOf({ moduleId }: TestModule): string {
  return moduleId.replace(/^.*\/tests\//, "").replace(/\.test\.ts$/, "");
}

function count(row: Row, test: TestCase): void {
  const ms = test.diagnostic()?.duration ?? 0;
  row.tests += 1;
  if (test.result().state === "failed") row.failed += 1;
  if (ms <= row.slowestMs) return;
  row.slowestMs = ms;
  row.slowest = test.name.slice(0, 60);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
