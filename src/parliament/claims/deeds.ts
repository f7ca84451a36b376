import type { Clause } from "./clause.ts";
import { FUTURE, MODAL, NEGATIONS, OWN, WANT } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { participleMode } from "./mode.ts";
import { isLater, pointingOf } from "./pointing.ts";

/** Finite verbs of what a minister does, in the present: `breng ik in kaart`, `zet het kabinet zich in`. */
const DOES =
  /^(?:breng|brengt|brengen|zet|zetten|onderzoek|onderzoekt|verken|verkent|verkennen|bezie|beziet|bekijk|bekijkt|maak|maakt|neem|neemt|pak|pakt|ga|gaat|gaan|laat|bereid|bereidt|ontwikkel|ontwikkelt|treed|treedt|start|voer|voert|span|spant|kijk|kijkt|inventariseer|organiseer|organiseert|betrek|betrekt|richt|tref|treft|pas|past|stel|stelt|verhoog|verlaag|bespreek|bespreekt|overleg|spreek|spreekt|verzamel|monitor|monitort|evalueer|werk|werkt|werken|vraag|verzoek|agendeer|agendeert|pleit|pleiten|dring|dringt|steun|steunt|houd|kom|komt|trek|trekt|verruim|verleng|stimuleer|ondersteun|faciliteer|volg|ziet|zie)$/;
/** What is said, not done: `stel ik vast`, `ga ik in op`, `neem ik aan`. */
const SAYS =
  /\bmerk\b.*\bop\b|\bhieronder\b|\bals volgt\b|\bhet volgende\b|\b(?:stel|stelt|stellen)\b.*\b(?:vast|dat)\b|\b(?:ga|gaan|gaat)\b.*\bin op\b|\bga\b.*\bin$|\bneem\b.*\baan\b|\bleg\b.*\buit\b|\bzet\b.*\buiteen\b|\b(?:zie|ziet)\b.*\b(?:geen|af|aanleiding)\b|\bspreek\b.*\buit\b|\bkom\b.*\btot (?:het|de)\b|\b(?:hecht|vind|acht|verwijs|wijs)\b|\b(?:vraag|verzoek) (?:ik|wij|u)\b.*\bkamer\b/;

/** In whose name a minister acts, besides his own. */
const NAMES = /^(?:nederland|collega|minister|ministers|staatssecretaris|bewindspersonen|ministerie|rijk)$/;

function isOurs(word: string): boolean {
  return OWN.has(word) || NAMES.test(word);
}

/** Whether the speaker says of what he does that he is doing it: no perfect, nothing that is only said. */
export function isDoing(clause: Clause): boolean {
  const words = wordsOf(clause);
  const phrase = words.join(" ");
  if (!words.some(isOurs) || SAYS.test(phrase)) return false;
  if (participleMode(clause) !== "none" || pointingOf(clause.tokens) === "hereby") return false;
  const verb = words.findIndex((word) => DOES.test(word));
  // `breng ik`, `het kabinet brengt`: the verb stands beside its subject.
  const near = [words[verb - 2], words[verb - 1], words[verb + 1], words[verb + 2]];
  return verb >= 0 && (clause.marker !== null || near.some((word) => isOurs(word ?? "")));
}

/** Whether words only say something: `merk ik op`. */
export function isSaying(phrase: string): boolean {
  return SAYS.test(phrase);
}

const TELLS =
  /\b(?:deel|meld|bericht|informeer|laat|heb|hebben|kan|moet|wil)\b.*\b(?:mede|mee|meedelen|mededelen|melden|berichten|informeren|u|kamer|aangegeven|gemeld|weten|laten)\b/;

/** `naar aanleiding van de motie deel ik u mede dat ik …`: what the clause inside says is to come, or not yet. */
export function tellsOfPlans(clause: Clause, all: readonly Clause[]): boolean {
  if (!TELLS.test(wordsOf(clause).join(" "))) return false;
  return all.some((inner) => inner.parent === clause && inner.marker === "dat" && isPlan(inner));
}

const WORKS =
  /\b(?:uitwerk(?:t|en)?|verken(?:t|nen)?|onderzoek(?:t|en)?°?|voorbereid(?:t|en)?|werk(?:t|en)?|bezie(?:t|n)?|bekijk(?:t|en)?|bespreek(?:t)?|bespreken|ontwikkel(?:t|en)?|oppak(?:t|ken)?|meene(?:em|emt|men)|betrek(?:t|ken)?|overlegt|(?:overleg|gesprekken|onderzoek°?) voer(?:t|en)?|in (?:gesprek|overleg) (?:is|zijn|ben)|blijf(?:t)? \p{L}+en)$|\b(?:loopt|lopen|gaande|in (?:volle )?gang|in (?:uitvoering|voorbereiding|ontwikkeling|gesprek|overleg))\b|\b(?:wordt|worden) (?:\p{L}+ ){0,4}(?:uitgewerkt|verkend|onderzocht|voorbereid|bezien|bekeken|besproken|ontwikkeld|opgepakt|meegenomen|betrokken)$/u;

/** `voor de motie geldt dat Defensie de voorstellen uitwerkt`: what is going on is going on with the motion. */
export function holdsOfWork(clause: Clause, all: readonly Clause[]): boolean {
  if (!/\bgeldt\b/.test(wordsOf(clause).join(" "))) return false;
  return all.some((inner) => {
    if (inner.parent !== clause || inner.marker !== "dat") return false;
    const words = wordsOf(inner);
    return (
      (WORKS.test(words.join(" ")) || (words.some(isOurs) && (isDoing(inner) || isToCome(inner)))) &&
      !words.some(
        (word) =>
          MODAL.has(word) ||
          NEGATIONS.has(word) ||
          /^(?:kamer|\p{L}*commissies?|indieners?|leden)$/u.test(word),
      )
    );
  });
}

const REFUSES =
  /\bvan (?:de )?uitvoering (?:\p{L}+ ){0,2}(?:afzie|afzien|afgezien|af te zien|zie af)\b|\bgeen (?:uitvoering|gevolg|gehoor|invulling) (?:\p{L}+ ){0,3}(?:geven|geef|geeft)\b|\bniet (?:\p{L}+ ){0,3}(?:uitvoeren|uitvoer|uitvoert|overnemen|overneem|overneemt|uit te voeren|over te nemen)\b|\bniet (?:\p{L}+ ){0,4}(?:zal|zullen|ga|gaat|gaan) (?:doen|geven|uitvoeren|overnemen|verlenen|invoeren)$|\bniet (?:doe|doet)$|\bniet (?:zal|zullen) worden (?:uitgevoerd|overgenomen|ingevoerd)$/u;

/** `in reactie op de motie laat ik u weten dat ik van uitvoering afzie`. */
export function tellsOfRefusal(clause: Clause, all: readonly Clause[]): boolean {
  if (!TELLS.test(wordsOf(clause).join(" "))) return false;
  return all.some((inner) => inner.parent === clause && inner.marker === "dat" && refuses(wordsOf(inner)));
}

function refuses(words: readonly string[]): boolean {
  const phrase = words.join(" ");
  return (
    words.some(
      (word) => isOurs(word) || /^(?:defensie|rijkswaterstaat|belastingdienst|politie)$/.test(word),
    ) &&
    REFUSES.test(phrase) &&
    !/\b(?:nog|pas|voor|mits)\b/.test(phrase)
  );
}

function isPlan(clause: Clause): boolean {
  const words = wordsOf(clause);
  if (words.some((word) => /^(?:niet|geen)$/.test(word))) return isLateIn(words.join(" "));
  if (GOES_ON.test(words.join(" "))) return true;
  return words.some((word) => OWN.has(word)) && (isToCome(clause) || words.includes("voornemens"));
}

const GOES_ON =
  /\b(?:gestart|begonnen|loopt|lopen|gaande|in (?:volle )?gang|in (?:uitvoering|voorbereiding|ontwikkeling|behandeling)|bezig)\b/;

/** A time by which, not a thing for which. */
const BY_TIME =
  "(?:(?:voor|vóór|tegen|per|met ingang van) (?:(?:de )?\\d|eind|einde|het (?:einde|eind|begin|\\p{L}*reces|\\p{L}*jaar)|begin|medio|de (?:zomer|winter|kerst|gestelde|gevraagde|genoemde|\\p{L}*behandeling|verkiezingen)|dit jaar|volgend|prinsjesdag|kerst|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)" +
  "|binnen (?:\\p{L}+ ){0,4}(?:termijn|tijd|weken|maanden|jaar|dagen)|(?:nog )?(?:dit|dit lopende) (?:kalender|begrotings|zittings|vergader|school)?jaar|op tijd|tijdig|op (?:zeer )?korte termijn|eerder dan|zo snel|per direct)";
const IN_TIME = new RegExp(
  `\\bniet (?:\\p{L}+ ){0,2}tijdig\\b|\\btijdig\\b.*\\bniet\\b|\\b(?:niet|onmogelijk|onhaalbaar)(?: (?!en |want |omdat |maar |waardoor |het heeft )[\\p{L}\\d§.’'-]+){0,7} ${BY_TIME}(?!\\p{L})`,
  "u",
);

const VERB_LAST =
  "(?:(?!niet |geen |te )\\p{L}+ ){0,2}(?:(?:uit|af|over|op) te \\p{L}+|te \\p{L}+|uitvoeren|(?:worden )?uitgevoerd|afronden|afdoen|uit)\\P{L}*$";
const AT_END = new RegExp(`(?<!\\p{L})${BY_TIME} ${VERB_LAST}`, "iu");
const NOT_AT_END = new RegExp(`(?<!\\p{L})niet ${BY_TIME} ${VERB_LAST}`, "iu");

/** Whether words end in a time by which, and a verb: `… voor 1 juli uit te voeren`, or `niet voor 1 juli uitvoeren`. */
export function endsInTime(words: string, behind?: "niet"): boolean {
  return (behind === undefined ? AT_END : NOT_AT_END).test(words);
}

/** `niet binnen de gestelde termijn`: later, not never. */
export function isLateIn(phrase: string): boolean {
  return IN_TIME.test(phrase);
}

/** Whether a clause speaks of a time to come. */
export function isToCome(clause: Clause): boolean {
  return isLater(clause.tokens) || wordsOf(clause).some((word) => FUTURE.has(word) || WANT.has(word));
}
