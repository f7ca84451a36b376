import { cite, type DocumentText } from "#parliament";
import { leadOf } from "./lead.ts";
import { bodyParagraphs, sentencesOf } from "./quote.ts";
import type { Quote, VotedItem, VotesSummary } from "./summary.ts";

const VOTES_MAX = 300;
/** A list of votes names its items behind a dash; a record says `In stemming komt …`. */
const LISTED =
  /^(?:[-–—•]\s*|\d{1,3}[.)]\s+|[a-z][.)]\s+)?(?:de\s+|het\s+)?(?:(?:nader\s+)?gewijzigd\w*\s+)?(?:motie|amendement|subamendement|wetsvoorstel|voorstel van wet)\b/i;
const PUT = /^In stemming (?:komt|komen|is|zijn)\b/i;
const RESULT =
  /\bzodat\s+(?:zij|het|hij|deze|dit)\b[^.]{0,60}\bis\s+(aangenomen|verworpen)\b|\b(?:motie|amendement|wetsvoorstel|artikel\w*)\b[^.]{0,120}\b(?:is|wordt)\s+(?:met\s+[^.]{0,60}\s)?(aangenomen|verworpen|aangehouden|ingetrokken)\b/i;

/** What is voted on, in order, each with how it ended where the document tells. */
export function summariseVotes(document: DocumentText): VotesSummary {
  const { text } = document;
  const votes: { text: Quote; result: Quote | null; outcome: VotedItem["outcome"] }[] = [];
  let open = 0;
  for (const paragraph of bodyParagraphs(document)) {
    if (isItem(paragraph.text)) {
      if (votes.length >= VOTES_MAX) break;
      votes.push({ text: paragraph, result: null, outcome: null });
      continue;
    }
    for (const sentence of sentencesOf(text, paragraph.start, paragraph.end)) {
      const outcome = outcomeOf(sentence.text);
      const vote = votes[open] ?? null;
      if (outcome === null || vote === null) continue;
      const told = namedIn(votes, sentence.text) ?? latest(votes, open);
      told.result = sentence;
      told.outcome = outcome;
      open = votes.indexOf(told) + 1;
    }
  }
  return { kind: "votes", lead: leadOf("votes", document), votes: votes.map((vote) => withId(vote)) };
}

function isItem(paragraph: string): boolean {
  return (
    (PUT.test(paragraph) || LISTED.test(paragraph)) &&
    outcomeOf(paragraph) === null &&
    paragraph.length < 1_500
  );
}

function outcomeOf(sentence: string): VotedItem["outcome"] {
  const found = RESULT.exec(sentence);
  return ((found?.[1] ?? found?.[2])?.toLowerCase() ?? null) as VotedItem["outcome"];
}

type Open = { text: Quote; result: Quote | null; outcome: VotedItem["outcome"] };

/** A result may name the item by its number: `de motie op stuk nr. 14 is aangehouden`. */
function namedIn(votes: readonly Open[], sentence: string): Open | null {
  const number = /\bnr\.\s*(\d{1,4})\b/.exec(sentence)?.[1];
  if (number === undefined) return null;
  return votes.findLast(({ text }) => new RegExp(`\\bnr\\.\\s*${number}\\b`).test(text.text)) ?? null;
}

/** The item that was put to the vote last, not one before it that was passed over. */
function latest(votes: readonly Open[], open: number): Open {
  return votes.slice(open).findLast(({ text }) => PUT.test(text.text)) ?? (votes[open] as Open);
}

function withId(vote: Open): VotedItem {
  const id = cite(vote.text.text).find((citation) => citation.id.startsWith("kst-"))?.id;
  return id === undefined ? vote : { ...vote, id };
}
