import type { Clause } from "./clause.ts";
import type { Held } from "./held.ts";
import { phraseOf } from "./idioms.ts";
import { wordsOf } from "./look.ts";
import { standingOf } from "./modality.ts";
import { participleMode } from "./mode.ts";
import type { Said } from "./said.ts";

const NUMBER = "(?:één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)";
const SOME = `(?:${NUMBER}|een aantal|enkele|sommige|de helft|de meeste|een deel|het merendeel)`;
const ITEMS =
  "(?:verzoeken|onderdelen|delen|punten|elementen|wensen|maatregelen|voorstellen|aanbevelingen|vragen|acties|opdrachten)";
const MET =
  "(?:uitgevoerd|ingewilligd|afgedaan|afgehandeld|afgerond|gereed|klaar|gerealiseerd|overgenomen|verwezenlijkt|vervuld|geregeld|ingevoerd|beantwoord|nagekomen|in werking getreden|van kracht|in werking)";
/** `van de drie verzoeken in § zijn er twee ingewilligd`. */
const SOME_OF_IT = new RegExp(
  `\\bvan (?:de|alle) (?:${NUMBER} )?${ITEMS} (?:in|uit|van|die in|die) §(?: \\p{L}+){0,4} (?:is|zijn|heb|heeft|hebben) (?:\\p{L}+ ){0,4}${SOME} (?:\\p{L}+ ){0,3}${MET}\\b`,
  "u",
);

/** `van de vier … zijn er vier`: of all. */
const ALL_OF_IT = new RegExp(
  `\\bde (${NUMBER}) .*\\b(?:is|zijn|heb|heeft|hebben) (?:\\p{L}+ ){0,4}(?:\\1|alle)\\b`,
  "u",
);

/** `de onderdelen van §`, with `die betrekking hebben op de jeugd zijn uitgevoerd` behind. */
const ITEMS_OF_IT = new RegExp(`^(?:de|enkele|een aantal) (?:\\p{L}+ )?${ITEMS} (?:van|uit|in) §$`, "u");
const THAT_ARE_MET = new RegExp(`\\b(?:is|zijn) (?:\\p{L}+ ){0,3}${MET}$`, "u");

/** `§ is slechts gedeeltelijk uitvoerbaar`. */
const PARTLY_DOABLE =
  /(?:§ (?:is|zijn|blijkt)|\b(?:is|zijn|blijkt) §) (?:\p{L}+ ){0,3}(?:deels|gedeeltelijk|ten dele|beperkt) uitvoerbaar\b/u;

/** What is told of some of the things that a motion asks for. */
export function someOfIt(clause: Clause, all: readonly Clause[], held: readonly Held[]): readonly Said[] {
  const [only] = held;
  if (only === undefined || held.length > 1) return [];
  if (ITEMS_OF_IT.test(phraseOf(clause, only)) && all.some((other) => isMetFor(other, clause, all)))
    return [{ motion: only.motion, treatment: "partly" }];
  if (PARTLY_DOABLE.test(phraseOf(clause, only)) && standingOf(clause, all) === "said")
    return [{ motion: only.motion, treatment: "partly" }];
  if (participleMode(clause) !== "perfect") return [];
  return held
    .filter((one) => {
      const phrase = phraseOf(clause, one);
      return SOME_OF_IT.test(phrase) && !ALL_OF_IT.test(phrase) && !/\b(?:niet|geen|nog)\b/.test(phrase);
    })
    .filter(() => standingOf(clause, all) === "said")
    .map(({ motion }) => ({ motion, treatment: "partly" }));
}

function isMetFor(other: Clause, clause: Clause, all: readonly Clause[]): boolean {
  const words = wordsOf(other).join(" ");
  return (
    other.parent === clause &&
    other.marker === "die" &&
    THAT_ARE_MET.test(words) &&
    !/\b(?:niet|geen|nog)\b/.test(words) &&
    standingOf(other, all) === "said"
  );
}
