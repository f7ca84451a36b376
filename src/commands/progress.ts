import type { Config } from "#config";
import type { HistoryProgress } from "#parliament";
import { historyLine } from "#report";

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
export function progressLine(terminal: Terminal, language: Config["language"]): ProgressLine {
  const told = new Map<string, number>();
  let open = false;
  function end(): void {
    if (open) terminal.write("\n");
    open = false;
  }
  return {
    tell(progress) {
      const { source, share } = progress;
      const line = historyLine(progress, language);
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
