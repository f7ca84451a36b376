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
