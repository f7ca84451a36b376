import type { DocumentClass, DocumentText } from "#parliament";
import { summariseAmendment } from "./amendment.ts";
import { summariseAnswer } from "./answer.ts";
import { summariseBill, summariseMemorandum } from "./bill.ts";
import { summariseConsultation } from "./consultation.ts";
import type { Known } from "./deadlines.ts";
import { summariseDebate } from "./debate.ts";
import { summariseDecisions } from "./decisions.ts";
import { summariseOther } from "./lead.ts";
import { summariseLetter } from "./letter.ts";
import { summariseMotion } from "./motion.ts";
import { summarisePostponement } from "./postponement.ts";
import type { Said, Summary } from "./summary.ts";
import { treatedMotions } from "./treated-motions.ts";
import { summariseVotes } from "./votes.ts";

/**
 * What a document says, in its own sentences; every quote is a verbatim piece of `text.text` with its place.
 * A document that does not have the form of its kind gives its opening sentences. Never throws.
 */
export function summarise(documentClass: DocumentClass, text: DocumentText, known: Known = {}): Summary {
  const motions = treatedMotions(documentClass, text, known.sender);
  const said = SUMMARISERS[documentClass]?.(text, known) ?? null;
  const isBare = said === null || (isEmpty(said) && !(said.kind === "letter" && motions.length > 0));
  return { ...(isBare ? summariseOther(documentClass, text) : said), motions };
}

const SUMMARISERS: Readonly<Partial<Record<DocumentClass, (text: DocumentText, known: Known) => Said>>> = {
  motion: summariseMotion,
  amendment: summariseAmendment,
  answer: summariseAnswer,
  postponement: summarisePostponement,
  letter: summariseLetter,
  consultation: summariseConsultation,
  debate: summariseDebate,
  decisions: summariseDecisions,
  votes: summariseVotes,
  bill: summariseBill,
  memorandum: summariseMemorandum,
};

function isEmpty(summary: Said): boolean {
  switch (summary.kind) {
    case "motion":
      return summary.requests.length === 0;
    case "amendment":
      return summary.changes.length === 0;
    case "answer":
      return summary.pairs.length === 0;
    case "postponement":
      return summary.reason === null;
    case "letter":
      return summary.opening === null;
    case "consultation":
      return summary.exchanges.length === 0;
    case "debate":
      return summary.speakers.length === 0;
    case "decisions":
      return summary.items.length === 0;
    case "votes":
      return summary.votes.length === 0;
    case "bill":
      return summary.articles.length === 0;
    case "memorandum":
      return summary.lead.length === 0;
    case "other":
      return false;
  }
}
