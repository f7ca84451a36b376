import type { Language } from "#alert";
import { displayId, type PromiseSnapshot, type SubjectRef } from "#parliament";
import {
  bold,
  type Composition,
  header,
  lines,
  part,
  plain,
  quote,
  richText,
  smallPrint,
} from "../blocks.ts";
import { idsIn, MAKERS, nameOf, otherIds, people } from "../names.ts";
import { oneLine } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { longDate } from "../words/dates.ts";
import { listed } from "../words/list-words.ts";
import { promiseWords } from "../words/promise-words.ts";
import { deadlineState } from "./around-parts.ts";
import { mattersLine, saysMore } from "./hits.ts";
import { citedPart } from "./ledger-part.ts";
import { pastPart } from "./past-parts.ts";
import type { CardView } from "./view.ts";

const TEXT_MAX = 1_500;

/** The lasting card of a followed pledge. */
export function promiseComposition(card: CardView<PromiseSnapshot>): Composition {
  const { language, snapshot: promise } = card;
  const words = cardWords[language];
  const ours = promiseWords[language];
  const name = nameOf(promise, language);
  const due = promise.dueOn === null ? null : longDate(promise.dueOn, language);
  return {
    sentence: promise.withdrawn
      ? words.isNow(name.full, words.removed.toLowerCase())
      : ours.now(name.full, statusIn(promise, language), due),
    parts: [
      part(0, header(name.top)),
      part(
        0,
        richText(lines(bold(promiseStanding(card)), mattersLine(card.hits.filter(saysMore), language))),
      ),
      part(1, richText(quote(plain(oneLine(promise.title, TEXT_MAX))))),
      part(1, richText(lines(...circumstances(promise, language).map(plain)))),
      part(2, richText(lines(...relatedLines(promise, language).map((line) => plain(`● ${line}`))))),
      ...citedPart(promise, language),
      ...pastPart(card.past, language),
      part(2, smallPrint(otherIds(promise), oneLine(promise.ministry ?? "", 200))),
    ],
  };
}

/** `Openstaand · gedaan op 18 december 2024 · termijn 1 maart 2025` */
export function promiseStanding({
  snapshot: promise,
  deadline,
  language,
}: CardView<PromiseSnapshot>): string {
  const ours = promiseWords[language];
  const pieces = [
    promise.withdrawn ? cardWords[language].removed : null,
    statusIn(promise, language),
    promise.madeOn === null ? null : ours.madeOn(longDate(promise.madeOn, language)),
    deadlineState(deadline, language) ??
      (promise.dueOn === null ? ours.noDue : ours.due(longDate(promise.dueOn, language))),
  ];
  return pieces.filter((piece) => piece !== null).join(" · ");
}

function statusIn({ status }: PromiseSnapshot, language: Language): string {
  return oneLine(promiseWords[language].status(status), 80);
}

/** Who made it, to whom, and where. */
function circumstances(promise: PromiseSnapshot, language: Language): readonly string[] {
  const ours = promiseWords[language];
  const by = people(promise.actors, MAKERS, language);
  const to = people(promise.actors, RECIPIENTS, language);
  const meeting = meetingLabel(promise, language);
  return [
    by === null ? "" : ours.madeBy(by),
    to === null ? "" : ours.madeTo(to),
    meeting === "" ? "" : ours.madeIn(meeting),
  ];
}

const RECIPIENTS = /^toegezegd aan$/i;

function meetingLabel({ meeting }: PromiseSnapshot, language: Language): string {
  if (meeting === null) return "";
  const named = [meeting.kind, meeting.title].filter((piece) => piece !== null).join(" ");
  const pieces = [
    oneLine(named, 200),
    meeting.date === null ? "" : longDate(meeting.date, language),
    oneLine(meeting.number ?? "", 40),
  ];
  return pieces.filter((piece) => piece !== "").join(" · ");
}

function relatedLines(promise: PromiseSnapshot, language: Language): readonly string[] {
  const ours = promiseWords[language];
  const letters = promise.letters.map((number) => oneLine(displayId(number), 60));
  const others: readonly (readonly [readonly SubjectRef[], (ids: string) => string])[] = [
    [promise.repeats, ours.repeats],
    [promise.repeatedBy, ours.repeatedIn],
    [promise.supplements, ours.supplements],
    [promise.supplementedBy, ours.supplementedIn],
    [promise.amends, ours.amends],
    [promise.amendedBy, ours.amendedIn],
  ];
  return [
    ...(letters.length === 0 ? [] : [ours.letters(letters.length, listed(letters, language))]),
    ...others.flatMap(([refs, say]) => {
      const named = refs.filter(({ id }) => id !== null);
      return named.length === 0 ? [] : [say(idsIn(named, language))];
    }),
  ];
}
