import { inBoth, type Language } from "#alert";
import { dayText } from "../moment.ts";
import type { Place, Quoted, Source } from "../overview/overview.ts";
import type { Inline, Piece, TextRun } from "../paper/paper.ts";
import { run } from "../paper/paper.ts";

/** The footnote that names a document, with the place of what was quoted from it. */
export function noteOf(source: Source, language: Language): Inline {
  return { note: [...sourceRuns(source, language), run(".")] };
}

/** A quote in quotation marks with its footnote. */
export function quoteInlines(quote: Quoted, language: Language): readonly Inline[] {
  return [...quoteRuns(quote.text), placedNote(quote, language)];
}

/** The footnote of a quote: the document and where in it. */
export function placedNote({ source, place }: Quoted, language: Language): Inline {
  const where = place === null ? footnoteWords[language].noPlace : placeText(place, language);
  return { note: [...sourceRuns(source, language), run(where === "" ? "." : `, ${where}.`)] };
}

/** Longer than this nobody takes over into a letter; the rest stands at the place that the note tells. */
const QUOTE_MAX = 900;

/** The words as they stand there, cut at a word where they are very many, which shows. */
export function quoteRuns(text: string): readonly TextRun[] {
  const words = text.replace(/\s+/g, " ").trim();
  if (words.length <= QUOTE_MAX) return [run(`“${words}”`)];
  const cut = words.slice(0, words.lastIndexOf(" ", QUOTE_MAX));
  return [run(`“${cut} […]”`)];
}

/** Named by an official number a document needs no more; others by their kind and day too. */
function sourceRuns({ official, kind, title, date, url }: Source, language: Language): readonly Piece[] {
  const series = SERIES.exec(official ?? "");
  if (series !== null) {
    const [name] = series;
    const rest = (official ?? "").slice(name.length);
    return linked([run(name, "italic"), run(rest)], url);
  }
  const { untitled, of } = footnoteWords[language];
  const called = kind || untitled;
  const dated = date === null ? called : of(called, dayText(date, language));
  const named = title === "" || official !== null ? dated : `${dated} “${title}”`;
  if (official === null) return linked([run(named)], url);
  return [run(`${named}, `), ...linked([run(official)], url)];
}

function linked(runs: readonly TextRun[], url: string | null): readonly Piece[] {
  return url === null ? runs : [{ url, runs }];
}

/** What is published in a series, of which the name is set in italics. */
const SERIES =
  /^(?:Kamerstukken|Aanhangsel Handelingen|Handelingen) I{1,2}(?=[ ,])|^(?:Stb|Trb)\.|^(?:Kamervragen|Toezegging)(?= )|^Kamerstukdossier(?= )|^Kamerstuk(?= )/;

function placeText({ page, question, note }: Place, language: Language): string {
  const words = footnoteWords[language];
  return [
    ...(page === null ? [] : [words.page(page)]),
    ...(question === null ? [] : [words.answer(question)]),
    ...(note === null ? [] : [words.note(note)]),
  ].join(", ");
}

const footnoteWords = inBoth({
  page: { nl: (page: number) => `p. ${page}`, en: (page) => `p. ${page}` },
  answer: {
    nl: (number: number) => `antwoord op vraag ${number}`,
    en: (number) => `answer to question ${number}`,
  },
  note: { nl: (mark: string) => `noot ${mark}`, en: (mark) => `note ${mark}` },
  noPlace: {
    nl: "plaats in het stuk niet bekend",
    en: "place in the document not known",
  },
  of: { nl: (kind: string, day: string) => `${kind} van ${day}`, en: (kind, day) => `${kind} of ${day}` },
  untitled: { nl: "Stuk", en: "Document" },
});
