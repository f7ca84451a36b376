import type { DigestReading, Language, ReadingLine } from "#alert";
import { bold, type Inline, lines, type Part, part, plain, quote, richText, threadLink } from "../blocks.ts";
import { kindName, shortTitle } from "../names.ts";
import type { Threads } from "../permalink.ts";
import { authorLine } from "../reading.ts";
import { oneLine } from "../text.ts";
import { shortDate } from "../words/dates.ts";
import { listed, listWords } from "../words/list-words.ts";
import { readingWords } from "../words/reading-words.ts";

const LINES_MAX = 6;
const SENTENCE_MAX = 220;

/** What is to be read, in a digest: how much by whom, then the newest with the sentence that was found and what is promised. */
export function readingParts(
  reading: DigestReading | undefined,
  threads: Threads,
  language: Language,
): readonly Part[] {
  if (reading === undefined) return [];
  const { total, authors } = reading;
  const shown = reading.lines.slice(0, LINES_MAX);
  const rest = total - shown.length;
  const heading = lines(
    bold(readingWords[language].title(total)),
    plain(authors.map((author) => authorLine(author, language)).join(" · ")),
  );
  return [
    part(2, richText(heading)),
    ...shown.map((line) => part(2, linePart(line, threads, language))),
    ...(rest > 0 ? [part(2, richText(lines(plain(listWords[language].more(rest)))))] : []),
  ];
}

function linePart(line: ReadingLine, threads: Threads, language: Language) {
  const words = readingWords[language];
  const quotes = [
    line.sentence === null ? null : quote(plain(oneLine(line.sentence, SENTENCE_MAX))),
    line.promise === null
      ? null
      : quote([...bold(`${words.promises}: `), ...plain(oneLine(line.promise, SENTENCE_MAX))]),
  ].filter((each) => each !== null);
  return richText(lines(lineOf(line, threads, language)), ...quotes);
}

/** `● 14 jan  Kamerbrief: voortgang opvang · raakt Noodopvang` */
function lineOf(line: ReadingLine, threads: Threads, language: Language): readonly Inline[] {
  const kind = kindName(line.kind, language);
  const name = `${kind}: ${shortTitle(line.title, 140, language) || line.id || "…"}`;
  const names = line.watches.map((each) => oneLine(each, 60));
  const concerns = names.length === 0 ? "" : ` · ${readingWords[language].concerns(listed(names, language))}`;
  const url = threads(line.card);
  return [
    ...plain("● "),
    ...(line.on === null ? [] : bold(`${shortDate(line.on, language)}  `)),
    ...(url === null ? plain(name) : threadLink(name, url)),
    ...plain(concerns),
  ];
}
