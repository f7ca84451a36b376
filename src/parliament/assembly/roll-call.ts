import { fieldText, type RecordGraph, refOf } from "../record.ts";
import { byText } from "./parts.ts";
import { sideOf, withoutDoubles } from "./tally.ts";

/** How one member voted in a roll call. */
export interface MemberVote {
  readonly name: string;
  readonly party: string | null;
  readonly vote: "for" | "against" | "absent";
}

/** The members who are named in the votes on a decision, by party and name; none of a show of hands, which names parties. */
export function memberVotes(decision: string, graph: RecordGraph): readonly MemberVote[] {
  return withoutDoubles(graph.referring("stemming", "besluit", decision))
    .filter((row) => refOf(row, "persoon") !== null)
    .flatMap((row) => {
      const name = fieldText(row, "actorNaam");
      const vote = sideOf(fieldText(row, "soort"));
      return name === null ? [] : [{ name, party: fieldText(row, "actorFractie"), vote }];
    })
    .sort((a, b) => byText(a.party ?? "", b.party ?? "") || byText(a.name, b.name));
}
