import { inBoth, type Language } from "#alert";
import type { BillStage } from "#parliament";
import { dayText } from "../moment.ts";
import type { LawFacts, Proposed, Source } from "../overview/overview.ts";
import { type Block, type Inline, run } from "../paper/paper.ts";
import { noteOf } from "./footnote.ts";
import { calledOf, mentionLines, row } from "./motion-told.ts";
import { motionFactWords, overviewWords } from "./overview-words.ts";
import { dayOr, listed, newMark, resultText } from "./pieces.ts";

const DOCUMENTS_SHOWN = 5;

/** A followed dossier as a section: how far its bill is, its newest documents, what is proposed in it and elsewhere. */
export function lawBlocks(law: LawFacts, language: Language): readonly Block[] {
  const { labels } = overviewWords[language];
  const heading: Block = {
    type: "heading",
    level: 2,
    inlines: [run(calledOf(law)), noteOf(law.source, language)],
  };
  if (!law.known) {
    const unknown = run(`${motionFactWords[language].unknown}.`);
    return [heading, { type: "facts", rows: [row(labels.stage, [[unknown]])] }];
  }
  const rows = [
    row(labels.stage, [[run(stageText(law, language))]]),
    row(labels.documents, documentLines(law, language)),
    row(labels.proposed, proposedLines(law, language)),
    row(labels.changedBy, mentionLines(law.changedBy, language)),
  ];
  return [heading, { type: "facts", rows: rows.filter(({ lines }) => lines.length > 0) }];
}

function stageText({ bill, title, name }: LawFacts, language: Language): string {
  const words = lawWords[language];
  const stage =
    bill === null ? words.noBill : words.stages(bill.step, dayOf(bill, language), resultOf(bill, language));
  return name === "" || title === "" ? stage : `${title}. ${stage}`;
}

function dayOf({ on }: BillStage, language: Language): string {
  return on === null ? "" : dayText(on, language);
}

function resultOf({ result }: BillStage, language: Language): string {
  return resultText(result ?? "", language);
}

function documentLines({ documents, total }: LawFacts, language: Language): readonly (readonly Inline[])[] {
  if (total === 0) return [[run(lawWords[language].noDocuments)]];
  const shown = documents.slice(0, DOCUMENTS_SHOWN);
  return [
    ...shown.map(({ source, isNew }) => [
      run(sourceText(source, language)),
      noteOf(source, language),
      ...newMark(isNew, language),
    ]),
    ...(total > shown.length ? [[run(overviewWords[language].more(total - shown.length))]] : []),
  ];
}

/** `14 januari 2025, Brief regering: Titel` */
export function sourceText({ date, kind, title }: Source, language: Language): string {
  return `${dayOr(date, language)}, ${kind}${title === "" || title === kind ? "" : `: ${title}`}`;
}

function proposedLines(law: LawFacts, language: Language): readonly (readonly Inline[])[] {
  const { more } = overviewWords[language];
  return [
    ...law.proposed.map((each) => proposedLine(each, language)),
    ...(law.moreProposed === 0 ? [] : [[run(more(law.moreProposed))]]),
  ];
}

function proposedLine({ source, by, result, isNew }: Proposed, language: Language): readonly Inline[] {
  const who = by.length === 0 ? "" : ` (${listed(by, language)})`;
  const became = result === null ? motionFactWords[language].notVoted : `${resultText(result, language)}.`;
  return [
    run(`${dayOr(source.date, language)}: ${source.title}${who}`),
    noteOf(source, language),
    run(` ${became}`),
    ...newMark(isNew, language),
  ];
}

const lawWords = inBoth({
  noBill: {
    nl: "In het archief staat hier geen wetsvoorstel in.",
    en: "The archive knows of no bill in it.",
  },
  noDocuments: { nl: "Geen stukken in het archief.", en: "No documents in the archive." },
  stages: {
    nl: (step: BillStage["step"], on: string, result: string) =>
      ({
        tabled: `Wetsvoorstel ingediend${led("op", on)}.`,
        report: `Wetsvoorstel: verslag van de commissie${led("van", on)}.`,
        reply: `Wetsvoorstel: nota naar aanleiding van het verslag${led("van", on)}.`,
        scheduled: `Wetsvoorstel op de stemmingslijst${led("van", on)}.`,
        voted: `Wetsvoorstel door de Tweede Kamer ${result}${led("op", on)}.`,
      })[step],
    en: (step, on, result) =>
      ({
        tabled: `Bill tabled${led("on", on)}.`,
        report: `Bill: report of the committee${led("of", on)}.`,
        reply: `Bill: reply to the report${led("of", on)}.`,
        scheduled: `Bill on the list of votes${led("of", on)}.`,
        voted: `Bill ${result} by the House${led("on", on)}.`,
      })[step],
  },
});

function led(preposition: string, day: string): string {
  return day === "" ? "" : ` ${preposition} ${day}`;
}
