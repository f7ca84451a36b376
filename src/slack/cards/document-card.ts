import type { Language } from "#alert";
import type { DocumentSnapshot } from "#parliament";
import {
  bold,
  type Composition,
  header,
  type Inline,
  lines,
  mention,
  part,
  plain,
  richText,
  smallPrint,
} from "../blocks.ts";
import { gistLine } from "../headline.ts";
import { documentLabel, dossierLine, nameOf, otherIds, PROPOSERS, people } from "../names.ts";
import { oneLine } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { longDate } from "../words/dates.ts";
import { documentWords } from "../words/document-words.ts";
import { listed } from "../words/list-words.ts";
import { deadlineState } from "./around-parts.ts";
import { hitName, hitParts, mattersLine, untold } from "./hits.ts";
import { lifeParts, lifeStanding } from "./life-parts.ts";
import { pastPart } from "./past-parts.ts";
import { summaryParts } from "./summary-parts.ts";
import type { CardView } from "./view.ts";

/** The card of a document that one or more watches hit. */
export function documentComposition(card: CardView<DocumentSnapshot>): Composition {
  const { snapshot, language, hits } = card;
  const name = nameOf(snapshot, language);
  const { said, left } = untold(hits, summaryParts(card.summary, hits, language));
  return {
    sentence: sentence(name.full, card, language),
    parts: [
      part(0, header(name.top)),
      part(
        0,
        richText(
          lines(
            bold(name.rest),
            lifeStanding(card.life, language),
            // Of a motion that matters most how it stands; its term stands with what it asks.
            card.life === null ? plain(gistLine(snapshot, card.summary, language)) : [],
            plain(happened(card)),
            mattersLine(hits, language),
            plain(fromWhom(card, language)),
            plain(readingLine(snapshot, language)),
            mentions(hits),
          ),
        ),
      ),
      ...said,
      ...lifeParts(card.life, language),
      ...hitParts(left, language),
      ...pastPart(card.past, language),
      part(2, smallPrint(...numbers(snapshot), attachment(snapshot, card), dossierLine(snapshot, language))),
    ],
  };
}

type Card = CardView<DocumentSnapshot>;

function sentence(name: string, card: Card, language: Language): string {
  const words = documentWords[language];
  if (card.hits.length === 0) return words.seen(name);
  return words.matched(
    name,
    listed(
      card.hits.map((hit) => hitName(hit, language)),
      language,
    ),
  );
}

/** `Gepubliceerd op 14 januari 2025 · Kwam later binnen, gevonden op officielebekendmakingen.nl` */
function happened({ snapshot, novelty, deadline, language }: Card): string {
  const pieces = [
    snapshot.withdrawn ? cardWords[language].removed : null,
    snapshot.date === null ? null : documentWords[language].publishedOn(longDate(snapshot.date, language)),
    novelty === "late" || novelty === "old" ? cameLate(snapshot, language) : null,
    deadlineState(deadline, language),
  ];
  return pieces.filter((piece) => piece !== null).join(" · ");
}

/** That it came late; and where it was found, where the open data, whose keys are GUIDs, did not tell of it first. */
function cameLate({ key, alsoIn = [] }: DocumentSnapshot, language: Language): string {
  const words = documentWords[language];
  const isOpenData = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(key);
  const isOfficial = alsoIn.some(({ source }) => source === "officielebekendmakingen");
  return isOfficial && !isOpenData ? words.lateFrom("officielebekendmakingen.nl") : words.late;
}

/** Whom it is from, unless the summary tells who answers. */
function fromWhom({ snapshot, summary, life }: Card, language: Language): string {
  if (life !== null && people(life.motion.actors, PROPOSERS, language) !== null) return "";
  if (summary?.kind === "answer" && summary.answeredBy !== null) return "";
  const from = people(snapshot.actors, PROPOSERS, language) ?? people(snapshot.actors, /afzender/i, language);
  return from === null ? "" : documentWords[language].from(from);
}

function readingLine(snapshot: DocumentSnapshot, language: Language): string {
  const words = documentWords[language];
  if (snapshot.withdrawn) return "";
  if (snapshot.reading?.state === "unreadable") {
    return words.unreadable(snapshot.reading.reason === null ? null : oneLine(snapshot.reading.reason, 200));
  }
  if (snapshot.reading !== null) return "";
  return snapshot.file === null ? words.noFile : words.textPending;
}

/** Whom the watches ask to be told, each once. */
export function mentions(hits: Card["hits"]): readonly Inline[] {
  const ids = [...new Set(hits.map((hit) => hit.mention).filter((id) => id !== null))].slice(0, 5);
  return ids.flatMap(mention).flatMap((each, index) => (index === 0 ? [each] : [...plain(" "), each]));
}

function numbers(snapshot: DocumentSnapshot): readonly string[] {
  const zaak = snapshot.zaken.find((each) => each.number !== null);
  const cases = zaak === undefined ? "" : `${oneLine(zaak.kind ?? "", 60)} ${oneLine(zaak.number ?? "", 40)}`;
  return [otherIds(snapshot), cases];
}

function attachment(snapshot: DocumentSnapshot, { language }: Card): string {
  const main = snapshot.attachmentOf;
  return main === null ? "" : documentWords[language].attachmentOf(documentLabel(main, language));
}
