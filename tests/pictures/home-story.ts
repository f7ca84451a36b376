import type { Desk } from "#slack";
import { offerOf } from "../../src/desk/button.ts";
import { endRule } from "../../src/desk/buttons/end-rule.ts";
import { refresh } from "../../src/desk/buttons/refresh.ts";
import { release } from "../../src/desk/buttons/release.ts";
import { tryRule } from "../../src/desk/buttons/try-rule.ts";
import { motions } from "./motion-story.ts";
import { pledgeCard, question } from "./other-story.ts";

/** What App Home tells somebody of the story. */
export const home: Awaited<ReturnType<Desk["home"]>> = {
  completeness: "Afgelopen 24 uur: 412 stukken gezien, 9 treffers, 0 onbezorgd, achterstand 2 minuten.",
  health: [],
  offers: [refresh, tryRule].map((button) => offerOf(button, "home", "nl")),
  deadlines: [
    {
      on: "2026-12-05",
      title: "Kamervragen · zorg en onderwijs voor kinderen op opvanglocaties",
      overdue: true,
    },
    { on: "2027-01-22", title: "Toezegging · brief over vervoer naar school", overdue: false },
  ],
  takenUp: [
    {
      snapshot: motions.executed,
      at: "2027-01-15T09:00:00Z",
      note: "Ik vraag de indiener om een reactie.",
      offers: [offerOf(release, "card/motion:motie-1/#kind-in-azc", "nl")],
    },
  ],
  followed: [
    { id: "kst-36600-XX-29", snapshot: motions.executed, channel: "#kind-in-azc", fromSlack: false },
    {
      id: "kv-tk-2026Z18231",
      snapshot: question({ state: "postponed" }),
      channel: "#kind-in-azc",
      fromSlack: false,
    },
    { id: "TZ202612-116", snapshot: pledgeCard.snapshot, channel: "#kind-in-azc", fromSlack: true },
  ],
  rules: [
    {
      name: "Vervoer naar school",
      channel: "#kind-in-azc",
      offers: [offerOf(endRule, "vervoer-naar-school", "nl")],
    },
  ],
};
