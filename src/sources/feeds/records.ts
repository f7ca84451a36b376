import { cite, civilDate, parseId, type SourceRecord } from "#parliament";
import { soortOf } from "../kinds.ts";
import { type Piece, recordsOfPiece } from "../piece.ts";
import { writeItemAddress } from "./item-address.ts";
import type { KeyedItem } from "./known.ts";
import { isSameSite } from "./page.ts";
import { pieceOfPublication, publicationIn, type ToldPublication } from "./publication.ts";
import type { FeedItem } from "./read-feed.ts";
import type { FeedSite } from "./site.ts";

/** The kind of what is no piece of parliament, as it stands on a card. */
export const NEWS = "Nieuwsbericht";

/** Sites whose pages are those of pieces, with the number in the address. */
const PARLIAMENT =
  /(?:^|\.)(?:tweedekamer\.nl|eerstekamer\.nl|officielebekendmakingen\.nl|berthub\.eu|opentk\.nl)$|^repository\.overheid\.nl$/i;
/** The numbers that name one document. */
const DOCUMENTS = new Set([
  "kamerstuk",
  "unformatted",
  "aanhangsel",
  "kamervragen",
  "staatsblad",
  "document",
]);

/**
 * An item as records: the piece that its link leads to, where no other item leads there, or else a document of its own.
 * In: the source's name, the item, and of the feed its address and the time.
 */
export function recordsOfItem(
  source: string,
  keyed: KeyedItem,
  { address, clock }: Pick<FeedSite, "address" | "clock">,
): readonly SourceRecord[] {
  const { item, id, isOwnPage } = keyed;
  const nowMs = clock().getTime();
  // A date in the future is an announcement or a mistake: here it counts from today.
  const position = Math.min(item.publishedMs ?? nowMs, nowMs);
  const date = civilDate(new Date(position).toISOString());
  const told = publicationIn(item);
  const piece = told === null ? null : pieceOfPublication(told);
  if (piece !== null) return recordsOfPiece(publishedPiece(source, item, piece, { position, date, address }));
  const numbers = item.link === null || !isOwnPage ? [] : numbersOf(item.link);
  const ids = numbers.filter((number) => DOCUMENTS.has(parseId(number)?.type ?? ""));
  if (ids.length > 0) return recordsOfPiece(pieceOf(source, item, { position, date, ids, numbers }));
  const text = writeItemAddress(address, keyed);
  return [
    {
      source,
      kind: "document",
      id: `${source}:${id}`,
      position,
      deleted: false,
      updatedAt: null,
      publishedAt: item.publishedMs === null ? null : new Date(position).toISOString(),
      fields: {
        soort: told === null ? NEWS : kindOf(told),
        onderwerp: told?.title ?? item.title,
        datum: date,
        ...(item.link === null ? {} : { url: item.link.href }),
      },
      refs: {},
      file: text === null ? null : { url: text, contentType: "text/html", bytes: null },
    },
  ];
}

/** An attachment, an erratum: what the official publications have beside the pieces themselves. */
function kindOf({ identifier }: ToldPublication): string {
  return /^blg-/i.test(identifier) ? "Bijlage" : NEWS;
}

/** A piece as the feed of the official publications tells it, with its page for a text where that lies with the feed. */
function publishedPiece(
  source: string,
  { link }: FeedItem,
  piece: Piece,
  told: { readonly position: number; readonly date: string | null; readonly address: URL },
): Piece {
  const { position, date, address } = told;
  const isAtFeed = link !== null && isSameSite(link, address);
  const isFormatted = piece.ids.every((id) => parseId(id)?.type !== "unformatted");
  // What is not formatted yet is a PDF only.
  const file =
    isAtFeed && isFormatted
      ? { url: link.href, contentType: "text/html", bytes: null }
      : isAtFeed && link.pathname.endsWith(".html")
        ? { url: link.href.replace(/\.html$/, ".pdf"), contentType: "application/pdf", bytes: null }
        : null;
  return { ...piece, source, position, date, url: link?.href ?? piece.url, file };
}

function pieceOf(
  source: string,
  item: FeedItem,
  told: {
    readonly position: number;
    readonly date: string | null;
    readonly ids: readonly string[];
    readonly numbers: readonly string[];
  },
) {
  const { position, date, ids, numbers } = told;
  return {
    source,
    position,
    ids: ids.toSorted((a, b) => rank(a) - rank(b)),
    zaak: numbers.find((number) => parseId(number)?.type === "zaak") ?? null,
    kind: soortOf(null, item.title),
    title: item.title,
    date,
    dossierTitle: null,
    proposers: [],
    url: item.link?.href ?? null,
    file: null,
  };
}

/** A Kamerstuk's own number before that of the Chamber's document. */
function rank(id: string): number {
  return parseId(id)?.type === "document" ? 1 : 0;
}

function numbersOf(link: URL): readonly string[] {
  if (!PARLIAMENT.test(link.hostname)) return [];
  const certain = cite(link.href).filter(({ possible }) => possible === undefined);
  return [...new Set(certain.map(({ id }) => id))];
}
