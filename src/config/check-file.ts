import type { z } from "zod";
import type { Problem } from "./errors.ts";
import { inEach, type Said, unpacked } from "./said.ts";
import type { Path, YamlFile } from "./yaml-file.ts";

/** What the file says, or null; and everything that is wrong with it. */
export function checkFile<T extends z.ZodType>(
  file: YamlFile,
  schema: T,
): { readonly value: z.output<T> | null; readonly problems: readonly Problem[] } {
  const result = schema.safeParse(file.data);
  // What a broken file seems to lack may well be there: only its form is told.
  if (file.isBroken) return { value: null, problems: file.problems };
  if (result.success) return { value: result.data, problems: file.problems };
  const problems = result.error.issues.flatMap((issue) => problemsOf(file, issue));
  return { value: null, problems: [...file.problems, ...problems] };
}

function problemsOf(file: YamlFile, issue: z.core.$ZodIssue): readonly Problem[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? step.toString() : step));
  if (issue.code === "unrecognized_keys") {
    const messages = issue.message.split("\n");
    return issue.keys.flatMap((key, index) => {
      const message = messages[index] ?? key;
      return message === "" ? [] : [file.keyProblem([...path, key], prefixed(path, unpacked(message)))];
    });
  }
  const offset = issue.code === "custom" ? issue.params?.offset : undefined;
  return [
    file.problem(
      path,
      prefixed(path, unpacked(issue.message)),
      typeof offset === "number" ? offset : undefined,
    ),
  ];
}

function prefixed(path: Path, said: Said): Said {
  return path.length === 0 ? said : inEach((language) => `${pathName(path)}: ${said[language]}`);
}

/** `watches[0].query` */
function pathName(path: Path): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${step}`))
    .join("");
}
