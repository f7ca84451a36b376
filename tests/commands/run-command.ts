import { runCommandLine } from "../../src/commands/cli.ts";

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command in this process. */
export async function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<Outcome> {
  let out = "";
  let err = "";
  const status = await runCommandLine(words, environment, {
    write: (text) => {
      out += text;
    },
    print: (line) => {
      out += `${line}\n`;
    },
    complain: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}
