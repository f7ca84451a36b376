import { inBoth, type Language } from "#alert";
import { displayId } from "#parliament";
import type { MotionFacts } from "../overview/overview.ts";
import { type Block, type Cell, run } from "../paper/paper.ts";
import type { CastVote, PartyRecord, Side } from "../votes/cast-vote.ts";
import type { Changed } from "../votes/changes.ts";
import type { RollCall, Voting } from "../votes/voting.ts";
import { dayOr, listed } from "./pieces.ts";

/** More columns do not fit on a page. */
const COLUMNS_MAX = 8;

/** Who voted how: a table in colours that says for each party and motion what it voted, roll calls, and what changed. */
export function votingBlocks(
  voting: Voting,
  motions: readonly MotionFacts[],
  language: Language,
): readonly Block[] {
  const words = votingWords[language];
  const numberOf = (id: string) => motions.findIndex((motion) => motion.id === id) + 1;
  const { counted, uncounted, parties, changes, rollCalls } = voting;
  const columns = counted.toSorted((a, b) => numberOf(a) - numberOf(b));
  const pages = Array.from({ length: Math.ceil(counted.length / COLUMNS_MAX) }, (_, page) =>
    columns.slice(page * COLUMNS_MAX, (page + 1) * COLUMNS_MAX),
  );
  return [
    ...(counted.length === 0 ? [paragraph(words.none)] : [paragraph(words.about(counted.length))]),
    ...pages.map((ids) => tableOf(ids, parties, numberOf, language)),
    ...(uncounted.length === 0
      ? []
      : [paragraph(words.uncounted(listed(uncounted.map(displayId), language)))]),
    ...changesBlocks(changes, language),
    ...rollCalls.flatMap((call) => rollCallBlocks(call, language)),
  ];
}

function paragraph(text: string): Block {
  return { type: "paragraph", inlines: [run(text)] };
}

function tableOf(
  ids: readonly string[],
  parties: readonly PartyRecord[],
  numberOf: (id: string) => number,
  language: Language,
): Block {
  const { party, sides } = votingWords[language];
  return {
    type: "table",
    head: [party, sides.for, sides.against, ...ids.map((id) => String(numberOf(id)))],
    rows: parties.map((each) => [
      { inlines: [run(each.party)] },
      { inlines: [run(String(each.for))] },
      { inlines: [run(String(each.against))] },
      ...ids.map((id) =>
        voteCell(
          each.votes.find(({ motion }) => motion === id),
          language,
        ),
      ),
    ]),
  };
}

function voteCell(vote: CastVote | undefined, language: Language): Cell {
  if (vote === undefined) return { inlines: [run("")] };
  const inlines = [run(votingWords[language].letters[vote.side])];
  return vote.side === "absent" ? { inlines } : { inlines, shade: vote.side };
}

function changesBlocks(changes: readonly Changed[], language: Language): readonly Block[] {
  if (changes.length === 0) return [];
  const items = changes.map((change) => [run(changeText(change, language))]);
  return [
    { type: "heading", level: 3, inlines: [run(votingWords[language].changes)] },
    { type: "list", items },
  ];
}

/** `VVD: tegen 36600-XX-29 (26 november 2024), voor 19637-3355 (12 februari 2025), die haar vervangt.` */
export function changeText({ party, from, to, because }: Changed, language: Language): string {
  const { sides, replaces, alike } = votingWords[language];
  const cast = (vote: CastVote) =>
    `${sides[vote.side].toLowerCase()} ${displayId(vote.motion)} (${dayOr(vote.on, language)})`;
  const why = "replaces" in because ? replaces : alike(because.words.join(", "));
  return `${party}: ${cast(from)}, ${cast(to)}; ${why}.`;
}

/** `VVD: 1 keer voor, 3 keer tegen` */
export function partyText({ party, ...record }: PartyRecord, language: Language): string {
  const { times } = votingWords[language];
  const pieces = (["for", "against", "divided", "absent"] as const)
    .filter((side) => record[side] > 0)
    .map((side) => times(record[side], votingWords[language].sides[side].toLowerCase()));
  return `${party}: ${pieces.join(", ")}`;
}

function rollCallBlocks({ motion, on, members }: RollCall, language: Language): readonly Block[] {
  const { rollCall, sides } = votingWords[language];
  const items = (["for", "against", "absent"] as const).flatMap((side) => {
    const own = members.filter(({ vote }) => vote === side);
    return own.length === 0 ? [] : [[run(`${sides[side]} ${own.length}`, "bold"), run(`: ${byParty(own)}.`)]];
  });
  return [
    { type: "heading", level: 3, inlines: [run(rollCall(displayId(motion), dayOr(on, language)))] },
    { type: "list", items },
  ];
}

/** `SP (A. Een, B. Twee); VVD (C. Drie)` */
function byParty(members: RollCall["members"]): string {
  return [...Map.groupBy(members, ({ party }) => party ?? "")]
    .map(([party, own]) => {
      const names = own.map(({ name }) => name).join(", ");
      return party === "" ? names : `${party} (${names})`;
    })
    .join("; ");
}

/** What is said of who voted how. */
export const votingWords = inBoth({
  about: {
    nl: (count: number) =>
      count === 1
        ? "Over 1 gevolgde motie is de stemming per fractie bekend. V: voor, T: tegen, V/T: verdeeld, –: niet deelgenomen; leeg: niet in de Kamer, of niet genoemd. Het nummer boven een kolom is dat van de motie hierboven."
        : `Over ${count} gevolgde moties is de stemming per fractie bekend. V: voor, T: tegen, V/T: verdeeld, –: niet deelgenomen; leeg: niet in de Kamer, of niet genoemd. De nummers boven de kolommen zijn die van de moties hierboven.`,
    en: (count) =>
      `Of ${count} followed ${count === 1 ? "motion" : "motions"} it is known which party voted how. F: in favour, A: against, F/A: divided, –: did not take part; empty: not in the House, or not named. The numbers above the columns are those of the motions above.`,
  },
  none: {
    nl: "Van geen gevolgde motie is de stemming per fractie volledig bekend.",
    en: "Of no followed motion it is known in full which party voted how.",
  },
  uncounted: {
    nl: (ids: string) => `Niet meegeteld, want niet of niet volledig bekend: ${ids}.`,
    en: (ids) => `Not counted, since not known or not complete: ${ids}.`,
  },
  party: { nl: "Fractie", en: "Party" },
  times: {
    nl: (count: number, side: string) => `${count} keer ${side}`,
    en: (count, side) => `${count} ${count === 1 ? "time" : "times"} ${side}`,
  },
  yes: { nl: "ja", en: "yes" },
  /** The heads of the lists of `votes`. */
  columns: {
    nl: {
      ...{ party: "Fractie", for: "Voor", against: "Tegen", divided: "Verdeeld", absent: "Niet deelgenomen" },
      ...{ motion: "Motie", title: "Titel", on: "Datum", member: "Lid", vote: "Stem" },
      ...{ from: "Eerst", fromOn: "op", fromVote: "stem", to: "Later", toOn: "op", toVote: "stem" },
      ...{ replaces: "Vervangt", words: "Gedeelde woorden" },
    } as Readonly<Record<string, string>>,
    en: {
      ...{
        party: "Party",
        for: "In favour",
        against: "Against",
        divided: "Divided",
        absent: "Did not take part",
      },
      ...{ motion: "Motion", title: "Title", on: "Date", member: "Member", vote: "Vote" },
      ...{ from: "First", fromOn: "on", fromVote: "vote", to: "Later", toOn: "on", toVote: "vote" },
      ...{ replaces: "Replaces", words: "Words shared" },
    },
  },
  sides: {
    nl: { for: "Voor", against: "Tegen", divided: "Verdeeld", absent: "Niet deelgenomen" } as Readonly<
      Record<Side, string>
    >,
    en: { for: "In favour", against: "Against", divided: "Divided", absent: "Did not take part" },
  },
  letters: {
    nl: { for: "V", against: "T", divided: "V/T", absent: "–" } as Readonly<Record<Side, string>>,
    en: { for: "F", against: "A", divided: "F/A", absent: "–" },
  },
  changes: {
    nl: "Anders gestemd over moties die op elkaar lijken",
    en: "Voted otherwise on similar motions",
  },
  replaces: { nl: "de latere vervangt de eerdere", en: "the later one replaces the earlier" },
  alike: {
    nl: (words: string) => `de titels delen de woorden ${words}`,
    en: (words) => `their titles share the words ${words}`,
  },
  rollCall: {
    nl: (id: string, day: string) => `Hoofdelijke stemming over ${id} op ${day}`,
    en: (id, day) => `Roll call on ${id} on ${day}`,
  },
});
