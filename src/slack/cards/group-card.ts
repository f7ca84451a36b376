import type { GroupCard, GroupLine, Language } from "#alert";
import { displayId } from "#parliament";
import {
  bold,
  type Composition,
  header,
  type Inline,
  lines,
  link,
  part,
  plain,
  richText,
  smallPrint,
} from "../blocks.ts";
import { kindName } from "../names.ts";
import { oneLine, small } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { shortDate } from "../words/dates.ts";
import { listed, listWords } from "../words/list-words.ts";
import { overviewWords } from "../words/overview-words.ts";
import { mentions } from "./document-card.ts";
import { mattersLine } from "./hits.ts";

const ROWS_MAX = 20;

/** Several documents of one dossier, as one message with a line for each. */
export function groupComposition(card: GroupCard): Composition {
  const { language, dossier, hits } = card;
  const ours = overviewWords[language];
  const id = dossier === null ? null : cardWords[language].inDossier(oneLine(displayId(dossier.id), 60));
  const title = oneLine(dossier?.title ?? "", 240);
  const rows = card.documents.slice(0, ROWS_MAX);
  const rest = Math.max(card.total, card.documents.length) - rows.length;
  const several = hits.length > 1;
  const place = id === null ? null : `${small(id)}${title === "" ? "" : ` (${oneLine(title, 120)})`}`;
  return {
    sentence: ours.group(card.total, place, titles(card, language)),
    parts: [
      part(0, header([ours.groupTitle(card.total), id].filter((piece) => piece !== null).join(" · "))),
      part(0, richText(lines(mattersLine(hits, language), mentions(hits)))),
      part(
        1,
        richText(
          lines(
            ...rows.map((row) => documentRow(row, several, language)),
            rest > 0 ? plain(listWords[language].more(rest)) : [],
          ),
        ),
      ),
      part(2, smallPrint(title)),
    ],
  };
}

function titles({ documents, total }: GroupCard, language: Language): string {
  const named = documents.slice(0, 3).map((each) => `“${oneLine(each.title, 100) || "…"}”`);
  const rest = Math.max(total, documents.length) - named.length;
  return rest > 0 ? `${named.join(", ")} ${listWords[language].more(rest)}` : listed(named, language) || "…";
}

/** `● Kamerbrief · Voortgang opvang · 2025D01234 · 14 jan` */
function documentRow(row: GroupLine, several: boolean, language: Language): readonly Inline[] {
  const kind = kindName(row.kind, language);
  const title = oneLine(row.title, 160);
  const aside = [
    row.id === null ? "" : oneLine(displayId(row.id), 40),
    row.date === null ? "" : shortDate(row.date, language),
    several
      ? row.watches
          .slice(0, 3)
          .map((name) => oneLine(name, 40))
          .join(", ")
      : "",
  ].filter((piece) => piece !== "");
  return [
    ...plain("● "),
    ...(title === "" || small(title).startsWith(small(kind)) ? [] : [...bold(kind), ...plain("  ")]),
    ...link(title || kind, row.url),
    ...plain(aside.length === 0 ? "" : `  ${aside.join(" · ")}`),
  ];
}
