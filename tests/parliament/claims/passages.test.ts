import { describe, expect, it } from "vitest";
import { cite, type Footnote } from "#parliament";
import { ANSWERS } from "./passages/answers.ts";
import { BINDING } from "./passages/binding.ts";
import { FULFILLED } from "./passages/fulfilled.ts";
import { CLAUSES, LEFT, LINES } from "./passages/left.ts";
import { LISTED } from "./passages/listed.ts";
import type { Passage } from "./passages/passage.ts";
import { TABLES } from "./passages/tables.ts";
import { VOICES } from "./passages/voices.ts";
import { WAITS, WAITS_NO_MORE } from "./passages/waits.ts";

/** The notes of a plain text: lines that begin with their mark. */
function notesOf(text: string): readonly Footnote[] {
  return [...text.matchAll(/^\[(\d+)\] .*$/gm)].map(({ 0: line, 1: mark = "", index }) => ({
    mark,
    start: index,
    end: index + line.length,
  }));
}

function cited({ text, kind }: Passage) {
  return cite(text, { footnotes: notesOf(text), ...(kind === undefined ? {} : { kind }) });
}

function number(id: string): string {
  return id.slice("kst-36999-".length);
}

describe("of several motions", () => {
  it.each(BINDING)("is meant: $what", (passage) => {
    expect(cited(passage).map(({ id, treatment }) => `${number(id)} ${treatment}`)).toEqual(passage.told);
  });
});

describe("an answer, a part or a thing that was asked for", () => {
  it.each(ANSWERS)("$what", (passage) => {
    expect(cited(passage).map(({ id, treatment }) => `${number(id)} ${treatment}`)).toEqual(passage.told);
  });
});

describe("in a list without the word", () => {
  it.each(LISTED)("are meant: $what", (passage) => {
    expect(cited(passage).map(({ id, treatment }) => `${number(id)} ${treatment}`)).toEqual(passage.told);
  });
});

describe.each([
  ["says nothing of its motion", WAITS],
  ["may be followed by what does", WAITS_NO_MORE],
] as const)("what a motion waits for %s", (_, passages) => {
  it.each(passages)("$what", (passage) => {
    expect(cited(passage).map(({ id, treatment }) => `${number(id)} ${treatment}`)).toEqual(passage.told);
  });
});

describe("what a motion asks for, and the next sentence says", () => {
  it.each(FULFILLED)("$what", (passage) => {
    expect(cited(passage).map(({ id, treatment }) => `${number(id)} ${treatment}`)).toEqual(passage.told);
  });
});

describe.each([
  ["it is told who speaks", VOICES],
  ["a table is read as cells", TABLES],
  ["members say that nothing was done", LEFT],
  ["a clause of a motion speaks of another", CLAUSES],
  ["a line of a list tells what a motion is about", LINES],
] as const)("%s", (_, passages) => {
  it.each(passages)("$what", (passage) => {
    expect(
      cited(passage).map(({ id, treatment, speaker }) => `${number(id)} ${treatment} ${speaker}`),
    ).toEqual(passage.told);
  });
});
