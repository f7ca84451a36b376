import { existsSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Config } from "#config";
import { withoutSteering } from "#parliament";
import { failureCode, failureText, networkText } from "#report";
import { adviceOn, examineSlack, type SlackFinding } from "#slack";
import { type Finding, proxyOf } from "#sources";
import { assertUsable, DATABASE_FILE, peekStore, StoreError, type StoreTrouble } from "#store";
import { configuredSources } from "../configured-sources.ts";
import { hidingSecrets } from "../hidden-reasons.ts";
import { type DoctorWords, doctorWords } from "./doctor-words.ts";
import { storeTroubleText } from "./failure-words.ts";
import type { Output } from "./output.ts";

/** One thing that was looked at. */
interface Diagnosis {
  /** `configuratie`, `database`, a source's name, `Slack`. */
  readonly part: string;
  readonly what: string;
  /** `note`: it works, but somebody should know. */
  readonly state: "good" | "note" | "bad";
  /** What was found instead, and what to do; null where all is well. */
  readonly detail: string | null;
}

/** Whatever a source does, it is left after this. */
const SOURCE_MS = 10 * 60_000;
const FREE_SHARE_MIN = 0.1;

/**
 * Looks at everything that the program needs and says of each thing whether it is as it should be. Changes nothing,
 * posts nothing, and may run beside a worker.
 * @returns the exit status: 0 all is well, 1 something is not
 */
export async function doctor(config: Config, output: Output, json: boolean): Promise<number> {
  const words = doctorWords[config.language];
  const faults = new Set<string>();
  let part = "";
  for await (const diagnosis of withoutSecrets(diagnoses(config, words), hidingSecrets(config))) {
    // What is wrong for one and the same reason is one fault, however often it shows.
    if (diagnosis.state === "bad") faults.add(`${diagnosis.part}/${diagnosis.detail ?? diagnosis.what}`);
    if (json) {
      output.print(JSON.stringify(diagnosis));
      continue;
    }
    if (diagnosis.part !== part) output.print(part === "" ? diagnosis.part : `\n${diagnosis.part}`);
    part = diagnosis.part;
    output.print(withoutSteering(lineOf(diagnosis, words)));
  }
  if (!json) output.print(`\n${faults.size === 0 ? words.allWell : words.faults(faults.size)}`);
  return faults.size === 0 ? 0 : 1;
}

/** What Slack or a source says back may hold what it was asked with. */
async function* withoutSecrets(
  diagnoses: AsyncIterable<Diagnosis>,
  hide: (text: string) => string,
): AsyncGenerator<Diagnosis> {
  for await (const { detail, ...rest } of diagnoses)
    yield { ...rest, detail: detail === null ? null : hide(detail) };
}

function lineOf({ what, state, detail }: Diagnosis, words: DoctorWords): string {
  const more = detail === null ? "" : `\n          ${detail.split("\n").join("\n          ")}`;
  return `  ${words[state].padEnd(6)}  ${what}${more}`;
}

async function* diagnoses(config: Config, words: DoctorWords): AsyncGenerator<Diagnosis> {
  yield* configuration(config, words);
  yield* database(config, words);
  yield* sources(config, words);
  yield* slack(config, words);
}

function* configuration(config: Config, words: DoctorWords): Generator<Diagnosis> {
  const part = words.configuration;
  const what = words.watches(config.watches.length, config.watchFiles.length);
  yield { part, what, state: "good", detail: null };
  if (config.sources.contact === null)
    yield { part, what: words.noContact, state: "note", detail: words.contactHelp };
  if (proxyOf(process.env) !== null)
    yield { part, what: words.proxy, state: "note", detail: words.proxyHelp };
  for (const { place, said } of config.envNotes)
    yield { part, what: place, state: "note", detail: said[config.language] };
}

function* database({ stateFolder, language }: Config, words: DoctorWords): Generator<Diagnosis> {
  const part = words.database;
  const free = freeShare(stateFolder);
  if (free !== null && free < FREE_SHARE_MIN)
    yield { part, what: words.disk(Math.round(free * 100)), state: "bad", detail: words.diskHelp };
  const file = join(stateFolder, DATABASE_FILE);
  try {
    using store = peekStore(stateFolder);
    const { records, subjects, bytes } = store.totals();
    const what = words.holds(records, subjects, (bytes / 1_048_576).toFixed(1));
    yield { part, what, state: "good", detail: null };
  } catch (error) {
    // Whatever is wrong with it, the rest is looked at all the same.
    const trouble = troubleOf(error) ?? { what: "damaged", file };
    if (trouble.what !== "none") {
      yield { part, what: words.unusable, state: "bad", detail: storeTroubleText(trouble, language) };
      return;
    }
    yield { part, what: words.noDatabase, state: "note", detail: words.noDatabaseHelp(file) };
  }
  yield* writing(stateFolder, part, words, language);
}

/** The worker may run as another user than who asks: that this one may not write there is no fault yet. */
function* writing(
  stateFolder: string,
  part: string,
  words: DoctorWords,
  language: Config["language"],
): Generator<Diagnosis> {
  try {
    assertUsable(stateFolder);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    const state = trouble.what === "no-right" ? "note" : "bad";
    yield { part, what: words.notWritable, state, detail: storeTroubleText(trouble, language) };
  }
}

function troubleOf(error: unknown): StoreTrouble | null {
  return error instanceof StoreError ? error.trouble : null;
}

/** Of the nearest folder that is there already; null where the system does not tell. */
function freeShare(folder: string): number | null {
  let near = folder;
  while (!existsSync(near) && dirname(near) !== near) near = dirname(near);
  const { bavail, blocks } = statfsSync(near);
  return blocks === 0 ? null : bavail / blocks;
}

async function* sources(config: Config, words: DoctorWords): AsyncGenerator<Diagnosis> {
  const all = configuredSources(config);
  if (all.length === 0)
    yield { part: words.sources, what: words.noSources, state: "bad", detail: words.noSourcesHelp };
  for (const { source } of all) {
    await using each = source;
    if (each.examine === undefined) continue;
    for await (const finding of each.examine(AbortSignal.timeout(SOURCE_MS))) {
      yield { part: words.source(each.name), ...sourceDiagnosis(finding, words, config.language) };
    }
  }
}

function sourceDiagnosis(
  { what, state, detail }: Finding,
  words: DoctorWords,
  language: Config["language"],
): Omit<Diagnosis, "part"> {
  const expected = what[language];
  if (state === "as-expected") return { what: expected, state: "good", detail: null };
  const noted = typeof detail === "string" ? detail : "";
  const why = typeof detail === "string" || detail === null ? failureText(noted, language) : detail[language];
  if (state === "drifted") return { what: expected, state: "bad", detail: `${words.drifted}: ${why}` };
  const [, help] = networkText(failureCode(noted) ?? "", language)?.split(": ") ?? [];
  const advice = help === undefined ? "" : `\n${help}`;
  return { what: expected, state: "bad", detail: `${words.unreachable}: ${why}${advice}` };
}

async function* slack(config: Config, words: DoctorWords): AsyncGenerator<Diagnosis> {
  const part = "Slack";
  const { botToken, appToken, signingSecret } = config.secrets;
  if (botToken === null) {
    yield { part, what: words.notConnected, state: "note", detail: words.noTokenHelp };
    return;
  }
  const channels = new Set([config.slack.opsChannel, ...config.watches.map(({ channel }) => channel)]);
  const { apiUrl, keepers } = config.slack;
  const options = { botToken, appToken, apiUrl, channels: [...channels], hasKeepers: keepers.length > 0 };
  for await (const finding of examineSlack(options))
    yield { part, ...slackDiagnosis(finding, words, config.language) };
  if (appToken === null && signingSecret === null)
    yield { part, what: words.noApp, state: "note", detail: words.noAppHelp };
}

function slackDiagnosis(
  { about, ok, code }: SlackFinding,
  words: DoctorWords,
  language: Config["language"],
): Omit<Diagnosis, "part"> {
  const advice = (channel: string | null) => adviceOn(code ?? "", channel, language);
  const help = (channel: string | null) => `${code ?? "?"}: ${advice(channel)}`;
  // A code in capitals is of this machine: nothing was heard of the token.
  if (!ok && (code === "no_answer" || code === code?.toUpperCase()))
    return verdict(words.answers, false, advice(null));
  switch (about.type) {
    case "token":
      return verdict(words.accepted("SLACK_BOT_TOKEN"), ok, help(null));
    case "app-token":
      return verdict(words.accepted("SLACK_APP_TOKEN"), ok, `${code}: ${words.appTokenHelp}`);
    case "scope":
      return {
        what: words.scope(about.scope),
        state: ok ? "good" : about.needed ? "bad" : "note",
        detail: ok ? null : words.scopeHelp,
      };
    case "channel":
      return verdict(words.channel(about.channel), ok, help(about.channel));
  }
}

function verdict(what: string, ok: boolean, detail: string): Omit<Diagnosis, "part"> {
  return ok ? { what, state: "good", detail: null } : { what, state: "bad", detail };
}
