import type { Clause } from "./clause.ts";
import { isLateIn } from "./deeds.ts";
import type { Held } from "./held.ts";
import { phraseOf } from "./idioms.ts";
import { US } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { standingOf } from "./modality.ts";
import type { Said } from "./said.ts";

const DOING = "(?:uitvoering|uitvoeren|uitvoer|opvolging|inwilliging|invulling)";
const ROOM =
  "(?:aanleiding|reden|grond|ruimte|mogelijkheid|mogelijkheden|draagvlak|meerwaarde|noodzaak|basis|grondslag|dekking|bevoegdheid|heil|optie)";

/** By phrases of everyday speech: that a motion is let go. */
const LETS_GO: readonly RegExp[] = [
  /§ (?:\p{L}+ ){0,3}buiten (?:uitvoering|toepassing)\b/u,
  new RegExp(
    `\\bwijk(?:t|en)? (?:${US} )?(?:\\p{L}+ ){0,4}af van §|\\b${US} wijk(?:t|en)? (?:\\p{L}+ ){0,4}af van §`,
    "u",
  ),
  /\bvan § (?:wijk(?:t|en)?|zal|zullen) (?:\p{L}+ ){1,5}(?:af|afwijken)$/u,
  new RegExp(`\\bonthoud(?:t|en)? .*\\bvan (?:de |het )?${DOING} van §`, "u"),
  /§ (?:\p{L}+ ){0,2}(?:blijft|blijven|laat|laten) (?:ik |wij |we |het kabinet )?(?:\p{L}+ ){0,3}(?:onuitgevoerd|rusten|voor wat (?:hij|zij|ze) is|achterwege)\b/u,
];

/** The same by a denial: that there is no room for it. */
const DENIED: readonly RegExp[] = [
  new RegExp(`\\b${DOING} van § .*\\bgeen (?:\\p{L}+ )?(?:optie|begaanbare weg|haalbare kaart)\\b`, "u"),
  new RegExp(
    `\\b(?:voor|tot|aan) (?:de |het )?${DOING} van § .*\\b(?:is|zijn|bestaat|ontbreekt|zie|ziet|heb|heeft)\\b.*\\bgeen (?:\\p{L}+ )?${ROOM}\\b`,
    "u",
  ),
  new RegExp(
    `\\bgeen (?:\\p{L}+ )?${ROOM}\\b.*\\b(?:(?:voor|tot) (?:de |het )?(?:${DOING} van )?§ ?$|om § (?:alsnog )?(?:uit te voeren|over te nemen|op te volgen|in te willigen|te honoreren)$)`,
    "u",
  ),
  new RegExp(`\\b(?:voor|in) § (?:zie|ziet|is|bestaat|heb|heeft)\\b.*\\bgeen (?:\\p{L}+ )?${ROOM}\\b`, "u"),
  /\b(?:niet|geen)\b.*\b(?:ook )?al (?:vroeg|vraagt|verzocht|verzoekt|wilde|wil) § (?:dat|daarom|hierom|anders|wel)\b/,
  /§ (?:\p{L}+ ){0,4}niet (?:kon|konden) (?:uitvoeren|overnemen|opvolgen|worden uitgevoerd)\b|§ (?:\p{L}+ ){0,4}niet (?:uitvoeren|uitgevoerd|overnemen) (?:kon|konden)\b/u,
  /§ (?:\p{L}+ ){0,3}niet (?:voor haar rekening|voor zijn rekening|voor mijn rekening)\b/u,
];

/** The same, where the government is who does it. */
const OURS: readonly RegExp[] = [
  /\bwijs(?:t|en)? (?:ik |wij |we |het kabinet )?§ (?:\p{L}+ ){0,4}van de hand$|§ (?:\p{L}+ ){0,5}van de hand (?:gewezen|te wijzen|wijs|wijst|wijzen)\b/u,
  /\b(?:leg|legt|leggen|schuif|schuift) (?:ik |wij |we |het kabinet )?§ (?:\p{L}+ ){0,4}terzijde$|§ (?:\p{L}+ ){0,5}terzijde (?:gelegd|te leggen|leg|legt|moet leggen|geschoven)\b/u,
  new RegExp(
    `\\bvan (?:de |het )?${DOING} van § (?:\\p{L}+ ){0,3}(?:af te zien|afzie|afziet|afzien)\\b`,
    "u",
  ),
  /§ (?:\p{L}+ ){0,4}niet (?:\p{L}+ ){0,2}(?:ter hand (?:te nemen|neem|neemt|nemen)|honoreren)$/u,
  /\baan § (?:\p{L}+ ){0,5}niet (?:mee|meewerken|mee te werken)$/u,
  /\bniet (?:\p{L}+ )?naar § (?:te )?(?:voegen|richten|schikken)\b/u,
  /§ (?:leent|lenen) zich (?:\p{L}+ ){0,3}niet (?:voor|tot) (?:de )?(?:uitvoering|wetgeving|omzetting)(?: door (?:de regering|het kabinet))?$/u,
  /§ (?:\p{L}+ ){0,3}(?:vindt|krijgt|vinden|krijgen) (?:\p{L}+ ){0,2}bij (?:mij|ons|het kabinet) (?:\p{L}+ ){0,2}geen (?:navolging|gehoor|weerklank|opvolging)\b/u,
];
const OUR_SUBJECT =
  /^het §|\b(?:ik|wij|we|kabinet|minister|staatssecretaris|bewindspersonen|mij|ons|§ leent zich|§ lenen zich)\b|§ (?:leent|lenen) zich/u;
const OTHERS_SUBJECT =
  /\b(?:vorige?|ambtsvoorganger|voorganger|destijds|toen|raad|sector|gemeenten?|provincies?|lidstaten|partijen|adviseert|adviseren|door)\b(?! (?:de regering|het kabinet))/u;

const UNSAID =
  /\b(?:nog|pas|zonder|mits|vooralsnog|voorlopig|niet langer|alleen|toegezegd|gevraagd|opnieuw|nogmaals|helemaal|kort)\b/;

/** Told of several motions at once the phrase is of none. */
export function letGo(clause: Clause, all: readonly Clause[], held: readonly Held[]): readonly Said[] {
  if (held.length > 1) return [];
  return held
    .filter((one) => isLetGo(clause, all, one))
    .map(({ motion }) => ({ motion, treatment: "refused" }));
}

function isLetGo(clause: Clause, all: readonly Clause[], one: Held): boolean {
  const phrase = phraseFor(clause, one);
  if (UNSAID.test(phrase) || isLateIn(phrase)) return false;
  const standing = standingOf(clause, all);
  const isSaid = standing === "said" || /\bal (?:vroeg|vraagt|verzocht|verzoekt|wilde|wil) §/.test(phrase);
  const isMust = /\bmoet(?:en)?\b/.test(phrase) && !/\b(?:ik|wij|we|kabinet|het)\b/.test(phrase);
  if (!isSaid || isMust || /\b(?:zou|zouden)\b/.test(phrase)) return false;
  if (DENIED.some((words) => words.test(phrase))) return true;
  const isOurs =
    OUR_SUBJECT.test(phrase) ||
    (clause.shares !== null && OUR_SUBJECT.test(wordsOf(clause.shares).join(" ")));
  if (isOurs && !OTHERS_SUBJECT.test(phrase) && OURS.some((words) => words.test(phrase))) return true;
  const isDenied = /\b(?:niet|geen|nooit)\b/.test(phrase);
  return (!isDenied && LETS_GO.some((words) => words.test(phrase))) || endsIn(clause, all, one);
}

/** A clause that goes on with the carrying out of a motion has its words in the clause before. */
function phraseFor(clause: Clause, one: Held): string {
  const { index, governor } = one;
  const phrase = phraseOf(clause, one);
  return index < 0 && governor.role === "of" ? `${governor.noun} van ${phrase}` : phrase;
}

const NOT_DONE = new RegExp(
  `\\b(?:${DOING}|invoering|dit|dat|het)\\b.*\\b(?:niet (?:\\p{L}+ ){0,2}|on)(?:mogelijk|haalbaar|uitvoerbaar|wenselijk|verantwoord|toegestaan)\\b|\\b${DOING}\\b.*\\bniet (?:\\p{L}+ ){0,3}(?:tot de mogelijkheden|aan de orde|in de rede)\\b|\\bvan (?:de )?uitvoering\\b.*\\b(?:afzie|afziet|afzien|geen sprake)\\b|\\b${US} (?:\\p{L}+ ){0,3}(?:niet|geen) (?:\\p{L}+ ){0,3}(?:uitvoer|uitvoert|uitvoeren|uitvoering kan geven)\\b`,
  "u",
);
const RESULT = /^(?:zodat|waardoor|omdat|waarmee|want)$/;
const STUITS = /§ (?:stuit|stuiten|botst|botsen|verhoudt|is in strijd|vergt|vereist|kost|vraagt)\b/;

/** `§ stuit op het arrest, zodat uitvoering niet mogelijk is`. */
function endsIn(clause: Clause, all: readonly Clause[], { governor: { role } }: Held): boolean {
  const phrase = clause.tokens.map(({ kind, word }) => (kind === "motion" ? "§" : word)).join(" ");
  if (role !== "bare" || !STUITS.test(phrase)) return false;
  return all.some((inner) => {
    const words = wordsOf(inner).join(" ");
    return (
      inner.parent === clause &&
      RESULT.test(inner.marker ?? "") &&
      NOT_DONE.test(words) &&
      !/\b(?:nog|pas|vooralsnog|voorlopig)\b/.test(words)
    );
  });
}
