import { soortOf } from "../kinds.ts";
import { pieceOf } from "../officielebekendmakingen/piece.ts";
import type { Publication } from "../officielebekendmakingen/publication.ts";
import type { Piece } from "../piece.ts";
import { plainText } from "./plain-text.ts";
import type { FeedItem } from "./read-feed.ts";

/** A publication as the feed of the official publications tells it. */
export interface ToldPublication {
  /** `kst-1027687`, `kst-35825-15`, `blg-1027694`. */
  readonly identifier: string;
  /** Null for an attachment, of which nothing but its title is told. */
  readonly dossierTitle: string | null;
  /** The name of its kind, as it is written; null where it is not. */
  readonly label: string | null;
  readonly title: string;
}

/** `kst-1027687 : Tweede Kamer der Staten-Generaal` */
const TITLE = /^((?:kst|blg|ah|kv|h|nds|stb|trb|stcrt)-[\w.()-]{1,60})\s*:\s+\S/i;

/**
 * What an item of the feed of the official publications says: its title holds no more than the identifier and the Chamber, the
 * rest stands in its description as `title of the dossier; kind; title`. Null for an item of any other feed.
 */
export function publicationIn({ title, html }: FeedItem): ToldPublication | null {
  const identifier = TITLE.exec(title)?.[1];
  if (identifier === undefined) return null;
  const said = plainText(html);
  const parts = said === "" ? [] : said.split("; ");
  const at = /^(?:kst|kv|ah)-/i.test(identifier) ? placeOfKind(parts) : null;
  if (at === null) return { identifier, dossierTitle: null, label: null, title: said || identifier };
  const label = parts[at] ?? "";
  return {
    identifier,
    dossierTitle: parts.slice(0, at).join("; "),
    label,
    title: parts.slice(at + 1).join("; ") || label,
  };
}

/** Titles of dossiers have semicolons of their own: the kind is the first part that is the name of one, or else the second of three. */
function placeOfKind(parts: readonly string[]): number | null {
  const known = parts.findIndex((part, at) => at > 0 && soortOf(part, "") !== "Kamerstuk");
  if (known > 0) return known;
  return parts.length > 2 ? 1 : null;
}

/** The piece of parliament that a publication is; null for an attachment and for what is no piece of its own. */
export function pieceOfPublication({
  identifier,
  dossierTitle,
  label,
  title,
}: ToldPublication): Piece | null {
  const field = (name: string, value: string | null): readonly [string, readonly string[]][] =>
    value === null ? [] : [[name, [value]]];
  const publication: Publication = {
    identifier,
    fields: new Map([
      ...field("documenttitel", title),
      ...field("subrubriek", label),
      ...field("dossiertitel", dossierTitle),
    ]),
    forms: new Map(),
  };
  return pieceOf(publication);
}
