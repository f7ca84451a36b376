import type { Language } from "#alert";
import { displayId, type MeetingRef, type MeetingSnapshot } from "#parliament";
import { bold, type Composition, header, lines, part, plain, richText, smallPrint } from "../blocks.ts";
import { allIds, nameOf } from "../names.ts";
import { oneLine } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { longDate } from "../words/dates.ts";
import { listed, listWords } from "../words/list-words.ts";
import { meetingWords } from "../words/meeting-words.ts";
import { mattersLine } from "./hits.ts";
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
      part(0, richText(lines(bold(meetingStanding(meeting, language)), mattersLine(card.hits, language)))),
      part(1, richText(lines(...moves(meeting, language).map(plain)))),
      part(2, richText(lines(...items, rest > 0 ? plain(listWords[language].more(rest)) : []))),
      part(2, smallPrint(allIds(meeting), ...meeting.actors.map(({ name }) => name).slice(0, 3))),
    ],
  };
}

/** `Gepland · 3 december 2024 · 15:00 uur · 2 agendapunten` */
function meetingStanding(meeting: MeetingSnapshot, language: Language): string {
  const ours = meetingWords[language];
  const pieces = [
    meeting.withdrawn ? cardWords[language].removed : null,
    oneLine(ours.status(meeting.status), 60),
    meeting.date === null ? null : longDate(meeting.date, language),
    meeting.startsAt === null ? null : ours.at(timeOf(meeting.startsAt)),
    meeting.closed ? ours.closed : null,
    meeting.agenda.length === 0 ? null : ours.items(meeting.agenda.length),
  ];
  return pieces.filter((piece) => piece !== null).join(" · ");
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

function timeOf(instant: string): string {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? oneLine(instant, 30) : TIME.format(time);
}

const TIME = new Intl.DateTimeFormat("nl-NL", { timeStyle: "short", timeZone: "Europe/Amsterdam" });
