import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "#parliament";

const WORDS = "Een café in Zeeuws-Vlaanderen kostte € 5 – één voor allen";
/** The letters of WORDS that Windows-1252 has at another place than ISO-8859-1. */
const CP1252: Readonly<Record<string, number>> = { "€": 0x80, "–": 0x96 };

function cp1252(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => CP1252[char] ?? char.charCodeAt(0));
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
}

const utf8 = Buffer.from(WORDS);
const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><p>${WORDS}</p>`;
const html = (charset: string) => `<html><head><meta charset="${charset}"></head><p>${WORDS}</p></html>`;

describe("decodeText", () => {
  it.each<readonly [name: string, bytes: Uint8Array, contentType: string | null]>([
    ["UTF-8", utf8, null],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${WORDS}`), null],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${WORDS}`, "utf16le"), "text/xml; charset=utf-8"],
    ["UTF-16 with its mark, the other way round", utf16be(WORDS), null],
    ["UTF-8 that the header calls something else", utf8, "text/html; charset=ISO-8859-1"],
    ["UTF-8 that nobody knows the name of", utf8, "text/html; charset=geen"],
    ["Windows-1252 as the header says", cp1252(WORDS), "text/html; charset=windows-1252"],
    ["Windows-1252 that the header calls ISO-8859-1", cp1252(WORDS), 'text/html; charset="iso-8859-1"'],
    ["Windows-1252 that the header calls UTF-8", cp1252(WORDS), "text/html; charset=utf-8"],
    ["Windows-1252 that nobody names", cp1252(WORDS), null],
    ["Windows-1252 that the header calls UTF-16", cp1252(WORDS), "text/html; charset=utf-16"],
  ])("reads %s", (_, bytes, contentType) => {
    expect(decodeText(bytes, contentType)).toBe(WORDS);
  });

  it.each([
    ["UTF-8", "an XML file", Buffer.from(xml("ISO-8859-1")), xml("ISO-8859-1")],
    ["UTF-8", "a page", Buffer.from(html("iso-8859-1")), html("iso-8859-1")],
    ["Windows-1252", "an XML file", cp1252(xml("windows-1252")), xml("windows-1252")],
    ["Windows-1252", "a page", cp1252(html("utf-8")), html("utf-8")],
  ])("reads %s of %s that names an encoding", (_, __, bytes, expected) => {
    expect(decodeText(bytes)).toBe(expected);
  });

  it("believes the header more than the file, and the file where the header says nothing", () => {
    const page = "<html><meta charset='iso-8859-5'><p>\xd0</p>";
    expect(decodeText(cp1252(page), "text/html; charset=windows-1252")).toContain("<p>Ð</p>");
    expect(decodeText(cp1252(page))).toContain("<p>а</p>");
  });

  it("reads markup in UTF-16 without a mark", () => {
    expect(decodeText(Buffer.from("<p>café</p>", "utf16le"), "text/xml")).toBe("<p>café</p>");
  });

  it("replaces a broken byte of UTF-8, and nothing else", () => {
    const bytes = Buffer.from("é".repeat(100));
    bytes[51] = 0x20;
    for (const contentType of [null, "text/xml; charset=iso-8859-1"]) {
      const text = decodeText(bytes, contentType);
      expect(text.match(/é/g)).toHaveLength(99);
      expect(text).toContain("\ufffd");
      expect(text).not.toContain("Ã");
    }
  });

  it("gives every text back from UTF-8, whatever is claimed of it", () => {
    const claim = fc.constantFrom(null, "text/xml; charset=iso-8859-1", "x; charset=utf-16", "charset=");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), claim, (text, contentType) => {
        fc.pre(!/^(?:\ufeff|<\0|\0<)/.test(text));
        expect(decodeText(Buffer.from(text), contentType)).toBe(text);
      }),
    );
  });

  it("takes any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, contentType) => {
        expect(typeof decodeText(bytes, contentType)).toBe("string");
      }),
    );
  });
});
