import { asMarkup, withoutSteering } from "#parliament";

/** Only what is made here has it: nothing that comes from outside can pass for markup. */
const MARKUP = Symbol("markup");

/** A piece of a page that is markup of ours. What is no such piece is text, and shows as it is. */
export interface Markup {
  readonly [MARKUP]: string;
}

type Piece = Markup | string | number | null | readonly Piece[];

/** Markup with pieces in it: `html`<p>${title}</p>``. Every text in it is escaped, and cannot leave an attribute in quotes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { [MARKUP]: strings.map((text, at) => text + markupOf(pieces[at] ?? null)).join("") };
}

/** The text of a piece as it stands in a page; nothing of null. */
export function markupOf(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece !== "object") return escaped(String(piece));
  return MARKUP in piece ? piece[MARKUP] : piece.map(markupOf).join("");
}

/** Letters that turn the reading direction, or are nowhere to be seen, show one thing and mean another. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function escaped(text: string): string {
  return asMarkup(withoutSteering(text.toWellFormed()).replace(UNSEEN, ""));
}

/** An address that may be followed: https, or a path of this server; null of any other. */
export function safeAddress(url: string | null | undefined): string | null {
  return url !== null && url !== undefined && /^(?:https:\/\/|\/(?!\/))/.test(url) ? url : null;
}

/** A text that leads to an address, or the text alone where that is none to follow. */
export function linked(text: string, url: string | null | undefined): Markup {
  const address = safeAddress(url);
  return address === null ? html`${text}` : html`<a href="${address}" rel="noreferrer">${text}</a>`;
}
