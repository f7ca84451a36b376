import type { DocumentClass } from "../document-class.ts";
import { contributionsOf } from "../parts/contributions.ts";
import { bodyParagraphs, type Paragraphed } from "../parts/quote.ts";
import { sectionsOf } from "../parts/sections.ts";
import { turnsOf } from "../parts/turns.ts";
import type { Span } from "../text.ts";
import type { Speaker } from "./claim.ts";

/** Who speaks at a place of a document. */
export interface Voice {
  /** `silent` where nobody says anything (a list, an agenda, a head); null where only the sentence itself can tell. */
  readonly speaker: Speaker | "silent" | null;
  /** Where the part begins that the place is in. */
  readonly start: number;
  /** Of an answer the questions that it answers. */
  readonly asked: readonly Span[];
}

/**
 * Tells for every place of a document who speaks there, from its kind and the part that the place is in.
 * @param sender of a letter, where that is known besides and its text does not tell
 */
export function voicesOf(
  document: Paragraphed,
  kind: DocumentClass | undefined,
  sender?: Speaker,
): (at: number) => Voice {
  const parts = partsOf(document, kind, sender ?? null);
  return (at) => {
    let low = 0;
    let high = parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((parts[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return parts[low] ?? NOBODY;
  };
}

const NOBODY: Voice = { speaker: null, start: 0, asked: [] };

function partsOf(
  document: Paragraphed,
  kind: DocumentClass | undefined,
  sender: Speaker | null,
): readonly Voice[] {
  switch (kind) {
    case "answer":
      return answerParts(document);
    case "consultation":
      return consultationParts(document);
    case "debate":
      return debateParts(document);
    case "letter":
      return [whole(letterVoice(document.text) ?? sender)];
    case "memorandum":
      return [whole(memorandumVoice(document.text))];
    case "report":
      return [whole(reportVoice(document.text))];
    case "postponement":
      return [whole("government")];
    case "motion":
    case "amendment":
    case "question":
      return [whole("house")];
    case "agenda":
    case "decisions":
    case "votes":
    case "bill":
      return [whole("silent")];
    default:
      return isRecord(document.text) ? debateParts(document) : [NOBODY];
  }
}

const TURN = /^(?:(?:De heer|Mevrouw) [^\n:]{2,60}\([^)\n]{2,30}\)|De (?:voor|onder)zitter):/m;

/** A text of unknown kind in which members take turns. */
export function isRecord(text: string): boolean {
  return TURN.test(text);
}

function whole(speaker: Voice["speaker"]): Voice {
  return { speaker, start: 0, asked: [] };
}

/** The answers speak for the government, the questions for the members; what stands before them says nothing. */
function answerParts(document: Paragraphed): readonly Voice[] {
  const sections = sectionsOf(document);
  if (sections.length === 0) return [NOBODY];
  const questions = new Map<number, Span>();
  let open: Span[] = [];
  let isAsking = false;
  const parts = sections.map(({ label, text }): Voice => {
    if (label.kind === "question") {
      if (!isAsking) open = [];
      isAsking = true;
      open.push(text);
      for (const number of label.numbers) questions.set(number, text);
      return { speaker: "house", start: text.start, asked: [] };
    }
    isAsking = false;
    const named = label.numbers.flatMap((number) => questions.get(number) ?? []);
    return { speaker: "government", start: text.start, asked: named.length > 0 ? named : open };
  });
  return [whole("silent"), ...parts];
}

const OF_GOVERNMENT = /^\s*BRIEF VAN (?:DE |HET )?(?:MINISTER|STAATSSECRETARIS|BEWINDSPERSO)/;
const OF_HOUSE =
  /^\s*BRIEF VAN (?:DE |HET )?(?:VOORZITTER|VASTE|COMMISSIE|LEDEN|LID|GRIFFIER|PRESIDIUM|ALGEMENE COMMISSIE)/;

/** In the report of a consultation the replies, and the letters of ministers that it holds. */
function consultationParts(document: Paragraphed): readonly Voice[] {
  let letter: "government" | "house" | null = null;
  const parts: Voice[] = [];
  for (const { text, start, reply, replyPart } of contributionsOf(document)) {
    if (OF_GOVERNMENT.test(text)) letter = "government";
    else if (OF_HOUSE.test(text)) letter = "house";
    const speaker = letter ?? (reply || replyPart ? "government" : "house");
    if (parts.at(-1)?.speaker !== speaker) parts.push({ speaker, start, asked: [] });
  }
  return parts.length === 0 ? [NOBODY] : parts;
}

/** Ministers speak for the government, members for the House, the chair for nobody. */
function debateParts(document: Paragraphed): readonly Voice[] {
  const turns = turnsOf(bodyParagraphs(document));
  const parts = turns.map(({ speaker, start }): Voice => {
    if (/^De (?:voorzitter|griffier)/.test(speaker)) return { speaker: "silent", start, asked: [] };
    return {
      speaker: /^(?:Minister|Staatssecretaris)/.test(speaker) ? "government" : "house",
      start,
      asked: [],
    };
  });
  return parts.length === 0 ? [NOBODY] : [whole("silent"), ...parts];
}

/** Annual reports are the government's, reports of committees the House's; of others their sentences tell. */
function reportVoice(text: string): Speaker | null {
  const head = text.slice(0, 4_000);
  if (/\b(?:jaarverslag|slotwet|begroting)\b/i.test(head)) return "government";
  return /\bverslag\b|\bcommissie\b|\bde leden van de\b/i.test(head) ? "house" : null;
}

const OFFICE_LINE =
  /^\s*(?:de|het)?\s*(?:demissionair\s+)?(?:minister|ministers|minister-president|staatssecretaris)\b[^\n.]{0,160}$/im;
const HOUSE_LINE =
  /^\s*(?:namens\s+(?:deze|de\s+commissie)|(?:de\s+)?(?:adjunct-)?griffier\b[^\n]{0,100}|(?:de\s+)?voorzitter\s+van\s+de\s+(?:vaste\s+|algemene\s+)?commissie\b[^\n]{0,100})\s*,?\s*$/im;

/** `informeer ik uw Kamer`: so a minister writes. */
const TO_THE_KAMER = /\bik\b[^.\n]{0,60}\buw Kamer\b|\buw Kamer\b[^.\n]{0,60}\bik\b/;

/** A letter is the government's where its head or its signature says so; a committee's is the House's. */
function letterVoice(text: string): Speaker | null {
  const head = text.slice(0, 5_000);
  const tail = text.slice(-2_500);
  if (/^\s*BRIEF VAN (?:DE |HET )?(?:MINISTER|STAATSSECRETARIS)/m.test(head)) return "government";
  if (new RegExp(OF_HOUSE.source, "m").test(head)) return "house";
  if (
    OFFICE_LINE.test(tail) ||
    /\b(?:Antwoord|Mededeling)\s+van\s+(?:de\s+)?(?:Minister|Staatssecretaris)\b/.test(head)
  )
    return "government";
  if (HOUSE_LINE.test(tail)) return "house";
  return OFFICE_LINE.test(head) || TO_THE_KAMER.test(head) ? "government" : null;
}

/** Explanations of bills are the government's, unless members brought the bill in. */
function memorandumVoice(text: string): Speaker | null {
  const head = text.slice(0, 4_000);
  if (/\b(?:voorstel van wet van (?:het lid|de leden)|initiatiefnota van)\b/i.test(head)) return "house";
  return /\bADVIES\s+(?:AFDELING|RAAD)\b/i.test(head) ? null : "government";
}

const HOUSE =
  /^[^\p{L}]*(?:(?:de heer|mevrouw)\s[^:()]{2,40}\([^()]{2,20}\)\s?:|constaterende|overwegende|vaststellende|memorerende|van (?:mening|oordeel)|wijzende op|erop wijzend\p{L}*|verzoekt|verzoekende|spreekt|keurt|nodigt|zegt|vraagt|besluit|gehoord|gelezen|roept|draagt|indachtig|(?:voorts|tevens) (?:constaterende|overwegende)|kunt u|bent u|deelt u|klopt het|heeft u|de (?:vaste )?commissies?)\b|\b(?:de leden van de|(?<!\bnamens )mijn collega(?!['’]?s?\s+(?:van|de\s+(?:minister|staatssecretaris)))|de premier|mijn moties?|mijn fractie|onze fractie)\b/iu;
const GOVERNMENT =
  /\buw Kamer\b|\b(?:bied|stuur|informeer|beschouw|voer|geef|zend|betrek|acht) ik\b|\b(?:hierbij|bijgaand|met deze brief|mijn (?:brief|ambtsvoorganger|ministerie))\b|\bhet kabinet (?:is|heeft|zal|voert|geeft|werkt|acht|beschouwt|neemt|ziet)\b|\bik de Kamer\b/i;

const MEMBERS =
  /^[^\p{L}]*(?:(?:(?:ook|verder|voorts|daarnaast|tevens|vervolgens|tot slot|vragen|merken)\s+(?:\p{L}+\s+)?)?(?:de|deze|genoemde|voornoemde|dezelfde)\s+leden\b|het\s+lid\b|de\s+fracties?\b)/iu;

/** Where the government tells what members said, it is they who say it. */
export function tellsOfMembers(sentence: string): boolean {
  return MEMBERS.test(sentence);
}

/** `In reactie op de vraag van de leden van de D66-fractie merkt het kabinet op`: who answers is who speaks. */
const IN_ANSWER =
  /^[^\p{L}]*(?:in (?:reactie|antwoord) op|naar aanleiding van|op)\s+(?:de|een|deze)\s+(?:vraag|vragen|opmerkingen?|verzoek)\s+van\s+[^,.;]{1,120}?\s+(?=(?:merk|antwoord|kan|geef|meld|bericht|licht|stel|deel|wijs|zeg)\p{L}*\s+(?:ik|het kabinet|de (?:regering|minister|staatssecretaris))\b)/iu;

/** `hiermee is, zo antwoord ik de leden, …`. */
const SO_I_SAY = /,\s+zo (?:antwoord|meld|bericht|zeg) ik\b[^,.;]{0,80},/i;

/** Who speaks in a sentence, from its own words, where the document does not tell. */
export function voiceIn(words: string): Speaker {
  const sentence = words.replace(IN_ANSWER, "").replace(SO_I_SAY, " ");
  if (HOUSE.test(sentence) || MEMBERS.test(sentence) || /\?["”’»)\]\s\d[]*$/.test(sentence)) return "house";
  return GOVERNMENT.test(sentence) ? "government" : "other";
}
