import type { CheerioAPI } from "cheerio/slim";
import { civilDate, parseId } from "#parliament";
import type { Piece } from "../piece.ts";
import { longDate } from "./dates.ts";
import { stukIn, targetOf } from "./items.ts";
import { labelled, type Said, saidIn } from "./labels.ts";
import { tidy, unexpectedPage, type WebPage } from "./page.ts";
import { fileUrl, titleWithout } from "./pieces.ts";
import { proposersIn } from "./proposers.ts";
import { type Site, SOURCE_NAME } from "./site.ts";
import { type Vote, voteIn } from "./vote.ts";

/** What the page of one document tells. */
export interface Detail {
  readonly piece: Piece;
  readonly vote: Vote | null;
}

/** Kinds as the heading of a page names them, in the words of the open data. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^motie \((?:gewijzigd|nader)|^(?:(?:nader|tweede|derde) )*gewijzigde motie/i, "Motie (gewijzigd/nader)"],
  [/^motie\b/i, "Motie"],
  [/^amendement \((?:gewijzigd|nader|vervangend)/i, "Amendement (gewijzigd/nader/vervangend)"],
  [/^(?:(?:nader|tweede|derde) )*gewijzigd amendement/i, "Amendement (gewijzigd/nader/vervangend)"],
  [/^amendement\b/i, "Amendement"],
  [/^antwoord schriftelijke vragen|^antwoord/i, "Antwoord schriftelijke vragen"],
  [/^mededeling|^uitstel/i, "Mededeling (uitstel antwoord)"],
  [/^schriftelijke vragen|^kamervragen/i, "Schriftelijke vragen"],
  [/^brief (?:van de )?regering|^brief van de (?:minister|staatssecretaris)/i, "Brief regering"],
];
/** Other kinds are taken as they are, where they look like one: a few words. */
const KIND_LENGTH_MAX = 60;

/**
 * Reads the page of a document. In: the document's number, null where the page must tell it; the zaak that the link
 * names. Throws UnexpectedShapeError for a page that is not one of a document.
 */
export function readDetail(
  site: Site,
  page: WebPage,
  asked: { readonly document: string | null; readonly zaak: string | null },
): Detail {
  const { $ } = page;
  const said = saidIn($, mainOf($));
  const document = asked.document ?? documentIn($, site.base);
  const heading = headingOf($);
  if (document === null || heading === null) {
    throw unexpectedPage(page, "the page of a document has no heading with its kind and title, or no file");
  }
  const stuk = numberOn(said);
  const date = longDate(labelled(said, "Datum") ?? "") ?? null;
  const { kind, title } = heading;
  const piece: Piece = {
    source: SOURCE_NAME,
    position: site.clock().getTime(),
    ids: [...(stuk === null ? [] : [stuk]), document],
    key: document,
    zaak: asked.zaak ?? zaakOn(said, page.url) ?? zaakLinked($, site.base, document),
    kind,
    title: titleWithout(title, kind),
    date,
    dossierTitle: null,
    proposers: proposersIn(said),
    url: page.url.href,
    file: { url: fileUrl(site.base, document), contentType: null, bytes: null },
  };
  return { piece, vote: voteIn($, civilDate(site.clock().toISOString()) ?? "") };
}

function mainOf($: CheerioAPI): ReturnType<CheerioAPI> {
  const main = $("main, [role=main]").first();
  return main.length > 0 ? main : $("body");
}

/** The kind stands in an element of its own within the heading, the title beside it; or `Motie : …` in one piece. */
function headingOf($: CheerioAPI): { readonly kind: string; readonly title: string } | null {
  const heading = $("h1").first();
  const whole = tidy(heading.text());
  const meta = tidy($('meta[name="dcterms.title"]').attr("content") ?? "");
  const [first] = saidIn($, heading);
  const split = /^(.{3,60}?)\s*:\s*(.+)$/s.exec(whole);
  const label = first !== undefined && first.text !== whole ? first.text : (split?.[1] ?? null);
  const kind = label === null ? null : kindNamed(label.replace(/\s*:$/, ""));
  if (label === null || kind === null) return null;
  const rest = whole.slice(label.length).replace(/^\s*:?\s*/, "");
  return { kind, title: rest.length >= 3 ? rest : titleWithout(meta, kind) };
}

function kindNamed(label: string): string | null {
  const known = KINDS.find(([pattern]) => pattern.test(label))?.[1];
  if (known !== undefined) return known;
  return label.length <= KIND_LENGTH_MAX && /^[A-Z][\p{L} ()/.-]+$/u.test(label) ? label : null;
}

function documentIn($: CheerioAPI, base: URL): string | null {
  for (const element of $("a[href]").toArray()) {
    const href = $(element).attr("href") ?? "";
    const file = /\/downloads\/document\?(?:[^#]*&)?id=(20\d\dD\d{5})\b/i.exec(href)?.[1];
    if (file !== undefined) return file.toUpperCase();
  }
  const canonical = $('link[rel="canonical"]').attr("href");
  return canonical === undefined ? null : (targetOf(canonical, base)?.document ?? null);
}

function numberOn(said: readonly Said[]): string | null {
  const value = labelled(said, "Nummer") ?? labelled(said, "Kamerstuknummer");
  return value === null ? null : stukIn([value]);
}

function zaakOn(said: readonly Said[], url: URL): string | null {
  const told = [labelled(said, "Zaaknummer"), labelled(said, "Nummer"), url.searchParams.get("id")].map(
    (id) => id?.trim().toUpperCase() ?? "",
  );
  return told.find((id) => parseId(id)?.type === "zaak") ?? null;
}

/** The page often links to itself, by its zaak as well. */
function zaakLinked($: CheerioAPI, base: URL, document: string): string | null {
  for (const element of $('a[href*="detail?"], link[rel="canonical"]').toArray()) {
    const target = targetOf($(element).attr("href") ?? "", base);
    if (target?.document === document && target.zaak !== null) return target.zaak;
  }
  return null;
}
