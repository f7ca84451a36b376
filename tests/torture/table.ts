import type { Reporter, TestCase, TestModule } from "vitest/node";

interface Row {
  readonly what: string;
  tests: number;
  failed: number;
  slowestMs: number;
  slowest: string;
}

/** Prints one table at the end of a torture: what was done, how often, what failed, and what took longest. */
export function tableReporter(): Reporter {
  return {
    onTestRunEnd(modules) {
      const rows = modules.map(rowOf).sort((a, b) => a.what.localeCompare(b.what));
      process.stdout.write(`\n${tableOf(rows).join("\n")}\n`);
    },
  };
}

function tableOf(rows: readonly Row[]): readonly string[] {
  const widest = Math.max(20, ...rows.map(({ what }) => what.length));
  const line = (what: string, ...cells: readonly string[]) =>
    `${what.padEnd(widest)}  ${cells.map((cell) => cell.padStart(8)).join("  ")}`;
  return [
    line("what", "tests", "failed", "longest"),
    ...rows.map(
      (row) =>
        `${line(row.what, String(row.tests), String(row.failed), seconds(row.slowestMs))}  ${row.slowest}`,
    ),
    `most memory of the main process: ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`,
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
