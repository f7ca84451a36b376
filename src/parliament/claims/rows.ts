import type { Span } from "../text.ts";
import { saysItWasDone } from "./back.ts";
import type { Treatment } from "./claim.ts";

/** A row of a table, its cells parted by bars. */
export interface Row extends Span {
  readonly cells: readonly Span[];
  /** The one that says itself that it tells how things stand: `uitvoeringsstatus uitgevoerd`. */
  readonly labelled: Span | null;
}

const BAR = " | ";
const HEADING = /\b(?:stand van zaken|status|voortgang|uitvoeringsstatus|afdoening|reactie)\b/i;
const LABELLED = /^\s*(?:uitvoeringsstatus|status|stand van zaken)\b:?\s+\S/i;
const LINES_BACK = 80;
const CELL_CHARS_MAX = 1_500;

/** The row that a place stands in; null where it stands in none. */
export function rowAt(text: string, at: number): Row | null {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const next = text.indexOf("\n", at);
  const end = next < 0 ? text.length : next;
  const line = text.slice(start, Math.min(end, start + 8_000));
  if (!line.includes(BAR)) return null;
  const cells: Span[] = [];
  let labelled: Span | null = null;
  let from = start;
  for (const cell of line.split(BAR)) {
    const span = { start: from, end: from + cell.length };
    cells.push(span);
    if (LABELLED.test(cell)) labelled = span;
    from += cell.length + BAR.length;
  }
  return { start, end, cells, labelled };
}

/** Finds the column of a row that tells how things stand, by the heading above it; null where none says so. */
export type Columns = (row: Row) => number | null;

interface Headed {
  readonly column: number;
  readonly cells: number;
}

/** The columns of the tables of a text. Rows below each other are asked for in order, and look up no further than one. */
export function columnsOf(text: string): Columns {
  const known = new Map<number, Headed | null>();
  const headedAt = (start: number): Headed | null => {
    let end = start - 1;
    let found: Headed | null | undefined;
    for (let line = 0; line < LINES_BACK && end > 0 && found === undefined; line += 1) {
      const from = text.lastIndexOf("\n", end - 1) + 1;
      const words = text.slice(from, Math.min(end, from + 2_000));
      if (words.trim() !== "") found = headingIn(words) ?? (words.includes(BAR) ? known.get(from) : null);
      end = from - 1;
    }
    known.set(start, found ?? null);
    return found ?? null;
  };
  return (row) => {
    const headed = known.get(row.start) ?? headedAt(row.start);
    return headed?.cells === row.cells.length ? headed.column : null;
  };
}

/** The line that names the columns. */
function headingIn(line: string): Headed | null {
  const cells = line.split(BAR);
  const column = cells.findIndex((cell) => cell.length < 60 && HEADING.test(cell));
  return column >= 0 && cells.length > 1 && cells.every((cell) => cell.length < 80)
    ? { column, cells: cells.length }
    : null;
}

/** The cell of a row that tells how things stand: under the heading that says so, else the last without a motion. */
export function statusCell(
  row: Row,
  columns: Columns,
  isMotion: (cell: Span) => boolean,
): { readonly cell: Span; readonly headed: boolean } | null {
  const column = columns(row);
  const headed = column === null ? undefined : row.cells[column];
  if (headed !== undefined && !isMotion(headed)) return { cell: headed, headed: true };
  const last = row.labelled ?? row.cells.at(-1);
  return last === undefined || isMotion(last) || row.cells.length < 2 ? null : { cell: last, headed: false };
}

/** What may stand before the words that tell. */
const LEAD =
  "(?:(?:uitvoerings)?status:?\\s*)?(?:(?:(?:de|deze)\\s+)?motie\\s+)?(?:is\\s+)?(?:(?:hiermee|daarmee|inmiddels|reeds)\\s+)?";
const DONE = new RegExp(
  `^${LEAD}(?:afgedaan|uitgevoerd|afgehandeld|afgerond|voldaan|voltooid|gereed|ingelost|nagekomen|gerealiseerd|afgewikkeld)\\b`,
  "i",
);
const PARTLY = new RegExp(`^${LEAD}(?:deels|gedeeltelijk|grotendeels|ten dele)\\b`, "i");
const NOT = new RegExp(`^${LEAD}niet (?:uitgevoerd|overgenomen|afgedaan)\\b`, "i");
const REFUSED = new RegExp(
  `^(?:${LEAD}(?:wordt|worden) niet (?:uitgevoerd|overgenomen)|(?:het )?kabinet (?:geeft (?:hieraan )?geen (?:uitvoering|gevolg)|voert (?:(?:de|deze) motie )?niet uit|(?:heeft )?besloten (?:van uitvoering af te zien|(?:(?:de|deze) motie )?niet uit te voeren)|neemt (?:(?:de|deze) motie )?niet over))\\b`,
  "i",
);
const GOING = new RegExp(
  `^${LEAD}(?:in (?:behandeling|uitvoering|voorbereiding|gang|onderzoek|beraad|studie)|loopt|lopend|onderhanden|openstaand|nog niet (?:afgedaan|uitgevoerd)|wordt (?:uitgevoerd|meegenomen|betrokken)|gepland|planning|beoogd|verwacht)\\b`,
  "i",
);
const SOON =
  /^\s*\p{L}+ informeert (?:de )?(?:tweede |eerste )?kamer\b|\b(?:wordt|worden|zal|zullen|volgt|ontvangt|verwacht)\b[^.]*\b(?:geïnformeerd|bericht|ingelicht|informeren|brief|toegestuurd|gestuurd|aangeboden|toegezonden|rapport|rapportage|reactie)\b/iu;
const CONDITION = /^[^.]{0,80}\b(?:zodra|indien|mits|tenzij|als de|wanneer|pas)\b/i;
/** `gereed: eind 2026` is a plan. */
const PLANNED =
  /^[^.]{0,40}\b(?:gereed|afgerond|voltooid|gerealiseerd)\b[^.]{0,20}\b(?:eind|medio|begin|najaar|voorjaar|zomer|q[1-4]|kwartaal)\b/i;

const AT_WORK = new RegExp(
  "\\b(?:loopt|lopen|gestart|gaande|begonnen|gewerkt|werkt|werken|onderhanden|uitgezet|opgepakt|in (?:voorbereiding|ontwikkeling|uitvoering|behandeling)|(?:in|met) (?:\\p{L}+ ){0,4}(?:gesprek|gesprekken|overleg|afstemming))\\b" +
    "|\\b(?:wordt|worden|zal|zullen)\\b.*\\b(?:meegenomen|meenemen|betrokken|betrekken|opgepakt|uitgewerkt|onderzocht|verkend|bezien|besproken|ingegaan|meegewogen|opgesteld|aangepast|afgerond|gereed|voorbereid|verwacht|verwerkt|opgenomen|gevoerd|uitgevoerd|geagendeerd)\\b" +
    "|\\b(?:volgt|volgen|verschijnt) (?:in|voor|na|eind|begin|medio|naar|rond|dit|het|q[1-4])\\b|\\bvind(?:t|en)\\b.*\\b(?:plaats|beslag)\\b|\\b(?:antwoord|reactie|brief|rapport) volgt\\b",
  "iu",
);
const ENDED = /\b(?:afgedaan|afgehandeld|ingetrokken|verworpen|niet meer|vervallen)\b/i;

/** Whether a sentence of a cell says that work is going on, and none that it has ended. */
function isAtWork(cell: string): boolean {
  return (
    !ENDED.test(cell) &&
    cell
      .split(/(?<=[.;])\s/)
      .some(
        (words) => AT_WORK.test(words) && !/\b(?:niet|geen|kan|kunnen|moet|zou|indien|mits)\b/i.test(words),
      )
  );
}

/** `De Kamer is geïnformeerd. Motie afgedaan.`: the verdict stands last, by itself. */
const LAST =
  /\.\s+(?:(?:hiermee|daarmee)\s+(?:is\s+)?)?(?:(?:(?:de|deze)\s+)?motie\s+)?(?:is\s+)?(?:(?:hiermee|daarmee)\s+)?(?:afgedaan|uitgevoerd|afgehandeld)\.?$/i;
/** `Bij brief van 3 mei afgedaan.` */
const BY_PAPER =
  /^(?:met|bij|per|middels|via) (?:(?:de|het|mijn) )?(?:kamer)?(?:brief|nota|rapport|besluit)\b[^.]{0,60}\b(?:afgedaan|uitgevoerd|afgehandeld|voldaan)\b/i;
/** Where anything before it is open, a part, or of something else, it says nothing. */
const OPEN =
  /\b(?:wordt|worden|zal|zullen|volgt|volgen|ontvangt|nog|niet|geen|deels?|delen|onderdeel|onderdelen|gedeeltelijk|toezegging\w*|loopt|lopen|verwacht|kan|moet|indien|zodra|pas|als)\b/i;

const PERIOD =
  "(?:q[1-4]|(?:(?:eerste|tweede|derde|vierde|laatste|[1-4]e) (?:kwartaal|helft)|voorjaar|najaar|zomer|winter|zomerreces|kerstreces|herfst|lente)(?: van)?|(?:begin|medio|eind|einde|uiterlijk|voor|vóór|na|rond)(?: (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|(?:de |het )?(?:zomer|zomerreces|kerstreces|voorjaar|najaar)))?(?: van)?)";
/** `Q3 2029`, `voor de zomer`: only when; a day or a year may be that of the paper before it. */
const ONLY_TIME = new RegExp(
  `^(?:in |naar verwachting |verwacht |gepland )?(?:(?:het|de) )?${PERIOD}(?: 20\\d\\d)?\\.?$`,
  "i",
);

/** Whether a cell under a heading that asks how things stand tells only when. */
export function isOnlyTime(cell: string): boolean {
  return ONLY_TIME.test(cell.trim());
}

const PLAIN =
  /^(?:(?:deels|gedeeltelijk|grotendeels|niet|nog niet) )?(?:uitgevoerd|afgedaan|afgehandeld|afgerond)\.?$|^(?:lopend|openstaand|onderhanden|in (?:uitvoering|behandeling|voorbereiding))\.?$|^loopt\b.{0,40}$/i;

/** Whether a cell holds a state of affairs and nothing else. */
export function isPlainStatus(cell: string): boolean {
  return PLAIN.test(cell.trim());
}

/** `besloten van uitvoering af te zien`. */
const LETS_GO =
  /\bvan (?:de )?uitvoering (?:(?:is|wordt|te) )?(?:afgezien|af te zien|afzien)\b|\b(?:ziet|zien|zie) (?:\p{L}+ ){0,3}af van (?:de )?uitvoering\b/iu;
/** `vergoeding: gereed; scholing: volgt in mei`: things told one by one, of which one is done. */
const ITEMS =
  /^[^:.;]{3,60}:[^;.]*\b(?:gereed|afgerond|klaar|gerealiseerd|uitgevoerd)\b[^;.]*[;.]\s+[^:.;]{3,60}:[^;.]*\b(?:volgt|loopt|nog|in (?:voorbereiding|ontwikkeling|uitvoering)|wordt)\b/i;

const STILL =
  /\b(?:wordt|worden|zal|zullen|volgt|volgen|ontvangt|nog|niet|geen|deels?|gedeeltelijk|loopt|lopen|verwacht|kan|moet|indien|zodra|pas)\b/i;

/** `De VNG zou worden gevraagd. Dit is gebeurd op 3 mei.`: what the cell told before was done, and nothing is open. */
function saysSo(cell: string): boolean {
  const sentences = cell.split(/(?<=[.;])\s+(?=\p{Lu})/u);
  const at = sentences.findIndex((words) => saysItWasDone(words.toLowerCase()));
  return at > 0 && !STILL.test(sentences.slice(at).join(" "));
}

/** What a cell says by its first words, or by what it announces; null where its sentences must tell. */
export function statusOf(cell: string): Treatment | null {
  const words = cell.trim().slice(0, CELL_CHARS_MAX);
  if (REFUSED.test(words)) return "refused";
  if (LETS_GO.test(words) && !/\bniet\b/i.test(words)) return "refused";
  if (NOT.test(words)) return "notExecuted";
  if (PARTLY.test(words) || ITEMS.test(words)) return "partly";
  if (DONE.test(words)) return CONDITION.test(words) || PLANNED.test(words) ? null : "executed";
  if (GOING.test(words)) return "underway";
  if (saysSo(words)) return "executed";
  if ((LAST.test(words) || BY_PAPER.test(words)) && !OPEN.test(words)) return "executed";
  if (SOON.test(words)) return "underway";
  return !CONDITION.test(words) && isAtWork(words) ? "underway" : null;
}
