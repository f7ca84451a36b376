import { expect, it } from "vitest";
import { createTextReader } from "../../src/text/index.ts";
import { buildDocx, p } from "../text/build-docx.ts";

it("200,000 footnotes in one small Word file are read within the time that its size gets", async () => {
  await using reader = createTextReader();
  const notes = [...Array(200_000).keys()];
  const bytes = buildDocx({
    body: `<w:p>${notes.map((id) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`).join("")}</w:p>`,
    footnotes: notes.map((id) => `<w:footnote w:id="${id}">${p("noot")}</w:footnote>`).join(""),
  });
  const { footnotes } = await reader.read({ bytes, contentType: null }, new AbortController().signal);
  expect(footnotes).toHaveLength(200_000);
  expect(footnotes.at(-1)?.mark).toBe("200000");
});
