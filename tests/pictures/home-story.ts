import { type Desk, gistOf, nameOf, titleOf } from "#slack";
import { offerOf } from "../../src/desk/button.ts";
import { endRule } from "../../src/desk/buttons/end-rule.ts";
import { mute } from "../../src/desk/buttons/mute.ts";
import { refresh } from "../../src/desk/buttons/refresh.ts";
import { release } from "../../src/desk/buttons/release.ts";
import { tryRule } from "../../src/desk/buttons/try-rule.ts";
import { unmute } from "../../src/desk/buttons/unmute.ts";
import { homeWords } from "../../src/desk/home/home-words.ts";
import { motions } from "./motion-story.ts";
import { pledgeCard, question } from "./other-story.ts";

type HomePage = Awaited<ReturnType<Desk["home"]>>;

const words = homeWords.nl;
const CARD = "card/motion:motie-1/#kind-in-azc";
const PAGE = "https://www.tweedekamer.nl/kamerstukken/detail?id=2026Z18231";

function shortly(snapshot: Parameters<typeof nameOf>[0]): string {
  const { heading, number } = nameOf(snapshot, "nl");
  return number === null ? heading : `${heading} · ${number}`;
}

/** What is followed, with its menu. */
function followed(
  snapshot: Parameters<typeof nameOf>[0],
  more: readonly string[],
): HomePage["sections"][number]["rows"][number] {
  return {
    name: shortly(snapshot),
    said: [gistOf(snapshot, null, "nl") ?? "", ...more],
    url: PAGE,
    menu: { key: CARD, offers: [offerOf(mute, CARD, "nl")] },
  };
}

/** What App Home tells somebody of the story. */
export const home: HomePage = {
  completeness:
    "Afgelopen 24 uur: 412 gegevens bekeken, 9 treffers, 9 bezorgd, 0 niet bezorgd, achterstand 2 min",
  health: [],
  offers: [refresh, tryRule].map((button) => offerOf(button, "home", "nl")),
  sections: [
    {
      title: words.takenUp,
      rowsMax: 6,
      rows: [
        {
          name: shortly(motions.executed),
          said: [words.since("15 januari 2027"), "Ik vraag de indiener om een reactie."],
          menu: { key: CARD, offers: [offerOf(release, CARD, "nl")] },
        },
      ],
    },
    {
      title: words.terms,
      rowsMax: 12,
      rows: [
        { name: titleOf(question({}), "nl"), said: [words.passed("5 december 2026")] },
        { name: titleOf(pledgeCard.snapshot, "nl"), said: [words.ends("22 januari 2027")] },
      ],
      more: words.later(2),
    },
    {
      title: words.followed,
      rowsMax: 25,
      rows: [
        followed(motions.executed, ["#kind-in-azc"]),
        followed(question({ state: "postponed" }), ["#kind-in-azc"]),
        followed(pledgeCard.snapshot, ["#kind-in-azc", words.viaSlack]),
      ],
    },
    {
      title: words.muted,
      rowsMax: 8,
      rows: [
        {
          name: "De regel Spreidingswet",
          said: ["#spreidingswet", words.until("maandag 25 januari om 09:00")],
          by: "U0BEZOEKER",
          menu: {
            key: "watch:spreidingswet",
            offers: [offerOf(unmute, "watch:spreidingswet #spreidingswet", "nl")],
          },
        },
      ],
    },
    {
      title: words.rules,
      rowsMax: 6,
      rows: [
        {
          name: "Vervoer naar school",
          said: [words.seeks("vervoer NEAR/10 school*"), "#kind-in-azc"],
          menu: { key: "vervoer-naar-school", offers: [offerOf(endRule, "vervoer-naar-school", "nl")] },
        },
      ],
    },
  ],
};
