import type { Language } from "#alert";
import { displayId, type PartyVote, type PastProgress, type Tally } from "#parliament";
import { claimWords } from "../list/list-words.ts";
import { dayText } from "../moment.ts";
import type { ClaimFacts, Mention, MotionFacts, Open, VoteFacts } from "../overview/overview.ts";
import { type Block, type FactRow, type Inline, run } from "../paper/paper.ts";
import { wholeTally } from "../votes/cast-vote.ts";
import { noteOf, placedNote, quoteInlines, quoteRuns } from "./footnote.ts";
import { openWords, searchedWords, thingWords } from "./open-words.ts";
import { motionFactWords, overviewWords } from "./overview-words.ts";
import { capital, dayOr, listed, newMark, resultText } from "./pieces.ts";
import { termOf } from "./term-text.ts";
import { promiseLine, questionLine } from "./things-told.ts";

/** Of more than these that only name a motion the newest are told. */
const MENTIONS_MAX = 12;

/** A motion as a section: its name, and all that is known of it, each with its source. */
export function motionBlocks(motion: MotionFacts, number: number, language: Language): readonly Block[] {
  const heading: Block = {
    type: "heading",
    level: 2,
    inlines: [run(`${number} ${calledOf(motion)}`), noteOf(motion.source, language)],
  };
  const rows = motion.known ? knownRows(motion, language) : [];
  return [heading, { type: "facts", rows: [...rows, openRow(motion, language)] }];
}

/** What those call it who follow it; else its title, else its number. */
export function calledOf({ name, title, id }: Pick<MotionFacts, "name" | "title" | "id">): string {
  return name || title || displayId(id);
}

function knownRows(motion: MotionFacts, language: Language): readonly FactRow[] {
  const { labels } = overviewWords[language];
  const words = motionFactWords[language];
  const { replaces, replacedBy } = motion;
  return [
    row(labels.asks, motion.asks?.map((each) => quoteInlines(each, language)) ?? [[run(words.noText)]]),
    row(labels.tabled, [[run(tabledText(motion, language)), ...newMark(motion.isNew, language)]]),
    row(labels.appreciation, [[run(motion.appreciation ?? words.noAppreciation)]]),
    row(labels.vote, voteLines(motion.vote, language)),
    row(labels.term, [[run(termOf(motion.term, language) ?? words.noTerm)]]),
    row(labels.claims, claimLines(motion, language)),
    row(labels.house, mentionLines(motion.house, language)),
    row(labels.others, mentionLines(motion.others, language)),
    row(
      labels.questions,
      motion.questions.map((each) => questionLine(each, language)),
    ),
    row(
      labels.promises,
      motion.promises.map((each) => promiseLine(each, language)),
    ),
    row(labels.replaces, replaces.length === 0 ? [] : [[run(listed(replaces.map(displayId), language))]]),
    row(
      labels.replacedBy,
      replacedBy.length === 0 ? [] : [[run(listed(replacedBy.map(displayId), language))]],
    ),
  ].filter(({ lines }) => lines.length > 0);
}

/** A label with what is told under it. */
export function row(label: string, lines: FactRow["lines"]): FactRow {
  return { label, lines };
}

function tabledText({ tabledOn, by }: MotionFacts, language: Language): string {
  const words = overviewWords[language];
  const day = dayOr(tabledOn, language);
  return by.length === 0 ? `${day}.` : `${day}, ${words.by(listed(by, language))}.`;
}

/** `Aangenomen op 26 november 2024 met 83 tegen 67 stemmen (bij handopsteken).`, and who was on which side. */
function voteLines(vote: VoteFacts, language: Language): FactRow["lines"] {
  const words = motionFactWords[language];
  const { result, on, scheduledOn, tally, isUntold } = vote;
  const scheduled = scheduledOn === null ? [] : [[run(words.scheduled(dayText(scheduledOn, language)))]];
  if (result === null) return [[run(isUntold ? words.voteUntold : words.notVoted)], ...scheduled];
  const counts = wholeTally(tally);
  const pieces = [
    capital(resultText(result, language)),
    ...(on === null ? [] : [overviewWords[language].on(dayText(on, language))]),
    ...(counts === null ? [] : [words.counts(counts.for, counts.against), methodOf(counts, language)]),
  ];
  return [
    [run(`${pieces.join(" ")}.`), ...newMark(vote.isNew, language)],
    ...tallyLines(tally, result, language),
    ...scheduled,
  ];
}

function methodOf({ rollCall }: Tally, language: Language): string {
  const words = motionFactWords[language];
  return `(${rollCall ? words.rollCall : words.showOfHands})`;
}

function tallyLines(tally: Tally | null, result: string, language: Language): FactRow["lines"] {
  const words = motionFactWords[language];
  if (tally === null)
    return /^(?:niet )?(?:aangenomen|verworpen)/i.test(result) ? [[run(words.noTally)]] : [];
  const doubt = tally.uncertain ? words.uncertain : tally.complete ? null : words.partial;
  return [
    ...sideLine(words.inFavour, tally, "for"),
    ...sideLine(words.against, tally, "against"),
    ...(tally.absent === 0 ? [] : sideLine(words.absent, tally, "absent")),
    ...(doubt === null ? [] : [[run(doubt)]]),
  ];
}

function sideLine(name: string, tally: Tally, side: "for" | "against" | "absent"): FactRow["lines"] {
  const parties = tally.parties
    .filter((vote: PartyVote) => vote[side] > 0)
    .toSorted((a, b) => b[side] - a[side] || (a.party < b.party ? -1 : 1))
    .map((vote) => `${vote.party} ${vote[side]}`);
  const told = parties.length === 0 ? "" : `: ${parties.join(", ")}`;
  return [[run(`${name} ${tally[side]}`, "bold"), run(told)]];
}

function claimLines({ claims }: MotionFacts, language: Language): FactRow["lines"] {
  if (claims.length === 0) return [[run(motionFactWords[language].noClaims)]];
  return claims.map((claim) => claimLine(claim, language));
}

/** `14 januari 2025, minister van Asiel en Migratie: uitgevoerd. “…”¹` */
function claimLine(claim: ClaimFacts, language: Language): readonly Inline[] {
  const { speaker, treatment, quote, against } = claim;
  const words = motionFactWords[language];
  const who = claim.who ?? words[speaker];
  const told = claimWords[language][treatment] ?? words.otherwise;
  return [
    run(`${dayOr(quote.source.date, language)}, ${who}: `),
    run(told, "bold"),
    run(". "),
    ...quoteRuns(quote.text),
    ...(against === null ? [] : [run(` ${words.otherwise} `), ...quoteRuns(against)]),
    placedNote(quote, language),
    ...newMark(claim.isNew, language),
  ];
}

/** The newest of what names a thing, in order of their day. */
export function mentionLines(mentions: readonly Mention[], language: Language): FactRow["lines"] {
  const shown = mentions.slice(-MENTIONS_MAX);
  const rest = mentions.length - shown.length;
  return [
    ...shown.map((mention) => mentionLine(mention, language)),
    ...(rest === 0 ? [] : [[run(overviewWords[language].more(rest))]]),
  ];
}

function mentionLine({ who, quote, isNew }: Mention, language: Language): readonly Inline[] {
  const { kind, date } = quote.source;
  const by = who === null ? "" : `, ${who}`;
  return [
    run(`${dayOr(date, language)}${by}, ${kind}: `),
    ...quoteInlines(quote, language),
    ...newMark(isNew, language),
  ];
}

function openRow(motion: MotionFacts, language: Language): FactRow {
  return row(overviewWords[language].labels.open, [[run(openText(motion, language), "bold")]]);
}

/** The one honest line, with how far was looked where it says that something is not there. */
export function openText(motion: MotionFacts, language: Language): string {
  const { open, term, vote, replacedBy, past } = motion;
  const named =
    open.state === "replaced"
      ? listed(replacedBy.map(displayId), language)
      : resultText(vote.result ?? "", language);
  const on = open.on === null ? null : dayText(open.on, language);
  const isWaited = OPEN_STATES.has(open.state) && term !== null;
  return [
    ...(isWaited
      ? [`${overviewWords[language].labels.term}: ${termOf({ ...term, text: null }, language)}.`]
      : []),
    openWords[language][open.state]({ on, named, ...thingWords[language][motion.form] }),
    ...(FINAL_STATES.has(open.state) ? [] : searchedPieces(past, language)),
  ].join(" ");
}

/** While something is still to come its term counts. */
const OPEN_STATES: ReadonlySet<Open["state"]> = new Set([
  ...(["partly", "underway", "takenOver", "notExecuted"] as const),
  ...(["objected", "nothingSaid", "takenBack", "noVote"] as const),
]);
const FINAL_STATES: ReadonlySet<Open["state"]> = new Set(["unknown", "removed", "replaced", "notAdopted"]);

function searchedPieces(past: PastProgress | null, language: Language): readonly string[] {
  if (past === null) return [];
  const words = searchedWords[language];
  const { state, read, total, unread, since } = past;
  if (state === "unsearched") return [words.unsearched];
  if (state === "sought") return [words.sought];
  return [
    state === "reading"
      ? words.reading(read, total)
      : since === null
        ? ""
        : words.searched(dayText(since, language)),
    unread === 0 ? "" : words.unread(unread),
    past.isCut === true ? words.cut : "",
  ].filter((piece) => piece !== "");
}
