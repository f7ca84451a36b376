import { expect, it } from "vitest";
import { assertSmallMarkup } from "../../src/sources/markup-size.ts";

it.each([
  ["a page", "<html><body class='a b' id=x><p>1 < 2</p></body></html>", null],
  ["much text", "tekst ".repeat(500_000), null],
  ["many tags", "<p>".repeat(100_001), /more than 100000 tags/],
  ["many that are not ended", "<".repeat(100_001), /tags/],
  ["many attributes without a value", `<p ${"a ".repeat(200_001)}>`, /more than 200000 attributes/],
  ["many attributes with a value", `<p ${'a="" '.repeat(200_001)}>`, /attributes/],
  ["many references", "&lt;p>".repeat(300_001), /more than 300000 references/],
  ["many references in a tag", `<p ${'&amp;="" '.repeat(300_001)}>`, /more than/],
  ["many attributes between slashes", `<p ${"a/".repeat(200_001)}>`, /attributes/],
])("%s", (_what, text, refused) => {
  const look = () => assertSmallMarkup(text, "a page");
  if (refused === null) expect(look).not.toThrow();
  else expect(look).toThrow(refused);
});
