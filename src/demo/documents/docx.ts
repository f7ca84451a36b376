import type { Paragraph } from "./pdf.ts";
import { makeZip } from "./zip.ts";

export interface DocxParts {
  /** `[^2]` in a text is a reference to the second footnote. */
  readonly paragraphs: readonly Paragraph[];
  readonly footnotes?: readonly string[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A Word document with these paragraphs and real footnotes. The same bytes for the same text. */
export function makeDocx({ paragraphs, footnotes = [] }: DocxParts): Buffer {
  return makeZip([
    { name: "[Content_Types].xml", content: contentTypes() },
    { name: "_rels/.rels", content: relationships([["officeDocument", "word/document.xml"]]) },
    { name: "word/document.xml", content: documentXml(paragraphs) },
    {
      name: "word/_rels/document.xml.rels",
      content: relationships([
        ["styles", "styles.xml"],
        ["footnotes", "footnotes.xml"],
      ]),
    },
    { name: "word/styles.xml", content: styles() },
    { name: "word/footnotes.xml", content: footnotesXml(footnotes) },
  ]);
}

function contentTypes(): string {
  const parts = [
    ["document", "document.main"],
    ["styles", "styles"],
    ["footnotes", "footnotes"],
  ].map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`);
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`
  );
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const rows = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join("")}</Relationships>`;
}

function documentXml(paragraphs: readonly Paragraph[]): string {
  const body = paragraphs.map((paragraph) =>
    typeof paragraph === "string"
      ? `<w:p>${runs(paragraph)}</w:p>`
      : `<w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr>${runs(paragraph.text)}</w:p>`,
  );
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
  return `${HEAD}<w:document ${W}><w:body>${body.join("")}${page}</w:body></w:document>`;
}

/** The text in runs, with a run of its own for every reference to a footnote. */
function runs(text: string): string {
  return text
    .split(/(\[\^\d+\])/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const note = /^\[\^(\d+)\]$/.exec(piece)?.[1];
      return note === undefined ? run(piece) : reference(`<w:footnoteReference w:id="${note}"/>`);
    })
    .join("");
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function reference(mark: string): string {
  return `<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr>${mark}</w:r>`;
}

/** Word wants its two separators before the notes themselves, which begin at 1. */
function footnotesXml(footnotes: readonly string[]): string {
  const separators = (["separator", "continuationSeparator"] as const).map(
    (type, index) =>
      `<w:footnote w:type="${type}" w:id="${index - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`,
  );
  const notes = footnotes.map(
    (text, index) =>
      `<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="Voetnoottekst"/></w:pPr>` +
      `${reference("<w:footnoteRef/>")}${run(` ${text}`)}</w:p></w:footnote>`,
  );
  return `${HEAD}<w:footnotes ${W}>${separators.join("")}${notes.join("")}</w:footnotes>`;
}

function styles(): string {
  const paragraphStyle = (id: string, name: string, more: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  return (
    `${HEAD}<w:styles ${W}>${paragraphStyle("Standaard", "Normal", "")}` +
    paragraphStyle("Kop1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>') +
    paragraphStyle("Voetnoottekst", "footnote text", '<w:rPr><w:sz w:val="18"/></w:rPr>') +
    '<w:style w:type="character" w:styleId="Voetnootmarkering"><w:name w:val="footnote reference"/>' +
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>'
  );
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
