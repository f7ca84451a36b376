import { createInterface } from "node:readline/promises";

/** Somebody at the keyboard who is asked what the program cannot know. */
export interface Asking extends Disposable {
  /** What was typed, without spaces around it; empty where nothing was, and where nobody is there any more. */
  ask(question: string): Promise<string>;
}

/** Asks on standard error, where standard output may go to a file, and reads from standard input. */
export function askAtKeyboard(): Asking {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const isOver = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  return {
    ask: async (question) => (await Promise.race([lines.question(question), isOver])).trim(),
    [Symbol.dispose]: () => lines.close(),
  };
}
