import { writeFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { InEach } from "#alert";
import type { Config } from "#config";
import { isReportFormat, makeOverview, REPORT_FORMATS, type ReportFormat, writeOverview } from "#report";
import { peekStore } from "#store";
import { sinceOf } from "./kept.ts";
import type { Output } from "./output.ts";
import { type ScopeOptions, scopedWatches } from "./scoped-watches.ts";
import { UsageError } from "./usage-error.ts";

export interface ReportOptions extends ScopeOptions {
  readonly out?: string;
  readonly format?: string;
  /** A civil date, or a span as of `replay`. */
  readonly since?: string;
}

/**
 * Writes what the archive knows of what is followed, each quote with its source: to a file, or as Markdown or JSON to
 * standard output.
 * @returns the exit status, always 0
 * @throws UsageError; StoreError without an archive
 */
export async function report(
  options: ReportOptions,
  config: Config,
  output: Output,
  json: boolean,
  now: Date,
): Promise<number> {
  const format = formatOf(options, json);
  const since = sinceOf(options.since, now);
  const { language, recesses, stateFolder } = config;
  using archive = peekStore(stateFolder);
  const watches = scopedWatches(options, config, archive);
  if (archive.totals().records === 0) output.complain(`${WORDS.empty[language]}\n`);
  const overview = makeOverview({ watches, archive, now, recesses }, since, language);
  const written = await writeOverview(overview, format, language);
  if (options.out === undefined) output.write(typeof written === "string" ? written : "");
  else save(options.out, written, output, language);
  return 0;
}

/** The format that is asked for, or that the name of the file tells. Throws UsageError. */
function formatOf({ out, format }: ReportOptions, json: boolean): ReportFormat {
  const named = out === undefined ? "" : extname(out).slice(1).toLowerCase();
  const asked = format?.toLowerCase() ?? (json ? "json" : undefined);
  const chosen = asked ?? (out === undefined ? "md" : named);
  if (!isReportFormat(chosen)) throw new UsageError(WORDS.noFormat(chosen));
  if (asked !== undefined && isReportFormat(named) && named !== asked)
    throw new UsageError(WORDS.twoFormats(named, asked));
  if (chosen === "docx" && out === undefined) throw new UsageError(WORDS.needsFile);
  return chosen;
}

/** Never over what is there: it may be the last letter. Throws UsageError. */
function save(out: string, written: string | Uint8Array, output: Output, language: Config["language"]): void {
  const file = resolve(out);
  try {
    writeFileSync(file, written, { flag: "wx" });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new UsageError(code === "EEXIST" ? WORDS.exists(out) : WORDS.noFile(out, code), { cause: error });
  }
  output.print(WORDS.saved[language](out));
}

const WORDS = {
  empty: {
    nl: "Het archief is nog leeg: kamerwacht once vult het. Tot die tijd is van niets iets bekend.",
    en: "The archive is still empty: kamerwacht once fills it. Until then nothing is known of anything.",
  } satisfies InEach<string>,
  saved: {
    nl: (file: string) => `Geschreven: ${file}`,
    en: (file: string) => `Written: ${file}`,
  },
  noFormat: (format: string): InEach<string> => ({
    nl: `een verslag wordt geschreven als ${REPORT_FORMATS.join(", ")}, niet als “${format}”: geef --format, of --out met zo'n uitgang`,
    en: `a report is written as ${REPORT_FORMATS.join(", ")}, not as “${format}”: give --format, or --out with such an ending`,
  }),
  twoFormats: (named: string, asked: string): InEach<string> => ({
    nl: `het bestand eindigt op .${named} en gevraagd wordt ${asked}: kies één van de twee`,
    en: `the file ends in .${named} and ${asked} is asked for: choose one of the two`,
  }),
  needsFile: {
    nl: "een DOCX gaat naar een bestand: geef --out verslag.docx",
    en: "a DOCX goes to a file: give --out report.docx",
  },
  exists: (file: string): InEach<string> => ({
    nl: `${file} is er al, en een verslag gaat nergens overheen: kies een andere naam`,
    en: `${file} is there already, and a report overwrites nothing: choose another name`,
  }),
  noFile: (file: string, code: string): InEach<string> => ({
    nl: `${file} kan niet worden geschreven (${code || "onbekende fout"}): bestaat de map, en mag u daar schrijven?`,
    en: `${file} cannot be written (${code || "unknown error"}): is the folder there, and may you write in it?`,
  }),
};
