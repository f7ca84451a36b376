import { asMarkup } from "#parliament";
import {
  type Block,
  type Cell,
  type Inline,
  type Paper,
  type Piece,
  plainText,
  type TextRun,
} from "./paper.ts";

/** A paper as one HTML page for print, with its notes at the end. It loads nothing, and runs nothing. */
export function htmlOf(paper: Paper): string {
  const notes: string[] = [];
  const write = (inlines: readonly Inline[]) => inlines.map((each) => inline(each, notes)).join("");
  const body = paper.blocks.map((block) => blockHtml(block, write));
  const title = escaped(paper.title);
  return [
    `<!doctype html>`,
    `<html lang="${paper.language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${title}</h1>`,
    ...body,
    ...(notes.length === 0 ? [] : [`<hr><ol class="notes">${notes.join("\n")}</ol>`]),
    `</main></body></html>\n`,
  ].join("\n");
}

/** What is as short as `aangenomen 83–67` stands on one line. */
const WHOLE_MAX = 17;

type Write = (inlines: readonly Inline[]) => string;

function blockHtml(block: Block, write: Write): string {
  switch (block.type) {
    case "heading":
      return `<h${block.level + 1}>${write(block.inlines)}</h${block.level + 1}>`;
    case "paragraph":
      return `<p${block.tone === undefined ? "" : ` class="${block.tone}"`}>${write(block.inlines)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${write(item)}</li>`).join("")}</ul>`;
    case "facts":
      return `<dl>${block.rows
        .map(
          ({ label, lines }) =>
            `<dt>${escaped(label)}</dt><dd>${lines.map((line) => `<p>${write(line)}</p>`).join("")}</dd>`,
        )
        .join("\n")}</dl>`;
    case "table":
      return tableHtml(block.head, block.rows, write);
  }
}

function tableHtml(head: readonly string[], rows: readonly (readonly Cell[])[], write: Write): string {
  const heads = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  const lines = rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, write)).join("")}</tr>`);
  return `<table><thead><tr>${heads}</tr></thead><tbody>${lines.join("\n")}</tbody></table>`;
}

function cellHtml({ inlines, shade }: Cell, write: Write): string {
  const isShort = inlines.every((each) => "text" in each && each.text.length <= WHOLE_MAX);
  const names = [...(shade === undefined ? [] : [shade]), ...(isShort ? ["short"] : [])];
  return `<td${names.length === 0 ? "" : ` class="${names.join(" ")}"`}>${write(inlines)}</td>`;
}

function inline(each: Inline, notes: string[]): string {
  if (!("note" in each)) return piece(each);
  const number = notes.length + 1;
  const back = `<a href="#r${number}" aria-label="↩">↩</a>`;
  notes.push(`<li id="n${number}">${each.note.map(piece).join("")} ${back}</li>`);
  return `<sup id="r${number}"><a href="#n${number}">${number}</a></sup>`;
}

function piece(each: Piece): string {
  if ("text" in each) return styled(each);
  return `<a href="${escaped(encodeURI(each.url))}">${each.runs.map(styled).join("")}</a>`;
}

const TAGS: Readonly<Record<NonNullable<TextRun["style"]>, string>> = { bold: "strong", italic: "em" };

function styled({ text, style }: TextRun): string {
  const plain = escaped(text);
  return style === undefined ? plain : `<${TAGS[style]}>${plain}</${TAGS[style]}>`;
}

function escaped(text: string): string {
  return asMarkup(plainText(text));
}

const STYLE = `
:root { color-scheme: light }
body { font: 11pt/1.45 Calibri, Carlito, "Segoe UI", sans-serif; color: #1b1b1b; margin: 0 }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 .6rem; color: #1d3557 }
h2 { font-size: 15pt; margin: 2rem 0 .5rem; color: #1d3557; border-bottom: 1px solid #c9d3df }
h3 { font-size: 12pt; margin: 1.4rem 0 .3rem }
h4 { font-size: 11pt; margin: 1rem 0 .3rem }
p { margin: .25rem 0 }
.small, .notes { font-size: 9pt; color: #444 }
dl { display: grid; grid-template-columns: 7.5rem 1fr; gap: .25rem 1rem; margin: .3rem 0 }
dt { color: #444 } dd { margin: 0 } dd p { margin: 0 0 .2rem }
table { border-collapse: collapse; width: 100%; font-size: 10pt; margin: .5rem 0 }
th, td { text-align: left; padding: .2rem .5rem; border-bottom: 1px solid #dde3ea; vertical-align: top }
.for { background: #cfe6da; print-color-adjust: exact } .against { background: #f0cfcb; print-color-adjust: exact }
.divided { background: #e6e0c8; print-color-adjust: exact }
a { color: #1d3557 } sup a { text-decoration: none } .short { white-space: nowrap }
@page { size: A4; margin: 22mm 20mm }
@media print { main { margin: 0; max-width: none; padding: 0 } h2, h3, dt { break-after: avoid } tr, dl { break-inside: auto } }
`;
