import { cite, type DocumentText } from "#parliament";
import { leadOf } from "./lead.ts";
import { bodyParagraphs, sentencesOf } from "./quote.ts";
import type { Quote, VotedItem, VotesSummary } from "./summary.ts";

const VOTES_MAX = 300;
/** A list of votes names its items behind a dash; a record says `In stemming komt …`. */
const LISTED =
  /^(?:(?:[-–—•]\s*){1,2}|\d{1,3}[.)]\s+|[a-z][.)]\s+)?(?:de\s+|het\s+)?(?:(?:nader\s+)?gewijzigd\w*\s+)?(?:motie|amendement|subamendement|wetsvoorstel|voorstel van wet)\b/i;
const PUT = /^In stemming (?:komt|komen|is|zijn)\b/i;
/** A stop behind which a number stands ends no sentence: `de stukken nrs. 657, 658 en 659`. */
const WITHIN = "(?:[^.]|\\.(?=\\s*\\d)){0,200}?";
const RESULT = new RegExp(
  `\\bzodat\\s+(?:zij|het|hij|deze|dit)\\b[^.]{0,60}\\b(?:is|zijn)\\s+(aangenomen|verworpen)\\b|\\b(?:moties?|amendement(?:en)?|wetsvoorstel(?:len)?|artikel\\w*|stemming(?:en)?)\\b${WITHIN}\\b(?:is|zijn|wordt|worden)\\s+(?:met\\s+[^.]{0,60}\\s)?(aangenomen|verworpen|aangehouden|ingetrokken)\\b`,
  "i",
);
/** `stel ik voor zijn motie (36999, nr. 14) aan te houden`: the chair says so, and nobody objects. */
const HELD_OVER = new RegExp(`\\bstel(?:len)?\\s+ik\\s+voor\\b${WITHIN}\\baan\\s+te\\s+houden\\b`, "i");
const NUMBERS = /\bnrs?\.\s*(\d{1,4}(?:\s*(?:,|en|t\/m|tot\s+en\s+met|-|–)\s*\d{1,4})*)/gi;

interface Open {
  text: Quote;
  readonly id?: string;
  result: Quote | null;
  outcome: VotedItem["outcome"];
  /** Put to the vote, and not only on the list of what will be. */
  put: boolean;
}

/** What is voted on, in order, each once, with how it ended where the document tells. */
export function summariseVotes(document: DocumentText): VotesSummary {
  const votes: Open[] = [];
  let open = 0;
  for (const paragraph of bodyParagraphs(document)) {
    if (isItem(paragraph.text)) {
      if (votes.length >= VOTES_MAX) break;
      addItem(votes, paragraph);
      continue;
    }
    for (const sentence of sentencesOf(document.text, paragraph.start, paragraph.end))
      open = settle(votes, sentence, open);
  }
  const items = votes.map(({ put: _put, ...item }): VotedItem => item);
  return { kind: "votes", lead: leadOf("votes", document), votes: items };
}

function isItem(paragraph: string): boolean {
  return (
    (PUT.test(paragraph) || LISTED.test(paragraph)) &&
    outcomeOf(paragraph) === null &&
    paragraph.length < 1_500
  );
}

/** What stood on the list is not told again when it is put to the vote; the list says what it is about. */
function addItem(votes: Open[], text: Quote): void {
  const put = PUT.test(text.text);
  const id = cite(text.text).find((citation) => citation.id.startsWith("kst-"))?.id;
  const known = id === undefined ? undefined : votes.find((vote) => vote.id === id);
  if (known === undefined)
    votes.push({ text, ...(id === undefined ? {} : { id }), result: null, outcome: null, put });
  else if (put) known.put = true;
}

/** Gives the items that a sentence tells the end of that end. @returns where the items begin that none was told of */
function settle(votes: readonly Open[], sentence: Quote, open: number): number {
  const outcome = outcomeOf(sentence.text);
  if (outcome === null) return open;
  const named = namedIn(votes, sentence.text);
  const told = named.length > 0 ? named : [latest(votes, open)].filter((vote) => vote !== undefined);
  for (const vote of told) {
    vote.result = sentence;
    vote.outcome = outcome;
  }
  const last = told.at(-1);
  return last === undefined ? open : votes.indexOf(last) + 1;
}

function outcomeOf(sentence: string): VotedItem["outcome"] {
  const found = RESULT.exec(sentence);
  const said = (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
  if (said === null) return HELD_OVER.test(sentence) ? "aangehouden" : null;
  return said as VotedItem["outcome"];
}

/** A result may name the items by their numbers: `de moties op de stukken nrs. 14 en 15 worden aangehouden`. */
function namedIn(votes: readonly Open[], sentence: string): readonly Open[] {
  const numbers = [...sentence.matchAll(NUMBERS)].flatMap(([, list = ""]) => numbersOf(list));
  return numbers.flatMap(
    (number) => votes.findLast(({ text }) => new RegExp(`\\bnr\\.\\s*${number}\\b`).test(text.text)) ?? [],
  );
}

/** A range longer than this is a mistake. */
const RANGE_MAX = 60;

function numbersOf(list: string): readonly number[] {
  const out: number[] = [];
  for (const [, joint, digits] of list.matchAll(/(t\/m|tot\s+en\s+met|-|–)?\s*(\d{1,4})/gi)) {
    const number = Number(digits);
    const from = out.at(-1);
    if (joint !== undefined && from !== undefined && number - from <= RANGE_MAX)
      for (let between = from + 1; between < number; between += 1) out.push(between);
    out.push(number);
  }
  return out;
}

/** The item that was put to the vote last and has no end yet, not one before it that was passed over. */
function latest(votes: readonly Open[], open: number): Open | undefined {
  return votes.findLast(({ put, outcome }) => put && outcome === null) ?? votes[open];
}
