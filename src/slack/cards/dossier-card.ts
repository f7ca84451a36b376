import type { Language } from "#alert";
import type { DossierContents, DossierSnapshot } from "#parliament";
import {
  bold,
  type Composition,
  header,
  lines,
  type Part,
  part,
  plain,
  richText,
  smallPrint,
} from "../blocks.ts";
import { documentLabel, nameOf, otherIds } from "../names.ts";
import { oneLine } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { longDate } from "../words/dates.ts";
import { dossierWords } from "../words/dossier-words.ts";
import { listWords } from "../words/list-words.ts";
import { voteWords } from "../words/vote-words.ts";
import { mattersLine } from "./hits.ts";
import { pastPart } from "./past-parts.ts";
import type { CardView } from "./view.ts";

const TITLE_MAX = 120;

/** The lasting card of a followed dossier: what it is and how far it is. Its documents have cards of their own. */
export function dossierComposition(card: CardView<DossierSnapshot>): Composition {
  const { language, snapshot: dossier } = card;
  const ours = dossierWords[language];
  const name = nameOf(dossier, language);
  const title = oneLine(dossier.title, 600);
  const standing = dossierStanding(dossier, language);
  return {
    sentence: ours.now(name.full, standing),
    parts: [
      part(0, header(name.top)),
      part(0, richText(lines(bold(standing), mattersLine(card.hits, language)))),
      part(1, richText(lines(plain(name.top.includes(title) ? "" : title)))),
      ...filedParts(card.filed, language),
      ...pastPart(card.past, language),
      part(2, smallPrint(card.hits.length === 0 ? "" : ours.follows, otherIds(dossier))),
    ],
  };
}

/** How far the bill is, and the newest documents. */
function filedParts(filed: DossierContents | null, language: Language): readonly Part[] {
  if (filed === null) return [];
  const { bill, documents, total } = filed;
  const ours = dossierWords[language];
  const on = bill?.on == null ? null : longDate(bill.on, language);
  const stage =
    bill === null ? "" : ours.bill(bill.step, on, oneLine(voteWords[language].result(bill.result ?? ""), 60));
  const listed = documents.map((document) =>
    plain(`● ${documentLabel(document, language)}: ${oneLine(document.title, TITLE_MAX)}`),
  );
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
