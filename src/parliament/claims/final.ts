import { isOwn } from "./acting.ts";
import { saysItWasDone } from "./back.ts";
import type { Clause } from "./clause.ts";
import { BE, HAVE } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { participleMode } from "./mode.ts";
import { isLater } from "./pointing.ts";

/** Places of rules: what is put there holds. */
const RULES =
  "(?:artikel \\d+|(?:de|het|een) (?:\\p{L}+e )?(?:\\p{L}*wet|\\p{L}*wetsvoorstel|\\p{L}*besluit|\\p{L}*regeling|amvb|begroting|\\p{L}*verordening|\\p{L}*richtlijn|convenant|\\p{L}*leidraad|beleidsregels?))";
/** What somebody sets up once and for all. */
const THINGS =
  "(?:\\p{L}*meldpunt|\\p{L}*loket|\\p{L}*fonds|\\p{L}*register|\\p{L}*centrum|\\p{L}*regeling|\\p{L}*website|\\p{L}*ombudsman)";
/** What ends a matter, not what begins it. */
const FINAL = new RegExp(
  `\\bin ${RULES}\\b.*\\b(?:opgenomen|toegevoegd)$|\\b(?:opgenomen|toegevoegd) (?:in|aan) ${RULES}\\b|\\b(?:een|het) ${THINGS}\\b.*\\b(?:ingesteld|ingericht|opgericht|geopend)$|` +
    /\b(?:aangepast|gewijzigd|verhoogd|verlaagd|verlengd|verruimd|uitgebreid|opengesteld|geschrapt|afgeschaft|ingevoerd|vastgelegd|opgeheven|ingetrokken|gepubliceerd|beëindigd|(?:beschikbaar|vrij) ?(?:gesteld|gemaakt))\b|\b(?:onderzoek|evaluatie|verkenning|inventarisatie|analyse)°?\b.*\b(?:uitgevoerd|verricht|afgerond)\b/
      .source,
  "u",
);

/** Whether a clause tells of a deed that leaves nothing to do, and that it was done: `is de regeling aangepast`. */
export function isFinal(clause: Clause): boolean {
  const phrase = clause.tokens.map(({ word }) => word).join(" ");
  return (
    (FINAL.test(phrase) || saysItWasDone(phrase)) &&
    participleMode(clause) === "perfect" &&
    !isLater(clause.tokens)
  );
}

/** What a government changes because of a motion; of its papers, its plans and its views it says nothing. */
const CHANGEABLE =
  /(?:wet|wetsvoorstel|wetgeving|regelgeving|besluit|regeling|beleid|beleidsregels?|richtlijn|leidraad|kader|protocol|handreiking|verordening|convenant|budget|begroting|bedrag|norm|grens|tarief|drempel|subsidie|uitkering|toeslag|vergoeding|voorwaarden|criteria|eisen|bepaling|verbod|verplichting|meldpunt|loket|fonds|register|centrum|website|ombudsman|instructie|werkwijze|procedure|artikel)°?$/;
const PAPER =
  /\b(?:agenda|planning|tekst|brief|passage|zin|bewoordingen|formulering|titel|vraag|vragen|vraagstelling|motie|amendement|verslag|rapport|standpunt|oordeel|appreciatie|debat)°?\b/;

/** Whether the government tells of such a deed as its own, or of one that nobody else did: `is de regeling aangepast`. */
export function isOwnDeed(clause: Clause): boolean {
  const words = wordsOf(clause);
  if (!isFinal(clause) || isByOthers(words) || PAPER.test(words.join(" "))) return false;
  if (!words.some((word) => CHANGEABLE.test(word))) return false;
  return words.some((word) => HAVE.has(word)) ? isOwn(clause) : words.some((word) => BE.has(word));
}

/** `door de gemeenten`; not `door mij`, `door het kabinet`. */
export function isByOthers(words: readonly string[]): boolean {
  const by = words.indexOf("door");
  if (by < 0) return false;
  const [first = "", second = ""] = words.slice(by + 1);
  return !(/^(?:mij|ons)$/.test(first) || (first === "het" && /^(?:kabinet|ministerie|rijk)$/.test(second)));
}

/** `om uitvoering te geven aan de motie is de regeling aangepast`: done to that end. */
export function isDoneToThatEnd(clause: Clause): boolean {
  const { tokens } = clause;
  const purpose = tokens.findIndex(({ kind, word }) => kind === "word" && word === "om");
  const motion = tokens.findIndex(({ kind }) => kind === "motion");
  return purpose >= 0 && purpose < motion && isFinal(clause);
}
