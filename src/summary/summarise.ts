import type { DocumentClass, DocumentText } from "#parliament";
import { summariseAnswer } from "./answer.ts";
import { summariseOther } from "./lead.ts";
import { summariseLetter } from "./letter.ts";
import { summariseMotion } from "./motion.ts";
import type { Summary } from "./summary.ts";

/**
 * What a document says, in its own sentences; every quote is a verbatim piece of `text.text` with its place.
 * A document that does not have the form of its kind gives its opening sentences. Never throws.
 */
export function summarise(documentClass: DocumentClass, text: DocumentText): Summary {
  const summary = ofClass(documentClass, text);
  return summary === null || isEmpty(summary) ? summariseOther(documentClass, text) : summary;
}

function ofClass(documentClass: DocumentClass, text: DocumentText): Summary | null {
  if (documentClass === "motion") return summariseMotion(text);
  if (documentClass === "answer") return summariseAnswer(text);
  return documentClass === "letter" ? summariseLetter(text) : null;
}

function isEmpty(summary: Summary): boolean {
  if (summary.kind === "motion") return summary.requests.length === 0;
  if (summary.kind === "answer") return summary.pairs.length === 0;
  return summary.kind === "letter" && summary.opening === null && summary.motions.length === 0;
}
