import { createInterface } from "node:readline";

/** Somebody at the keyboard who is asked what the program cannot know. */
export interface Asking extends Disposable {
  /** What was typed, without spaces around it; empty where nothing was, and where nobody is there any more. */
  ask(question: string): Promise<string>;
}

/** Asks on standard error, where standard output may go to a file, and reads from standard input, also lines that came before. */
export function askAtKeyboard(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Asking {
  const lines = createInterface({ input });
  const waiting: string[] = [];
  let isOver = false;
  let answer: ((line: string) => void) | null = null;
  function take(line: string): void {
    if (answer === null) waiting.push(line);
    else answer(line);
    answer = null;
  }
  lines.on("line", (line) => take(line));
  lines.on("close", () => {
    isOver = true;
    answer?.("");
  });
  return {
    async ask(question) {
      output.write(question);
      const known = waiting.shift();
      const line =
        known ??
        (isOver
          ? ""
          : await new Promise<string>((resolve) => {
              answer = resolve;
            }));
      return line.trim();
    },
    [Symbol.dispose]: () => lines.close(),
  };
}
