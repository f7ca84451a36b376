import { load } from "cheerio/slim";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isNestedDeeper } from "../../src/sources/markup-depth.ts";

it.each([
  ["nothing", "", 0],
  ["elements in each other", "<a><b><i></i></b></a>", 3],
  ["elements beside each other", "<b></b>".repeat(9), 1],
  ["paragraphs that nobody ends", "<p>a".repeat(9), 1],
  ["rows and cells that nobody ends", `<table>${"<tr><td>1<td>2".repeat(9)}`, 3],
  ["lists in a list", "<ul><li>a<ul><li>b</ul><li>c</ul>", 4],
  ["list items with paragraphs that nobody ends", "<li><p>a".repeat(9), 18],
  ["ends of what is not open", "<b></i>".repeat(9), 9],
  ["ends in a value that is ended late", '<b title="</b>'.repeat(8), 4],
  ["what ends itself", "<svg><path/><path/></svg><br/><b/><b/>", 2],
  ["what is said in a script and a comment", "<script>'<b><b></b>'</script><!-- <b><b><b> --><i></i>", 1],
  ["a comment without an end", `<b><!--${"<b>".repeat(9)}`, 1],
])("%s", (_what, html, depth) => {
  expect(isNestedDeeper(html, depth)).toBe(false);
  if (depth > 0) expect(isNestedDeeper(html, depth - 1)).toBe(true);
});

const PIECES =
  "<p> <li> <ul> <div> <td> <tr> <table> <b> <a> </p> </li> </ul> </div> </td> </tr> </table> </b> </a> <br> <option> <dd> <h1> </h1> x".split(
    " ",
  );

it("counts as the reader of pages does, whatever stands in whatever", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const html = pieces.join("");
      const depth = depthOf(load(html, {}, false).root()[0]);
      expect([html, isNestedDeeper(html, depth)]).toEqual([html, false]);
      // `<br>` and a `</p>` of no paragraph become elements of their own, which never stand open.
      expect([html, depth < 2 || isNestedDeeper(html, depth - 2)]).toEqual([html, true]);
    }),
  );
});

function depthOf(node: unknown): number {
  const { children = [] } = node as { readonly children?: readonly { readonly type: string }[] };
  return Math.max(0, ...children.map((child) => (child.type === "tag" ? 1 + depthOf(child) : 0)));
}
