import { existsSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Config } from "#config";
import { adviceOn, examineSlack, type SlackFinding } from "#slack";
import type { Finding } from "#sources";
import { DATABASE_FILE, peekStore, StoreError } from "#store";
import { configuredSources } from "../configured-sources.ts";
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
export async function doctor(config: Config, output: Output, json: boolean, now: Date): Promise<number> {
  let bad = 0;
  let part = "";
  for await (const diagnosis of diagnoses(config, now)) {
    if (diagnosis.state === "bad") bad += 1;
    if (json) {
      output.print(JSON.stringify(diagnosis));
      continue;
    }
    if (diagnosis.part !== part) output.print(part === "" ? diagnosis.part : `\n${diagnosis.part}`);
    part = diagnosis.part;
    output.print(lineOf(diagnosis));
  }
  if (!json)
    output.print(
      bad === 0 ? "\nAlles is in orde." : `\n${bad} ${bad === 1 ? "ding is" : "dingen zijn"} niet in orde.`,
    );
  return bad === 0 ? 0 : 1;
}

const MARKS = { good: "goed ", note: "let op", bad: "FOUT " } as const;

function lineOf({ what, state, detail }: Diagnosis): string {
  return `  ${MARKS[state].padEnd(6)}  ${what}${detail === null ? "" : `\n          ${detail.split("\n").join("\n          ")}`}`;
}

async function* diagnoses(config: Config, now: Date): AsyncGenerator<Diagnosis> {
  yield* configuration(config);
  yield* database(config, now);
  yield* sources(config);
  yield* slack(config);
}

function* configuration(config: Config): Generator<Diagnosis> {
  const part = "Configuratie";
  yield {
    part,
    what: `${counted(config.watches.length, "regel", "regels")} in ${counted(config.watchFiles.length, "bestand", "bestanden")}`,
    state: "good",
    detail: null,
  };
  if (config.sources.contact === null) {
    yield {
      part,
      what: "er staat geen contact",
      state: "note",
      detail:
        "Zet onder sources een contact (e-mailadres of pagina), zodat een bron kan vragen wie er leest.",
    };
  }
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

function* database({ stateFolder }: Config, now: Date): Generator<Diagnosis> {
  const part = "Database";
  const free = freeShare(stateFolder);
  if (free !== null && free < FREE_SHARE_MIN) {
    const detail =
      "Maak ruimte: is de schijf vol, dan kan niets meer onthouden worden en stopt het programma.";
    yield { part, what: `nog ${Math.round(free * 100)} % van de schijf is vrij`, state: "bad", detail };
  }
  if (!existsSync(join(stateFolder, DATABASE_FILE))) {
    const detail = `Die wordt bij de eerste start gemaakt: ${join(stateFolder, DATABASE_FILE)}`;
    yield { part, what: "er is nog geen database", state: "note", detail };
    return;
  }
  try {
    using store = peekStore(stateFolder);
    const { records, subjects, bytes } = store.totals();
    const what = `${records} records, ${subjects} onderwerpen, ${(bytes / 1_048_576).toFixed(1)} MB (${now.toISOString()})`;
    yield { part, what, state: "good", detail: null };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    yield { part, what: "niet te lezen", state: "bad", detail: error.message };
  }
}

/** Of the nearest folder that is there already; null where the system does not tell. */
function freeShare(folder: string): number | null {
  let near = folder;
  while (!existsSync(near) && dirname(near) !== near) near = dirname(near);
  const { bavail, blocks } = statfsSync(near);
  return blocks === 0 ? null : bavail / blocks;
}

async function* sources(config: Config): AsyncGenerator<Diagnosis> {
  const all = configuredSources(config);
  if (all.length === 0)
    yield { part: "Bronnen", what: "geen enkele bron staat aan", state: "bad", detail: null };
  for (const { source } of all) {
    await using each = source;
    if (each.examine === undefined) continue;
    for await (const finding of each.examine(AbortSignal.timeout(SOURCE_MS))) {
      yield { part: `Bron ${each.name}`, ...sourceDiagnosis(finding) };
    }
  }
}

function sourceDiagnosis({ what, state, detail }: Finding): Omit<Diagnosis, "part"> {
  if (state === "as-expected") return { what, state: "good", detail };
  const said = state === "unavailable" ? "niet bereikbaar" : "anders dan verwacht";
  return { what, state: "bad", detail: `${said}: ${detail ?? ""}` };
}

async function* slack(config: Config): AsyncGenerator<Diagnosis> {
  const part = "Slack";
  const { botToken, appToken, signingSecret } = config.secrets;
  if (botToken === null) {
    const detail = "Zonder SLACK_BOT_TOKEN worden kaarten op het scherm getoond, en niet in Slack.";
    yield { part, what: "niet aangesloten", state: "note", detail };
    return;
  }
  const channels = new Set([config.slack.opsChannel, ...config.watches.map(({ channel }) => channel)]);
  const options = { botToken, appToken, apiUrl: config.slack.apiUrl, channels: [...channels] };
  for await (const finding of examineSlack(options)) yield { part, ...slackDiagnosis(finding) };
  if (appToken === null && signingSecret === null) {
    const detail =
      "Zonder SLACK_APP_TOKEN (of SLACK_SIGNING_SECRET) komen berichten aan, maar doen knoppen en /kamer niets.";
    yield { part, what: "knoppen en opdrachten staan uit", state: "note", detail };
  }
}

function slackDiagnosis({ about, ok, code }: SlackFinding): Omit<Diagnosis, "part"> {
  switch (about.type) {
    case "token":
      return verdict("SLACK_BOT_TOKEN wordt aanvaard", ok, helpWith(code, null));
    case "app-token":
      return verdict(
        "SLACK_APP_TOKEN wordt aanvaard",
        ok,
        `${code}: maak bij de app onder Basic Information een token met connections:write.`,
      );
    case "scope":
      return {
        what: `recht ${about.scope}`,
        state: ok ? "good" : about.needed ? "bad" : "note",
        detail: ok ? null : "Neem het over uit docs/slack-manifest.yaml en installeer de app opnieuw.",
      };
    case "channel":
      return verdict(`kanaal ${about.channel}`, ok, helpWith(code, about.channel));
  }
}

function helpWith(code: string | null, channel: string | null): string {
  return `${code ?? "?"}: ${adviceOn(code ?? "", channel, "nl")}`;
}

function verdict(what: string, ok: boolean, detail: string): Omit<Diagnosis, "part"> {
  return ok ? { what, state: "good", detail: null } : { what, state: "bad", detail };
}
