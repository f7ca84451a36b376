import { inBoth, type Language } from "#alert";
import { displayId, type HistoryProgress, PAST_TEXTS } from "#parliament";

/** `Geschiedenis van gegevensmagazijn: 42 %, tot 3 mei 2025, …` */
export function historyLine(progress: HistoryProgress, language: Language): string {
  const words = WORDS[language];
  const what = progress.source === PAST_TEXTS ? words.pastTexts : words.history(progress.source);
  return `${what}: ${reachedText(progress, language)}`;
}

/** `42 %, tot 3 mei 2025, 1.234 pagina's, nog ongeveer 12 minuten` */
export function reachedText(progress: HistoryProgress, language: Language): string {
  const { share, reachedOn, pages, remainingSeconds, things = [] } = progress;
  const words = WORDS[language];
  const pieces = [
    `${Math.floor(share * 100)} %`,
    reachedOn === null ? null : words.until(words.date.format(new Date(`${reachedOn}T00:00:00Z`))),
    pages === 0 ? null : words.pages(pages),
    remainingSeconds === null ? null : words.left(words.duration(remainingSeconds)),
    ...things.map(({ id, read, total }) => words.ofThing(displayId(id), read, total)),
  ];
  return pieces.filter((piece) => piece !== null).join(", ");
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const WORDS = inBoth({
  date: {
    nl: new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" }),
    en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
  },
  history: { nl: (source: string) => `Geschiedenis van ${source}`, en: (source) => `History of ${source}` },
  pastTexts: {
    nl: "Eerdere stukken over wat u volgt",
    en: "Earlier documents on what you follow",
  },
  ofThing: {
    nl: (id: string, read: number, total: number) => `${id} ${read} van ${total}`,
    en: (id, read, total) => `${id} ${read} of ${total}`,
  },
  until: { nl: (date: string) => `tot ${date}`, en: (date) => `up to ${date}` },
  pages: {
    nl: (count: number) => (count === 1 ? "1 pagina" : `${count.toLocaleString("nl-NL")} pagina's`),
    en: (count) => (count === 1 ? "1 page" : `${count.toLocaleString("en-GB")} pages`),
  },
  left: { nl: (duration: string) => `nog ongeveer ${duration}`, en: (duration) => `about ${duration} left` },
  duration: {
    nl: (seconds: number) => inUnits(seconds, ["seconde", "seconden"], ["minuut", "minuten"], ["uur", "uur"]),
    en: (seconds) => inUnits(seconds, ["second", "seconds"], ["minute", "minutes"], ["hour", "hours"]),
  },
});

type Unit = readonly [one: string, more: string];

function inUnits(seconds: number, second: Unit, minute: Unit, hour: Unit): string {
  const [count, [one, more]] =
    seconds < 90
      ? [Math.max(1, seconds), second]
      : seconds < 90 * MINUTE
        ? [Math.round(seconds / MINUTE), minute]
        : [Math.round(seconds / HOUR), hour];
  return `${count} ${count === 1 ? one : more}`;
}
