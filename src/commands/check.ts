import { relative } from "node:path";
import type { Config } from "#config";
import { isLoopback } from "#page";
import { displayId, type Link, linksOf } from "#parliament";
import {
  compileWatches,
  reviewWatches,
  type TargetKind,
  targetsOf,
  type Watch,
  type WatchWarning,
} from "#watch";
import { openArchive } from "./archive.ts";
import { type CheckWords, checkWords } from "./check-words.ts";
import type { Output } from "./output.ts";
import { sampleOf } from "./sample.ts";

interface Resolved {
  readonly field: TargetKind;
  readonly id: string;
  readonly links: readonly Link[];
}

/**
 * Shows what each watch of a valid configuration resolves to, and warns of what is allowed and probably not meant: a
 * watch that can never hit, is double, hits a large share of the newest documents of the archive, or has a word that
 * just misses. Warnings go to standard error, as data into the line of their watch.
 * @returns the exit status: 0, whatever it warns of
 */
export function check(config: Config, output: Output, json: boolean): number {
  // Compiled as the worker does it: what passes here also starts there.
  const { watches } = compileWatches(config.watches);
  const warnings = warningsOf(config, output);
  if (json) {
    for (const watch of watches) output.print(JSON.stringify(asData(watch, warnings, config.language)));
    return 0;
  }
  const words = checkWords[config.language];
  output.print(words.valid(config.file, watches.length, config.watchFiles.length));
  for (const watch of watches) output.print(`\n${paragraph(watch, words)}`);
  output.print(`\n${[...slackLines(config, words), ...pageLines(config, words)].join("\n")}`);
  for (const { place, said } of config.envNotes)
    output.complain(`${place}: ${words.warning}: ${said[config.language]}\n`);
  if (isOpenPage(config))
    output.complain(
      `${nearName(config.file)}: ${words.warning}: ${words.openPage(config.metrics.host, config.metrics.port)}\n`,
    );
  for (const warning of warnings) output.complain(`${lineOf(warning, config)}\n`);
  return 0;
}

function pageLines(config: Config, words: CheckWords): readonly string[] {
  const { metrics } = config;
  return metrics?.page !== true || isOpenPage(config) ? [] : [words.page(metrics.port)];
}

/** Other machines can read the pages. */
function isOpenPage(config: Config): config is Config & { readonly metrics: NonNullable<Config["metrics"]> } {
  return config.metrics?.page === true && !isLoopback(config.metrics.host);
}

/** Whether Slack gets the cards, by which files, and what is missing. */
function slackLines({ secrets, envFiles }: Config, words: CheckWords): readonly string[] {
  if (secrets.botToken === null) return [words.noBotToken];
  const files = envFiles.map((file) => nearName(file));
  const from = words.readFrom(files.length === 0 ? words.environment : files.join(", "));
  return secrets.appToken === null && secrets.signingSecret === null ? [from, words.noAppToken] : [from];
}

function warningsOf(config: Config, output: Output): readonly WatchWarning[] {
  using archive = openArchive(config.stateFolder, output, config.language);
  return reviewWatches(config.watches, archive === null ? [] : sampleOf(archive));
}

function asData(watch: Watch, warnings: readonly WatchWarning[], language: Config["language"]) {
  const own = warnings.filter((warning) => warning.watch === watch.id);
  return {
    ...watch,
    targets: resolved(watch),
    warnings: own.map(({ type, message }) => ({ type, message: message[language] })),
  };
}

/** `config/watches/azc.yaml: warning: azc: hits 40 of 300 documents (13%)` */
function lineOf({ watch, message }: WatchWarning, { watchFiles, language }: Config): string {
  const file = watchFiles.find(({ watches }) => watches.includes(watch))?.file ?? "";
  return `${nearName(file)}: ${checkWords[language].warning}: ${watch}: ${message[language]}`;
}

function nearName(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith("..") ? file : near;
}

function resolved(watch: Watch): readonly Resolved[] {
  return targetsOf(watch).map(({ kind, id }) => ({ field: kind, id, links: linksOf([id], kind) }));
}

function paragraph(watch: Watch, words: CheckWords): string {
  const lines = resolved(watch).flatMap(({ field, id, links }) => [
    [words[field], displayId(id)],
    ...links.map(({ url }) => ["", url]),
  ]);
  if (watch.committee !== undefined) lines.push([words.committee, watch.committee]);
  if (watch.query !== undefined) lines.push([words.query, oneLine(watch.query)]);
  if (watch.not !== undefined) lines.push([words.not, oneLine(watch.not)]);
  if (watch.kinds !== undefined) lines.push([words.kinds, watch.kinds.join(", ")]);
  lines.push([
    words.channel,
    watch.mention === undefined ? watch.channel : `${watch.channel} (${watch.mention})`,
  ]);
  const body = lines.map(([label = "", value = ""]) => `  ${label.padEnd(words.width)}  ${value}`);
  return [`${watch.name} (${watch.id})`, ...body].join("\n");
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
