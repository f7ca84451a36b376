import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compileWatches } from "#watch";
import { documentText, input } from "./builders.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "zoekvragen.md"), "utf8");
const examples = [...page.matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \|$/gm)].map(
  ([, query = "", found = "", other = ""]) => [query, found, other] as const,
);

it("the page of worked examples has twenty of them", () => {
  expect(examples).toHaveLength(20);
});

it.each(examples)("%s finds what the page says, and not the rest", (query, found, other) => {
  const { match } = compileWatches([{ id: "a", name: "A", channel: "#c", query }]);
  const hits = (text: string) => match(input({ text: documentText(text) })).length > 0;
  expect([hits(found), hits(other)]).toEqual([true, false]);
});
