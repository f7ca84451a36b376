import type { Language } from "#alert";
import { displayId, type MeetingRef, type MeetingSnapshot, meetingState } from "#parliament";
import { bold, type Composition, header, lines, part, plain, richText, smallPrint } from "../blocks.ts";
import { meetingMoment } from "../meeting-moment.ts";
import { nameOf, otherIds } from "../names.ts";
import { oneLine } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { longDate } from "../words/dates.ts";
import { listed, listWords } from "../words/list-words.ts";
import { meetingWords } from "../words/meeting-words.ts";
import { mattersLine } from "./hits.ts";
import { besideParts } from "./meeting-beside.ts";
import type { CardView } from "./view.ts";

const ITEMS_MAX = 12;

/** A meeting: when, where, and what is on its agenda. */
export function meetingComposition(card: CardView<MeetingSnapshot>): Composition {
  const { language, snapshot: meeting } = card;
  const name = nameOf(meeting, language);
  const items = meeting.agenda.slice(0, ITEMS_MAX).map((item) => plain(`● ${oneLine(item.title, 200)}`));
  const rest = meeting.agenda.length - items.length;
  return {
    sentence: `${name.full}: ${meetingStanding(meeting, language)}.`,
    parts: [
      part(0, header(name.top)),
      part(
        0,
        richText(
          lines(bold(name.rest), bold(meetingStanding(meeting, language)), mattersLine(card.hits, language)),
        ),
      ),
      part(0, richText(lines(...ownItems(card).map(plain)))),
      part(1, richText(lines(...moves(meeting, language).map(plain)))),
      ...besideParts(meeting, language),
      part(2, richText(lines(...items, rest > 0 ? plain(listWords[language].more(rest)) : []))),
      part(2, smallPrint(otherIds(meeting), ...meeting.actors.map(({ name }) => name).slice(0, 3))),
    ],
  };
}

/** `Gepland · 3 december 2024 · 15:00 uur · 2 agendapunten` */
function meetingStanding(meeting: MeetingSnapshot, language: Language): string {
  const ours = meetingWords[language];
  const pieces = [
    meeting.withdrawn ? cardWords[language].removed : null,
    oneLine(ours.status(meeting.status), 60),
    momentOf(meeting, language),
    meeting.closed ? ours.closed : null,
    meeting.agenda.length === 0 ? null : ours.items(meeting.agenda.length),
  ];
  return pieces.filter((piece) => piece !== null).join(" · ");
}

/** A meeting for written input is the term for it; and that a day is missing is said while it is to come. */
function momentOf(meeting: MeetingSnapshot, language: Language): string | null {
  const ours = meetingWords[language];
  const moment = meetingMoment(meeting, language);
  const state = meetingState(meeting.status);
  if (moment === null) return state === "planned" || state === "unknown" ? ours.noDate : null;
  return isInput(meeting) ? ours.inputUntil(moment) : moment;
}

/** `Inbreng schriftelijk overleg`, `Inbreng feitelijke vragen` */
function isInput({ kind }: MeetingSnapshot): boolean {
  return /^inbreng\b/i.test(kind.trim());
}

function moves(meeting: MeetingSnapshot, language: Language): readonly string[] {
  const ours = meetingWords[language];
  const to = meeting.movedTo.map((ref) => label(ref, language));
  return [
    meeting.place === null ? "" : ours.place(oneLine(meeting.place, 120)),
    to.length === 0 ? "" : ours.movedTo(listed(to, language)),
    meeting.movedFrom === null ? "" : ours.movedFrom(label(meeting.movedFrom, language)),
  ];
}

function label({ date, number, key }: MeetingRef, language: Language): string {
  const id = oneLine(displayId(number ?? key), 60);
  return date === null ? id : `${longDate(date, language)} (${id})`;
}

const OWN_ITEMS_MAX = 8;

/** `Van u op de agenda: …`: what is followed, or a rule hit, each once. */
function ownItems({ hits, language, snapshot }: CardView<MeetingSnapshot>): readonly string[] {
  const ids = new Set(snapshot.ids);
  const found = new Map(
    hits
      .flatMap(({ evidence }) => evidence)
      .filter(({ id, sentence }) => id !== undefined && !ids.has(id) && sentence !== "")
      .map(({ id, sentence }) => [id, `${oneLine(displayId(id ?? ""), 60)} · ${oneLine(sentence, 200)}`]),
  );
  if (found.size === 0) return [];
  const ours = meetingWords[language];
  const rest = found.size - OWN_ITEMS_MAX;
  return [
    ours.ownItems,
    ...[...found.values()].slice(0, OWN_ITEMS_MAX),
    ...(rest > 0 ? [listWords[language].more(rest)] : []),
  ];
}
