import { strToU8, zipSync } from "fflate";

/** The parts of a Word file that a test cares for; the rest is added. */
export interface DocxParts {
  /** What stands inside w:body. */
  readonly body: string;
  /** What stands inside w:footnotes. */
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly header?: string;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word file made by hand. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    "word/document.xml": part("document", `<w:body>${parts.body}</w:body>`),
  };
  for (const name of ["footnotes", "endnotes", "numbering", "styles"] as const) {
    const content = parts[name];
    if (content !== undefined) files[`word/${name}.xml`] = part(name, content);
  }
  if (parts.header !== undefined) files["word/header1.xml"] = part("hdr", parts.header);
  return zipSync(files);
}

function part(name: string, content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`);
}

/** A paragraph of one run. */
export function p(text: string, properties = "", run = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text, run)}</w:p>`;
}

export function r(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
}

/** A field with its code and what it shows. */
export function field(code: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`;
  return `${mark("begin")}${instruction}${mark("separate")}${r(result)}${mark("end")}`;
}
