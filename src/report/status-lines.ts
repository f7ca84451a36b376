import { reachedText } from "./history-words.ts";
import type { SourceStatus, StatusReport } from "./status.ts";

/** The report for people, in plain Dutch. In: the line that says what the last day came to, and those on the past of what is followed. */
export function statusLines(
  report: StatusReport,
  completeness: string,
  past: readonly string[] = [],
): readonly string[] {
  const { day, outbox, archive, files } = report;
  return [
    completeness,
    "",
    "Bronnen",
    ...(report.sources.length === 0 ? ["  nog niets gelezen"] : report.sources.map(sourceLine)),
    "",
    `Berichten  ${outbox.ready} klaar, ${outbox.unknown} onbeantwoord, ${outbox.held} vastgehouden, ${outbox.dead} geweigerd, ${outbox.sent} bezorgd`,
    ...report.parked.map(
      (row) =>
        `  ${row.channel === "*" ? "Slack" : row.channel} neemt niets aan (${row.reason}); nieuwe poging na ${row.until}`,
    ),
    `Teksten    ${files.read} gelezen, ${files.due} te lezen, ${files.unreadable} onleesbaar`,
    ...report.unreadable.map((row) => `  ${row.document}: ${row.reason}`),
    `Archief    ${archive.records} records, ${archive.subjects} onderwerpen, ${archive.events} gebeurtenissen, ${(archive.bytes / 1_048_576).toFixed(1)} MB`,
    ...(past.length === 0 ? [] : ["Eerdere stukken", ...past.map((line) => `  ${line}`)]),
    ...(report.oddities.length === 0
      ? []
      : [
          "Onbekend in de bronnen",
          ...report.oddities.map((odd) => `  ${odd.source}: ${odd.what} (${odd.count} keer)`),
        ]),
    ...(report.unread.length === 0
      ? []
      : [
          "Niet te lezen, wordt opnieuw opgevraagd",
          ...report.unread.map(
            (each) =>
              `  ${each.source}: ${`${each.kind} ${each.id}`.trim()} op plaats ${each.position}, sinds ${each.since}`,
          ),
        ]),
    ...report.gaps.map(
      ({ source, stretch, until }) =>
        `Overgeslagen in ${source}: ${stretch.replace(/:(\d+)$/, " na plaats $1")} tot en met ${until}; elke dag een nieuwe poging`,
    ),
    ...(day.undelivered === 0 ? [] : [`Let op: ${day.undelivered} berichten zijn nog niet bezorgd.`]),
  ];
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  changed: "nieuws gelezen",
  unchanged: "geen nieuws",
  running: "bezig",
  unavailable: "niet bereikbaar",
  failed: "onbegrijpelijk antwoord of fout",
};

const CURSOR_CHARS_MAX = 24;

/** A position as it is; of a cursor that holds more only the beginning. */
function shortCursor(cursor: string | null): string {
  if (cursor === null) return "-";
  return cursor.length <= CURSOR_CHARS_MAX ? cursor : `${cursor.slice(0, CURSOR_CHARS_MAX)}…`;
}

function sourceLine(source: SourceStatus): string {
  const name = `${source.source}${source.stream === "*" ? "" : ` ${source.stream}`}`;
  const history = source.reading === null ? "" : `, geschiedenis ${reachedText(source.reading, "nl")}`;
  const error = source.error === null ? "" : `: ${source.error}`;
  return `  ${name.padEnd(28)} ${STATUS_WORDS[source.status] ?? source.status} (${source.at}), cursor ${shortCursor(source.cursor)}${history}${error}`;
}
