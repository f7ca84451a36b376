import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BROADCASTABLE, DOCUMENT_CLASSES } from "#parliament";
import { load, MAIN } from "./files.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "configuration.md"), "utf8");
const blocks = [...page.matchAll(/```yaml\n(# yaml-language-server[\s\S]*?)```/g)].map(
  (match) => match[1] ?? "",
);

it("the examples in the documentation are right, and its defaults are the defaults", () => {
  const [watches = "", main = ""] = blocks;
  expect(load({ "watches/w.yaml": watches }).watches).toHaveLength(3);
  const shown = load({ "k.yaml": main });
  const usual = load({ "k.yaml": MAIN });
  for (const key of [
    "language",
    "timezone",
    "history",
    "textHistory",
    "pastTexts",
    "sources",
    "slack",
  ] as const) {
    expect(shown[key]).toEqual(usual[key]);
  }
});

it("the documentation names every kind, and every event that may be broadcast", () => {
  for (const word of [...DOCUMENT_CLASSES, ...BROADCASTABLE]) expect(page).toContain(`\`${word}\``);
});

it("the feeds that the configuration holds ready are right once their # is gone, and those of the documentation", () => {
  const root = join(import.meta.dirname, "..", "..");
  const shipped = readFileSync(join(root, "config", "kamerwacht.yaml"), "utf8").replace(
    /^ {2}feeds: \[\].*$/m,
    "",
  );
  const freed = shipped
    .replace(/^ {2}# ( *(?:feeds:|-|url:|schedule:).*)$/gm, "  $1")
    .replace(/^recess:.*$/m, "");
  const sources = readFileSync(join(root, "docs", "sources.md"), "utf8");
  const [example = ""] = /```yaml\nsources:[\s\S]*?(?=```)/.exec(sources) ?? [];
  const feeds = load({ "k.yaml": freed }).sources.feeds;
  expect(feeds.map(({ name }) => name)).toEqual(["bekendmakingen", "kamerbrieven-asiel"]);
  expect(load({ "k.yaml": MAIN + example.replace("```yaml\n", "") }).sources.feeds).toEqual([feeds[1]]);
});
