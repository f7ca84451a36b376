import { dossierId, parseId, type SourceRecord } from "#parliament";
import type { Piece } from "../piece.ts";
import type { Item } from "./items.ts";
import { type Site, SOURCE_NAME } from "./site.ts";

/** What a card of a list tells of a document, with its kind; null where it bears no number of its own. */
export function pieceOfItem(site: Site, item: Item, kind: string): Piece | null {
  const key = item.document;
  if (key === null) return null;
  return {
    source: SOURCE_NAME,
    position: site.clock().getTime(),
    ids: [...(item.stuk === null ? [] : [item.stuk]), key],
    key,
    zaak: item.zaak,
    kind,
    title: titleWithout(item.title, kind),
    date: item.date,
    dossierTitle: null,
    proposers: [],
    url: item.url,
    file: { url: fileUrl(site.base, key), contentType: null, bytes: null },
  };
}

/** Where a document's file is: a PDF or a DOCX, of which the address says nothing. */
export function fileUrl(base: URL, document: string): string {
  return `${base.href.replace(/\/$/, "")}/downloads/document?id=${document}`;
}

/** A title without the kind before it, which some pages repeat: `Motie : Motie van het lid …`. */
export function titleWithout(title: string, kind: string): string {
  const [first = ""] = kind.split(" (");
  const before = title.slice(0, first.length).toLowerCase() === first.toLowerCase();
  const rest = before ? /^\s*:\s*(.+)$/s.exec(title.slice(first.length))?.[1] : undefined;
  return rest ?? title;
}

/** Everything by which people may follow a thing, the dossier of its number among it. */
export function idsToFollow(
  stuk: string | null,
  document: string | null,
  zaak: string | null,
): readonly string[] {
  const parsed = stuk === null ? null : parseId(stuk);
  return [
    stuk,
    document,
    zaak,
    zaak === null ? null : `kv-tk-${zaak}`,
    parsed?.type === "kamerstuk" ? dossierId(parsed.dossier, parsed.suffix) : null,
  ].filter((id) => id !== null);
}

/** A bill as the record of its dossier; null where its card does not tell the dossier. */
export function recordOfBill(site: Site, item: Item): SourceRecord | null {
  const id = item.key.startsWith("dossier-") ? item.key : dossierIn(item.texts);
  const parsed = id === null ? null : parseId(id);
  if (id === null || parsed?.type !== "dossier") return null;
  return {
    source: SOURCE_NAME,
    kind: "kamerstukdossier",
    id,
    position: site.clock().getTime(),
    deleted: false,
    updatedAt: null,
    publishedAt: null,
    fields: {
      nummer: parsed.dossier,
      ...(parsed.suffix === null ? {} : { toevoeging: parsed.suffix }),
      titel: item.title,
      url: item.url,
    },
    refs: {},
    file: null,
  };
}

function dossierIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found =
      /^(?:wetsvoorstel|dossier(?:nummer)?|nummer)?\s*:?\s*(\d{2})[ .]?(\d{3})(?:[ -]([IVXA-M]{1,5}))?$/i.exec(
        text,
      );
    if (found !== null) return dossierId(`${found[1]}${found[2]}`, found[3] ?? null);
  }
  return null;
}
