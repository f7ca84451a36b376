import {
  type Block,
  type Cell,
  type Inline,
  type Paper,
  type Piece,
  plainText,
  type TextRun,
} from "./paper.ts";

/** A paper as Markdown (CommonMark, with the tables and footnotes of GitHub). Texts of others make no markup in it. */
export function markdownOf(paper: Paper): string {
  const notes: string[] = [];
  const write = (inlines: readonly Inline[]) => inlines.map((each) => inline(each, notes)).join("");
  const blocks = paper.blocks.map((block) => blockText(block, write));
  const title = `# ${escaped(paper.title)}`;
  return `${[title, ...blocks, ...notes].join("\n\n")}\n`;
}

type Write = (inlines: readonly Inline[]) => string;

function blockText(block: Block, write: Write): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${write(block.inlines)}`;
    case "paragraph":
      return unlisted(write(block.inlines));
    case "list":
      return block.items.map((item) => `- ${unlisted(write(item))}`).join("\n");
    case "facts":
      return block.rows
        .map(
          ({ label, lines }) =>
            `- **${escaped(label)}**  \n${lines.map((line) => `  ${unlisted(write(line))}`).join("  \n")}`,
        )
        .join("\n");
    case "table":
      return tableText(block.head, block.rows, write);
  }
}

function tableText(head: readonly string[], rows: readonly (readonly Cell[])[], write: Write): string {
  const lines = [
    head.map(escaped),
    head.map(() => "---"),
    ...rows.map((row) => row.map(({ inlines }) => write(inlines))),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function inline(each: Inline, notes: string[]): string {
  if (!("note" in each)) return piece(each);
  const number = notes.length + 1;
  notes.push(`[^${number}]: ${each.note.map(piece).join("")}`);
  return `[^${number}]`;
}

function piece(each: Piece): string {
  if ("text" in each) return styled(each);
  return `[${each.runs.map(styled).join("")}](<${encodeURI(each.url)}>)`;
}

const MARKS: Readonly<Record<NonNullable<TextRun["style"]>, string>> = { bold: "**", italic: "*" };

/** Marks stand against letters: a space at either end goes outside. */
function styled({ text, style }: TextRun): string {
  const plain = escaped(text);
  const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(plain) ?? [];
  if (core === "") return plain;
  const mark = style === undefined ? "" : MARKS[style];
  return `${before}${mark}${core}${mark}${after}`;
}

/** Whatever could be markup, an address or a name that a page turns into a link. */
function escaped(text: string): string {
  return plainText(text)
    .replace(/[\\`*_{}[\]<>#|~&!@^$]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www|ftp)\./gi, "$1\\.");
}

/** A line that begins as a list, a rule or a heading underlined does so by chance. */
function unlisted(line: string): string {
  return line.replace(/^(\s*)([-+=])/, "$1\\$2").replace(/^(\s*\d{1,9})([.)])/, "$1\\$2");
}
