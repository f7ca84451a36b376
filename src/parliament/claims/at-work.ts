import { endsInTime } from "./deeds.ts";
import { ownWords } from "./own-words.ts";
import type { Stop } from "./walk.ts";

/**
 * Whether a sentence, the one that names a motion or one right behind it, tells in plain words that something is at work or
 * planned for it, or that the House will hear of it.
 */
export function tellsOfWorkIn(text: string, { span, heads }: Pick<Stop, "span" | "heads">): boolean {
  const words = text.slice(span.start, span.end).trimEnd().toLowerCase();
  if (/[?:]$/.test(words)) return false;
  const others = words.replace(AT_REQUEST, "");
  if (HOUSE.test(TELLS.test(others) ? others.replace(OUR_WORD, "") : others)) return false;
  if ((words.includes("niet ") && endsInTime(words, "niet")) || tellsOfWork(words)) return true;
  // Words of doubt may be those of what the motion is about; only of the rest can it be told what is done with it.
  const mayOwn = heads.length > 0 && (DOUBT.test(words) || /\bword(?:t|en)\b/.test(words));
  return mayOwn && tellsOfWork(ownWords(text, span, heads));
}

/**
 * Whether a sentence that names a motion, or stands right behind one, tells in plain words that something is at work or
 * planned for it: `momenteel onderzoekt het CBS …`, `dit najaar start een proef`. What may just as well be a wish, a
 * condition, another's view or the House's own business tells nothing.
 */
function tellsOfWork(words: string): boolean {
  const told = [AS_ROLE, NOT_THEN, WE_ASKED, HOPED, NOT_READY].reduce(
    (left, part) => left.replace(part, ""),
    words,
  );
  if (DOUBT.test(told)) return false;
  if (WE_ASKED.test(words) || TOLD_LATER.test(words) || NOT_READY.test(words) || IS_ACTED_ON.test(words))
    return true;
  const works = NOW.test(words)
    ? WORKS.test(words) || (/\b(?:ik|wij|we|het kabinet)\b/.test(words) && !THOUGHT.test(words))
    : (AHEAD.test(words) && COMES.test(words)) || GOES.test(words);
  return works && !WAITS.test(words) && !DONE.test(words);
}

/** `als uitgangspunt`: what something serves as, no condition. */
const AS_ROLE =
  /\bals (?:uitgangspunt|leidraad|basis|onderdeel|vertrekpunt|kader|input|bouwsteen|voorbeeld)\b/g;

/** `verwacht ik uw Kamer … te kunnen berichten`. */
const HOPED = /\bte kunnen (?=informeren|berichten|melden|rapporteren|sturen|toesturen|aanbieden)/g;

/** `de verkenning is nog niet afgerond; ik verwacht …`: it has begun. */
const NOT_READY =
  /\b(?:is|zijn) nog niet (?:afgerond|gereed|voltooid|beschikbaar)\b(?=.*\b(?:verwacht|volgt|ontvangt|streef|zal|zullen|komt)\b)/;

/** `heb ik Rijkswaterstaat gevraagd dit opnieuw af te wegen`. */
const WE_ASKED =
  /\b(?:om (?:uitvoering|invulling) te kunnen geven aan § )?(?:heb|hebben) (?:ik|wij|we)\b(?![^.;]*\bkamer\b)[^.;]*\b(?:gevraagd|verzocht)\b(?=[^.;]* te [a-zà-ÿ]+en\b)/;

/** `niet voor, maar na het zomerreces`: only another time. */
const NOT_THEN = /\bniet (?:voor|vóór|in|eerder|meer)\b[^.;]{0,40}? maar\b/g;

/** `zal ik uw Kamer informeren over de wijze waarop …`, `in die brief zal ik ingaan op …`: its matter is open. */
const TOLD_LATER =
  /\b(?:(?:zal|zullen|ga|gaan) (?:ik|wij|we|het kabinet)|(?:ik|wij|we|het kabinet|de (?:minister|staatssecretaris)(?: van [a-zà-ÿ, ]{3,50})?) (?:zal|zullen)) (?:[^.;]{0,160} )?(?:informeren|berichten|inlichten|rapporteren|ingaan|terugkomen|toelichten)(?![a-zà-ÿ])|\b(?:verwacht|streef)\b.*\b(?:informeren|berichten|rapporteren)(?![a-zà-ÿ])|\b(?:zodra|wanneer|nadat|na)\b.*\b(?:informeer|bericht|stuur) (?:ik|wij) (?:u|uw kamer)\b|\b(?:informeer|bericht) (?:ik|wij) (?:u|uw kamer) (?:[a-zà-ÿ]+ ){0,3}(?:na|zodra|wanneer|begin|eind|medio|rond|binnen|binnenkort|spoedig|later|voor (?:de|het)|in (?:het|de loop))\b/;
/** What is told to the House besides is not its own business. */
const TELLS =
  /\b(?:leg|legt|leggen|voorleg|informe|inlicht|bericht|rapporte|op de hoogte|toekomen|stuur|sturen|zend|ontvangt)/;
const OUR_WORD = /\b(?:aan )?(?:uw|de) kamer\b/g;
/** Who asked for what is at work. */
const AT_REQUEST = /\bop (?:uw )?verzoek van (?:uw|de) kamer\b/g;

/** A denial, a condition, a wish, or somebody's view. */
const DOUBT = oneOf(
  "niet|geen|nooit|noch|zonder|onvoldoende|onjuist|indruk|genegeerd|mits|tenzij|indien|als|afhankelijk",
  "mogelijk|eventueel|wellicht|misschien|zou|zouden|had|hadden|volgens|aldus|anders|hoewel|ofschoon|verzoekt|verzoeken|mocht|mochten|kan|kunnen|kon|konden|was|waren|werd|werden|zei|vroeg|gevraagd|verzocht",
);
const WAITS = oneOf("wanneer|zodra|pas|alvorens|voordat");
/** What the House does with a motion, and what is asked. */
const HOUSE = oneOf(
  "debat|commissie|commissiedebat|(?:algemeen|nota|wetgevings)[- ]?overleg|stemm[a-zà-ÿ]*|gestemd|plenair[a-zà-ÿ]*|agenda[a-zà-ÿ]*",
  "ingediend|indien[a-zà-ÿ]*|aangehouden|verworpen|ingetrokken|ontra[a-zà-ÿ]*|appreciatie|oordeel|overwegende|constaterende",
  "kamer|reageren|reactie|u vraagt|(?:bent|kunt|wilt|gaat|heeft|hebt) u|hoe staat",
);
/** What is behind us is for others to judge. */
const DONE = oneOf(
  "uitgevoerd|afgedaan|afgehandeld|afgerond|voltooid|voldaan|gerealiseerd|ingelost|vervuld|beëindigd|afgesloten|gedaan",
);

/** What is only known, thought or said of it. */
const THOUGHT = oneOf(
  "ken|kennen|kent|zie|zien|ziet|vind|vinden|vindt|denk|denken|weet|weten|hoor|lees|deel|delen|begrijp|begrijpen|steun|steunen|noem|noemen|verwijs|constateer|constateren|heb|hebben|heeft|bekend|duidelijk|waardeer|herken|hecht|ga ik in|kom ik toe|bespreek",
);

const NOW = oneOf("momenteel|thans|op dit moment|op het ogenblik|in volle gang|volop|nu|inmiddels|gaande");
const WORKS = oneOf(
  "wordt|worden|werk|werkt|werken|onderzoekt|onderzoeken|onderzoek (?:ik|wij|we)|(?:ik|wij|we) onderzoek|verken[a-zà-ÿ]*|bezie|beziet|bezien|bekijk[a-zà-ÿ]*|bestudeer[a-zà-ÿ]*",
  "inventariseer[a-zà-ÿ]*|bereid[a-zà-ÿ]*|ontwikkel[a-zà-ÿ]*|loopt|lopen|voer|voert|voeren|spreek|spreekt|spreken|toets[a-zà-ÿ]*",
  "brengt|brengen|verzamelt|meet|bouwt|ontwerpt|zet|zetten|maakt|maken|actualiseert|gewerkt|gang|bezig|gaande|gestart|begonnen|leg|leggen|hand",
);

const AHEAD = oneOf(
  "naar verwachting|verwachting|(?:nog )?(?:dit|deze|komende?|volgende?|aankomende?) (?:voorjaar|najaar|jaar|jaren|zomer|herfst|winter|maand|maanden|week|weken|tijd|periode|kwartaal|kabinetsperiode)",
  "(?:voor|vóór|na|rond) (?:de zomer|het (?:[a-zà-ÿ]*reces|einde)|eind|kerst|prinsjesdag)|in (?:het (?:voor|na)jaar|de loop van|het (?:eerste|tweede|derde|vierde) kwartaal|de (?:eerste|tweede) helft)",
  "begin|medio|eind|uiterlijk|binnenkort|spoedig|op korte termijn|nog voor|later dit jaar|dan",
  "(?:in|voor|per|tot) (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)",
);
const COMES = oneOf(
  "zal|zullen|ga|gaat|gaan|start|starten|volgt|volgen|kom|komt|komen|verschijnt|verschijnen|wordt|worden|krijgt|krijgen",
  "leg|legt|leggen|bied|biedt|publiceer|publiceert|ontvangt|stuur|stuurt|sturen|begint|beginnen|hervat[a-zà-ÿ]*|verwacht[a-zà-ÿ]*|presenteer[a-zà-ÿ]*|lever|levert|leveren",
  "breng|brengt|brengen|spreek|spreekt|voer|voert|voeren|voorzien|ligt|dien|in te dienen|tegemoetzien|tegemoet|stel|stelt|stellen",
);

/** `de motie wordt in drie gemeenten beproefd`: what is done with it, not what is only said of it. */
const IS_ACTED_ON = new RegExp(
  "(?:(?:^|\\b(?:en|daarom|daarmee|ook) )§ (?:wordt|worden)|\\b[a-zà-ÿ0-9]+ (?:wordt|worden) §) (?:[a-zà-ÿ0-9]+ ){0,12}" +
    "(?:beproefd|getest|ingepast|doorgerekend|ingebed|geborgd|uitgerold|geïmplementeerd|ingericht|gehanteerd|uitgewerkt|onderzocht|verkend|voorbereid|opgepakt|meegenomen|betrokken|verwerkt|geagendeerd|ingebracht|geconcretiseerd|vertaald|omgezet|opgenomen|geëffectueerd|uitgezet|belegd|doorgevoerd|ondergebracht|ontwikkeld)(?![a-zà-ÿ])",
);

/** At work whatever the time: `ik werk aan`, `is in voorbereiding`, `heb het RIVM verzocht`. */
const GOES = oneOf(
  "(?:werk|werkt|werken) (?:[a-zà-ÿ]+ ){0,4}aan|in (?:voorbereiding|ontwikkeling|onderzoek|uitvoering)(?! van)|ter hand (?:genomen|neem|nemen)",
  "wordt (?:[a-zà-ÿ]+ ){0,4}onderdeel van|(?:ben|zijn|is) (?:[a-zà-ÿ]+ ){0,6}(?:bezig|in gesprek|gaande|uitgezet|voorzien|gegund|aanbesteed|aan de slag)|aan de slag|in de (?:maak|planning|pijplijn|steigers)|midden in de",
  "(?:ben|zijn|is|blijf|blijft|blijven) (?:[a-zà-ÿ]+ ){0,6}in (?:overleg|gesprek|afstemming)|(?:vormt|vormen) (?:de|een|het) (?:basis|grondslag|start|input|vertrekpunt|bouwsteen) (?:voor|van) (?:de|het|een) (?!betoog)",
  "(?:gaan?|gaat) (?:ik|wij|we|het kabinet)? ?(?:[a-zà-ÿ]+ ){0,4}(?:door|verder)|(?:kom|komen|komt) (?:[a-zà-ÿ]+ ){0,6}(?:bij|in|na|voor|rond|tijdens) (?:[a-zà-ÿ]+ ){0,8}terug",
  "(?:zal|zullen|ga|gaan|gaat) (?:[a-zà-ÿ]+ ){0,12}(?:bepalen|besluiten|beslissen|bezien|afwegen|wegen|beoordelen|nagaan|bekijken)",
  "(?:landt|landen) (?:[a-zà-ÿ]+ ){0,4}in|(?:rekent|rekenen|werkt|werken) (?:[a-zà-ÿ0-9'’]+ ){0,8}(?:door|uit)|(?:beproeft|beproeven|test|testen|ontwerpt|ontwerpen|actualiseert|herziet|herzien) (?:[a-zà-ÿ]+ ){0,8}",
  "(?:heb|heeft|hebben|is|zijn) (?:[a-zà-ÿ0-9]+ ){0,8}(?:werkgroep|projectgroep|stuurgroep|taskforce|kwartiermaker|verkenner|projectleider) (?:[a-zà-ÿ0-9]+ ){0,6}(?:ingericht|ingesteld|opgericht|aangesteld|benoemd|gevormd)",
  "(?:wordt|worden) (?:[a-zà-ÿ]+ ){0,8}(?:gewerkt|meegenomen|betrokken|voorbereid|onderzocht|verkend|uitgewerkt|opgepakt|aangesteld|opgesteld|opgezet|hervat|gebracht)",
  "opdracht (?:gegeven|gekregen|verleend|verstrekt)",
  "(?:vindt|vinden) (?:[a-zà-ÿ]+ ){0,6}plaats|(?:duurt|duren) (?:nog )?voort|van start|komt (?:[a-zà-ÿ]+ ){0,6}aan bod|onderdeel (?:uit)?maakt|maakt (?:[a-zà-ÿ]+ ){0,6}deel uit|(?:blijft|blijven|blijf) (?:[a-zà-ÿ]+ ){0,6}(?:zoeken|inzetten|bepleiten|werken)",
  "(?:zal|zullen|ga|gaat|gaan) (?:[a-zà-ÿ]+ ){0,12}(?:opnemen|verwerken|uitvoeren|meenemen|betrekken|onderzoeken|uitwerken|opstellen|richten|bepleiten|inbrengen|verkennen|inventariseren|aanpassen|vastleggen|regelen)",
);

function oneOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${alternatives.join("|")})(?![a-zà-ÿ])`);
}
