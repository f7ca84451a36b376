/** One mistake in the configuration. */
export interface Problem {
  /** As the caller named it; `environment` for a variable. */
  readonly file: string;
  /** From 1; 0 where there are no lines. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, and what is allowed. */
  readonly message: string;
}

/** The configuration has mistakes: all of them, in the order of the files and lines. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    // A value that is quoted may hold a line break; a problem is one line.
    const lines = problems.map((problem) => ({
      ...problem,
      message: problem.message.replace(/\s*[\r\n]\s*/g, " "),
    }));
    super(lines.map(problemLine).join("\n"));
    this.problems = Object.freeze(lines);
  }
}

function problemLine({ file, line, column, message }: Problem): string {
  return line === 0 ? `${file}: ${message}` : `${file}:${line}:${column}: ${message}`;
}
