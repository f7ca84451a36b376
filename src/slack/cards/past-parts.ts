import type { Language } from "#alert";
import { displayId, type PastProgress, type PastReport } from "#parliament";
import { type Part, part, smallPrint } from "../blocks.ts";
import { capital, oneLine, small } from "../text.ts";
import { longDate } from "../words/dates.ts";
import { listed } from "../words/list-words.ts";
import { pastWords } from "../words/past-words.ts";

/** Whether it may be said of what is not known that it was not there: only once that was looked for. */
export function isSearched(past: PastProgress | null): boolean {
  return past === null || past.state === "searched";
}

/** That it is not searched (yet), in a few words; only of what is not. */
export function notSearched(past: PastProgress | null, language: Language): string {
  const words = pastWords[language];
  return past?.state === "unsearched" ? words.notSearchable : words.notSearched;
}

/** How far the past of a followed thing is searched, on one line; nothing for what has none. */
export function pastPart(past: PastProgress | null, language: Language): readonly Part[] {
  return past === null ? [] : [part(1, smallPrint(capital(pastLine(past, language))))];
}

/** A line for each followed thing that has a past or is not in the archive; then how many old texts wait. */
export function pastLines({ followed, waiting }: PastReport, language: Language): readonly string[] {
  const words = pastWords[language];
  const lines = followed.flatMap(({ id, known, nowhere, progress }) => {
    const name = oneLine(displayId(id), 60);
    if (!known) return [`${name}: ${nowhere ? words.nowhere : words.unknown}`];
    return progress === null ? [] : [`${name}: ${small(pastLine(progress, language))}`];
  });
  return [...lines, ...(waiting === 0 ? [] : [words.waiting(waiting)])];
}

/** `eerdere stukken nog niet doorzocht (3 van 41 gelezen)`, `Eerdere stukken doorzocht sinds 7 november 2024` */
export function pastLine(past: PastProgress, language: Language): string {
  const words = pastWords[language];
  const since = past.since === null ? null : longDate(past.since, language);
  const count = past.total === 0 ? "" : ` (${words.reading(String(past.read), String(past.total))})`;
  const failing = (past.failing ?? []).slice(0, 4).map((source) => oneLine(source, 40));
  const pieces = [
    past.state === "searched"
      ? words.searched(since)
      : past.state === "unsearched"
        ? words.unsearchable
        : `${words.notSearched}${count}`,
    past.unread === 0 ? null : words.unread(past.unread),
    past.isCut === true ? words.cut : null,
    failing.length === 0 ? null : words.failing(listed(failing, language)),
  ];
  return pieces.filter((piece) => piece !== null).join(" · ");
}
