import type { Config } from "#config";
import type { HistoryProgress } from "#parliament";

type Language = Config["language"];

/** Where progress is shown: standard error. */
interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressLine {
  tell(progress: HistoryProgress): void;
  /** Leaves the last line standing. */
  end(): void;
}

/** Without a terminal a line is written for each such part that was read. */
const PARTS = 20;

/** Shows how the reading of history goes: on a terminal in one line that is rewritten, elsewhere in a line now and then. */
export function progressLine(terminal: Terminal, language: Language): ProgressLine {
  const told = new Map<string, number>();
  let open = false;
  function end(): void {
    if (open) terminal.write("\n");
    open = false;
  }
  return {
    tell(progress) {
      const { source, share } = progress;
      const line = `${WORDS[language].history(source)}: ${reachedText(progress, language)}`;
      if (terminal.isTTY === true) {
        terminal.write(`\r\u001b[2K${line.slice(0, (terminal.columns || 100) - 1)}`);
        open = true;
        if (share === 1) end();
        return;
      }
      const part = Math.floor(share * PARTS);
      // What takes one page needs no telling.
      if (told.get(source) === part || (share === 1 && !told.has(source))) return;
      told.set(source, part);
      terminal.write(`${line}\n`);
    },
    end,
  };
}

/** `42 %, tot 3 mei 2025, 1.234 pagina's, nog ongeveer 12 minuten` */
export function reachedText(progress: HistoryProgress, language: Language): string {
  const { share, reachedOn, pages, remainingSeconds } = progress;
  const words = WORDS[language];
  const pieces = [
    `${Math.floor(share * 100)} %`,
    reachedOn === null ? null : words.until(words.date.format(new Date(`${reachedOn}T00:00:00Z`))),
    pages === 0 ? null : words.pages(pages),
    remainingSeconds === null ? null : words.left(words.duration(remainingSeconds)),
  ];
  return pieces.filter((piece) => piece !== null).join(", ");
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

interface ProgressWords {
  readonly date: Intl.DateTimeFormat;
  history(source: string): string;
  until(date: string): string;
  pages(count: number): string;
  left(duration: string): string;
  duration(seconds: number): string;
}

const WORDS: Readonly<Record<Language, ProgressWords>> = {
  nl: {
    date: new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" }),
    history: (source) => `Geschiedenis van ${source}`,
    until: (date) => `tot ${date}`,
    pages: (count) => (count === 1 ? "1 pagina" : `${count.toLocaleString("nl-NL")} pagina's`),
    left: (duration) => `nog ongeveer ${duration}`,
    duration: (seconds) => inUnits(seconds, ["seconde", "seconden"], ["minuut", "minuten"], ["uur", "uur"]),
  },
  en: {
    date: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
    history: (source) => `History of ${source}`,
    until: (date) => `up to ${date}`,
    pages: (count) => (count === 1 ? "1 page" : `${count.toLocaleString("en-GB")} pages`),
    left: (duration) => `about ${duration} left`,
    duration: (seconds) => inUnits(seconds, ["second", "seconds"], ["minute", "minutes"], ["hour", "hours"]),
  },
};

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
