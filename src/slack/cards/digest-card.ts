import type { DigestCard, DigestDeadline, DigestLine, DigestMeeting, Language } from "#alert";
import { displayId } from "#parliament";
import {
  bold,
  type Composition,
  header,
  type Inline,
  lines,
  type Part,
  part,
  plain,
  richText,
  smallPrint,
  threadLink,
} from "../blocks.ts";
import { kindName, shortTitle } from "../names.ts";
import type { Threads } from "../permalink.ts";
import { capital, oneLine } from "../text.ts";
import { dateRange, shortDate } from "../words/dates.ts";
import { listed, listWords } from "../words/list-words.ts";
import { overviewWords } from "../words/overview-words.ts";
import { readingWords } from "../words/reading-words.ts";
import { saidOf } from "./event-sentence.ts";
import { readingParts } from "./reading-parts.ts";

const ROWS_MAX = 12;

/** A line of a digest that an earlier version queued: it holds its sentence. */
interface WordedLine extends Omit<DigestLine, "told"> {
  readonly text: string;
}

/** What a channel's readers missed, and what is to come: deadlines, events, threads, the agenda, the unposted. */
export function digestComposition(card: DigestCard, threads: Threads): Composition {
  const { language } = card;
  const ours = overviewWords[language];
  const range = dateRange(card.from, card.until, language);
  const title = ours.digestTitle(card.every);
  const counts = countsOf(card);
  return {
    sentence: ours.digest(title, range, counts),
    parts: [
      part(0, header(`${title} · ${range}`)),
      part(0, richText(lines(bold(capital(counts))))),
      ...section(
        1,
        ours.deadlines,
        card.deadlines.map((each) => deadlineRow(each, threads, language)),
        language,
      ),
      ...readingParts(card.reading, threads, language),
      ...section(
        2,
        ours.happened,
        card.happened.map((each) => digestRow(each, threads, language)),
        language,
      ),
      ...section(
        3,
        ours.moved,
        card.moved.map((each) => digestRow(each, threads, language)),
        language,
      ),
      ...section(
        4,
        ours.agenda,
        card.agenda.map((each) => meetingRow(each, language)),
        language,
      ),
      part(0, card.unposted > 0 ? smallPrint(ours.unposted(card.unposted)) : null),
    ],
  };
}

function countsOf(card: DigestCard): string {
  const ours = overviewWords[card.language];
  const counts = [
    card.deadlines.length === 0 ? null : ours.deadlineCount(card.deadlines.length),
    card.reading === undefined ? null : readingWords[card.language].count(card.reading.total),
    card.happened.length === 0 ? null : ours.happenedCount(card.happened.length),
    card.moved.length === 0 ? null : ours.movedCount(card.moved.length),
    card.agenda.length === 0 ? null : ours.meetingCount(card.agenda.length),
  ].filter((piece) => piece !== null);
  return counts.length === 0 ? ours.nothing : counts.join(", ");
}

function section(
  rank: number,
  title: string,
  rows: readonly (readonly Inline[])[],
  language: Language,
): readonly Part[] {
  if (rows.length === 0) return [];
  const rest = rows.length - ROWS_MAX;
  return [
    part(
      rank,
      richText(
        lines(bold(title), ...rows.slice(0, ROWS_MAX), rest > 0 ? plain(listWords[language].more(rest)) : []),
      ),
    ),
  ];
}

/** `● 1 dec  Motie-Van Nispen · opvanglocaties  36600-XX-29` */
function deadlineRow(deadline: DigestDeadline, threads: Threads, language: Language): readonly Inline[] {
  const date = shortDate(deadline.on, language);
  const ours = overviewWords[language];
  return [
    ...plain(`${deadline.overdue ? "●" : "○"} `),
    ...bold(deadline.overdue ? capital(ours.overdueSince(date)) : date),
    ...ledTo(named(deadline.title, deadline.id, language), "", threads(deadline.card)),
  ];
}

/** `26 nov  Motie-Van Nispen · opvanglocaties  36600-XX-29: Aangenomen met 83 tegen 67 stemmen.` */
function digestRow(line: DigestLine | WordedLine, threads: Threads, language: Language): readonly Inline[] {
  const text = oneLine("told" in line ? toldText(line.told, language) : line.text, 240);
  return [
    ...plain("● "),
    ...bold(shortDate(line.on, language, false)),
    ...ledTo(named(line.title, line.id, language), text === "" ? "" : ` · ${text}`, threads(line.card)),
  ];
}

/** The name of a thing, which leads to its card, and what is said of it. */
function ledTo(name: string, said: string, url: string | null): readonly Inline[] {
  return url === null
    ? plain(`  ${name}${said}`)
    : [...plain("  "), ...threadLink(name, url), ...plain(said)];
}

function toldText(told: DigestLine["told"], language: Language): string {
  const ours = overviewWords[language];
  if (told.type === "step") return `${saidOf(told.reply).bare}${ours.othersInThread(told.others)}`;
  if (told.kind === null) return ours.newCard;
  const watches = told.watches.map((name) => oneLine(name, 60));
  return ours.newDocument(
    kindName(told.kind, language),
    watches.length === 0 ? null : listed(watches, language),
  );
}

function meetingRow(meeting: DigestMeeting, language: Language): readonly Inline[] {
  const time = meeting.time === null ? "" : ` ${overviewWords[language].at(oneLine(meeting.time, 20))}`;
  const kind = oneLine(meeting.kind, 60);
  const title = oneLine(meeting.title, 160);
  return [
    ...plain("● "),
    ...bold(`${shortDate(meeting.on, language, false)}${time}`),
    ...plain(`  ${[kind, title].filter((piece) => piece !== "").join(" · ")}`),
  ];
}

function named(title: string, id: string | null, language: Language): string {
  const number = id === null ? "" : oneLine(displayId(id), 40);
  const name = shortTitle(title, 140, language) || number || "…";
  return number === "" || name.includes(number) ? name : `${name}  ${number}`;
}
