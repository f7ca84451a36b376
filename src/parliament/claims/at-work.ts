import { isAdvice } from "./advice.ts";
import { isBeside } from "./beside.ts";
import type { Speaker } from "./claim.ts";
import type { Motion } from "./heads.ts";
import { motionKey } from "./same-motion.ts";
import type { Told } from "./told.ts";
import type { Stop } from "./walk.ts";
import type { Walked } from "./walked.ts";

const SENTENCE_CHARS_MAX = 500;

/**
 * Of the motions of which nothing else is told, one in its sentence and named outright: that something is at work or planned for
 * them, by the plain words of that sentence or of the two behind it. It is the last resort: what it tells takes nothing back.
 */
export function atWork(
  walked: Walked,
  stops: readonly Stop[],
  told: readonly Told[],
  speakerAt: (walked: Walked, span: Stop["span"], words: string) => Speaker | "silent",
): readonly Told[] {
  const known = new Set(told.map(({ motion }) => motionKey(motion)));
  const found: Told[] = [];
  for (const [first, ...others] of blocksOf(stops)) {
    const motion = first === undefined ? null : onlyMotion(walked, first);
    if (first === undefined || motion === null || known.has(motionKey(motion))) continue;
    const all = [first, ...others];
    if (walked.text.slice(first.span.start, first.span.end).includes("?")) continue;
    if (isAdvice(walked.text, first.span.start, all.at(-1)?.span.end ?? first.span.end)) continue;
    const claim = all.map((stop) => workIn(walked, stop, motion, speakerAt)).find((one) => one !== null);
    if (claim === undefined || claim === null) continue;
    found.push(claim);
    known.add(motionKey(motion));
  }
  return found;
}

/** A sentence with a motion, and those behind it without. */
function blocksOf(stops: readonly Stop[]): readonly (readonly Stop[])[] {
  const blocks: Stop[][] = [];
  for (const stop of stops) {
    const last = blocks.at(-1);
    if (stop.heads.length > 0 || last === undefined) blocks.push([stop]);
    else last.push(stop);
  }
  return blocks;
}

function onlyMotion({ text }: Walked, { row, heads }: Stop): Motion | null {
  const [head, ...others] = heads;
  const isPlain = row === null && others.length === 0 && head?.form === "named" && !isBeside(text, head);
  return isPlain && head.motions.length === 1 ? (head.motions[0] ?? null) : null;
}

function workIn(
  walked: Walked,
  { span }: Stop,
  motion: Motion,
  speakerAt: Parameters<typeof atWork>[3],
): Told | null {
  if (span.end - span.start > SENTENCE_CHARS_MAX) return null;
  const words = walked.text.slice(span.start, span.end).trimEnd();
  if (!tellsOfWork(words)) return null;
  const speaker = speakerAt(walked, span, words);
  if (speaker === "silent" || speaker === "house") return null;
  return { motion, treatment: "underway", speaker, sentence: span, weak: true, loose: true };
}

/**
 * Whether a sentence that names a motion, or stands right behind one, tells in plain words that something is at work or
 * planned for it: `momenteel onderzoekt het CBS …`, `dit najaar start een proef`. What may just as well be a wish, a
 * condition, another's view or the House's own business tells nothing.
 */
function tellsOfWork(sentence: string): boolean {
  const words = sentence.toLowerCase();
  if (DOUBT.test(words) || HOUSE.test(words) || DONE.test(words)) return false;
  if (words.endsWith("?") || words.endsWith(":")) return false;
  if (NOW.test(words)) return WORKS.test(words);
  return (AHEAD.test(words) && COMES.test(words)) || GOES.test(words);
}

/** A denial, a condition, a wish, or somebody's view. */
const DOUBT = oneOf(
  "niet|geen|nooit|noch|zonder|onvoldoende|mits|tenzij|indien|als|wanneer|zodra|pas|alvorens|voordat|afhankelijk",
  "mogelijk|eventueel|wellicht|misschien|zou|zouden|had|hadden|volgens|aldus|anders|hoewel|ofschoon|verzoekt|verzoeken|mocht|mochten|kan|kunnen|kon|konden|was|waren|werd|werden|zei|vroeg|gevraagd|verzocht",
);
/** What the House does with a motion, and what is asked. */
const HOUSE = oneOf(
  "debat|commissie|commissiedebat|(?:algemeen|nota|wetgevings)[- ]?overleg|stemm\\p{L}*|gestemd|plenair\\p{L}*|agenda\\p{L}*",
  "ingediend|indien\\p{L}*|aangehouden|verworpen|ingetrokken|ontra\\p{L}*|appreciatie|oordeel|overwegende|constaterende",
  "kamer|reageren|reactie|u vraagt|(?:bent|kunt|wilt|gaat|heeft|hebt) u|hoe staat",
);
/** What is behind us is for others to judge. */
const DONE = oneOf(
  "uitgevoerd|afgedaan|afgehandeld|afgerond|voltooid|voldaan|gerealiseerd|ingelost|vervuld|beëindigd|afgesloten|gedaan",
);

const NOW = oneOf("momenteel|thans|op dit moment|op het ogenblik|in volle gang|volop|nu|inmiddels|gaande");
const WORKS = oneOf(
  "wordt|worden|werk|werkt|werken|onderzoekt|onderzoeken|onderzoek (?:ik|wij|we)|(?:ik|wij|we) onderzoek|verken\\p{L}*|bezie|beziet|bezien|bekijk\\p{L}*|bestudeer\\p{L}*",
  "inventariseer\\p{L}*|bereid\\p{L}*|ontwikkel\\p{L}*|loopt|lopen|voer|voert|voeren|spreek|spreekt|spreken|toets\\p{L}*",
  "gewerkt|gang|bezig|gaande|gestart|begonnen|leg|leggen|hand",
);

const AHEAD = oneOf(
  "naar verwachting|verwachting|(?:nog )?(?:dit|deze|komende?|volgende?|aankomende?) (?:voorjaar|najaar|jaar|jaren|zomer|herfst|winter|maand|maanden|week|weken|tijd|periode|kwartaal|kabinetsperiode)",
  "(?:voor|vóór|na|rond) (?:de zomer|het (?:\\p{L}*reces|einde)|eind|kerst|prinsjesdag)|in (?:het (?:voor|na)jaar|de loop van|het (?:eerste|tweede|derde|vierde) kwartaal|de (?:eerste|tweede) helft)",
  "begin|medio|eind|uiterlijk|binnenkort|spoedig|op korte termijn|nog voor|later dit jaar|dan",
  "(?:in|voor|per|tot) (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)",
);
const COMES = oneOf(
  "zal|zullen|ga|gaat|gaan|start|starten|volgt|volgen|kom|komt|komen|verschijnt|verschijnen|wordt|worden|krijgt|krijgen",
  "ontvangt|stuur|stuurt|sturen|begint|beginnen|hervat\\p{L}*|verwacht\\p{L}*|presenteer\\p{L}*|lever|levert|leveren",
  "breng|brengt|brengen|spreek|spreekt|voer|voert|voeren|voorzien|ligt|dien|in te dienen|tegemoetzien|tegemoet|stel|stelt|stellen",
);

/** At work whatever the time: `ik werk aan`, `is in voorbereiding`, `heb het RIVM verzocht`. */
const GOES = oneOf(
  "(?:werk|werkt|werken) (?:\\p{L}+ ){0,4}aan|in (?:voorbereiding|ontwikkeling|onderzoek|uitvoering)(?! van)|ter hand (?:genomen|neem|nemen)",
  "(?:ben|zijn|is) (?:\\p{L}+ ){0,6}(?:bezig|in gesprek|gaande|uitgezet|voorzien)",
  "(?:wordt|worden) (?:\\p{L}+ ){0,8}(?:gewerkt|meegenomen|betrokken|voorbereid|onderzocht|verkend|uitgewerkt|opgepakt|aangesteld|opgesteld|opgezet|hervat|gebracht)",
  "opdracht (?:gegeven|gekregen|verleend|verstrekt)",
  "(?:vindt|vinden) (?:\\p{L}+ ){0,6}plaats|(?:duurt|duren) (?:nog )?voort|van start|komt (?:\\p{L}+ ){0,6}aan bod|onderdeel (?:uit)?maakt|maakt (?:\\p{L}+ ){0,6}deel uit|(?:blijft|blijven|blijf) (?:\\p{L}+ ){0,6}(?:zoeken|inzetten|bepleiten|werken)",
  "(?:zal|zullen|ga|gaat|gaan) (?:\\p{L}+ ){0,12}(?:opnemen|verwerken|uitvoeren|meenemen|betrekken|onderzoeken|uitwerken|opstellen|richten|bepleiten|inbrengen|verkennen|inventariseren|aanpassen|vastleggen|regelen)",
);

function oneOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?:^|\\P{L})(?:${alternatives.join("|")})(?=\\P{L}|$)`, "u");
}
