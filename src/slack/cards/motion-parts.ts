import type { Language } from "#alert";
import { displayId, type MotionSnapshot, type PartyVote, type Tally } from "#parliament";
import { bold, type Inline, lines, type Part, part, plain, quote, richText } from "../blocks.ts";
import { latestOf, verdictOf } from "../facts.ts";
import { documentLabel } from "../names.ts";
import { capital, oneLine } from "../text.ts";
import { listed, longDate, type Verdict, verdictIn, type Words, wordsOf } from "../words/index.ts";
import { meetingWordsOf } from "../words/meeting-words.ts";

/** `Aangenomen met 83 tegen 67 stemmen (handopsteken) · 26 november 2024`: where the motion stands. */
export function standing(motion: MotionSnapshot, language: Language): string {
  const words = wordsOf(language);
  const verdict = verdictOf(motion, language);
  const replaced = motion.replacedBy.map((ref) => oneLine(displayId(ref.id ?? ref.key), 60));
  const pieces = [
    motion.withdrawn ? words.removed : null,
    replaced.length > 0 ? words.replacedBy(listed(replaced, words)) : null,
    verdict === null ? `${words.tabled}, ${words.noVoteYet}` : capital(verdictIn(language, verdict)),
    motion.outcome?.on == null ? null : longDate(motion.outcome.on, language),
    motion.scheduledOn === null
      ? null
      : meetingWordsOf(language).voteOn(longDate(motion.scheduledOn, language)),
    motion.citedBy.some((citing) => citing.role === "executes") ? words.executedShort : null,
  ];
  return pieces.filter((piece) => piece !== null).join(" · ");
}

/** The four steps of a motion's life as lines of text: what is done (●) and what is not (○). */
export function progressPart(motion: MotionSnapshot, language: Language): Part {
  const words = wordsOf(language);
  const verdict = verdictOf(motion, language);
  const executed = latestOf(motion.citedBy.filter((citing) => citing.role === "executes"));
  return part(
    1,
    richText(
      lines(
        step(true, words.tabled, motion.tabledOn === null ? "" : longDate(motion.tabledOn, language)),
        step(
          motion.appreciation !== null,
          words.appreciation,
          motion.appreciation === null ? words.noAppreciation : oneLine(motion.appreciation, 120),
        ),
        step(verdict !== null, words.vote, voteText(motion, verdict, language)),
        step(
          executed !== null,
          words.execution,
          executed === null ? words.noExecution : words.executedIn(documentLabel(executed, language)),
        ),
      ),
    ),
  );
}

function voteText(motion: MotionSnapshot, verdict: Verdict | null, language: Language): string {
  const words = wordsOf(language);
  if (verdict === null)
    return motion.scheduledOn === null
      ? words.noVoteYet
      : meetingWordsOf(language).voteOn(longDate(motion.scheduledOn, language));
  const counts = verdict.counts === null ? null : words.counts(verdict.counts);
  const on = motion.outcome?.on == null ? null : longDate(motion.outcome.on, language);
  return [words.result(verdict.result), counts, on].filter((piece) => piece !== null).join(", ");
}

function step(done: boolean, name: string, text: string): readonly Inline[] {
  return [...plain(`${done ? "●" : "○"} `), ...bold(name), ...plain(text === "" ? "" : `  ${text}`)];
}

/** Who voted how, by party with seats, the largest first. Nothing while the count is not known. */
export function votesPart(tally: Tally | null, words: Words): readonly Part[] {
  if (tally === null) return [];
  return [
    part(
      2,
      richText(
        lines(
          side(words.inFavour, tally.for, tally.parties, (vote) => vote.for),
          side(words.against, tally.against, tally.parties, (vote) => vote.against),
          tally.absent === 0 ? [] : side(words.absent, tally.absent, tally.parties, (vote) => vote.absent),
          tally.uncertain ? plain(words.tallyUncertain) : [],
          tally.complete || tally.uncertain ? [] : plain(words.tallyPartial),
        ),
      ),
    ),
  ];
}

function side(
  name: string,
  total: number,
  parties: readonly PartyVote[],
  seats: (vote: PartyVote) => number,
): readonly Inline[] {
  const names = parties
    .filter((vote) => seats(vote) > 0)
    .sort((a, b) => seats(b) - seats(a) || (a.party < b.party ? -1 : 1))
    .slice(0, 24)
    .map((vote) => `${oneLine(vote.party, 40)} ${seats(vote)}`);
  return [...bold(`${name} ${total}`), ...plain(names.length === 0 ? "" : `: ${names.join(" · ")}`)];
}

/** How often other documents cite the motion, with the sentence of the latest. */
export function citedPart(motion: MotionSnapshot, language: Language): readonly Part[] {
  const latest = latestOf(motion.citedBy);
  if (latest === null) return [];
  const words = wordsOf(language);
  const documents = new Set(motion.citedBy.map((citing) => citing.key)).size;
  return [
    part(
      4,
      richText(
        lines(plain(words.citedIn(documents, documentLabel(latest, language)))),
        quote(plain(oneLine(latest.sentence, 400))),
      ),
    ),
  ];
}
