import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runCommand } from "../commands/run-command.ts";
import { quotesIn } from "../summary/quotes-in.ts";
import { koopMotions } from "../text/koop-motions.ts";

const motions = koopMotions();

/** Motions that print no day, or none at all: their metadata have the only one. */
const DAY_NOT_PRINTED = ["kst-28345-288", "kst-36800-80", "kst-23432-574"];

it.skipIf(motions.length === 0)(
  `reads ${motions.length} motions as KOOP published them in one process, each right by its own metadata`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "kamerwacht-koop-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const nameOf = (index: number) => join(folder, `${String(index).padStart(5, "0")}.xml`);
    for (const [index, { bytes }] of motions.entries()) writeFileSync(nameOf(index), bytes);
    const { status, out, err } = await runCommand(["read", folder]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const read = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const wrong: string[] = [];
    for (const [index, { id, dates }] of motions.entries()) {
      const { file, kind, text, summary, citations } = read[index];
      if (file !== nameOf(index) || kind !== "motion" || summary.id !== id)
        wrong.push(`${id}: ${file} ${kind} ${summary.id}`);
      if (dates.length > 0 && summary.date !== dates[0] && !DAY_NOT_PRINTED.includes(id))
        wrong.push(`${id}: ${summary.date} for ${dates}`);
      for (const { start, end, text: words } of quotesIn([summary, citations]))
        if (text.slice(start, end) !== words) wrong.push(`${id}: ${words}`);
    }
    console.log(`read: ${read.length} real motions in one process, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
  },
  120_000,
);
