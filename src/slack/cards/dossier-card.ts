import type { Language, WatchHit } from "#alert";
import {
  type DossierContents,
  type DossierSnapshot,
  displayId,
  documentClass,
  type FiledDocument,
  linksOf,
  parseId,
} from "#parliament";
import {
  bold,
  type Composition,
  header,
  type Inline,
  lines,
  link,
  type Part,
  part,
  plain,
  richText,
  smallPrint,
} from "../blocks.ts";
import { nameOf, otherIds, refName } from "../names.ts";
import { cut, oneLine, small } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { longDate } from "../words/dates.ts";
import { dossierWords } from "../words/dossier-words.ts";
import { listWords } from "../words/list-words.ts";
import { voteWords } from "../words/vote-words.ts";
import { hitName, mattersLine } from "./hits.ts";
import { pastPart } from "./past-parts.ts";
import type { CardView } from "./view.ts";

const TITLE_MAX = 120;
/** Two lines on a telephone, with the number. */
const TOP_MAX = 63;

/**
 * The lasting card of a followed dossier: what the rule calls it that follows it, and how far it is. Its documents have
 * cards of their own.
 */
export function dossierComposition(card: CardView<DossierSnapshot>): Composition {
  const { language, snapshot: dossier } = card;
  const ours = dossierWords[language];
  const name = nameOf(dossier, language);
  const title = oneLine(dossier.title, 600);
  const standing = dossierStanding(dossier, language);
  const [first, ...others] = card.hits;
  const top = first === undefined ? name.top : calledBy(first, dossier, language);
  return {
    sentence: ours.now(name.full, small(standing)),
    parts: [
      part(0, header(top)),
      part(0, richText(lines(bold(standing), others.length === 0 ? [] : mattersLine(card.hits, language)))),
      part(1, richText(lines(plain(saysTitle(top, title) ? "" : title)))),
      ...filedParts(card.filed, language),
      ...pastPart(card.past, language),
      part(2, smallPrint(card.hits.length === 0 ? "" : ours.follows, otherIds(dossier))),
    ],
  };
}

/** `Spreidingswet · 36333` */
function calledBy(hit: WatchHit, dossier: DossierSnapshot, language: Language): string {
  const id = dossier.ids[0];
  const number = id === undefined ? "" : oneLine(displayId(id), 30);
  const called = cut(hitName(hit, language), TOP_MAX - number.length);
  return called === "" || called.includes(number) ? called || number : `${called} · ${number}`;
}

function saysTitle(top: string, title: string): boolean {
  return top.toLowerCase().includes(title.toLowerCase());
}

/** How far the bill is, and the newest documents. */
function filedParts(filed: DossierContents | null, language: Language): readonly Part[] {
  if (filed === null) return [];
  const { bill, documents, total } = filed;
  const ours = dossierWords[language];
  const on = bill?.on == null ? null : longDate(bill.on, language);
  const stage =
    bill === null ? "" : ours.bill(bill.step, on, oneLine(voteWords[language].result(bill.result ?? ""), 60));
  const listed = documents.map((document) => documentLine(document, language));
  const rest = total - documents.length;
  return [
    part(1, richText(lines(plain(stage)))),
    part(
      2,
      richText(
        lines(
          listed.length === 0 ? [] : bold(ours.newest(total)),
          ...listed,
          rest > 0 ? plain(listWords[language].more(rest)) : [],
        ),
      ),
    ),
  ];
}

/** `● nr. 29  Kamerbrief · Voortgang opvang · 14 januari 2025`; the number leads to the document. */
function documentLine(document: FiledDocument, language: Language): readonly Inline[] {
  const stuk = document.stuk === undefined ? null : parseId(document.stuk);
  const number =
    stuk?.type === "kamerstuk"
      ? dossierWords[language].stuk(stuk.number)
      : oneLine(document.number ?? "", 40);
  // The page of the Tweede Kamer is there from the first day; an official one comes some days later.
  const [page] = linksOf(
    [document.number, document.stuk ?? null].filter((id) => id !== null),
    documentClass(document.kind),
  );
  const on = document.date === null ? "" : ` · ${longDate(document.date, language)}`;
  const name = refName(document, TITLE_MAX, language);
  if (number === "") return [...plain("● "), ...link(name, page?.url ?? null), ...plain(on)];
  return [...plain("● "), ...link(number, page?.url ?? null), ...plain(`  ${name}${on}`)];
}

/** `Open · stukken tot en met nr. 29` */
function dossierStanding(dossier: DossierSnapshot, language: Language): string {
  const ours = dossierWords[language];
  const pieces = [
    dossier.withdrawn ? cardWords[language].removed : null,
    dossier.closed === true ? ours.closed : ours.open,
    dossier.highestNumber === null ? null : ours.upTo(dossier.highestNumber),
  ];
  return pieces.filter((piece) => piece !== null).join(" · ");
}
