import { isOwnThroughout } from "./acting.ts";
import type { Treatment } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { isLateIn, isSaying } from "./deeds.ts";
import type { Held } from "./held.ts";
import { FUTURE, OWN } from "./lexicon.ts";
import { participleMode } from "./mode.ts";
import { isLater, pointingOf } from "./pointing.ts";
import { predicatesIn } from "./predicates.ts";
import type { Said } from "./said.ts";

const AT_WORK =
  "(?:bezig|doende|aan de slag|aan het werk|in de weer|onderweg|aan de gang|vooruit|verder|van start)";
const REPLY =
  "(?:reactie|kabinetsreactie|beleidsreactie|brief|kamerbrief|voorstel|voorstellen|wetsvoorstel|plan|appreciatie|uitwerking|terugkoppeling)";

/** What a clause says goes on with `§`, by phrases that no frame has. */
const GOING: readonly RegExp[] = [
  /\b(?:kom|komen) (?:\p{L}+ ){0,4}met (?:\p{L}+ ){1,3}(?:over|op|naar aanleiding van) §/u,
  new RegExp(`\\bmet §.*\\b${AT_WORK}`),
  new RegExp(`\\b${AT_WORK}\\b[^§]*\\bmet §`),
  /(?:^|\bdat |\bdus )§ (?:[^§]*\b)?(?:gaan?|ga) (?:ik |wij |we |het kabinet )?(?:\p{L}+ ){0,3}doen$/u,
  /\b(?:ik|wij|we|kabinet) (?:gaan?) (?:\p{L}+ ){0,2}§ (?:\p{L}+ ){0,2}doen$/u,
  /\bop § .*\b(?:kom|komt|komen)\b.*\bterug\b|\b(?:kom|komt|komen)\b.*\bterug\b.*\bop §|\b(?:kom|komt|komen)\b.*\bop § .*\bterug\b/,
  /\bop §.*\b(?:terugkomen|terug te komen|teruggekomen)\b|\b(?:terugkomen|terug te komen|teruggekomen)\b.*\bop §/,
  /\b(?:beraad|beraden|beraadt)\b.*\b(?:op|over) §/,
  /\b(?:over|van) (?:\p{L}+ ){0,2}(?:lopende|openstaande) (?:§|¤(?: \p{L}+){0,3} waaronder §)/u,
  /\b(?:bestudeer|bestudeert|weeg)\b[^§]*§/,
  /^(?!.*\b(?:kamer|dinsdag|stemming|stemmingen)\b)(?=.*\b(?:voorjaar|najaar|voorjaarsnota|begroting|miljoenennota|ministerraad|augustusbesluitvorming|formatie|kabinet)\b).*\b(?:besluitvorming over § .*\b(?:vindt|volgt|is aan|is voorzien)|(?:wordt|worden|zal)\b.*\bbesloten over §)/,
  /\b(?:zal|zullen|ga|gaan|gaat)\b.*\bop § .*\b(?:wijzen|attenderen|aanspreken)\b/,
  /^(?!.*\b(?:kamer|dinsdag|stemming|stemmingen)\b)(?:een|het) (?:\p{L}+ )?besluit over § (?:wordt|volgt|valt|neem)\b/u,
];

/** The same of a motion that is subject or object by itself. */
const GOING_BARE: readonly RegExp[] = [
  /§ (?:\p{L}+ ){0,5}in (?:beraad|onderzoek|studie|overweging)\b/u,
  /§ (?:\p{L}+ ){0,5}aan het (?:uitvoeren|uitwerken|bekijken|onderzoeken|verkennen|bestuderen|voorbereiden|invullen|doen)\b/u,
  /§ (?:\p{L}+ ){0,3}in de (?:pijplijn|steigers|planning)\b|§ staat (?:\p{L}+ ){0,2}op de agenda\b/u,
  /§ komt (?:\p{L}+ ){0,2}aan (?:de )?(?:orde|bod) (?:in|bij|tijdens) (?!(?:het|dit|een) (?:\p{L}+ )?debat|uw|de kamer)/u,
  /\b(?:ik|wij|we|kabinet)\b.*§ (?:\p{L}+ ){0,6}onder de aandacht\b|\bbreng(?:en|t)?\b.*§ .*onder de aandacht\b/u,
  /\b(?:leg|leggen|legt) (?:ik |wij |we |het kabinet )?§ (?:\p{L}+ ){0,2}voor aan\b/u,
  /§ (?:\p{L}+ ){0,6}(?:bestudeerd|gewogen|meegewogen|afgewogen|ingepast|geborgd)\b/u,
  /§ (?:\p{L}+ ){0,4}(?:uitgezet|belegd|ondergebracht) bij (?!(?:uw|de) kamer|u\b)/u,
  /§ (?:\p{L}+ ){0,4}(?:doorgeleid|doorgestuurd|overgedragen) (?:naar|aan) (?!(?:uw|de) kamer|u\b)/u,
  /§ (?:is|maakt) (?:\p{L}+ ){0,2}(?:onderdeel|deel) (?:uit )?van (?:de|het|een) (?:\p{L}+ )?(?:lopende|verkenning|evaluatie|herziening|uitwerking|wetsvoorstel|programma|actieplan|herijking|gesprekken|gesprek|\p{L}*traject|overleggen|overleg|onderhandelingen|besluitvorming|onderzoek|plan|aanpak|agenda|inzet)\b/u,
  /§ (?:zie|ziet|zien) (?:\p{L}+ ){1,3}als (?:\p{L}+ )?onderdeel van (?:de|het|een)\b/u,
  /§ (?:vergt|vereist) (?:\p{L}+ ){0,2}(?:nadere uitwerking|verdere uitwerking|nader onderzoek|meer tijd|overleg|afstemming)\b/u,
  /§ (?:\p{L}+ ){0,4}in gang\b/u,
  /§ (?:\p{L}+ ){0,3}voorgelegd aan (?!(?:uw|de) kamer|u\b)/u,
  /§ (?:\p{L}+ ){0,4}in handen (?:gesteld )?van (?!(?:uw|de) (?:kamer|\p{L}*commissie))/u,
  /§ (?:\p{L}+ ){0,8}(?:haar|zijn|een) (?:plek|plaats) (?:\p{L}+ ){0,2}(?:krijgt|krijgen|geven|geef|geeft|gegeven|vindt|vinden)\b/u,
  /§ (?:\p{L}+ ){0,2}(?:onderdeel|deel) uitmaakt van (?:de|het|een) (?:\p{L}+ )?\p{L}*(?:programma|plan|evaluatie|herziening|wetsvoorstel|traject|gesprekken|aanpak)/u,
  /§ heeft (?:mijn|onze) (?:volle |volledige )?aandacht\b/,
  /§ (?:krijgt|krijgen) (?:\p{L}+ ){0,3}plek\b/u,
  /§ (?:ligt|liggen) (?:(?!stemming)\p{L}+ ){0,4}bij (?!(?:uw|de) kamer|u\b)/u,
];

/** The same of what is made ready, decided or awaited for it. */
const GOING_FOR_IT: readonly RegExp[] = [
  /\bvoorbereidingen? (?:voor|van) (?:de (?:uitvoering|invulling) van )?§ .*\b(?:gestart|begonnen|loopt|lopen|gang|gaande)\b/,
  /\b(?:besluitvorming|onderhandelingen) over § (?:\p{L}+ ){0,3}(?:loopt|lopen|gaande)\b/u,
  /\b(?:resultaten|uitkomsten) van § .*\bverwacht\b/,
  /\bvoor § .*\bsterk (?:te )?maken\b|\bsterk (?:te )?maken\b.*\bvoor §/,
  /\b(?:zet|zetten|inzetten|in te zetten|span|spannen|inspannen|in te spannen)\b.*\bvoor (?:de )?(?:uitvoering van )?§/,
];

/** Cheap: every one of these has one of these words. */
const MAY_BE_FOR_IT = /voorbereiding|besluitvorming|onderhandeling|resultaten|uitkomsten|zet|span|sterk/;

/** The same, but not of what the document itself goes into: `hieronder bespreek ik de motie`. */
const TALKED_OVER =
  /§ (?:.* )?bespreek(?:t)? (?:ik |wij |we |het kabinet )?(?:\p{L}+ ){0,4}met (?!(?:uw|de) kamer|u\b)|\b(?:ik|wij|we|kabinet) bespreekt? § (?:\p{L}+ ){0,5}met (?!(?:uw|de) kamer|u\b)|\bbespreekt? (?:ik|wij|we|het kabinet) § (?:\p{L}+ ){0,5}met (?!(?:uw|de) kamer|u\b)/u;

/** The same of a clause that goes on with a motion: `en gaat hiermee aan de slag`. */
const GOING_WITH_IT = new RegExp(`\\b(?:hier|daar|er)mee (?:\\p{L}+ ){0,3}${AT_WORK}\\b`, "u");

/** The same, but only of a time to come, or in a paper of its own. */
const TO_COME: readonly RegExp[] = [
  /\bop §.*\b(?:reageer|reageert|reageren|ingegaan|nader in|ga\b.*\bin|inga)\b|\b(?:reageer|reageren|inga|ga\b.*\bin)\b.*\bop §/,
  new RegExp(`\\b${REPLY} (?:op|over|inzake|naar aanleiding van) §`),
  new RegExp(`\\b(?:over|op) § (?:volgt|ontvangt|komt|verschijnt)\\b[^§]*\\b${REPLY}\\b`),
  /\baandacht\b.*\b(?:besteed|besteden)\b.*\baan §|\baan § .*\baandacht\b.*\b(?:besteed|besteden)\b/,
  /\bover (?:\p{L}+ ){0,3}§.*\b(?:informe\p{L}*|bericht\p{L}*|geïnformeerd|rapporteer|ingelicht)\b|\b(?:informe\p{L}*|bericht\p{L}*|geïnformeerd|rapporteer|ingelicht)\b.*\bover (?:\p{L}+ ){0,3}§/u,
];
const APART = /\b(?:separaat|separate|aparte|apart|afzonderlijke|afzonderlijk|nog)\b/;
const SENDS =
  /\b(?:kom|komt|komen|stuur|sturen|gestuurd|ontvangt|ontvangen|volgt|volgen|toekomen|zend|zenden|toegezonden|aangeboden|verwacht|informe\p{L}*|bericht\p{L}*|geïnformeerd|reageer|reageren|rapporteer|ingelicht|ingegaan|inga|besteed|besteden)\b/u;

/** What is not followed. */
const AGAINST: readonly RegExp[] = [
  /§ (?:\p{L}+ ){0,3}niet (?:voor uitvoering in aanmerking|in aanmerking voor uitvoering)\b/u,
  /§ (?:\p{L}+ ){0,3}onuitgevoerd (?:te )?(?:laat|laten)\b|\b(?:laat|laten) (?:ik |wij |we |het kabinet )?§ (?:\p{L}+ ){0,3}onuitgevoerd\b/u,
  /\b(?:uitvoering|uitvoeren) van § .*\bstuit\b.*\bbezwaren\b|\bgeen (?:\p{L}+ ){0,2}(?:budget|geld|middelen|dekking|ruimte|financiering)\b[^§]*\bvoor (?:de )?uitvoering van §|\bvoor (?:de )?uitvoering van § .*\b(?:geen (?:\p{L}+ )?(?:budget|geld|middelen|dekking|ruimte|financiering)|ontbreekt|ontbreken)\b/u,
  /\bin afwijking van § (?:\p{L}+ )?(?:ik|wij|we|het kabinet|zal|wordt)\b/u,
  /\b(?:kan|kunnen|zal|zullen)\b(?: \p{L}+){0,2} § (?:\p{L}+ ){0,2}niet (?:op)?volgen\b|§ (?:kan|kunnen|zal|zullen) (?:\p{L}+ ){1,3}niet (?:op)?volgen\b/u,
  /§ (?:ga|gaan|gaat|zal|zullen) (?:ik |wij |we |het kabinet )?(?:\p{L}+ ){0,2}niet doen$/u,
  /\b(?:in weerwil van|in afwijking van) § .*\b(?:niet|geen)\b|\b(?:niet|geen)\b.*\b(?:in weerwil van|in afwijking van) §/,
  /\bla(?:at|ten)\b.*§ .*\bbuiten uitvoering\b|\bonthoud(?:t|en)?\b.*\bvan (?:de )?uitvoering van §|\bwijk(?:t|en)?\b(?!.*\bniet\b).*\baf van §/,
  /\bvervalt\b.*\bom § (?:uit|te)\b/,
  /\b(?:staat|staan)\b(?!.*\bniet\b).*\bin de weg aan (?:de )?(?:uitvoering|uitvoeren) van §|\b(?:staat|staan)\b(?!.*\bniet\b).*\b(?:uitvoering|uitvoeren) van § .*\bin de weg\b/,
  /\bverzet(?:ten)? zich tegen (?:de )?(?:uitvoering|uitvoeren) van §|\brechtvaardig(?:t|en)\b.*\b(?:uitvoering|uitvoeren) van § .*\bniet\b/,
  /\bvolg(?:t|en)? § (?:\p{L}+ ){0,2}niet\b|§ volg(?:t|en)? (?:ik|wij|we|het kabinet) (?:\p{L}+ ){0,2}niet\b/u,
  /\b(?:ga|gaan|gaat)\b.*\bniet mee (?:in|met) §/,
];

/** Cheap: every idiom of what is not followed has one of these. */
const MAY_BE_AGAINST =
  /niet|geen|stuit|afwijking|weerwil|vervalt|buiten|onthoud|wijk|\bweg\b|verzet|ontbre|onuitgevoerd/;

/** What members say was not done, by phrases that no frame has. */
const LEFT: readonly RegExp[] = [
  /§ .*\b(?:op de plank|op de stapel|in (?:een|de) (?:la|lade|bureaula|ijskast)|stof|dode letter|blijft liggen|blijven liggen)\b/,
  /\b(?:met|van|aan) § .*\bniets\b.*\b(?:gedaan|gebeurd|terechtgekomen|gekomen|ondernomen|terug te zien)\b/,
  /\bniets\b.*\b(?:gedaan|gebeurd|terechtgekomen|gekomen|ondernomen)\b.*\b(?:met|van|aan) §/,
  /\bdoe(?:t|n)\b (?:\p{L}+ ){0,3}niets (?:\p{L}+ ){0,2}(?:met|aan) §|\bmet § doe(?:t|n)\b.*\bniets\b/u,
  /\b(?:negeert|negeren|negeerde)\b[^§]*§|§ .*\b(?:genegeerd|in de wind geslagen|aan (?:zijn|haar|de) laars)\b/,
  /§ .*\blinks liggen\b|\blegt\b[^§]*§ .*\bterzijde\b|§ .*\bterzijde gelegd\b/,
  /\b(?:uitvoering|invulling|opvolging) van § .*\b(?:laat|laten) .*op zich wachten\b/,
  /\b(?:door|vanwege|wegens|ondanks) het niet (?:\p{L}+ ){0,2}(?:uitvoeren|opvolgen|nakomen) van §/u,
  /\b(?:zie|zien|merk|merken) (?:\p{L}+ ){0,5}(?:geen|niets|weinig) (?:\p{L}+ )?(?:uitvoering )?van §/u,
  /\b(?:nagelaten|nalaat|nalaten|verzuimt|verzuimd|verzuimen)\b.*§/,
  /\bgeen (?:werk|haast) (?:is |wordt |heeft |hebben |\p{L}+ ){0,3}(?:gemaakt|maakt) (?:van|met) §/u,
  /§ .*\bniet tot (?:\p{L}+ )?(?:resultaat|resultaten|actie|verbetering) (?:heeft |is )?(?:geleid|gekomen)\b/u,
  /\b(?:voorbijgaat|voorbijgaan|voorbij|voorbijgegaan)\b.*\baan §|\baan § (?:voorbijgaat|voorbij|voorbijgegaan)\b/,
  /\bniets aan\b.*\bvan §|\bvan § .*\bniets aan\b/,
  /\b(?:uitvoering|invulling|opvolging) van § op zich laat wachten\b/,
  /§ wacht .*\bop (?:de )?uitvoering\b/,
  /§ had(?:den)? .*\b(?:uitgevoerd|afgerond|afgedaan)\b.*\bmoeten\b|§ had(?:den)? .*\bmoeten (?:zijn|worden)\b/,
  /\b(?:onuitgevoerde|niet uitgevoerde) (?:§|¤.*\bnamelijk §)/,
  /§ als (?:openstaand|niet afgedaan|onvoldoende uitgevoerd)\b/,
];

/** Cheap: every idiom of what was left undone has one of these. */
const MAY_BE_LEFT =
  /niet|geen|weinig|neg|wacht|liggen|plank|stapel|\bla\b|lade|bureaula|ijskast|stof|dode|\bwind\b|laars|terzijde|nagelaten|nalat|nalaat|verzui|voorbij|\bhad|onuitgevoerd|openstaand|onvoldoende/;

/** What members say was not done with a motion, by a phrase of everyday speech. */
export function leftUndone(clause: Clause, held: readonly Held[]): readonly Said[] {
  return held
    .filter((one) => {
      const phrase = phraseOf(clause, one);
      return MAY_BE_LEFT.test(phrase) && LEFT.some((words) => words.test(phrase));
    })
    .map(({ motion }) => ({ motion, treatment: "notExecuted", byOthers: true }));
}

/** What a clause says of a motion by a phrase of everyday speech: that it is being worked on, or not followed. */
export function byIdiom(clause: Clause, held: readonly Held[]): readonly Said[] {
  return held.flatMap((one) => {
    const phrase = phraseOf(clause, one);
    const treatment = going(clause, phrase, one.governor.role === "bare");
    return treatment === null ? [] : [{ motion: one.motion, treatment }];
  });
}

/** The words of a clause, with `§` for the motion and `¤` for others. */
export function phraseOf({ tokens }: Clause, { motion, index, governor }: Held): string {
  const words = tokens
    .filter(({ kind }) => kind === "word" || kind === "motion")
    .map((token) => (token.kind === "word" ? token.word.replace("°", "") : token === motion ? "§" : "¤"));
  if (index >= 0) return words.join(" ");
  return `${governor.role === "on" ? "met " : ""}§ ${words.join(" ")}`;
}

/** What is late: the carrying out, or word of it. */
const LATE_WITH =
  /\b(?:\p{L}*voer\p{L}*|uitvoering|invulling|afge\p{L}+|af te \p{L}+|lukt|gelukt|mogelijk|haalbaar|gereed|informeren|geïnformeerd|berichten|sturen|gestuurd|toezenden|aanbieden|reageren|reactie|brief)\b/u;

function going(clause: Clause, phrase: string, isBare: boolean): Treatment | null {
  if (/\bniet\b/.test(phrase) && LATE_WITH.test(phrase) && isLateIn(phrase)) return "underway";
  // `de sector volgt § niet`: who does not follow is not the government.
  const isOthers = /\bvolg/.test(phrase) && !isOwnThroughout(clause);
  if (!isOthers && MAY_BE_AGAINST.test(phrase) && AGAINST.some((idiom) => idiom.test(phrase)))
    return "refused";
  if (
    /\b(?:niet(?! alleen| slechts)|geen|nooit|oordeel|ontraad|ontraden|toegezegd|gevraagd|vragen|verzocht|verzoeken|verzoek|voorstel|voor stelt|stelt|debat)\b/.test(
      phrase,
    )
  )
    return null;
  const mode = participleMode(clause);
  if (mode === "modal" || (mode === "able" && !/\bnaar verwachting\b/.test(phrase))) return null;
  if (goesOnWithIt(clause, phrase)) return "underway";
  const words = clause.tokens.map(({ word }) => word);
  const isOurs =
    words.some((word) => OWN.has(word) || /^(?:kamer|u|wordt|worden)$/.test(word)) ||
    /\b(?:volgt|minister|staatssecretaris|besluitvorming)\b/.test(phrase);
  if (
    MAY_BE_FOR_IT.test(phrase) &&
    !/\bkamer\b/.test(phrase) &&
    GOING_FOR_IT.some((idiom) => idiom.test(phrase))
  )
    return "underway";
  if (isBare && GOING_BARE.some((idiom) => idiom.test(phrase))) return "underway";
  if (isBare && TALKED_OVER.test(phrase) && pointingOf(clause.tokens) !== "hereby") return "underway";
  if (isOurs && GOING.some((idiom) => idiom.test(phrase))) return "underway";
  const isToCome =
    isLater(clause.tokens) ||
    /\bvolg(?:t|en)\b/.test(phrase) ||
    APART.test(phrase) ||
    words.some((word) => FUTURE.has(word) && !/^gaa?t?n?$/.test(word));
  if (pointingOf(clause.tokens) === "hereby" || isSaying(phrase)) return null;
  return isOurs && isToCome && SENDS.test(phrase) && TO_COME.some((idiom) => idiom.test(phrase))
    ? "underway"
    : null;
}

/** Of a motion that was taken over in the clause before it says no more. */
function goesOnWithIt({ shares }: Clause, phrase: string): boolean {
  return (
    shares !== null &&
    GOING_WITH_IT.test(phrase) &&
    !predicatesIn(shares).some(({ kind }) => kind === "take over")
  );
}
