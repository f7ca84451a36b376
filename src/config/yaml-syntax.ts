import { type Document, type LineCounter, visit, type YAMLError } from "yaml";
import type { Said } from "./said.ts";
import { slipsIn } from "./yaml-slips.ts";

export type Fault = [offset: number, said: Said];

/** One slip can make many messages; the first few tell it. */
const SYNTAX_PROBLEMS_MAX = 5;

/** Of so many messages: each may be looked for in the whole file. */
const MESSAGES_MAX = 100;

/**
 * The first fault of each line: the others on it follow from that one. Where a key stands out of line, or a value needs
 * quotes, that is the fault, and what a parser makes of it is left out.
 */
export function syntaxFaults(source: string, document: Document.Parsed, lines: LineCounter): Fault[] {
  const errors = [...document.errors, ...document.warnings].slice(0, MESSAGES_MAX);
  if (errors.length === 0) return [];
  const slips = slipsIn(source);
  const own = errors.flatMap((error): Fault[] => {
    const said = ofItself(error);
    return said === null && slips.length > 0 ? [] : [[placeOf(error, document), said ?? plainly(error)]];
  });
  const byLine = new Map<number, Fault>();
  for (const fault of [...slips, ...own]) {
    const { line } = lines.linePos(fault[0]);
    if (!byLine.has(line)) byLine.set(line, fault);
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

/** What is said of errors that say what is wrong; null for those that only say what a parser stumbled over. */
function ofItself({ code, message }: YAMLError): Said | null {
  switch (code) {
    case "TAB_AS_INDENT":
      return {
        nl: "een tab: in YAML wordt alleen met spaties ingesprongen",
        en: "a tab: YAML indents with spaces only",
      };
    case "BAD_SCALAR_START":
      return {
        nl: "een waarde die met dit teken begint, hoort tussen dubbele aanhalingstekens",
        en: `${message}; put the value in double quotes`,
      };
    case "MULTIPLE_DOCS":
      return {
        nl: 'een tweede deel na "---": in een bestand hoort er één',
        en: 'a second document after "---": one file holds one document',
      };
    case "TAG_RESOLVE_FAILED":
      return {
        nl: "een ! aan het begin van een waarde: zet de waarde tussen aanhalingstekens",
        en: `${message}; tags are not used here`,
      };
    case "NON_STRING_KEY":
      return { nl: "een sleutel die geen gewoon woord is", en: "a key that is not a plain word" };
    default:
      return /^Missing closing|must be sufficiently indented and end with/.test(message)
        ? {
            nl: "een aanhalingsteken of haakje dat niet gesloten is; hoort het bij de tekst, zet dan de hele waarde tussen aanhalingstekens",
            en: `not valid YAML: ${message}`,
          }
        : null;
  }
}

function plainly({ message }: YAMLError): Said {
  return {
    nl: `zo kan het niet gelezen worden: kijk of de sleutels recht onder elkaar staan, en of waarden met leestekens tussen aanhalingstekens staan`,
    en: `not valid YAML: ${message}`,
  };
}
