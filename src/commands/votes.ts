import type { InEach } from "#alert";
import type { Config } from "#config";
import { followedVoting, type VoteView, voteListing } from "#report";
import { type ListOptions, openList } from "./asked-list.ts";
import type { Output } from "./output.ts";
import type { ScopeOptions } from "./scoped-watches.ts";
import { UsageError } from "./usage-error.ts";

export interface VotesOptions extends ScopeOptions, Pick<ListOptions, "csv"> {
  readonly members?: boolean;
  readonly changes?: boolean;
}

/**
 * Lists who voted how on the followed motions: how often each party was in favour and against, each member in roll calls,
 * or the votes that changed between similar motions.
 * @returns the exit status, always 0
 * @throws UsageError
 */
export function votes(
  options: VotesOptions,
  config: Config,
  output: Output,
  json: boolean,
  now: Date,
): number {
  const view = viewOf(options);
  using asked = openList(options, config, output, json, now);
  const voting = followedVoting(asked.look);
  asked.print(voteListing(view, voting, config.language), NOTHING[view]);
  const { uncounted } = voting;
  if (asked.form === "table" && view === "parties" && uncounted.length > 0)
    output.complain(`${UNCOUNTED[config.language](uncounted.length)}\n`);
  return 0;
}

function viewOf({ members = false, changes = false }: VotesOptions): VoteView {
  if (members && changes)
    throw new UsageError({
      nl: "kies --members of --changes, een van de twee",
      en: "choose --members or --changes, one of the two",
    });
  if (members) return "members";
  return changes ? "changes" : "parties";
}

const NOTHING: Readonly<Record<VoteView, InEach<string>>> = {
  parties: {
    nl: "Van geen gevolgde motie is de stemming per fractie volledig bekend.",
    en: "Of no followed motion it is known in full which party voted how.",
  },
  members: {
    nl: "Over geen gevolgde motie is hoofdelijk gestemd, voor zover bekend.",
    en: "There was no roll call on a followed motion, as far as is known.",
  },
  changes: {
    nl: "Geen fractie stemde anders over gevolgde moties die op elkaar lijken.",
    en: "No party voted otherwise on followed motions that are similar.",
  },
};

const UNCOUNTED: InEach<(count: number) => string> = {
  nl: (count) =>
    `Niet meegeteld: ${count === 1 ? "1 motie waarvan de stemming" : `${count} moties waarvan de stemming`} niet of niet volledig bekend is.`,
  en: (count) =>
    `Not counted: ${count} ${count === 1 ? "motion" : "motions"} of which the vote is not known, or not in full.`,
};
