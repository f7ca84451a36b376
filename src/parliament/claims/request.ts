import type { Span } from "../text.ts";
import { ASKS_FIRST, ASKS_LAST, WAS_ASKED } from "./asking.ts";
import type { Head } from "./heads.ts";

/** Of the speaker, or a question: nothing that a motion asks for. */
const NO_REQUEST = /\?["”’»)\]\s\d[]*$|\b(?:ontraad|ontraden|aangehouden|ingetrokken|verworpen)\b/i;
/** `De motie verzoekt …`. */
const IT_ASKS = new RegExp(`^[^]{0,240}?\\b(?:${ASKS_FIRST.join("|")})\\b`, "iu");
/** `In de motie wordt … verzocht`, `heeft uw Kamer mij met de motie gevraagd`. */
const IN_IT = /\b(?:in|met|via|bij|door|middels|per)\s+$/i;
const ASKED_IN_IT = new RegExp(
  `\\b(?:${[...ASKS_FIRST, ...ASKS_LAST, ...WAS_ASKED].join("|")}|verzoek|oproep)\\b`,
  "i",
);

/** What a sentence says that its motion asks for, in lower case; null where it says nothing of that. */
export function requestIn(text: string, { start, end }: Span, head: Head): string | null {
  const words = text.slice(start, end);
  if (NO_REQUEST.test(words)) return null;
  const lead = text.slice(start, head.start);
  const isSubject = !/[\p{L}\p{N}]/u.test(lead) || /^[^\p{L}]*(?:ook|en|daarnaast)\s+$/iu.test(lead);
  const asks = isSubject
    ? IT_ASKS.exec(text.slice(head.end, end))
    : IN_IT.test(lead)
      ? ASKED_IN_IT.exec(words)
      : null;
  if (asks === null) return null;
  const from = (isSubject ? head.end : start) + asks.index + asks[0].length;
  return text.slice(from, end).toLowerCase();
}

const KAMER_ASKS = new RegExp(
  `^[^\\p{L}]*(?:uw|de) Kamer\\s[^.]{0,60}?\\b(?:${[...ASKS_FIRST, ...WAS_ASKED].join("|")})\\b`,
  "iu",
);

/** What `Uw Kamer heeft verzocht om …` asks for, in lower case, below a line that names the motion; else null. */
export function requestOfKamer(text: string, { start, end }: Span): string | null {
  const words = text.slice(start, end);
  const asks = NO_REQUEST.test(words) ? null : KAMER_ASKS.exec(words);
  return asks === null ? null : words.slice(asks[0].length).toLowerCase();
}

const FOR_IT = /(?:naar aanleiding van|ter uitvoering van|op grond van|op basis van)\s+$/i;
const STUDIED =
  /\b(?:heb|heeft|hebben|is|zijn)\b[^.]*(?:onderzoek|evaluatie|verkenning|inventarisatie|analyse|doorlichting)\b/i;

/** `Naar aanleiding van de motie heeft het instituut onderzoek gedaan`. */
export function isStudiedFor(text: string, { start, end }: Span, head: Head): boolean {
  const words = text.slice(start, end);
  return FOR_IT.test(text.slice(start, head.start)) && STUDIED.test(words) && !NO_REQUEST.test(words);
}
