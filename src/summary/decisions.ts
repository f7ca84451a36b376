import type { DocumentText } from "#parliament";
import { leadOf } from "./lead.ts";
import { bodyParagraphs, quoteOf } from "./quote.ts";
import type { DecidedItem, DecisionsSummary, Quote } from "./summary.ts";

const ITEMS_MAX = 250;
const DECISIONS_MAX = 12;
/** A list with one item does not number it. */
const ITEM = /^(?:(\d{1,3})\.\s+)?Agendapunt:\s*/i;
/** One decision may have parts, each a paragraph. */
const PART = /^(?:\d{1,2}[.)]|[a-z][.)]|[-–•])\s+\S/;
const DECISION = /(?:(?<=^(?:Noot:\s*)?)|(?<=\s))Besluit:\s*/g;
/** The items of a list of decisions, each with what was decided. */
export function summariseDecisions(document: DocumentText): DecisionsSummary {
  const items: { number: number | null; title: Quote; decisions: Quote[] }[] = [];
  let deciding = false;
  for (const paragraph of bodyParagraphs(document)) {
    const item = ITEM.exec(paragraph.text);
    const decisions = items.at(-1)?.decisions;
    if (item !== null) {
      if (items.length >= ITEMS_MAX) break;
      const title = quoteOf(document.text, paragraph.start + item[0].length, paragraph.end);
      items.push({ number: item[1] === undefined ? null : Number(item[1]), title, decisions: [] });
      deciding = false;
    } else if (decisions !== undefined && deciding && PART.test(paragraph.text)) {
      const decided = decisions.pop();
      decisions.push(quoteOf(document.text, decided?.start ?? paragraph.start, paragraph.end));
    } else {
      const found = decisionsIn(document.text, paragraph);
      decisions?.push(...found);
      deciding = found.length > 0;
    }
  }
  return {
    kind: "decisions",
    lead: leadOf("decisions", document),
    items: items.filter(isWhole).map(bounded),
  };
}

/** A line may hold what was on the table and the decision about it. */
function decisionsIn(text: string, paragraph: Quote): readonly Quote[] {
  const starts = [...paragraph.text.matchAll(DECISION)];
  return starts.map((match, index) => {
    const end = starts[index + 1]?.index ?? paragraph.text.length;
    return quoteOf(text, paragraph.start + match.index + match[0].length, paragraph.start + end);
  });
}

function isWhole({ title }: { readonly title: Quote }): boolean {
  return title.text !== "";
}

function bounded(item: DecidedItem): DecidedItem {
  return { ...item, decisions: item.decisions.filter(({ text }) => text !== "").slice(0, DECISIONS_MAX) };
}
