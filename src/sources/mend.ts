/** What XML allows in no document, and half a character: these come from copying out of a word processor. */
const FORBIDDEN = /[[\p{Cc}--[\t\n\r\x7f-\x9f]]\p{Cs}\ufffe\uffff]/gv;
/** `&#xD83D;&#xDE00;`: one character written as the two halves of its UTF-16; any reference; an ampersand that begins none. */
const REFERENCE =
  /&#(?:x([\da-f]{1,8})|(\d{1,8}));(?:&#(?:x(d[c-f][\da-f]{2})|(5[67]\d{3}));)?|&(?:\w{1,12};)?/gi;
const OWN_ENTITIES = new Set(["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"]);
const SUSPECT = /[[\p{Cc}--[\t\n\r\x7f-\x9f]]\p{Cs}\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos);)/v;
const CDATA = "<![CDATA[";
const CDATA_END = "]]>";
const LAST = 0x10ffff;

/**
 * A text that was meant to be XML, with what makes it none mended, where that can be done without guessing: characters that
 * XML forbids become spaces, half of a character the sign for one that is lost, and an ampersand that begins no entity
 * stands for itself. Takes time linear in the text.
 */
export function mendXml(text: string): string {
  if (!SUSPECT.test(text)) return text;
  let mended = "";
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf(CDATA, at);
    const end = start < 0 ? -1 : text.indexOf(CDATA_END, start);
    if (end < 0) return mended + mendMarkup(text.slice(at));
    mended += mendMarkup(text.slice(at, start)) + mendCharacters(text.slice(start, end + CDATA_END.length));
    at = end + CDATA_END.length;
  }
  return mended;
}

/** A text that was meant to be JSON: raw control characters, which stand for themselves in no string, become spaces. */
export function mendJson(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}

/** What XML allows in no document becomes a space, and half a character the sign for one that is lost. */
export function mendCharacters(text: string): string {
  return text.replace(FORBIDDEN, (character) => (character < " " ? " " : "\ufffd"));
}

function mendMarkup(text: string): string {
  return mendCharacters(text).replace(REFERENCE, mendReference);
}

function mendReference(
  written: string,
  hex?: string,
  decimal?: string,
  lowHex?: string,
  lowDecimal?: string,
): string {
  if (hex === undefined && decimal === undefined)
    return OWN_ENTITIES.has(written) ? written : `&amp;${written.slice(1)}`;
  const code = codeOf(hex, decimal) ?? LAST + 1;
  const low = codeOf(lowHex, lowDecimal);
  if (low === null) return isAllowed(code) ? written : code < 32 ? " " : "\ufffd";
  const isPair = code >= 0xd800 && code < 0xdc00 && low >= 0xdc00 && low < 0xe000;
  if (isPair) return String.fromCharCode(code, low);
  return `${isAllowed(code) ? `&#${code};` : code < 32 ? " " : "\ufffd"}\ufffd`;
}

function codeOf(hex: string | undefined, decimal: string | undefined): number | null {
  if (hex !== undefined) return Number.parseInt(hex, 16);
  return decimal === undefined ? null : Number.parseInt(decimal, 10);
}

/** Whether XML allows a character, by its code. */
export function isAllowed(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code <= LAST && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
