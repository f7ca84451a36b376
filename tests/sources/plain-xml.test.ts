import { readFileSync } from "node:fs";
import { join } from "node:path";
import { array, assert, constantFrom, nat, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { mendXml } from "../../src/sources/mend.ts";
import { readPlainXml } from "../../src/sources/plain-xml.ts";
import { readAnyXml, readXml } from "../../src/sources/xml.ts";
import type { XmlElement } from "../../src/sources/xml-element.ts";
import { runs } from "../runs.ts";

/** All that handlers hear, and the end that it has. */
function heard(text: string, read = readXml): unknown {
  const calls: unknown[] = [];
  try {
    read(text, "a page", {
      onRoot: (root) => void calls.push(["root", told(root)]),
      onChild: (child) => void calls.push(["child", told(child)]),
    });
  } catch (error) {
    return { calls, why: (error as Error).message };
  }
  return { calls, why: null };
}

function told({ uri, local, attributes, content }: XmlElement): unknown {
  return {
    name: `{${uri}}${local}`,
    attributes: attributes.map((attribute) => `{${attribute.uri}}${attribute.local}=${attribute.value}`),
    content: content.map((part) => (typeof part === "string" ? part : told(part))),
  };
}

function isPlain(text: string): boolean {
  return readPlainXml(text, { onRoot: () => {}, onChild: () => {} }) === null;
}

const fixture = readFileSync(join(import.meta.dirname, "fixtures", "gemengd.xml"), "utf8");
const SAMPLES = [
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="urn:a" xmlns:t='urn:t'><title>x &amp; y</title>
<entry t:id="1" id="2"><link rel="next" href="a?b=1&amp;c=2"/><t:leeg xsi:nil="true" /></entry>
<entry><content><document xmlns="urn:d" xmlns:tk="urn:tk" tk:bijgewerkt="2026"><titel>Motie &#233;&#xE9; 😀</titel></document></content></entry>
</feed>`,
  "<a/>",
  "<a><b>1</b>tekst<b/><c><d>diep</d> en <e>breed</e></c></a>",
  fixture,
];
const BITS = [
  ..."<>&;\"'/=: \t\n\r]",
  ...[
    "&amp;",
    "&lt",
    "&#10;",
    "&#x41;",
    "&#xD800;",
    "&#0;",
    "&eacute;",
    "]]>",
    "<![CDATA[x<y]]>",
    "<!-- a -->",
  ],
  ...[
    "<?pi x?>",
    "<!DOCTYPE a>",
    ' a="1"',
    ' a="1" a="2"',
    ' t:a="1" xmlns:t="urn:t"',
    ' xmlns=""',
    ' xmlns="urn:z"',
  ],
  ...[
    ' xmlns:xml="urn:x"',
    ' xml:lang="nl"',
    ' xmlns:p="http://www.w3.org/2000/xmlns/"',
    ' xmlns:q=" urn:q "',
    "<b>",
  ],
  ...[
    "</b>",
    "<t:b/>",
    "<xmlns:b/>",
    "<u:c></u:c>",
    "é",
    "😀",
    "\ufeff",
    "\u0001",
    "x",
    "1",
    "<1/>",
    "< b/>",
    "</b >",
  ],
  ...[
    "<?xml version='1.0'?>",
    '<?xml version="1.1"?>',
    " a = '1'",
    " a='\t\n'",
    "<a/><a/>",
    " xmlnsx:a='1'",
    "<a:b:c/>",
  ],
];

describe("XML as machines write it", () => {
  it("is read without the parser of all of XML", () => {
    expect(SAMPLES.map(isPlain)).toEqual([true, true, true, false]);
    expect(isPlain("<a><!-- b --></a>")).toBe(false);
    expect(isPlain(`<a>${"<b>".repeat(62)}${"</b>".repeat(62)}</a>`)).toBe(true);
  });

  it("is no more plain where so much stands in one tag that comparing it takes long", () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => ` a${index}='1'`).join("");
    expect(isPlain(`<a${names(40)}/>`)).toBe(true);
    expect(isPlain(`<a${names(41)}/>`)).toBe(false);
    expect(isPlain(`<a${names(41).replaceAll(" a", " xmlns:a")}/>`)).toBe(false);
  });

  it("is heard as that parser hears it, also where it is damaged", () => {
    const edits = array(tuple(nat(), nat(4), constantFrom("", "", ...BITS)), { maxLength: 4 });
    void assert(
      property(constantFrom(...SAMPLES.slice(0, 3), ...SAMPLES), edits, (sample, changes) => {
        let text = sample;
        for (const [place, gone, bit] of changes) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + bit + text.slice(at + gone);
        }
        expect(heard(text)).toEqual(heard(mendXml(text), readAnyXml));
      }),
      { numRuns: runs(600) },
    );
  });

  it("goes on with that parser where it stops being plain, and tells nothing twice", () => {
    const told = heard("<a><b>1</b><b>2</b><b><![CDATA[3]]></b><b>4</b></a>") as { calls: unknown[] };
    expect(told.calls).toHaveLength(5);
    expect(told.calls.at(-1)).toEqual([
      "child",
      { name: "{urn:undeclared:}b", attributes: [], content: ["4"] },
    ]);
  });
});
