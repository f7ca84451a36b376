import type { Language } from "#alert";
import { displayId } from "#parliament";
import type { AgendaRow } from "../agenda/agenda-row.ts";
import { timeOf } from "../agenda/columns.ts";
import { dayText } from "../moment.ts";
import type { Arrival, MotionFacts, Overview } from "../overview/overview.ts";
import { type Block, type Inline, type Paper, run } from "../paper/paper.ts";
import { noteOf, quoteInlines } from "./footnote.ts";
import { lawBlocks, sourceText } from "./law-told.ts";
import { calledOf, motionBlocks } from "./motion-told.ts";
import { openInShort } from "./open-words.ts";
import { overviewWords } from "./overview-words.ts";
import { listed } from "./pieces.ts";
import { termOf } from "./term-text.ts";
import { documentLine, promiseLine, questionLine } from "./things-told.ts";
import { verdictOf } from "./verdict.ts";
import { votingBlocks } from "./votes-told.ts";

/** An overview as a paper that can go with a letter: every quote with a footnote, and what is not known said to be so. */
export function paperOf(overview: Overview, language: Language): Paper {
  const words = overviewWords[language];
  const { since, on } = overview;
  const motions = toldApart(overview.motions);
  const marked = since === null ? "" : ` ${words.newSince(dayText(since, language))}`;
  return {
    language,
    title: words.title(dayText(on, language)),
    blocks: [
      { type: "paragraph", tone: "small", inlines: [run(`${words.about}${marked}`)] },
      ...(hasFollowed(overview) ? [] : [paragraph(words.nothing)]),
      ...(motions.length < 2 ? [] : [heading(words.inShort), shortTable(motions, language)]),
      ...section(
        words.motions,
        motions.flatMap((each, at) => motionBlocks(each, at + 1, language)),
      ),
      ...listSection(
        words.questions,
        overview.questions.map((each) => questionLine(each, language)),
      ),
      ...listSection(
        words.promises,
        overview.promises.map((each) => promiseLine(each, language)),
      ),
      ...section(
        words.laws,
        overview.laws.flatMap((each) => lawBlocks(each, language)),
      ),
      ...listSection(
        words.documents,
        overview.documents.map((each) => documentLine(each, language)),
      ),
      heading(words.arrivals(dayText(overview.arrivedFrom, language))),
      ...arrivalBlocks(overview, language),
      ...section(words.voting, motions.length === 0 ? [] : votingBlocks(overview.voting, motions, language)),
      heading(words.agenda),
      agendaBlock(overview.agenda, language),
    ],
  };
}

/** Motions of one name have their number behind it. */
function toldApart(motions: readonly MotionFacts[]): readonly MotionFacts[] {
  const byName = Map.groupBy(motions, calledOf);
  return motions.map((motion) => {
    const name = calledOf(motion);
    const number = displayId(motion.id);
    const isAlone = (byName.get(name) ?? []).length < 2 || name.includes(number);
    return isAlone ? motion : { ...motion, name: `${name} (${number})` };
  });
}

function hasFollowed({ motions, questions, promises, laws, documents }: Overview): boolean {
  return [motions, questions, promises, laws, documents].some((things) => things.length > 0);
}

function heading(text: string): Block {
  return { type: "heading", level: 1, inlines: [run(text)] };
}

function paragraph(text: string): Block {
  return { type: "paragraph", inlines: [run(text)] };
}

function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}

function listSection(title: string, items: readonly (readonly Inline[])[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(title), { type: "list", items }];
}

function shortTable(motions: readonly MotionFacts[], language: Language): Block {
  const { columns } = overviewWords[language];
  return {
    type: "table",
    head: [columns.number, columns.motion, columns.vote, columns.term, columns.open],
    rows: motions.map((motion, at) =>
      [
        String(at + 1),
        calledOf(motion),
        verdictOf(motion, language),
        termOf(motion.term === null ? null : { ...motion.term, text: null }, language) ?? "–",
        openInShort[language][motion.open.state],
      ].map((text) => ({ inlines: [run(text)] })),
    ),
  };
}

function arrivalBlocks({ arrivals, moreArrivals }: Overview, language: Language): readonly Block[] {
  const words = overviewWords[language];
  if (arrivals.length === 0) return [paragraph(words.noArrivals)];
  const items = arrivals.map((arrival) => arrivalLine(arrival, language));
  return [
    { type: "list", items },
    ...(moreArrivals === 0 ? [] : [paragraph(words.moreArrivals(moreArrivals))]),
  ];
}

function arrivalLine(arrival: Arrival, language: Language): readonly Inline[] {
  const { source, from, watches, quote } = arrival;
  const who = from.length === 0 ? "" : ` (${listed(from, language)})`;
  const touched = `${sourceText(source, language)}${who}; ${overviewWords[language].touches(listed(watches, language))}`;
  if (quote === null) return [run(touched), noteOf(source, language), run(".")];
  return [run(`${touched}: `), ...quoteInlines(quote, language)];
}

function agendaBlock(rows: readonly AgendaRow[], language: Language): Block {
  if (rows.length === 0) return paragraph(overviewWords[language].noAgenda);
  return { type: "list", items: rows.map((row) => agendaLine(row, language)) };
}

function agendaLine(row: AgendaRow, language: Language): readonly Inline[] {
  const time = timeOf(row);
  const { kind, title, place, subjects, url } = row;
  const when = `${dayText(row.date, language)}${time === "" ? "" : `, ${time}`}`;
  const about = subjects.length === 0 ? "" : ` (${subjects.map(displayId).join(", ")})`;
  const where = place === null ? "" : `, ${place}`;
  return [
    run(`${when}: ${kind} · `),
    url === null ? run(title) : { url, runs: [run(title)] },
    run(`${where}${about}`),
  ];
}
