import type { Language } from "#alert";
import type { DossierSnapshot } from "#parliament";
import { bold, type Composition, header, lines, part, plain, richText, smallPrint } from "../blocks.ts";
import { allIds, nameOf } from "../names.ts";
import { oneLine } from "../text.ts";
import { dossierWordsOf } from "../words/dossier-words.ts";
import { wordsOf } from "../words/index.ts";
import { mattersLine } from "./hits.ts";
import type { CardView } from "./view.ts";

/** The lasting card of a followed dossier: what it is and how far it is. Its documents have cards of their own. */
export function dossierComposition(card: CardView<DossierSnapshot>): Composition {
  const { language, snapshot: dossier } = card;
  const words = wordsOf(language);
  const ours = dossierWordsOf(language);
  const name = nameOf(dossier, language);
  const title = oneLine(dossier.title, 600);
  const standing = dossierStanding(dossier, language);
  return {
    sentence: ours.now(name.full, standing),
    parts: [
      part(0, header(name.top)),
      part(0, richText(lines(bold(standing), mattersLine(card.hits, words)))),
      part(1, richText(lines(plain(name.top.includes(title) ? "" : title)))),
      part(2, smallPrint(ours.follows, allIds(dossier))),
    ],
  };
}

/** `Open · stukken tot en met nr. 29` */
function dossierStanding(dossier: DossierSnapshot, language: Language): string {
  const ours = dossierWordsOf(language);
  const pieces = [
    dossier.withdrawn ? wordsOf(language).removed : null,
    dossier.closed === true ? ours.closed : ours.open,
    dossier.highestNumber === null ? null : ours.upTo(dossier.highestNumber),
  ];
  return pieces.filter((piece) => piece !== null).join(" · ");
}
