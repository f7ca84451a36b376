import type { Language } from "#alert";
import { displayId } from "#parliament";
import { followedOf, type Look } from "../followed.ts";
import type { Column, Listing, Row } from "../form/row.ts";
import { votingWords } from "../told/votes-told.ts";
import { type Voting, votingOf } from "./voting.ts";

/** What is listed of who voted how: each party, each member in roll calls, or the votes that changed between similar motions. */
export type VoteView = "parties" | "members" | "changes";

/** Who voted how on what these watches follow; nothing without an archive. */
export function followedVoting(look: Look): Voting {
  const motions = followedOf("motion", look);
  return look.archive?.transaction((transaction) => votingOf(motions, transaction)) ?? NOTHING;
}

const NOTHING: Voting = { counted: [], uncounted: [], parties: [], rollCalls: [], changes: [] };

/** The same as rows. */
export function voteListing(view: VoteView, voting: Voting, language: Language): Listing {
  const { names, rows } = VIEWS[view];
  return {
    names,
    rows: rows(voting),
    columns: names.filter(isShown).map((name) => columnOf(name, language)),
  };
}

/** What a party voted on each motion stands in the data; a table for people has no room for it. */
function isShown(name: string): boolean {
  return name !== "votes";
}

interface View {
  readonly names: readonly string[];
  rows(voting: Voting): readonly Row[];
}

const VIEWS: Readonly<Record<VoteView, View>> = {
  parties: { names: ["party", "for", "against", "divided", "absent", "votes"], rows: partyRows },
  members: { names: ["motion", "title", "on", "member", "party", "vote"], rows: memberRows },
  changes: {
    names: ["party", "from", "fromOn", "fromVote", "to", "toOn", "toVote", "replaces", "words"],
    rows: changeRows,
  },
};

function partyRows({ parties }: Voting): readonly Row[] {
  return parties.map(({ votes, ...counts }) => ({
    ...counts,
    votes: votes.map(({ motion, on, side, seats }) => ({
      motion,
      ...(on === null ? {} : { on }),
      vote: side,
      ...seats,
    })),
  }));
}

function memberRows({ rollCalls }: Voting): readonly Row[] {
  return rollCalls.flatMap(({ motion, title, on, members }) =>
    members.map(({ name, party, vote }) => ({ motion, title, on, member: name, party, vote })),
  );
}

function changeRows({ changes }: Voting): readonly Row[] {
  return changes.map(({ party, from, to, because }) => ({
    party,
    ...{ from: from.motion, fromOn: from.on, fromVote: from.side },
    ...{ to: to.motion, toOn: to.on, toVote: to.side },
    replaces: "replaces" in because,
    words: "words" in because ? because.words : [],
  }));
}

const IDS: ReadonlySet<string> = new Set(["motion", "from", "to"]);
const SIDES: ReadonlySet<string> = new Set(["vote", "fromVote", "toVote"]);

function columnOf(name: string, language: Language): Column<Row> {
  const { columns, sides } = votingWords[language];
  const cell = (row: Row): string => {
    const value = row[name] ?? "";
    if (typeof value === "object") return value.join(", ");
    if (IDS.has(name)) return displayId(String(value));
    return SIDES.has(name)
      ? (sides[value as keyof typeof sides] ?? String(value)).toLowerCase()
      : String(value);
  };
  const yes = (row: Row) => (row[name] === true ? votingWords[language].yes : "");
  return { head: columns[name] ?? name, cell: name === "replaces" ? yes : cell };
}
