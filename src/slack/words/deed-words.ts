import { type DeedName, type InEach, inBoth } from "#alert";

/** What was done, and how the one who did it is brought in. */
export const deedNames: Readonly<Record<DeedName, InEach<readonly [what: string, by: string]>>> = {
  muted: { nl: ["Gedempt", " door"], en: ["Muted", " by"] },
  unmuted: { nl: ["Niet meer gedempt", ", door"], en: ["No longer muted", ", by"] },
  followed: { nl: ["Wordt hier gevolgd", " op verzoek van"], en: ["Followed here", " as asked by"] },
  unfollowed: {
    nl: ["Wordt hier niet meer gevolgd", ", op verzoek van"],
    en: ["No longer followed here", ", as asked by"],
  },
  narrowed: { nl: ["Nauwer gemaakt", " door"], en: ["Narrowed", " by"] },
  widened: { nl: ["Weer zoals het was", ", door"], en: ["As it was again", ", by"] },
  dropped: { nl: ["Laten vallen", " door"], en: ["Let go", " by"] },
  shown: { nl: ["Alsnog geplaatst", " door"], en: ["Posted after all", " by"] },
  "taken-up": { nl: ["Opgepakt", " door"], en: ["Taken up", " by"] },
  "let-go": { nl: ["Losgelaten", " door"], en: ["Let go", " by"] },
  read: { nl: ["Gelezen", " door"], en: ["Read", " by"] },
  "put-back": { nl: ["Weer op de leeslijst", ", door"], en: ["On the reading list again", ", by"] },
  irrelevant: { nl: ["Niet relevant gevonden", " door"], en: ["Found irrelevant", " by"] },
  confirmed: { nl: ["Aangewezen", " door"], en: ["Pointed out", " by"] },
};

export const deedWords = inBoth({
  heading: { nl: "Wie wat deed", en: "Who did what" },
  /** Null: until something changes. */
  until: {
    nl: (moment: string | null) => (moment === null ? "tot er iets verandert" : `tot ${moment}`),
    en: (moment) => (moment === null ? "until something changes" : `until ${moment}`),
  },
  held: {
    nl: (count: number) => (count === 1 ? "1 vastgehouden stuk" : `${count} vastgehouden stukken`),
    en: (count) => (count === 1 ? "1 document that was held" : `${count} documents that were held`),
  },
  /** Who it was, where that is no person of Slack. */
  somebody: { nl: "iemand", en: "somebody" },
});
