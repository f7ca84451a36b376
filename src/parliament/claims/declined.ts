import { pointsAtMatter, thingsIn } from "./back.ts";
import type { Clause } from "./clause.ts";
import { clausesOf } from "./clauses.ts";
import { endsInTime, isLateIn } from "./deeds.ts";
import { US } from "./lexicon.ts";
import { standingOf } from "./modality.ts";
import { ownWords, wordOf } from "./own-words.ts";
import { sharesVerb } from "./stems.ts";
import { tokensOf } from "./tokens.ts";
import type { Stop } from "./walk.ts";
import { deniesTwice, refusesIt } from "./wanted.ts";

type Sentence = Pick<Stop, "span" | "heads">;

/**
 * Whether a sentence tells in plain words that what a motion asks for will not come: the one that names the motion, of the thing
 * that it asks for or of its carrying out; one right behind that, which takes up a thing that was to be made, or points at it.
 * @param first the sentence that names the motion, alone
 */
export function declinedIn(text: string, sentence: Sentence, first: Sentence): boolean {
  const isOwn = sentence.heads.length > 0;
  const whole = text.slice(sentence.span.start, sentence.span.end).toLowerCase();
  if (!DENIES.test(whole) || /[?:]\s*$/.test(whole)) return false;
  if (!isOwn && !MAY_ASK.test(text.slice(first.span.start, first.span.end))) return false;
  const words = isOwn ? ownWords(text, sentence.span, sentence.heads) : whole;
  if (!DENIES.test(words) || OPEN.test(words) || HOUSE.test(words) || UNDONE.test(words)) return false;
  if (deniesTwice(words) || endsInTime(words) || isLateIn(words)) return false;
  const clauses = clausesOf(tokensOf(text, sentence.span, sentence.heads));
  const asked = askedIn(text, first);
  const isTakenUp = !isOwn && clauses.some((clause) => takesUp(clause, phraseOf(clause, text), asked, text));
  return clauses.some((clause) => {
    const phrase = phraseOf(clause, text);
    if (isOwn && OF_CARRYING_OUT.some((one) => one.test(phrase))) return isPlain(clause, clauses);
    if (clause.marker !== null || standingOf(clause, clauses) !== "said") return false;
    if (NOT_MADE.test(phrase)) return isOwn ? THING_ASKED.test(phrase) : isTakenUp;
    if (!isOwn && NOT_DONE.test(phrase) && sharesVerb(phrase.split(" "), asked) && !AGAINST.test(asked))
      return true;
    const isMeant = isOwn ? THING_ASKED.test(phrase) : isTakenUp;
    return isMeant && (refusesIt(clause) || WILL_NOT.some((one) => one.test(phrase)));
  });
}

/** What the sentence of a motion asks for, without what the motion is about where its own words ask. */
function askedIn(text: string, { span, heads }: Sentence): string {
  const own = ownWords(text, span, heads);
  return ASKS.test(own) ? own : text.slice(span.start, span.end).toLowerCase();
}

const DENIES =
  /\b(?:niet|geen|nooit|evenmin|af|uit)\b|\bon(?:wenselijk|mogelijk|haalbaar|uitvoerbaar|verstandig|verantwoord|proportioneel|gewenst|gepast|rechtmatig|juist|inpasbaar)|\b(?:dis|buiten)proportioneel|\bte (?:kostbaar|duur|ingrijpend|vergaand)\b/;
/** What may still come, or is said with a wish beside it. */
const OPEN =
  /\b(?:nog|pas|vooralsnog|voorlopig|alleen|slechts|enkel|langer|tijdig|eerder|zonder|destijds|mits|tenzij|indien|als|wanneer|zodra|volgens|aldus|zou|zouden|wel|anders|deels|gedeeltelijk|volledig|geheel|meer|vorige?)\b/;
/** Before the motion or where none stands: the House's own business, and what members and others think. */
const HOUSE =
  /\b(?:kamer|debat|commissie|stemm\p{L}*|fracties?|leden|lid (?!\d)|indieners?|vraagt u|u vraagt|verzoekt|overwegende|constaterende|raad van state)\b(?![^.]*§)/u;
/** Not to put off, take back or cut what was asked for is no refusal. */
const UNDONE =
  /\b(?:uitgesteld|uitstellen|uit te stellen|teruggedraaid|terugdraaien|terug te draaien|geschrapt|schrappen|afgeschaft|afschaffen|af te schaffen|ingetrokken|intrekken|in te trekken|verlaagd|verlagen|beperkt|beperken|verplicht|vertraagd|overschreden|overschrijden|over het hoofd|gekort|vervallen)\b/;

const ASKED = "(?:gevraagde|verzochte|bepleite|gewenste|voorgestelde|voorgestane|verlangde)";
/** `de in § gevraagde verhoging`, `het door § bepleite verbod`. */
const THING_ASKED = new RegExp(`\\b(?:in|door|met|bij|uit) § (?:\\p{L}+ ){0,2}${ASKED}\\b`, "u");

const CHANGED =
  "(?:aan te passen|te wijzigen|te herzien|bij te stellen|te verruimen|te verlagen|te verhogen|over te gaan)";
const GOOD =
  "(?:wenselijk|haalbaar|mogelijk|verstandig|opportuun|verantwoord|uitvoerbaar|realistisch|gepast|proportioneel|gerechtvaardigd)";
/** Of the motion itself. */
const OF_CARRYING_OUT: readonly RegExp[] = [
  new RegExp(
    `\\bvolg(?:t|en)? ${US} § (?:\\p{L}+ ){0,5}niet\\b|\\b${US} volg(?:t|en)? § (?:\\p{L}+ ){0,5}niet$`,
    "u",
  ),
  /\b(?:ziet?|zien) (?:\p{L}+ ){0,2}van (?:de )?uitvoering (?:\p{L}+ ){0,3}af$/u,
  new RegExp(
    `\\b${US} (?:\\p{L}+ ){0,3}(?:hier|daar)toe (?:\\p{L}+ ){0,3}niet (?:\\p{L}+ ){0,2}(?:overgaan|overga|overgaat|bereid)\\b`,
    "u",
  ),
  /\bblijft (?:de )?uitvoering van § (?:\p{L}+ ){0,3}(?:uit|achterwege)\b/u,
  new RegExp(
    `\\bgeen (?:aanleiding|reden|noodzaak|grond)\\b.*\\bom\\b.*\\b(?:conform|op basis van|overeenkomstig|naar aanleiding van) § ${CHANGED}$`,
    "u",
  ),
  new RegExp(
    `^(?:de )?uitvoering (?:van § |hiervan |daarvan )?(?:\\p{L}+ ){0,2}(?:niet (?:\\p{L}+ )?|on)${GOOD} (?:is|acht|vind)$`,
    "u",
  ),
];

/** `wordt niet geboden`: a thing that is to be made, or given. */
const NOT_MADE =
  /\b(?:wordt|worden) (?:\p{L}+ ){0,3}niet (?:geboden|ingevoerd|ingesteld|ingericht|opgericht|verleend|toegekend|doorgevoerd|verstrekt|vergoed|gegeven|uitgekeerd|opgelegd|geopend|gefinancierd|gerealiseerd|overgenomen)$/u;
/** `wordt niet voortgezet`: the deed that was asked for, by its verb. */
const NOT_DONE = /\b(?:wordt|worden) (?:\p{L}+ ){0,3}niet \p{L}+(?:d|t|en)$/u;

const RULES =
  "(?:\\p{L}*kaders?|\\p{L}*wet|\\p{L}*wetgeving|\\p{L}*begroting|beleid|stelsel|systematiek|afspraken|regels|\\p{L}*regelgeving|hoofdlijnenakkoord|regeerprogramma|bevoegdheden)";
/** What will not be done with a thing. */
const WILL_NOT: readonly RegExp[] = [
  new RegExp(
    `\\bpas(?:t|sen) (?:\\p{L}+ ){0,4}niet (?:binnen|in|bij) (?:de|het|deze|dit) (?:\\p{L}+ )?${RULES}\\b`,
    "u",
  ),
  new RegExp(
    `\\b${US}\\b.*\\bniet (?:\\p{L}+ )?overgaan\\b|\\b(?:ga|gaan|gaat) ${US}\\b.*\\bniet (?:\\p{L}+ )?over$`,
    "u",
  ),
  new RegExp(
    `\\b(?:wijs|wijst|wijzen) ${US} (?:\\p{L}+ ){0,4}(?:§ .*)?af$|\\b${US} (?:wijs|wijst|wijzen) (?:\\p{L}+ ){0,4}(?:§ .*)?af$`,
    "u",
  ),
  new RegExp(
    `\\b${US}\\b.*\\bniet (?:\\p{L}+ )?bereid (?:hier|daar)|\\b(?:hier|daar)toe .*\\b${US}\\b.*\\bniet bereid$`,
    "u",
  ),
  /\bniet (?:\p{L}+ )?(?:inpasbaar|rechtmatig)\b/u,
  new RegExp(
    `\\b${US}\\b.*\\b(?:hiertoe|daartoe) (?:\\p{L}+ ){0,2}niet (?:besloten|overgegaan|bereid)$`,
    "u",
  ),
  new RegExp(
    `\\b${US} (?:ziet?|zien) (?:hier|daar)van (?:\\p{L}+ ){0,2}af$|\\b(?:hier|daar)van (?:ziet?|zien) ${US} (?:\\p{L}+ ){0,2}af$`,
    "u",
  ),
  new RegExp(
    `\\b(?:(?:acht|achten|vind|vindt) ${US}|${US} (?:acht|achten|vind|vindt))\\b.*\\b(?:buitenproportioneel|disproportioneel|ongewenst|ongepast|onrechtmatig|onjuist|te (?:kostbaar|duur|ingrijpend|vergaand))$`,
    "u",
  ),
  /\baan (?:het|dit|dat) verzoek\b.*\bniet (?:\p{L}+ )?(?:voldoen|voldoe|voldoet|tegemoet)/u,
  new RegExp(
    `\\b${US} (?:kies|kiest|kiezen) er (?:\\p{L}+ ){0,2}niet voor\\b.*\\b(?:in te (?:stellen|voeren|richten)|op te (?:richten|leggen|zetten)|te (?:verlenen|geven|maken|doen|openen|verstrekken)|over te nemen|door te voeren|vast te leggen)$`,
    "u",
  ),
];

/** `hiertoe`, `dit`, `een dergelijk verbod`, or a thing of a request for one. */
function takesUp({ tokens }: Clause, phrase: string, asked: string, text: string): boolean {
  if (AGAINST.test(asked)) return false;
  if (!ASKS.test(asked)) return /^uitvoering\b/.test(asked) && /\b(?:hier|daar)van\b/.test(phrase);
  if (thingsIn(phrase.split(" "), asked).some(({ isNew }) => isNew)) return true;
  const echo =
    /\b(?:dergelijke?|zulke?|zo’n|zo'n|een(?! (?:dergelijk|zulk))) (\p{L}{4,})/u.exec(phrase)?.[1] ?? "";
  if (echo !== "" && asked.includes(echo)) return true;
  const isAtIt = /\b(?:hier|daar)in\b|\baan (?:het|dit|dat) verzoek\b/.test(phrase);
  return isAtIt || pointsAtMatter(tokens, phrase, (token) => wordOf(text, token));
}

/** A request to leave something: what does not come then is what was asked for. Nor is the outcome of a study a refusal. */
const AGAINST =
  /\b(?:niet|geen|zonder|voorkom\p{L}*|af te zien|afziet|schrap\p{L}*|stop\p{L}*|stopzetten|intrek\p{L}*|in te trekken|beëindig\p{L}*|tegen|tegengaan|afschaf\p{L}*|af te schaffen|tegenhouden|verbied\p{L}*|ontzien|terugdraai\p{L}*|terug te draaien|heroverweg\p{L}*|beperk\p{L}*|verminder\p{L}*|wegnemen|weg te nemen|aanpakken|aan te pakken|of|in hoeverre)\b/u;
/** Cheap: whether a sentence with a motion may ask for something, or speak of carrying it out. */
const MAY_ASK = /vra|verzo|roep|pleit|dring|gedrongen|spoort|uitvoering/i;
const ASKS =
  /\b(?:vraagt|vragen|gevraagd|verzoekt|verzocht|roept|opgeroepen|bepleit|pleit|dringt|aangedrongen|spoort)\b/;

/** What is concluded counts as said. */
function isPlain(clause: Clause, all: readonly Clause[]): boolean {
  const standing = standingOf(clause, all);
  return (
    standing === "said" ||
    (clause.marker === "dat" && standing !== "said by others" && standing !== "not said")
  );
}

function phraseOf({ tokens }: Clause, text: string): string {
  return tokens
    .filter(({ kind }) => kind === "word" || kind === "motion")
    .map((token) => wordOf(text, token))
    .join(" ");
}
