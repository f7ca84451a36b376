import { type Document, type LineCounter, visit, type YAMLError } from "yaml";

export type Fault = [offset: number, message: string];

/** One slip can make many messages; the first few tell it. */
const SYNTAX_PROBLEMS_MAX = 5;

/** The first fault of each line: the others on it follow from that one. */
export function syntaxFaults(document: Document.Parsed, lines: LineCounter): Fault[] {
  const byLine = new Map<number, Fault>();
  for (const error of [...document.errors, ...document.warnings]) {
    const offset = placeOf(error, document);
    const { line } = lines.linePos(offset);
    if (!byLine.has(line)) byLine.set(line, [offset, syntaxMessage(error)]);
  }
  return [...byLine.values()].slice(0, SYNTAX_PROBLEMS_MAX);
}

/** Where to look. A quote that is never closed is noticed at the end of the file, but the place is where it opens. */
function placeOf({ code, pos }: YAMLError, document: Document.Parsed): number {
  let place = pos[0];
  if (code !== "MISSING_CHAR") return place;
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === "QUOTE_SINGLE" || type === "QUOTE_DOUBLE";
      if (isQuoted && range && range[1] >= place) place = range[0];
    },
  });
  return place;
}

function syntaxMessage({ code, message }: YAMLError): string {
  switch (code) {
    case "TAB_AS_INDENT":
      return "a tab: YAML indents with spaces only";
    case "BAD_SCALAR_START":
      return `${message}; put the value in double quotes`;
    case "MULTIPLE_DOCS":
      return 'a second document after "---": one file holds one document';
    case "TAG_RESOLVE_FAILED":
      return `${message}; tags are not used here`;
    case "NON_STRING_KEY":
      return "a key that is not a plain word";
    default:
      return `not valid YAML: ${message}`;
  }
}
