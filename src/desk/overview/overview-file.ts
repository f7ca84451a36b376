import { inBoth } from "#alert";
import {
  isReportFormat,
  makeOverview,
  type ReportFormat,
  type SinceFault,
  sinceDay,
  summaryLines,
  writeOverview,
} from "#report";
import type { Answer } from "#slack";
import type { DeskParts } from "../ports.ts";
import { channelWatches } from "./channel-watches.ts";

/** What an overview is to be of. */
export interface OverviewWish {
  /** The channel whose rules it is about; null for all that is followed. */
  readonly channel: string | null;
  readonly format: ReportFormat;
  /** Civil date of the last letter; null where nothing is to be marked as new. */
  readonly since: string | null;
}

/**
 * The overview of what a channel follows, for a letter, as a file that goes into the conversation with what it comes to.
 * Of a channel that follows nothing it is about all that is followed, which is said.
 */
export async function overviewFile(
  { channel, format, since }: OverviewWish,
  parts: DeskParts,
): Promise<Answer> {
  const { program, config } = parts;
  const { language, recesses } = config;
  const words = WORDS[language];
  const { watches, isOwn } = channelWatches(channel, parts);
  if (watches.length === 0) return { text: words.nothing };
  const now = program.context.clock();
  const overview = makeOverview({ watches, archive: program.store, now, recesses }, since, language);
  const [title = "", ...lines] = summaryLines(overview, language);
  const content = await writeOverview(overview, format, language);
  return {
    text: !isOwn && channel !== null ? `${words.done} ${words.ofAll}` : words.done,
    file: {
      name: `${words.file}-${overview.on}.${format}`,
      title: title.split(":")[0] ?? words.file,
      content,
      comment: [title, ...lines].join("\n"),
    },
  };
}

/** What `verslag docx sinds 2024-12-09` asks for; what is wrong with it in words. */
export function wishOf(
  rest: string,
  channel: string | null,
  { program, config }: DeskParts,
): OverviewWish | { readonly wrong: string } {
  const words = WORDS[config.language];
  let wish: OverviewWish = { channel, format: "docx", since: null };
  for (const word of rest.toLowerCase().split(/\s+/)) {
    if (word === "" || FILLERS.has(word)) continue;
    if (ALL.has(word)) wish = { ...wish, channel: null };
    else if (isReportFormat(word)) wish = { ...wish, format: word };
    else {
      const since = sinceDay(word, program.context.clock());
      if ("fault" in since) return { wrong: words.faults[since.fault](word) };
      wish = { ...wish, since: since.day };
    }
  }
  return wish;
}

const FILLERS: ReadonlySet<string> = new Set(["als", "sinds", "vanaf", "as", "since", "from", "in"]);
const ALL: ReadonlySet<string> = new Set(["alles", "all", "everything"]);

const TYPED = { nl: "/kamer verslag sinds 2024-12-09", en: "/kamer report since 2024-12-09" };

const WORDS = inBoth({
  done: {
    nl: "Het overzicht staat als bestand in dit gesprek. Iedereen hier kan het zien.",
    en: "The overview is in this conversation as a file. Everybody here can see it.",
  },
  ofAll: {
    nl: "Dit kanaal volgt zelf niets: het gaat over alles wat gevolgd wordt.",
    en: "This channel follows nothing itself: it is about all that is followed.",
  },
  nothing: {
    nl: "Er wordt niets gevolgd, dus er is niets te vertellen. Volg iets met /kamer volg en het nummer of een woord uit de titel.",
    en: "Nothing is followed, so there is nothing to tell. Follow something with /kamer follow and its number or a word of its title.",
  },
  file: { nl: "stand-van-zaken", en: "state-of-play" },
  faults: {
    nl: {
      noDay: (word: string) =>
        `${word} is geen dag. Typ bijvoorbeeld ${TYPED.nl}, of 90d voor de laatste 90 dagen.`,
      ahead: (word: string) => `${word} moet nog komen. Typ de dag van de vorige brief: ${TYPED.nl}.`,
      noSpan: (word: string) =>
        `“${word}” ken ik hier niet. Het kan als docx, md, html of json, sinds een dag of een tijd: ${TYPED.nl}, /kamer verslag md 90d. Met alles erachter gaat het over alle kanalen.`,
    } as Readonly<Record<SinceFault, (word: string) => string>>,
    en: {
      noDay: (word) => `${word} is no day. Type for example ${TYPED.en}, or 90d for the last 90 days.`,
      ahead: (word) => `${word} is still to come. Type the day of the last letter: ${TYPED.en}.`,
      noSpan: (word) =>
        `I do not know “${word}” here. It can be docx, md, html or json, since a day or a span: ${TYPED.en}, /kamer report md 90d. With all behind it, it is about every channel.`,
    },
  },
});
