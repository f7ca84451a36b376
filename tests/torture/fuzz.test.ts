import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { figure, times } from "./figures.ts";

const INPUTS = times("KAMERWACHT_FUZZ", 5_000, 100_000);
const SEED = process.env.KAMERWACHT_FUZZ_SEED ?? "1";
/** Groups of readers with how many there are in each, and what the process that holds them in the container is given. */
const MAIN = ["--max-semi-space-size=4", "--max-old-space-size=200"];
const GROUPS = [
  ["sources", 9, MAIN],
  ["own", 5, MAIN],
  ["slack", 5, MAIN],
  [
    "documents",
    5,
    ["--expose-gc", "--max-semi-space-size=4", "--max-old-space-size=186", "--stack-size=3900"],
  ],
] as const;
const READERS = 24;
const CONTAINER_MB = 512;
/** An input that hangs is found by this: the note says which it was. */
const HANGS_MS = 120_000;

interface Outcome {
  readonly rows: readonly {
    readonly reader: string;
    readonly inputs: number;
    readonly read: number;
    readonly slowestMs: number;
    readonly faults: readonly string[];
  }[];
  readonly residentMb: number;
}

describe("damaged input", () => {
  const resident = new Map<string, number>();

  it.for(GROUPS)("of %s: no crash, nothing that takes a second", async ([group, readers, flags], context) => {
    const { rows, residentMb } = await fuzz(group, Math.ceil((INPUTS * readers) / READERS), flags);
    resident.set(group, residentMb);
    for (const { reader, inputs, slowestMs } of rows)
      figure(context, { what: `fuzzing: ${reader}`, times: inputs, slowestMs });
    figure(context, { what: `fuzzing: the process of ${group}`, times: rows.length, memoryMb: residentMb });
    expect(rows.flatMap(({ faults }) => faults).join("\n\n")).toBe("");
    expect(rows).toHaveLength(readers);
    // Where a reader refuses all, nothing behind it is tried.
    for (const { reader, read } of rows) expect([reader, read > 0]).toEqual([reader, true]);
  });

  it("fits in the container, whoever reads it", (context) => {
    const { documents = 0, ...others } = Object.fromEntries(resident);
    const altogether = documents + Math.max(...Object.values(others));
    figure(context, { what: "fuzzing, altogether", times: INPUTS, memoryMb: altogether });
    expect(altogether).toBeLessThan(CONTAINER_MB);
  });
});

async function fuzz(group: string, count: number, flags: readonly string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-fuzz-"));
  const note = join(folder, "note");
  const script = join(import.meta.dirname, "fuzz/fuzz-child.ts");
  const words = ["--group", group, "--seed", SEED, "--count", String(count), "--note", note];
  const child = spawn(process.execPath, [...flags, script, ...words]);
  const watch = watched(note, () => child.kill("SIGKILL"));
  try {
    const [out, err, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    expect(status, `it ended, or was ended, with ${readFileSync(note, "utf8")} in hand; ${err}`).toBe(0);
    return JSON.parse(out) as Outcome;
  } finally {
    clearInterval(watch);
    rmSync(folder, { recursive: true });
  }
}

/** Acts when what is noted in a file stays the same for too long. */
function watched(file: string, act: () => void): NodeJS.Timeout {
  let last = "";
  return setInterval(() => {
    const now = readFileSync(file, { encoding: "utf8", flag: "a+" });
    if (now === last) act();
    last = now;
  }, HANGS_MS);
}
