import { deadlineDate, MONTH } from "./dates.ts";
import { quoteOf } from "./quote.ts";
import type { MotionSummary, Quote } from "./summary.ts";

const NUMBER = "(?:een|één|twee|drie|vier|vijf|zes|acht|tien|twaalf|\\d{1,3})";
const UNIT = "(?:dag(?:en)?|we(?:e)?k(?:en)?|maand(?:en)?|kwarta(?:al|len)|jaar|jaren)";
const DAY = `\\d{1,2}\\s+${MONTH}(?:\\s+\\d{4})?`;
const PART = `(?:(?:het|de)\\s+)?(?:einde?|begin|eerste helft|tweede helft|(?:eerste|tweede|derde|vierde|laatste) kwartaal|zomer|najaar|voorjaar|Q[1-4])`;
const OF_YEAR = `(?:\\s+van)?(?:\\s+(?:(?:dit|het|volgend|komend)\\s+)?(?:kalender)?jaar|\\s+\\d{4})?`;
const SEASON =
  "(?:het\\s+|de\\s+|het\\s+eerstvolgende\\s+|de\\s+eerstvolgende\\s+)?(?:(?:zomer|kerst|herfst|voorjaars|mei|krokus|verkiezings)reces|voorjaarsnota|voorjaarsbesluitvorming|najaarsnota|prinsjesdag|miljoenennota|begrotingsbehandeling|(?:\\w+)?begroting|kerst|zomer|(?:commissie|wetgevings|plenaire?|tweeminuten)\\s?(?:debat|overleg)|zomerreces)(?:\\s+(?:van\\s+)?\\d{4})?";
const BEFORE =
  "(?:uiterlijk(?:\\s+(?:in|op|voor|vóór|bij|per|binnen))?|v[oó]{2}r|binnen|per|tegen|met ingang van|ruim v[oó]{2}r|bij)";

/** Words that say by when or how often something is asked. A vague `zo snel mogelijk` is none. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:nog\\s+)?${BEFORE}\\s+(?:${DAY}|${MONTH}(?:\\s+\\d{4})?|\\d{4}\\b|${PART}${OF_YEAR}|${SEASON})(?!\\p{L})`,
    "giu",
  ),
  new RegExp(`\\b(?:uiterlijk\\s+)?binnen\\s+(?:een\\s+termijn\\s+van\\s+)?${NUMBER}\\s+${UNIT}`, "giu"),
  new RegExp(`\\buiterlijk\\s+${NUMBER}\\s+${UNIT}\\s+(?:na|voor|vóór)\\s+[^,;.]{3,60}`, "giu"),
  new RegExp(
    `\\bin\\s+(?:het\\s+|de\\s+)(?:eerste|tweede|derde|vierde|laatste)\\s+(?:kwartaal|helft)${OF_YEAR}`,
    "giu",
  ),
  new RegExp(`\\b(?:eind|medio|begin)\\s+(?:${MONTH}\\s+)?\\d{4}`, "giu"),
  /\bnog\s+(?:dit\s+(?:kalenderjaar|jaar|kwartaal|najaar|voorjaar)|in\s+\d{4})\b/giu,
  /\b(?:twee|drie|vier)?(?:half)?jaarlijks\b|\b(?:maandelijks|wekelijks|periodiek)\b/giu,
  new RegExp(
    `\\b(?:per|ieder|elk|eens\\s+per|iedere|elke)\\s+(?:half\\s?jaar|${UNIT}|${NUMBER}\\s+${UNIT})\\b`,
    "giu",
  ),
];
/** In these `per jaar` counts things, it asks for nothing in time. */
const RATE =
  /\b(?:woningen|plekken|plaatsen|euro|keer|maal|aantal|aantallen|dagen|uren|personen)\s(?:[\p{L}]+\s){0,4}$/iu;

/** The deadlines in a request, in order of place, without overlap: the longest words win. */
export function deadlinesIn(text: string, request: Quote): MotionSummary["deadlines"] {
  const found: Quote[] = [];
  for (const pattern of PATTERNS) {
    for (const match of request.text.matchAll(pattern)) {
      const start = request.start + match.index;
      const before = request.text.slice(0, match.index);
      if (isRate(before, match[0]) || isAttribute(before, request.text.slice(match.index + match[0].length)))
        continue;
      found.push(quoteOf(text, start, start + match[0].length));
    }
  }
  return longest(found).map((quote) => {
    const date = deadlineDate(quote.text);
    return date === null ? quote : { ...quote, date };
  });
}

function isRate(before: string, words: string): boolean {
  return /^per\s/i.test(words) && !/\d/.test(words) && RATE.test(before);
}

/** `de voor het voorjaar aangekondigde notitie` says when that was announced. */
function isAttribute(before: string, after: string): boolean {
  return /(?:^|\s)(?:de|het|een)\s+$/i.test(before) && /^\s+\p{Ll}+(?:de|te|en)\s/u.test(after);
}

function longest(quotes: readonly Quote[]): readonly Quote[] {
  const out: Quote[] = [];
  for (const quote of [...quotes].sort((a, b) => b.text.length - a.text.length)) {
    if (!out.some((other) => quote.start < other.end && other.start < quote.end)) out.push(quote);
  }
  return out.sort((a, b) => a.start - b.start);
}
