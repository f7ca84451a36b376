import { ftruncateSync, openSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { peakMb } from "../peak-memory.ts";
import { chanceOf } from "./chance.ts";
import { mutated } from "./mutate.ts";
import { type FuzzReader, REFUSALS } from "./reader.ts";

/**
 * Feeds damaged input to the readers of a group, and prints what came of it as JSON. To see one input again:
 * `node tests/torture/fuzz/fuzz-child.ts --group sources --reader SRU --seed 7 --at 12`
 */
const { values } = parseArgs({
  options: {
    group: { type: "string" },
    reader: { type: "string" },
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "10" },
    at: { type: "string" },
    /** Where to note which input is in hand: of a process that hangs or dies nothing else is left. */
    note: { type: "string" },
  },
});

interface Row {
  readonly reader: string;
  inputs: number;
  /** Read without a word. */
  read: number;
  slowestMs: number;
  slowestAt: number;
  readonly faults: string[];
}

const GROUPS: Readonly<Record<string, () => Promise<readonly FuzzReader[]>>> = {
  sources: async () => (await import("./source-readers.ts")).sourceReaders(),
  documents: async () => (await import("./document-readers.ts")).documentReaders(),
  own: async () => (await import("./own-readers.ts")).ownReaders(),
  slack: async () => (await import("./slack-readers.ts")).slackReaders(),
};
const SECOND_MS = 1_000;
const FAULTS_MAX = 5;
const WARM = 3;

const unhandled: unknown[] = [];
process.on("unhandledRejection", (reason) => void unhandled.push(reason));

const group = values.group ?? "";
const all = (await GROUPS[group]?.()) ?? [];
const readers = all.filter(({ name }) => values.reader === undefined || name === values.reader);
const note = values.note === undefined ? null : openSync(values.note, "w");
const each = Math.ceil(Number(values.count) / Math.max(1, readers.length));
const rows: Row[] = [];
for (const reader of readers) rows.push(await rowOf(reader));
for (const reader of all) await reader.close?.();
process.stdout.write(JSON.stringify({ rows, residentMb: peakMb() }));
process.exit();

async function rowOf(reader: FuzzReader): Promise<Row> {
  const row: Row = { reader: reader.name, inputs: 0, read: 0, slowestMs: 0, slowestAt: 0, faults: [] };
  await warm(reader);
  const [from, to] = values.at === undefined ? [0, each] : [Number(values.at), Number(values.at) + 1];
  for (let at = from; at < to && row.faults.length < FAULTS_MAX; at += 1) await feed(reader, at, row);
  return row;
}

/** What is not damaged must be read; the first times take longer than any other. */
async function warm(reader: FuzzReader): Promise<void> {
  for (let time = 0; time < WARM; time += 1)
    for (const seed of reader.seeds) await outcome(reader, seed, chanceOf("warm", reader.name, time));
}

async function feed(reader: FuzzReader, at: number, row: Row): Promise<void> {
  noteDown(`${reader.name} at ${at}`);
  // The program ends a reader of files that has grown between two of them; this one only tidies up.
  if (at % 10 === 0) globalThis.gc?.();
  const input = inputAt(reader, at);
  if (values.at !== undefined) process.stderr.write(`${Buffer.from(input).toString()}\n`);
  row.inputs += 1;
  let [fault, ms] = await outcome(reader, input, chanceAt(reader, at));
  // The least of three: a machine that is busy with something else makes nothing slow.
  const { msMax = SECOND_MS } = reader;
  for (let again = 0; again < 2 && ms > msMax; again += 1)
    ms = Math.min(ms, (await outcome(reader, input, chanceAt(reader, at)))[1]);
  if (ms > row.slowestMs) Object.assign(row, { slowestMs: ms, slowestAt: at });
  if ((fault ?? "") === "" && ms > msMax) fault = `${Math.round(ms)} ms of processor time`;
  if (fault === null) row.read += 1;
  else if (fault !== "") row.faults.push(`${fault}\n  again by: ${again(reader, at)}`);
}

/** Null: it was read; empty: it was refused; else what is wrong. And the ms of processor time that it took. */
async function outcome(
  reader: FuzzReader,
  input: Uint8Array,
  chance: ReturnType<typeof chanceOf>,
): Promise<[fault: string | null, ms: number]> {
  const before = process.cpuUsage();
  let fault: string | null = null;
  try {
    await reader.read(input, chance);
  } catch (error) {
    fault = error instanceof Error && REFUSALS.has(error.name) ? "" : said(error);
  }
  const { user, system } = process.cpuUsage(before);
  const uncaught = unhandled.splice(0).map((reason) => `nobody caught: ${said(reason)}`);
  // The process that reads documents outlives what pdf.js leaves behind: tests/text/worker.test.ts.
  const left = group === "documents" ? [] : uncaught;
  return [left[0] ?? fault, (user + system) / 1_000];
}

function chanceAt(reader: FuzzReader, at: number) {
  return chanceOf(values.seed, reader.name, at, "how it is read");
}

function inputAt(reader: FuzzReader, at: number): Uint8Array {
  return (reader.damaged ?? mutated)(reader, chanceOf(values.seed, reader.name, at));
}

function noteDown(words: string): void {
  if (note === null) return;
  ftruncateSync(note);
  writeSync(note, words, 0);
}

function again(reader: FuzzReader, at: number): string {
  return `npx node tests/torture/fuzz/fuzz-child.ts --group ${group} --reader "${reader.name}" --seed ${values.seed} --at ${at}`;
}

function said(error: unknown): string {
  return (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 600);
}
