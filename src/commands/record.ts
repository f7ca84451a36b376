import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config } from "#config";
import { SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import type { Sample } from "#sources";
import { configuredSources } from "../configured-sources.ts";
import { makeFolder } from "./make-folder.ts";
import type { Output } from "./output.ts";

/** Where, when and what: one line for each file. */
interface RecordedSample {
  readonly source: string;
  readonly file: string;
  readonly url: string;
  readonly at: string;
  readonly contentType: string | null;
  readonly bytes: number;
}

const SOURCE_MS = 30 * 60_000;
const LIST = "opgenomen.jsonl";

/**
 * Saves what the sources send, as it came: one page of each kind and one file of each kind, in a folder for each
 * source, with a list of where and when. The tests read such a folder where KAMERWACHT_REAL_DATA names it.
 * @returns the exit status: 1 where a source could not be recorded
 */
export async function record(
  config: Config,
  out: string,
  output: Output,
  json: boolean,
  now: Date,
): Promise<number> {
  const folder = resolve(out);
  makeFolder(folder);
  const recorded: RecordedSample[] = [];
  let failures = 0;
  for (const { source } of configuredSources(config)) {
    await using each = source;
    try {
      for await (const sample of each.samples?.(AbortSignal.timeout(SOURCE_MS)) ?? []) {
        const line = save(folder, each.name, sample, now);
        recorded.push(line);
        output.print(json ? JSON.stringify(line) : `${line.file}  ${line.bytes} bytes  ${line.url}`);
      }
    } catch (error) {
      if (!(error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError)) throw error;
      failures += 1;
      output.complain(`${each.name}: ${error.message}\n`);
    }
  }
  writeFileSync(join(folder, LIST), recorded.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return failures === 0 ? 0 : 1;
}

function save(folder: string, source: string, sample: Sample, now: Date): RecordedSample {
  const own = fileName(source);
  makeFolder(join(folder, own));
  const file = join(own, `${fileName(sample.name)}_${now.toISOString().slice(0, 10)}.${endingOf(sample)}`);
  writeFileSync(join(folder, file), sample.bytes);
  const { url, contentType } = sample;
  return { source, file, url, at: now.toISOString(), contentType, bytes: sample.bytes.byteLength };
}

function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 80) || "naamloos"
  );
}

/** By the first bytes, because servers are careless; by what they say otherwise. */
function endingOf({ bytes, contentType }: Sample): string {
  const start = Buffer.from(bytes.subarray(0, 300)).toString("latin1");
  if (start.startsWith("%PDF")) return "pdf";
  if (start.startsWith("PK")) return "docx";
  if (/<!doctype html|<html/i.test(start)) return "html";
  if (/xml/i.test(contentType ?? "") || /^\W{0,4}<\?xml/.test(start)) return "xml";
  if (/json/i.test(contentType ?? "")) return "json";
  if (/html/i.test(contentType ?? "")) return "html";
  return /text\/plain/i.test(contentType ?? "") ? "txt" : "bin";
}
