import { type InEach, inBoth } from "#alert";
import { own } from "../own.ts";
import type { PutOff, Verdict } from "./said.ts";

/** What is said of votes: how they ended, and how they were counted. */
export const voteWords = inBoth({
  result: {
    nl: (published: string) => own(IN_DUTCH, published.toLowerCase()) ?? published,
    en: (published) => own(RESULTS, published.toLowerCase()) ?? `“${published}”`,
  },
  inFavour: { nl: "Voor", en: "In favour" },
  against: { nl: "Tegen", en: "Against" },
  absent: { nl: "Niet deelgenomen", en: "Did not take part" },
  tallyPartial: {
    nl: "Telling nog niet volledig: er komen nog stemmen bij.",
    en: "Count not complete yet: more votes are to come.",
  },
  tallyUncertain: {
    nl: "Telling onzeker: de gegevens over deze stemming spreken elkaar tegen.",
    en: "Count uncertain: the data about this vote contradict each other.",
  },
  rollCall: { nl: "hoofdelijke stemming", en: "roll call" },
  showOfHands: { nl: "handopsteken", en: "show of hands" },
});

/** `aangenomen met 83 tegen 67 stemmen (handopsteken)` */
export const verdictText: InEach<(of: Verdict) => string> = {
  nl: (of) => {
    if (of.unvoted) return `${of.result} zonder stemming`;
    if (of.uncertain) return `${of.result}; de telling is onzeker`;
    if (of.counts === null)
      return isPutToTheVote(of) ? `${of.result}; de stemverhouding per fractie volgt` : of.result;
    return `${of.result} met ${of.counts.for} tegen ${of.counts.against} stemmen${methodOf(of)}`;
  },
  en: (of) => {
    const result = own(RESULTS, of.result.toLowerCase()) ?? `given the outcome “${of.result}”`;
    if (of.unvoted) return `${result} without a vote`;
    if (of.uncertain) return `${result}; the count is uncertain`;
    if (of.counts === null) return isPutToTheVote(of) ? `${result}; votes by party to follow` : result;
    return `${result} by ${of.counts.for} votes to ${of.counts.against}${methodOf(of)}`;
  },
};

/** `verworpen`, with the count where that is known. */
export const briefVerdictText: InEach<(of: Verdict) => string> = {
  nl: (of) => (of.counts === null ? of.result : verdictText.nl(of)),
  en: (of) =>
    of.counts === null
      ? verdictText.en({ ...of, uncertain: false }).replace(/; .*$/, "")
      : verdictText.en(of),
};

/**
 * What put a matter off, as the end of a sentence about it: `aangehouden; er is nu niet over gestemd`. Where its end is
 * known by now, what put it off before that.
 */
export const heldText: InEach<(of: PutOff | null) => string> = {
  nl: (of) => {
    const [now, before] = own(HELD, resultOf(of))?.nl ?? [
      `behandeld; als uitkomst staat er “${resultOf(of)}”`,
      `eerder behandeld; als uitkomst stond er “${resultOf(of)}”`,
    ];
    return of?.isOver === true ? before : now;
  },
  en: (of) => {
    const [now, before] = own(HELD, resultOf(of))?.en ?? [
      `dealt with; the outcome reads “${resultOf(of)}”`,
      `dealt with before; the outcome read “${resultOf(of)}”`,
    ];
    return of?.isOver === true ? before : now;
  },
};

function resultOf(of: PutOff | null): string {
  return of?.result ?? "aangehouden";
}

/** What is said while the matter is open, and once it has ended. */
const HELD: Readonly<Record<string, InEach<readonly [now: string, before: string]>>> = {
  aangehouden: {
    nl: ["aangehouden; er is nu niet over gestemd", "eerder aangehouden; er is toen niet over gestemd"],
    en: ["held over; there is no vote now", "held over before; there was no vote then"],
  },
  uitstellen: {
    nl: [
      "nog niet in stemming gebracht: de stemming is uitgesteld",
      "eerder niet in stemming gebracht: de stemming is toen uitgesteld",
    ],
    en: [
      "not put to the vote yet: the vote was postponed",
      "not put to the vote before: the vote was postponed then",
    ],
  },
  gestaakt: {
    nl: [
      "in stemming gebracht, maar de stemmen staakten; er wordt opnieuw gestemd",
      "eerder in stemming gebracht, maar de stemmen staakten toen",
    ],
    en: [
      "put to the vote, and the votes were tied; there will be another vote",
      "put to the vote before, and the votes were tied then",
    ],
  },
};

/** Only what was voted on gets a count. */
function isPutToTheVote({ result }: Verdict): boolean {
  return /^(?:niet )?(?:aangenomen|verworpen)/i.test(result);
}

function methodOf({ method }: Verdict): string {
  return method === null ? "" : ` (${method})`;
}

/** The open data names some results by the infinitive. */
const IN_DUTCH: Readonly<Record<string, string>> = { uitstellen: "uitgesteld" };

const RESULTS: Readonly<Record<string, string>> = {
  aangenomen: "adopted",
  verworpen: "rejected",
  "niet aangenomen": "not adopted",
  gestaakt: "tied",
  uitstellen: "postponed",
  vastgesteld: "settled",
  aangehouden: "held over",
  ingetrokken: "withdrawn",
  vervallen: "lapsed",
  overgenomen: "taken over by the cabinet",
};
