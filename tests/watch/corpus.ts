import type { Watch } from "#watch";
import { watch } from "./builders.ts";

/** A source of chance that gives the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A text in made-up official Dutch, about `length` characters long, with its rare words as frequent as in reality. */
export function makeText(random: () => number, length: number): string {
  let text = "";
  while (text.length < length) text += `${makeSentence(random)}${random() < 0.15 ? "\n\n" : " "}`;
  return text;
}

/** A compound that a committee could have thought of: `kinderopvangvoorziening`. */
export function makeCompound(random: () => number): string {
  return pick(random, FIRST) + pick(random, SECOND) + pick(random, THIRD);
}

/** Watches as an organisation would write them: words, phrases, stars, NEAR, mostly about things that are rare. */
export function makeWatches(random: () => number, count: number): readonly Watch[] {
  return Array.from({ length: count }, (_, number) =>
    watch({ id: `w${number}`, query: makeQuery(random, number) }),
  );
}

function makeQuery(random: () => number, number: number): string {
  const word = () => makeCompound(random);
  switch (number % 10) {
    case 0:
      return `${word()} NEAR/10 (${word()} OR ${word()})`;
    case 1:
      return `"${pick(random, COMMON)} ${word()}"`;
    case 2:
      return `${word()}*`;
    case 3:
      return `*${word()}*`;
    case 4:
      return `${word()} NOT ${word()}`;
    case 5:
      return `${word()} AND ${pick(random, SECOND)}`;
    default:
      return `${word()} OR ${word()}`;
  }
}

function makeSentence(random: () => number): string {
  const words = Array.from({ length: 6 + Math.floor(random() * 20) }, () => makeWord(random)).join(" ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function makeWord(random: () => number): string {
  const roll = random();
  if (roll < 0.55) return COMMON[Math.floor(random() ** 2 * COMMON.length)] ?? "de";
  if (roll < 0.85) return PLAIN[Math.floor(random() ** 3 * PLAIN.length)] ?? "huis";
  if (roll < 0.95) return pick(random, SECOND) + (random() < 0.3 ? pick(random, THIRD) : "");
  if (roll < 0.98) return makeCompound(random);
  return pick(random, ODD);
}

function makePlain(random: () => number, count: number): readonly string[] {
  const syllables =
    "ver be ge ont her voor over aan uit lo ma ri stel werk hand loop teken vorm gaan lijk heid ing er end".split(
      " ",
    );
  const words = Array.from({ length: count }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, syllables)),
  );
  return words.map((parts) => parts.join(""));
}

function pick(random: () => number, list: readonly string[]): string {
  return list[Math.floor(random() * list.length)] ?? "";
}

const COMMON = (
  "de het een van en in op te dat die voor met zijn aan is er niet om bij ook door als worden of naar uit dan wordt " +
  "heeft deze over tot hebben kan nog meer zal geen wel welke kabinet Kamer minister motie regering leden vragen " +
  "overwegende constaterende verzoekt onderzoek beleid wet gemeenten provincies kinderen jaar tijd brief antwoord " +
  "mogelijk nodig aantal uitvoering afspraken maatregelen informatie rijk financiële coördinatie"
).split(" ");
const FIRST = (
  "kinder asiel jeugd nood crisis gezins zorg onderwijs woning arbeids milieu water energie veiligheids reis " +
  "vluchtelingen studenten ouderen mantel stikstof natuur spoor haven cultuur sport"
).split(" ");
const SECOND = (
  "opvang beleid plaats stelsel locatie kader akkoord toezicht budget maatregel centrum dienst raad vergunning plan " +
  "vraag regeling subsidie norm aanbod begeleiding bescherming huisvesting toelage bijdrage controle netwerk loket"
).split(" ");
const THIRD = (
  "voorziening houder gebied bestuur proces termijn plicht wet rapport kosten fonds groep taak s en visie agenda " +
  "monitor pilot brief regio coördinatie capaciteit behoefte verdeling"
).split(" ");
/** Words that no watch asks for, the first of them the most frequent. */
const PLAIN = makePlain(chance(99), 5_000);
const ODD = [
  "COA",
  "IND-dossiers",
  "(nood)opvang",
  "azc’s",
  "36 600 XX, nr. 29",
  "2024–2025",
  "opvang-\nlocaties",
  "amv's",
];
