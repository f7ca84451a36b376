import type { Replacements } from "../../src/app.ts";
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
  replacements: Replacements = {},
): Promise<Outcome> {
  let out = "";
  let err = "";
  const output = {
    write: (text: string) => {
      out += text;
    },
    print: (line: string) => {
      out += `${line}\n`;
    },
    complain: (text: string) => {
      err += text;
    },
  };
  const { KAMERWACHT_BALLAST_MB } = process.env;
  const status = await runCommandLine(words, { KAMERWACHT_BALLAST_MB, ...environment }, output, replacements);
  return { status, out, err };
}
