import { load } from "cheerio";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeOverview, writeOverview } from "#report";
import { docxOf } from "../../src/report/paper/docx.ts";
import { htmlOf } from "../../src/report/paper/html.ts";
import { markdownOf } from "../../src/report/paper/markdown.ts";
import type { Paper } from "../../src/report/paper/paper.ts";
import { faultsOf, partsOf } from "./docx-parts.ts";
import { archiveOf, NOW, WATCHES } from "./letter-archive.ts";

const overview = (language: "nl" | "en") =>
  makeOverview({ watches: WATCHES, archive: archiveOf(), now: NOW, recesses: [] }, "2025-02-01", language);

it.each(["nl", "en"] as const)("a letter's annex reads so in %s", async (language) => {
  const text = await writeOverview(overview(language), "md", language);
  await expect(text).toMatchFileSnapshot(`golden/overview.${language}.md`);
});

describe("a DOCX", () => {
  it("keeps the rules of its format, with a note for every reference", async () => {
    const bytes = (await writeOverview(overview("nl"), "docx", "nl")) as Uint8Array;
    expect(faultsOf(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    const notes = (parts.get("word/footnotes.xml") ?? [])
      .filter(({ name, attributes }) => name === "w:footnote" && Number(attributes["w:id"]) > 0)
      .map(({ text }) => text.trim());
    expect(notes.length).toBeGreaterThan(8);
    expect(notes.slice(0, 2)).toEqual([
      "Kamerstukken II 2024/25, 36600-XX, nr. 29.",
      "Kamerstukken II 2024/25, 36600-XX, nr. 29, p. 1.",
    ]);
    expect(notes).toContain("Kamerstukken II 2024/25, 19637, nr. 3340, p. 1, noot 1.");
  });

  it("of nothing is a document too", async () => {
    const paper: Paper = { language: "en", title: "", blocks: [] };
    expect(faultsOf(await docxOf(paper))).toEqual([]);
  });

  it("that refers to a note which is not there would be caught", async () => {
    const files = unzipSync(await docxOf({ language: "nl", title: "x", blocks: [] }));
    const name = "word/document.xml";
    const reference = '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p></w:body>';
    const text = strFromU8(files[name] ?? new Uint8Array()).replace("</w:body>", reference);
    expect(faultsOf(zipSync({ ...files, [name]: strToU8(text) }))).toEqual(["notes  for references 7"]);
  });
});

/** What people write into a field to make a program do something with it. */
const HOSTILE = [
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  '"><a href="javascript:alert(1)">x</a>',
  "]]></w:t></w:r><w:instrText>HYPERLINK</w:instrText>",
  "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;&#60;b&#62;",
  "[x](javascript:alert(1)) ![y](https://evil.example/z.png) <https://evil.example>",
  "https://evil.example www.evil.example mallory@evil.example",
  "# kop\n\n- lijst\n\n1. een\n\n> citaat\n\n```\ncode\n```",
  "[^1] [^1]: een andere noot",
  "| a | b |\n|---|---|\n*vet* _schuin_ ~~weg~~ `code` \\",
  '=HYPERLINK("https://evil.example";"x") {DDEAUTO c:\\\\x}',
  "\u202egnirts\u202c \u2066x\u2069 \u200bniets \u0000\u0007\u001b[31m\u009b2J \ufffe\uffff \ud800 \u{e0041}",
  "{{constructor.constructor('return 1')()}} $\u007b1+1\u007d %n%s",
] as const;

describe.each(HOSTILE)("%j", (text) => {
  const note = { note: [{ url: "https://www.tweedekamer.nl/x?a=1&b=\"'<>", runs: [{ text }] }, { text }] };
  const inlines = [{ text }, { text, style: "bold" as const }, note];
  const paper: Paper = {
    language: "nl",
    title: text,
    blocks: [
      { type: "heading", level: 2, inlines },
      { type: "paragraph", inlines },
      { type: "facts", rows: [{ label: text, lines: [inlines] }] },
      { type: "list", items: [inlines] },
      { type: "table", head: [text], rows: [[{ inlines, shade: "for" }]] },
    ],
  };
  const STEERS = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/u;

  it("is text in a DOCX, and nothing else", async () => {
    const bytes = await docxOf(paper);
    expect(faultsOf(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    const all = [...(parts.get("word/document.xml") ?? []), ...(parts.get("word/footnotes.xml") ?? [])];
    expect(all.filter(({ name }) => /instrText|altChunk|object|drawing|pict/.test(name))).toEqual([]);
    const texts = all.filter(({ name }) => name === "w:t").map((each) => each.text);
    expect(texts.filter((each) => STEERS.test(each))).toEqual([]);
    const links = [...parts].flatMap(([name, elements]) => (name.endsWith(".rels") ? elements : []));
    const outside = links.filter(({ attributes }) => attributes.TargetMode === "External");
    expect(
      outside.every(({ attributes: { Target = "" } }) => Target.startsWith("https://www.tweedekamer.nl/")),
    ).toBe(true);
  });

  it("is text in HTML, which runs and loads nothing", () => {
    const html = htmlOf(paper);
    const page = load(html);
    expect(page("script, img, iframe, object, embed, link, form, base").length).toBe(0);
    const addresses = page("a")
      .toArray()
      .map((each) => page(each).attr("href") ?? "");
    expect(addresses.every((href) => /^#[rn]\d+$|^https:\/\/www\.tweedekamer\.nl\//.test(href))).toBe(true);
    expect(
      page("*")
        .toArray()
        .some((each) => Object.keys(page(each).attr() ?? {}).some((name) => /^on/.test(name))),
    ).toBe(false);
    expect(STEERS.test(html.replaceAll("\n", ""))).toBe(false);
  });

  it("makes no markup in Markdown", () => {
    const markdown = markdownOf(paper);
    expect(STEERS.test(markdown.replaceAll("\n", ""))).toBe(false);
    const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, "");
    expect(bare).not.toMatch(/<(?!https:\/\/www\.tweedekamer\.nl\/)/);
    expect(bare.match(/\[\^(?!\d+\])/)).toBeNull();
    expect(bare.match(/\[\^\d+\]:/g)).toHaveLength(5);
    expect(bare).not.toMatch(/https:\/\/evil|\bwww\.evil|@evil|!\[|~~|`/);
    expect(bare.split("\n").filter((line) => /^#/.test(line))).toHaveLength(2);
  });
});
