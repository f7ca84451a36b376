import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";

const SOURCE = join(import.meta.dirname, "..", "src");
/**
 * What speaks to people: config does, to who wrote its files. Of the rest only what says what is wrong with a query or a
 * watch, what binds the languages together, what a source expects of itself, which only it knows and `doctor` prints, and
 * what the small Slack says on its own page, as the real one does on its.
 */
const SPEAKING = ["slack", "desk", "report", "page", "commands", "config"];
const ALSO = [
  "watch/fault-words.ts",
  "watch/warning-words.ts",
  "alert/language.ts",
  "sources/finding.ts",
  "demo/slack/page-words.ts",
];
const EXPECTS = /^sources\/\w+\/examine\.ts$/;

/** A whole half of a topic in one language, the other half elsewhere: `const nl = {`, or `  nl: {` at the top of a table. */
const HALF = /^(?:(?:export )?const (?:nl|en|NL|EN)\b.*\{| {2}(?:nl|en): \{)$/m;
const WORDS = /\bnl: (?:["'`{([]|new |readonly)/;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return name.endsWith(".ts") ? [path] : [];
  });
}

const files = sourceFiles(SOURCE).map((path) => ({
  name: relative(SOURCE, path).replaceAll("\\", "/"),
  text: readFileSync(path, "utf8"),
}));

it("every phrase stands beside its translation: no topic has a half for each language", () => {
  expect(files.filter(({ text }) => HALF.test(text)).map(({ name }) => name)).toEqual([]);
});

it("words for people are made by what speaks to them, not by what decides", () => {
  const speaking = files.filter(({ text }) => WORDS.test(text)).map(({ name }) => name);
  expect(speaking.length).toBeGreaterThan(40);
  const others = speaking.filter(
    (name) =>
      !ALSO.includes(name) &&
      !EXPECTS.test(name) &&
      !SPEAKING.some((folder) => name.startsWith(`${folder}/`)),
  );
  expect(others).toEqual([]);
});

it.each(["const nl: Words = {", "  nl: {", "export const EN = {"])("goes red: %s", (line) => {
  expect(HALF.test(`a\n${line}\nb`)).toBe(true);
});
