import { inEach, type Said } from "./said.ts";

/** Stands for a file where a variable has a mistake. */
export const ENVIRONMENT = "environment";

/** One mistake in the configuration. */
export interface Problem {
  /** As the caller named it; ENVIRONMENT for a variable. */
  readonly file: string;
  /** From 1; 0 where there are no lines. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, and what is allowed. */
  readonly said: Said;
}

/** The configuration has mistakes: all of them, in the order of the files and lines, told in its own language. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], language: keyof Said) {
    // A value that is quoted may hold a line break; a problem is one line.
    const lines = problems.map((problem) => ({
      ...problem,
      said: inEach((each) => problem.said[each].replace(/\s*[\r\n]\s*/g, " ")),
    }));
    super(lines.map((problem) => problemLine(problem, language)).join("\n"));
    this.problems = Object.freeze(lines);
  }
}

function problemLine({ file, line, column, said }: Problem, language: keyof Said): string {
  if (file === ENVIRONMENT) return `${language === "nl" ? "omgeving" : "environment"}: ${said[language]}`;
  return line === 0 ? `${file}: ${said[language]}` : `${file}:${line}:${column}: ${said[language]}`;
}
