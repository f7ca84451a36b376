import type { Language, VoteLine, VotingDayCard } from "#alert";
import { displayId } from "#parliament";
import {
  bold,
  type Composition,
  header,
  type Inline,
  lines,
  link,
  type Part,
  part,
  plain,
  richText,
} from "../blocks.ts";
import { shortTitle } from "../names.ts";
import type { Threads } from "../permalink.ts";
import { signOf } from "../signs.ts";
import { capital, oneLine } from "../text.ts";
import { longDate } from "../words/dates.ts";
import { listWords } from "../words/list-words.ts";
import { overviewWords } from "../words/overview-words.ts";
import { voteWords } from "../words/vote-words.ts";
import { toThread } from "./to-thread.ts";

const FOLLOWED_MAX = 15;
const OTHERS_MAX = 15;

/** The votes of a day: what is followed first, each with how it ended. */
export function votingDayComposition(card: VotingDayCard, threads: Threads): Composition {
  const { language, votes } = card;
  const ours = overviewWords[language];
  const date = longDate(card.on, language);
  const followed = votes.filter((vote) => vote.followed);
  const others = votes.filter((vote) => !vote.followed);
  const counts = countsOf(votes, language);
  const begun = votes.some(({ result }) => result !== null);
  return {
    sentence: begun
      ? ours.votesSoFar(date, counts.join(", "), followed.length)
      : ours.votesAhead(date, votes.length, followed.length),
    parts: [
      part(0, header(`${ours.votes} · ${date}`)),
      part(0, richText(lines(bold(counts.join(" · "))))),
      ...section(
        1,
        others.length === 0 ? null : ours.followedVotes,
        { votes: followed, begun, max: FOLLOWED_MAX, threads },
        language,
      ),
      ...section(
        3,
        followed.length === 0 ? null : ours.otherVotes,
        { votes: others, begun, max: OTHERS_MAX, threads },
        language,
      ),
    ],
  };
}

/** `7 aangenomen`, `3 verworpen`, `2 nog zonder uitslag` */
function countsOf(votes: readonly VoteLine[], language: Language): readonly string[] {
  const ours = overviewWords[language];
  const results = Map.groupBy(votes, ({ result }) => (result === null ? null : oneLine(result, 40)));
  const known = [...results]
    .flatMap(([result, all]) => (result === null ? [] : [{ result, count: all.length }]))
    .sort((a, b) => placeOf(a.result) - placeOf(b.result) || (a.result < b.result ? -1 : 1))
    .slice(0, 6)
    .map(({ result, count }) => ours.resultCount(count, result));
  const open = results.get(null)?.length ?? 0;
  return [...known, ...(open > 0 || known.length === 0 ? [ours.noResultCount(open)] : [])];
}

/** What was adopted first, then what was rejected, then all else. */
function placeOf(result: string): number {
  const place = ["aangenomen", "verworpen"].indexOf(result.toLowerCase());
  return place < 0 ? 2 : place;
}

interface Section {
  readonly votes: readonly VoteLine[];
  /** Something was voted on: then it is worth a word that the rest was not. */
  readonly begun: boolean;
  readonly max: number;
  readonly threads: Threads;
}

function section(
  rank: number,
  title: string | null,
  { votes, begun, max, threads }: Section,
  language: Language,
): readonly Part[] {
  if (votes.length === 0) return [];
  const rest = votes.length - max;
  const rows = votes.slice(0, max).map((vote) => voteRow(vote, begun, threads, language));
  return [
    part(
      rank,
      richText(
        lines(
          title === null ? [] : bold(title),
          ...rows,
          rest > 0 ? plain(listWords[language].more(rest)) : [],
        ),
      ),
    ),
  ];
}

/** `✔ Aangenomen 83–67  Motie-Van Nispen · opvanglocaties  36600-XX-29` */
function voteRow(vote: VoteLine, begun: boolean, threads: Threads, language: Language): readonly Inline[] {
  const ours = overviewWords[language];
  const id = vote.id === null ? "" : oneLine(displayId(vote.id), 40);
  const title = shortTitle(vote.title, 140, language) || id || "…";
  const counted = vote.for !== null && vote.against !== null ? ` ${vote.for}–${vote.against}` : "";
  const result = vote.result === null ? null : oneLine(vote.result, 40) || null;
  return [
    ...plain(result === null ? "○ " : `${signOf(result) ?? "●"} `),
    ...(result === null
      ? plain(begun ? `${capital(ours.noResult)}  ` : "")
      : [...bold(capital(voteWords[language].result(result))), ...plain(`${counted}  `)]),
    ...link(title, vote.url),
    ...plain(id === "" || title.includes(id) ? "" : `  ${id}`),
    ...toThread(threads(vote.card), language),
  ];
}
