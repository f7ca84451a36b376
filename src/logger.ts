import pino from "pino";
import { withoutSteering } from "#parliament";

/** Where log lines go: standard output for a worker, standard error beside the output of a command. */
export interface LoggerOptions {
  readonly stream: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly level?: string;
  /** How a line reads on a terminal; null leaves it out. Without it every line is shown with its fields. */
  readonly says?: (line: Readonly<Record<string, unknown>>) => string | null;
  /** Values that never show, whatever they look like. */
  readonly secrets?: readonly (string | null)[];
}

/** Tokens of Slack, wherever in a line they stand. */
// No word boundary before it: in JSON a line break is the letter n.
const TOKEN = /(?:xox[a-z](?:\.xox[a-z])?|xapp)-[A-Za-z0-9%_-]+/g;
const HIDDEN = "[secret]";
/** A shorter value would take ordinary words along. */
const SECRET_LENGTH_MIN = 8;

/**
 * A logger that writes JSON lines, or lines for people where the stream is a terminal. Secrets are taken out of
 * the finished line, so that no message, field or error can carry one past, and so is what steers a terminal: titles and
 * errors hold words of others.
 */
export function createLogger({ stream, level = "info", says, secrets = [] }: LoggerOptions): pino.Logger {
  const hide = hider(secrets);
  const shape = stream.isTTY === true ? readably(says) : (line: string) => line;
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorFields },
    },
    { write: (line: string) => void stream.write(withoutSteering(shape(hide(line)).replaceAll("\r", ""))) },
  );
}

/** Takes tokens and the given values out of a text. */
export function hider(secrets: readonly (string | null)[]): (text: string) => string {
  const values = secrets.filter(
    (secret) => secret !== null && secret.length >= SECRET_LENGTH_MIN,
  ) as string[];
  return (text) =>
    values.reduce((line, value) => line.replaceAll(value, HIDDEN), text.replace(TOKEN, HIDDEN));
}

/** A stack helps with a fault of ours, and with no other. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return isOurs(error) ? pino.stdSerializers.err(error) : { type: error.name, message: error.message };
}

/** Errors of the operating system have a code; those that we expect have a name of their own. */
function isOurs(error: Error): boolean {
  if ("code" in error && typeof error.code === "string" && /^E[A-Z]+$/.test(error.code)) return false;
  return !/^(SourceUnavailable|UnexpectedShape|Unreadable|Config|Store)Error$/.test(error.name);
}

function readably(says: LoggerOptions["says"]): (line: string) => string {
  if (says === undefined) return readable;
  return (line) => {
    const said = says(JSON.parse(line) as Record<string, unknown>);
    return said === null ? "" : `${onOneLine(said)}\n`;
  };
}

const TIME = new Intl.DateTimeFormat("nl-NL", { timeStyle: "medium", timeZone: "Europe/Amsterdam" });

/** `21:04:05 warn  the feed is silent  source=gegevensmagazijn` */
function readable(line: string): string {
  const { time, level, msg, err, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const words = Object.entries(fields).map(([name, value]) => `${name}=${wordOf(value)}`);
  const error = err === undefined ? "" : `\n  ${stackOf(err)}`;
  return `${[TIME.format(new Date(String(time))), String(level).padEnd(5), msg, ...words].join("  ").trimEnd()}${error}\n`;
}

function wordOf(value: unknown): string {
  return typeof value === "string" ? onOneLine(value) : JSON.stringify(value);
}

/** What others wrote begins no line that looks like one of the log. */
function onOneLine(text: string): string {
  return text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ");
}

function stackOf(error: unknown): string {
  const { stack, message } = (error ?? {}) as Record<string, unknown>;
  return String(stack ?? message ?? JSON.stringify(error)).replaceAll("\n", "\n  ");
}
