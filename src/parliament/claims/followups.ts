import type { Span } from "../text.ts";
import { hasHave, isOwnThroughout } from "./acting.ts";
import { pointsAtMatter, type Thing, thingsIn } from "./back.ts";
import type { Treatment } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { clausesOf } from "./clauses.ts";
import { isToCome } from "./deeds.ts";
import { OWN } from "./lexicon.ts";
import { standingOf } from "./modality.ts";
import { participleMode } from "./mode.ts";
import { pointingOf } from "./pointing.ts";
import type { Token } from "./token.ts";
import { tokensOf } from "./tokens.ts";
import { deniesTwice } from "./wanted.ts";

/** `dat` before an article begins a clause, and points at nothing. */
const POINTS =
  /^een \S+ (?:is|acht|vind)\b|\b(?:uitvoering|invoering|geen (?:aanleiding|reden|noodzaak|ruimte)|dit|dat (?!de\b|het\b|een\b|er\b|\d)|deze|die|hier|daar|ermee|eraan|erover|ervan|niets|uitkomsten?|resultaten|bevindingen|conclusies|dergelijke?|onderzoek|verkenning|analyse|inventarisatie|evaluatie|pilot|gesprekken|studie|telling|meting|mogelijkheden|opties|varianten|alternatieven|(?:acht|vind) ik)/i;
const GOES_ON =
  /\b(?:loop|van af|invoering|dergelijk|gewerkt|maak\b|consultatie|procedure|verg|vereis|vraagt|voer|streef|stre|gevraagd|verzocht|opdracht|informe|geïnform|bericht|ontvang|over\b|propor|lopen|gaande|gestart|start|begonnen|bezig|slag|werk|gang|uitvoering|voorbereid|bereid|gesprek|overleg|afstem|hand\b|opgepakt|pak|uitgezet|mee|betrek|betrok|verken|onderzo|bezie|bekij|bekeken|uitwerk|uitgewerkt|agend|bespre|terug|doen\b|doe\b|voornemens|plan\b|volgt|verwacht|brengen|breng\b|wenselijk|on(?:wenselijk|mogelijk|haalbaar|verstandig|uitvoerbaar|gewenst)|aanleiding|noodzaak|reden|ruimte|mogelijk|haalbaar|gebeurd|gedaan|niets|uitgevoerd|uitvoerba|afgerond|begin\b|overgaan|advies|kies|voorstander|meerwaarde|nodig\b|kijk|gekeken|reken|onderdeel van|deel uit|\brol\b|\btaak\b|verantwoordelijkheid|ingesteld|opgericht|samengesteld|benoemd|aangesteld|aangewezen)/i;

/** Cheap: whether a sentence without a motion may say how the matter of the one before goes on; false is certain. */
export function mayFollow(sentence: string): boolean {
  return POINTS.test(sentence) && GOES_ON.test(sentence);
}

/**
 * What a sentence that names no motion says becomes of what the one before says that a motion asks for: `Die verkenning
 * loopt`, `Dit betrek ik bij de evaluatie`, `Dat acht ik niet wenselijk`; null where it does not point back or says
 * nothing of it.
 * @param before the words before it, from the motion on
 * @param isNext whether the motion stands in the sentence right before
 */
export function followUp(text: string, sentence: Span, before: string, isNext: boolean): Treatment | null {
  if (text.slice(sentence.start, sentence.end).includes("?")) return null;
  const clauses = clausesOf(tokensOf(text, sentence, []));
  for (const clause of clauses) {
    const standing = standingOf(clause, clauses);
    if (hasAskedOthers(text, clause, before, isNext)) return "underway";
    if (standing === "not said" || standing === "said by others" || !MAIN.has(clause.marker ?? "")) continue;
    const phrase = phraseOf(text, clause);
    if (isNext && exploresIt(clause, phrase, before)) return "underway";
    const pointing = pointsBack(text, clause, phrase, before);
    // `Ik zal onderzoeken of dit mogelijk is.`
    if (pointing !== null && isNext && standing === "looked into" && !DENIAL.test(phrase)) return "underway";
    if (pointing === null || (pointing === "matter" && !isNext)) continue;
    const mayRefuse = standing !== "to follow" && !(isNext && isAsAsked(phrase, before));
    const refused = mayRefuse ? refusing(clause, phrase) : null;
    const treatment = refused ?? going(clause, phrase, pointing);
    if (treatment !== null) return treatment;
  }
  return null;
}

/** `niet door te zetten. Dat ga ik niet doen`; `te onderzoeken of dit kan. Dat is niet mogelijk`: so it was asked. */
function isAsAsked(phrase: string, before: string): boolean {
  if (NOT_TO_DO.test(before) && NOT_DOING.test(phrase)) return true;
  return (
    TO_FIND_OUT.test(before) &&
    !/\b(?:zo’n|zo'n|dit|dat|dergelijk) (?:\p{L}*onderzoek|verkenning)\b/u.test(phrase) &&
    OUTCOME.test(phrase)
  );
}

const NOT_TO_DO =
  /\b(?:vraagt|verzoekt|gevraagd|verzocht)\b[^.;]*\b(?:niet|geen)\b[^.;]*\bte \p{L}+[^\p{L}]*$/u;
const NOT_DOING =
  /^(?:dat|dit) (?:ga|gaan|gaat|zal|zullen|doe|doet|doen)\b.*\bniet\b|\b(?:dat|dit) niet (?:doen|te doen)\b/;
const TO_FIND_OUT =
  /\bte (?:laten )?(?:onderzoeken|verkennen|bezien|bekijken|inventariseren|toetsen|kijken) (?:of|in hoeverre|hoe|welke)\b/;
const OUTCOME = /\b(?:acht|vind|is|blijkt|lijkt)\b.*\b(?:niet|on\p{L}+)\b/u;

const ASKED = /\b(?:vraagt|vragen|gevraagd|verzoekt|verzoeken|verzocht|oproept|roept)\b/;
const EXPLORES =
  /\b(?:verken|verkent|onderzoek|onderzoekt|bezie|beziet|inventariseer|bekijk|bekijkt)°? (?:\p{L}+ ){1,3}(?:mogelijkheden|opties|varianten|alternatieven)\b/u;

/** `Momenteel verken ik de mogelijkheden.`, right behind what a motion asks for. */
function exploresIt(clause: Clause, phrase: string, before: string): boolean {
  return (
    ASKED.test(before) &&
    EXPLORES.test(phrase) &&
    !DENIAL.test(phrase) &&
    isOurs(clause) &&
    participleMode(clause) === "none"
  );
}

/** Clauses that say how things stand: a main one, and what is told, expected or looked into. */
const MAIN: ReadonlySet<string> = new Set(["", "dat", "of", "hoe", "wat", "welke", "waarop"]);

/** `Ik heb het instituut gevraagd dit onderzoek uit te voeren`. */
function hasAskedOthers(text: string, clause: Clause, before: string, isNext: boolean): boolean {
  const phrase = phraseOf(text, clause);
  if (!ORDERED.test(phrase) || DENIAL.test(phrase) || clause.marker !== null) return false;
  const pointing = pointsBack(text, clause, phrase, before);
  return pointing !== null && (isNext || pointing !== "matter");
}

const ORDERED =
  /\b(?:ik|heb|wij|we|kabinet)\b(?!.*\bkamer\b).*\b(?:om advies (?:gevraagd|verzocht)|(?:gevraagd|verzocht) om advies)\b|\b(?:ik|wij|we|kabinet)\b(?!.*\bkamer\b).*\b(?:gevraagd|verzocht|opdracht gegeven)\b.*\bte (?:doen|verrichten|onderzoeken|verkennen|\p{L}*voeren|maken|stellen|brengen|werken|bezien|adviseren)\b/u;

/** What members say of the motion that they named just before: `Er is niets mee gedaan`. */
export function isLeft(text: string, sentence: Span): boolean {
  const clauses = clausesOf(tokensOf(text, sentence, []));
  return clauses.some(
    (clause) => clause.marker === null && LEFT.test(phraseOf(text, clause)) && !isOpen(clause),
  );
}

const LEFT =
  /\b(?:er|daar|hier)\b.*\bniets?(?: \p{L}+){0,2} mee\b|\bniets mee (?:gedaan|gebeurd)\b|\b(?:dat|dit|die|het) is (?:\p{L}+ ){0,5}niet (?:gebeurd|gedaan|uitgevoerd)\b|\b(?:nog steeds|nog altijd) niets (?:gedaan|gebeurd)\b/u;

function isOpen(clause: Clause): boolean {
  const mode = participleMode(clause);
  return mode === "modal" || mode === "able";
}

function phraseOf(text: string, { tokens }: Clause): string {
  return tokens
    .filter(({ kind }) => kind === "word" || kind === "motion")
    .map((token) => wordOf(text, token))
    .join(" ");
}

function wordOf(text: string, { kind, word, start, end }: Token): string {
  return kind === "motion" ? text.slice(start, end).toLowerCase() : word.replace("°", "");
}

type Pointing = "matter" | "noun" | "result";

const RESULT =
  /\b(?:de|deze|die) (?:eerste |definitieve )?(?:uitkomsten?|resultaten|bevindingen|conclusies)\b/;
const LOOKS = /onderzo|verken|analyse|inventaris|evaluat|peiling|in kaart|studie|doorlicht|monitor|toets/i;
/** `een dergelijk verbod`, `een verbod acht ik`. */
const ECHO =
  /\bdergelijke? (\p{L}{4,})\b|^een (\p{L}{4,}) (?:acht|vind|is|wordt)\b|\bgeen \p{L}+ (?:voor|tot) een (\p{L}{4,})\b/u;
/** Of these there is one: `het onderzoek`; of others only `deze brief` is the one that was asked for. */
const ONE_TASK =
  /(?:onderzoek|verkenning|analyse|inventarisatie|evaluatie|pilot|gesprekken|studie|telling|meting)$/;
/** Nouns of what a motion asks for. */
const TASK =
  /(?:onderzoek|verkenning|analyse|inventarisatie|evaluatie|gesprek(?:ken)?|overleg|plan|pilot|proef|voorstel|wijziging|brief|rapport|uitwerking|notitie|register|studie|toets|monitor|advies|campagne|meldpunt|handreiking|richtlijn|regeling|visie|agenda|strategie|actieplan|aanpak|conferentie|top|inzet|herziening|aanpassing|doorlichting|peiling|telling|meting|scan|kader|onderhandelingen|werkgroep|commissie|taskforce)$/;

/** How a clause points at what was said before: at the matter itself, at a thing that was asked for, at its outcome. */
function pointsBack(text: string, { tokens }: Clause, phrase: string, before: string): Pointing | null {
  if (RESULT.test(phrase) && LOOKS.test(before)) return "result";
  const asked = before.toLowerCase();
  const things = thingsIn(phrase.split(" "), asked);
  if (things.some(isTask) || (TO_BE_SENT.test(phrase) && things.some(isAskedFor))) return "noun";
  const [, such, own, wanted] = ECHO.exec(phrase) ?? [];
  const echo = such ?? own ?? wanted ?? "";
  if (echo !== "" && asked.includes(echo)) return "noun";
  if (OF_IT.test(phrase)) return "noun";
  return pointsAtMatter(tokens, phrase, (token) => wordOf(text, token)) ? "matter" : null;
}

function isTask({ noun, isThis }: Thing): boolean {
  return (isThis ? TASK : ONE_TASK).test(noun);
}

/** `met een plan te komen. Het plan wordt voor de zomer gestuurd` */
function isAskedFor({ noun, isNew }: Thing): boolean {
  return isNew && TASK.test(noun);
}

const TO_BE_SENT =
  /\b(?:wordt|worden|zal|zullen)\b.*\b(?:voor|vóór|na|in|begin|medio|eind|rond|dit|komend) .*\b(?:gestuurd|toegestuurd|aangeboden|toegezonden|verzonden|verwacht|opgeleverd|sturen|aanbieden)\b/;

/** `uitvoering is niet mogelijk`, `geen aanleiding voor een verbod`. */
const OF_IT = /\b(?:uitvoering|van invoering)\b(?! (?:van|te|geven|gegeven|geef|aan)\b)/;

const DENIAL = /\b(?:niet(?! alleen| slechts)|geen|nooit|evenmin)\b/;
const UNWANTED =
  "(?:wenselijk|haalbaar|mogelijk|nodig|noodzakelijk|verstandig|opportuun|zinvol|proportioneel|uitvoerbaar|verantwoord|realistisch|passend|aangewezen|effectief|doelmatig)";
const REFUSES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:acht|achten|vind|vinden|vindt|lijkt)\\b.*\\b(?:niet (?:\\p{L}+ ){0,2}|on)${UNWANTED}\\b`,
    "u",
  ),
  new RegExp(
    `\\b(?:dit|dat|uitvoering|een \\p{L}+) (?:is|blijkt|lijkt)\\b.*\\b(?:niet (?:\\p{L}+ ){0,2}|on)(?!nodig|noodzakelijk)${UNWANTED}\\b`,
    "u",
  ),
  /\b(?:zie|ziet|zien|heb|heeft|bestaat|is)\b.*\bgeen (?:\p{L}+ ){0,2}(?:aanleiding|noodzaak|reden|ruimte|mogelijkheid|mogelijkheden|grond|meerwaarde|basis)\b/u,
  new RegExp(
    `\\b(?:dit|dat|uitvoering) (?:\\p{L}+ ){0,2}(?:niet (?:\\p{L}+ ){0,2}|on)${UNWANTED} (?:is|blijkt|lijkt)\\b`,
    "u",
  ),
  /\b(?:kies|kiest|kiezen)\b.*\b(?:daar|hier)\b.*\bniet voor\b|\b(?:daar|hier) (?:kies|kiest|kiezen)\b.*\bniet voor\b/,
  /\bgeen voorstander\b/,
  /\b(?:daar|hier) begin(?:nen|t)? (?:ik|wij|we|het kabinet) niet aan\b/,
  /\b(?:neemt?|nemen)\b.*\b(?:dit|dat)\b.*\bniet (?:\p{L}+ )?over\b|\b(?:dit|dat) (?:neemt?|nemen)\b.*\bniet (?:\p{L}+ )?over\b/u,
  /\b(?:kies|kiest|kiezen|besloten)\b.*\b(?:dit|dat) niet te doen\b/,
  /\bzie[nt]?\b.*\bnoodzaak\b.*\bniet\b/,
  /\bzie[nt]?\b.*\bniet als (?:\p{L}+ ){0,2}(?:rol|taak|verantwoordelijkheid)\b/u,
  /\bzie[nt]? .*\bvan (?:(?:uitvoering|invoering) )?af\b|\b(?:hier|daar) zie[nt]? .*\b(?:van )?af\b/,
  /\bniet (?:voornemens|bereid|van plan)\b|\b(?:ga|gaan|gaat|zal)\b.*\bniet (?:toe )?over(?:gaan)?\b/,
  /\b(?:zal|ga|gaan|zullen|kan|kunnen|wil|willen)\b.*\bniet\b.*\bdoen\b|\b(?:dat|dit) (?:doe|doen|doet) (?:ik|we|wij|het kabinet) (?:\p{L}+ ){0,2}niet\b/u,
];

function refusing(clause: Clause, phrase: string): Treatment | null {
  if (
    !DENIAL.test(phrase) &&
    !/\bvan (?:(?:uitvoering|invoering) )?af\b|\bon(?:wenselijk|mogelijk|haalbaar|verstandig|uitvoerbaar)\b/.test(
      phrase,
    )
  )
    return null;
  if (/\b(?:nog|pas|zonder|mits)\b/.test(phrase) || deniesTwice(phrase) || !isOurs(clause)) return null;
  // `de sector is niet bereid`: what others will not do.
  if (/\bniet (?:voornemens|bereid|van plan)\b/.test(phrase) && !isOwnThroughout(clause)) return null;
  return REFUSES.some((words) => words.test(phrase)) ? "refused" : null;
}

function isOurs({ tokens, shares }: Clause): boolean {
  const isOwn = tokens.some(({ kind, word }) => kind === "word" && (OWN.has(word) || OFFICE.test(word)));
  return isOwn || (shares !== null && isOurs(shares));
}

const OFFICE = /^(?:minister|staatssecretaris|bewindspersonen|nederland|ministerie|rijk|mij|is|blijkt)$/;
const STARTED =
  /\b(?:gestart|begonnen|opgepakt|uitgezet|ingezet|van start gegaan|ter hand genomen|opdracht (?:\p{L}+ ){0,4}(?:gegeven|verstrekt|verleend)|(?:gegeven|verstrekt|verleend) .*\bopdracht|aangevangen)\b/u;
/** Those who are to do it. */
const SET_UP =
  /\b\p{L}*(?:werkgroep|commissie|taskforce|projectgroep|stuurgroep|kwartiermaker|verkenner|regisseur) (?:\p{L}+ ){0,3}(?:ingesteld|opgericht|samengesteld|benoemd|aangesteld|aangewezen)\b/u;
const ON_ITS_WAY =
  /\b(?:loopt|lopen|gaande|in gang|in volle gang|in uitvoering|vordert|vorderen|bezig|aan de slag|aan het werk|in (?:\p{L}+ )?(?:gesprek|overleg|afstemming)|vind(?:t|en) .*plaats)\b/u;
const IN_THE_MAKING =
  /\bin (?:voorbereiding|ontwikkeling|consultatie|procedure|de maak|behandeling)\b|\b(?:onderdeel|deel) (?:uit )?van (?:het|de|een) (?:\p{L}+ )?(?:\p{L}*traject|\p{L}*programma|\p{L}*verkenning|herziening|evaluatie|uitwerking|wetsvoorstel|herijking|actieplan)\b/u;
const TAKES =
  /\b(?:vergt|vereist|vraagt) (?:om )?(?:\p{L}+ ){0,3}(?:onderzoek|overleg|tijd|afstemming|wetswijziging|uitwerking|voorbereiding)\b/u;
const TELLS = /\b(?:informeer|informeren|bericht|berichten|geïnformeerd|ontvangt|brief)\b/;
const DOES =
  /\b(?:uitgevoerd|uitvoeren|meegenomen|meenemen|mee te nemen|mee nemen|betrokken|betrekken|betrek|betrekt|gewerkt|werk|werkt|werken|opgepakt|oppakken|verkend|verken|verkennen|onderzocht|onderzoek|onderzoeken|bezien|bezie|bekeken|bekijk|gekeken|uitgewerkt|uitwerken|voorbereid|voorbereiden|geagendeerd|agenderen|besproken|bespreken|bespreek|meegewogen|meegegeven|terugkomen|ingegaan|voornemens|van plan|afgerond|afronden|opgenomen|opnemen|aangepast|aanpassen|doen|doe|regelen)\b|\b(?:neem|nemen|neemt)\b.*\bmee\b|\bvoer(?:t|en)?\b.*\buit\b|\b(?:pak|pakt|pakken)\b.*\bop\b|\b(?:werk|werkt|werken)\b.*\b(?:uit|aan)\b|\b(?:bereid|bereidt|bereiden)\b.*\bvoor\b|\b(?:kom|komt|komen)\b.*\bterug\b|\b(?:ga|gaan|gaat)\b.*\bin\b|\bbreng(?:en|t)?\b.*\b(?:in kaart|onder de aandacht|in)\b/;
const AWAITED =
  /\b(?:verwacht|verwachten|streef|streven|streeft|volgt|volgen|komt|komen|ontvangt|deel|stuur|informeer|beschikbaar)\b/;

/** `ik streef ernaar dit voor de zomer te sturen`, `dit zal ik in juni aanbieden`. */
const SENDS_LATER =
  /\b(?:verwacht|streef|streeft|zal|zullen)\b.*\b(?:sturen|toesturen|aanbieden|aan te bieden|toezenden|toe te zenden|zenden|toekomen|publiceren|presenteren|opleveren|afronden)\b/;
const AT_IT = /\b(?:dit|dat) (?:\p{L}+ ){0,3}aan het \p{L}+en\b/u;

function going(clause: Clause, phrase: string, pointing: Pointing): Treatment | null {
  if (DENIAL.test(phrase) || /\b(?:toegezegd|gevraagd|verzocht|verzoek|voorstel om|debat)\b/.test(phrase))
    return null;
  const mode = participleMode(clause);
  const isHoped = mode === "able" && /\b(?:verwacht|streef)\b.*\bte kunnen\b/.test(phrase);
  if (mode === "modal" || (mode === "able" && !isHoped) || mode === "perfect infinitive") return null;
  if (pointingOf(clause.tokens) === "hereby") return null;
  const isDoer = clause.tokens.some(
    ({ kind, word }) => kind === "word" && (OWN.has(word) || /^(?:minister|staatssecretaris)$/.test(word)),
  );
  if (STARTED.test(phrase) || (SET_UP.test(phrase) && (isDoer || !hasHave(clause)))) return "underway";
  if (pointing !== "matter" && /\bnaar verwachting\b/.test(phrase)) return "underway";
  if (IN_THE_MAKING.test(phrase) || TAKES.test(phrase)) return "underway";
  if (/\b(?:hier|daar)over\b/.test(phrase) && TELLS.test(phrase) && mode !== "perfect" && isToCome(clause))
    return "underway";
  if (pointing !== "matter" && AWAITED.test(phrase) && mode !== "perfect") return "underway";
  if (isDoer && SENDS_LATER.test(phrase)) return "underway";
  if (isDoer && AT_IT.test(phrase)) return "underway";
  if (ON_ITS_WAY.test(phrase) && (isDoer || pointing !== "matter" || /\bvind(?:t|en)\b/.test(phrase)))
    return "underway";
  if (mode === "perfect" && !/\b(?:voornemens|van plan)\b/.test(phrase)) return null;
  const isDone = isDoer || pointing === "noun" || /\b(?:wordt|worden)\b/.test(phrase);
  return isDone && DOES.test(phrase) ? "underway" : null;
}
