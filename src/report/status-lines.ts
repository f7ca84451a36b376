import { inBoth, type Language } from "#alert";
import { failureText } from "./failure-words.ts";
import { reachedText } from "./history-words.ts";
import { momentText } from "./moment.ts";
import { oddityText, unreadableText } from "./noted-words.ts";
import type { SourceStatus, StatusReport } from "./status.ts";

/** A part of the report for people: what it is about, and lines on it. */
export interface StatusSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The report for people, in plain words. In: the line that says what the last day came to, and those on the past of what is followed. */
export function statusLines(
  report: StatusReport,
  completeness: string,
  language: Language,
  past: readonly string[] = [],
): readonly string[] {
  const words = WORDS[language];
  const [sources, ...rest] = statusSections(report, language, past);
  const { undelivered } = report.day;
  return [
    completeness,
    "",
    ...linesOf(sources),
    "",
    ...rest.flatMap(linesOf),
    ...(undelivered === 0 ? [] : [words.undelivered(undelivered)]),
  ];
}

function linesOf(section: StatusSection | undefined): readonly string[] {
  return section === undefined ? [] : [section.title, ...section.lines.map((line) => `  ${line}`)];
}

/** The report in its parts: the sources, what waits, texts and archive always; the others where there is anything. */
export function statusSections(
  report: StatusReport,
  language: Language,
  past: readonly string[] = [],
): readonly StatusSection[] {
  const words = WORDS[language];
  const { sources } = report;
  const read = sources.map((one) => sourceLine(one, language));
  const others: readonly StatusSection[] = [
    { title: words.past, lines: past },
    {
      title: words.oddities,
      lines: report.oddities.map(({ source, what, count }) =>
        words.odd(source, oddityText(what, language), count),
      ),
    },
    { title: words.unread, lines: unreadLines(report, language) },
    { title: words.gaps, lines: gapLines(report, language) },
  ];
  return [
    { title: words.sources, lines: read.length === 0 ? [words.nothingRead] : read },
    { title: words.posts(report.outbox), lines: waitingLines(report, language) },
    {
      title: words.texts(report.files),
      lines: report.unreadable.map((row) => `${row.document}: ${unreadableText(row.reason, language)}`),
    },
    { title: words.archive(report.archive), lines: archiveLines(report, language) },
    ...others.filter(({ lines }) => lines.length > 0),
  ];
}

function waitingLines({ parked, stuck }: StatusReport, language: Language): readonly string[] {
  const words = WORDS[language];
  return [
    ...parked.map(({ channel, reason, until }) =>
      words.parked(channel === "*" ? "Slack" : channel, reason, momentText(until, language)),
    ),
    ...stuck.map(({ channel, since, reason }) => words.stuck(channel, momentText(since, language), reason)),
  ];
}

function archiveLines({ archive }: StatusReport, language: Language): readonly string[] {
  const words = WORDS[language];
  const { grown, freeBytes, examinedAt } = archive;
  return [
    ...(grown.week === null ? [] : [words.grown(7, grown.week)]),
    ...(grown.month === null ? [] : [words.grown(30, grown.month)]),
    ...(freeBytes < FREE_SHOWN_MIN_BYTES ? [] : [words.free(freeBytes)]),
    ...(examinedAt === null ? [] : [words.examined(momentText(examinedAt, language))]),
  ];
}

function unreadLines({ unread }: StatusReport, language: Language): readonly string[] {
  return unread.map(({ source, kind, id, position, place, since }) =>
    WORDS[language].unreadOne(
      source,
      `${kind} ${id}`.trim(),
      place ?? String(position),
      momentText(since, language),
    ),
  );
}

function gapLines({ gaps }: StatusReport, language: Language): readonly string[] {
  return gaps.map(({ source, stretch, until }) =>
    WORDS[language].gap(source, stretch.replace(/:\d+$/, ""), /:(\d+)$/.exec(stretch)?.[1] ?? "0", until),
  );
}

function sourceLine(source: SourceStatus, language: Language): string {
  const words = WORDS[language];
  const name = `${source.source}${source.stream === "*" ? "" : ` ${source.stream}`}`;
  const parts = [
    `${words.state[source.status] ?? source.status} (${momentText(source.at, language)})`,
    source.cursor === null ? (isDone(source) ? words.done : words.noPosition) : words.position,
    ...(source.reading === null ? [] : [words.history(reachedText(source.reading, language))]),
  ];
  const error = source.error === null ? "" : `: ${failureText(source.error, language)}`;
  return `${name.padEnd(28)} ${parts.join(", ")}${error}`;
}

/** History that was read to its end has no place to go on from, nor has what is not followed any more. */
function isDone({ status }: SourceStatus): boolean {
  return status === "changed" || status === "unchanged";
}

/** Less than this empty inside is as it should be. */
const FREE_SHOWN_MIN_BYTES = 32 * 1_048_576;

type Counts = Readonly<Record<string, number>>;

const WORDS = inBoth({
  sources: { nl: "Bronnen", en: "Sources" },
  nothingRead: { nl: "nog niets gelezen", en: "nothing read yet" },
  state: {
    nl: {
      changed: "nieuws gelezen",
      unchanged: "geen nieuws",
      running: "bezig",
      unavailable: "niet bereikbaar",
      failed: "onbegrijpelijk antwoord of fout",
    } as Readonly<Record<string, string>>,
    en: {
      changed: "news read",
      unchanged: "no news",
      running: "being read",
      unavailable: "not reachable",
      failed: "an answer that cannot be understood, or a fault",
    },
  },
  position: { nl: "leest verder waar hij was", en: "reads on where it was" },
  done: { nl: "klaar", en: "done" },
  noPosition: { nl: "nog geen begin", en: "not begun yet" },
  history: { nl: (reached: string) => `geschiedenis ${reached}`, en: (reached) => `history ${reached}` },
  posts: {
    nl: ({ ready, unknown, held, dead, sent }: Counts) =>
      `Berichten  ${ready} klaar, ${unknown} onbeantwoord, ${held} vastgehouden, ${dead} geweigerd, ${sent} bezorgd`,
    en: ({ ready, unknown, held, dead, sent }) =>
      `Posts      ${ready} ready, ${unknown} unanswered, ${held} held, ${dead} refused, ${sent} delivered`,
  },
  parked: {
    nl: (where: string, reason: string, until: string) =>
      `${where} neemt niets aan (${reason}); nieuwe poging na ${until}`,
    en: (where, reason, until) => `${where} takes nothing (${reason}); a new attempt after ${until}`,
  },
  stuck: {
    nl: (where: string, since: string, reason: string) =>
      `${where}: een bericht komt sinds ${since} niet aan (${reason})`,
    en: (where, since, reason) => `${where}: a message has not arrived since ${since} (${reason})`,
  },
  texts: {
    nl: ({ read, due, unreadable }: Counts) =>
      `Teksten    ${read} gelezen, ${due} te lezen, ${unreadable} onleesbaar`,
    en: ({ read, due, unreadable }) => `Texts      ${read} read, ${due} to be read, ${unreadable} unreadable`,
  },
  archive: {
    nl: ({ records, subjects, events, bytes }: StatusReport["archive"]) =>
      `Archief    ${records} records, ${subjects} onderwerpen, ${events} gebeurtenissen, ${megabytes(bytes)} MB`,
    en: ({ records, subjects, events, bytes }) =>
      `Archive    ${records} records, ${subjects} subjects, ${events} events, ${megabytes(bytes)} MB`,
  },
  grown: {
    nl: (days: number, bytes: number) => `${signed(bytes)} MB in ${days} dagen`,
    en: (days, bytes) => `${signed(bytes)} MB in ${days} days`,
  },
  free: {
    nl: (bytes: number) =>
      `${megabytes(bytes)} MB is vanbinnen leeg en wordt eerst gevuld; backup en restore geven het aan de schijf terug`,
    en: (bytes) =>
      `${megabytes(bytes)} MB is empty inside and is filled first; backup and restore give it back to the disk`,
  },
  examined: {
    nl: (at: string) => `voor het laatst geheel nagezien, en heel bevonden: ${at}`,
    en: (at) => `last read as a whole, and found whole: ${at}`,
  },
  oddities: { nl: "Onbekend in de bronnen", en: "Unknown in the sources" },
  odd: {
    nl: (source: string, what: string, count: number) => `${source}: ${what} (${count} keer)`,
    en: (source, what, count) => `${source}: ${what} (${count} times)`,
  },
  unread: { nl: "Niet te lezen, wordt opnieuw opgevraagd", en: "Not readable, asked for again" },
  unreadOne: {
    nl: (source: string, what: string, position: string, since: string) =>
      `${source}: ${what} op plaats ${position}, sinds ${since}`,
    en: (source, what, position, since) => `${source}: ${what} at ${position}, since ${since}`,
  },
  past: { nl: "Eerdere stukken", en: "Earlier documents" },
  gaps: { nl: "Overgeslagen, elke dag een nieuwe poging", en: "Stepped over, a new attempt every day" },
  gap: {
    nl: (source: string, stream: string, from: string, until: string) =>
      `${source}: ${stream} na plaats ${from} tot en met ${until}`,
    en: (source, stream, from, until) => `${source}: ${stream} after ${from} up to ${until}`,
  },
  undelivered: {
    nl: (count: number) => `Let op: ${count} berichten zijn nog niet bezorgd.`,
    en: (count) => `Note: ${count} posts have not been delivered yet.`,
  },
});

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1);
}

function signed(bytes: number): string {
  return `${bytes < 0 ? "−" : "+"}${megabytes(Math.abs(bytes))}`;
}
