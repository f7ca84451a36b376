import type { InEach, Language } from "#alert";

/** Where progress is shown: standard error. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** How far many files are read, in one line at the bottom of a terminal; elsewhere nothing is shown. */
export interface FileProgress {
  /** In: how many are read, of how many, and which is read now. */
  tell(done: number, total: number, file: string): void;
  /** Takes the line away, for something else to be written in its place. */
  clear(): void;
  end(): void;
}

const BAR_WIDTH = 24;
const REWRITE = "\r\u001b[2K";

export function fileProgress(terminal: Terminal, language: Language): FileProgress {
  if (terminal.isTTY !== true) return { tell: () => {}, clear: () => {}, end: () => {} };
  let isShown = false;
  return {
    tell(done, total, file) {
      const line = lineOf(done, total, file, language);
      terminal.write(`${REWRITE}${line.slice(0, (terminal.columns || 100) - 1)}`);
      isShown = true;
    },
    clear() {
      if (isShown) terminal.write(REWRITE);
      isShown = false;
    },
    end() {
      if (isShown) terminal.write("\n");
      isShown = false;
    },
  };
}

const COUNT: InEach<(done: number, total: number) => string> = {
  nl: (done, total) => `${done} van ${total} gelezen`,
  en: (done, total) => `${done} of ${total} read`,
};

function lineOf(done: number, total: number, file: string, language: Language): string {
  const full = total === 0 ? 0 : Math.floor((done / total) * BAR_WIDTH);
  const bar = `[${"#".repeat(full)}${".".repeat(BAR_WIDTH - full)}]`;
  return `${bar} ${COUNT[language](done, total)} ${file.replace(/\p{Cc}/gu, " ")}`.trimEnd();
}
