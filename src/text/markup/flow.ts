import { type Block, noteMark } from "../blocks.ts";
import { cleanLine } from "../clean.ts";
import { rowBlocks } from "../docx/tables.ts";
import { createLinkSigns, withoutSigns } from "../references.ts";
import type { XmlHandlers } from "./sax.ts";

type Attributes = Readonly<Record<string, string>>;

/** How the elements of a kind of document read. Names are local and lower case. */
export interface FlowRules {
  /** Runs along inside a paragraph; every other element begins and ends one, unless it stands in a line. */
  readonly inline: ReadonlySet<string>;
  /** Holds words itself: whatever stands in one runs along, known or not, unless it is one of `blocks`. */
  readonly lines: ReadonlySet<string>;
  /** Begins and ends a paragraph even where it stands in a line. */
  readonly blocks: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  /** Runs along too, but is a word of its own, whether or not the file has a space before it. */
  readonly apart: ReadonlySet<string>;
  /** The number of an item, an article, a question: stands before the paragraph that follows. */
  readonly labels: ReadonlySet<string>;
  /** Not part of the text. */
  skipped(name: string, attributes: Attributes): boolean;
  /** The mark of a note that begins here; null where none does. */
  note(name: string, attributes: Attributes): string | null;
  /** A link to a note: where all that it shows is a number, that is the note's mark. */
  reference(name: string, attributes: Attributes): boolean;
  /** The canonical id of what a link leads to; null where it leads to nothing that has one. */
  link(name: string, attributes: Attributes): string | null;
  /** Notes stand where they are called, so that their place gets the mark. */
  readonly notesInPlace: boolean;
}

interface Place {
  readonly runs: boolean;
  readonly holds: boolean;
}

const ROWS = new Set(["row", "tr"]);
const CELLS = new Set(["entry", "td", "th"]);

/** Handlers that gather the blocks of a document; `blocks()` after the end: the text first, then its notes. */
export function createFlow(rules: FlowRules): XmlHandlers & { blocks(): readonly Block[] } {
  const body: Block[] = [];
  const notes: Block[] = [];
  const headings: string[] = [];
  let text = "";
  let label = "";
  let skipped = 0;
  let note: { mark: string; text: string; depth: number } | null = null;
  let cells: Block[][] | null = null;
  let reference: { readonly name: string; readonly at: number } | null = null;
  const signs = createLinkSigns();
  /** The elements of links that are open. */
  const links: string[] = [];
  /** Of each element that is open, whether it stands in a line, and whether what follows in it does. */
  const open: Place[] = [];

  function enter(name: string): Place {
    const inLine = open.at(-1)?.holds === true && !rules.blocks.has(name);
    const runs = rules.inline.has(name) || inLine;
    const place = { runs, holds: rules.lines.has(name) || inLine };
    open.push(place);
    return place;
  }

  function flush(): void {
    const line = cleanLine(text) === "" ? "" : cleanLine(`${label} ${text}`);
    text = "";
    if (line === "") return;
    label = "";
    (cells?.at(-1) ?? body).push({ text: line, role: headings.length > 0 ? "heading" : "text", page: 0 });
  }

  function openBody(name: string, attributes: Attributes, { runs }: Place): void {
    const mark = rules.note(name, attributes);
    if (mark !== null) {
      note = { mark, text: "", depth: 1 };
      return;
    }
    if (!runs) flush();
    if (name === "br" || rules.apart.has(name)) text += " ";
    if (rules.headings.has(name)) headings.push(name);
    if (rules.reference(name, attributes)) reference = { name, at: text.length };
    if (ROWS.has(name)) cells = [];
    if (CELLS.has(name)) cells?.push([]);
  }

  function closeNote(): void {
    if (note === null) return;
    note.depth -= 1;
    if (note.depth > 0) return;
    const block = noteBlock(note.mark, cleanLine(note.text), notes.length + 1);
    if (block.text !== "") notes.push(block);
    if (rules.notesInPlace && block.text !== "") text += ` ${noteMark(block.mark)}`;
    note = null;
  }

  function closeBody(name: string, runs: boolean): void {
    if (reference?.name === name) {
      text = withMark(text, reference.at);
      reference = null;
    }
    if (rules.apart.has(name)) text += " ";
    if (rules.labels.has(name)) {
      label = `${label} ${text}`;
      text = "";
    }
    if (!runs) flush();
    if (headings.at(-1) === name) headings.pop();
    if (!ROWS.has(name)) return;
    const row = cells ?? [];
    cells = null;
    body.push(...rowBlocks(row));
  }

  function add(piece: string): void {
    if (note === null) text += piece;
    else note.text += piece;
  }

  function openLink(name: string, attributes: Attributes): void {
    const id = rules.link(name, attributes);
    if (id === null) return;
    links.push(name);
    add(signs.open(id));
  }

  function closeLink(name: string): void {
    if (links.at(-1) !== name) return;
    links.pop();
    add(signs.close());
  }

  return {
    open(qualified, attributes) {
      const name = localName(qualified);
      if (skipped > 0 || rules.skipped(name, attributes)) {
        skipped += 1;
        return;
      }
      const place = enter(name);
      if (note !== null) {
        note.depth += 1;
        note.text += place.runs ? "" : " ";
      } else openBody(name, attributes, place);
      openLink(name, attributes);
    },
    close(qualified) {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      const name = localName(qualified);
      closeLink(name);
      const runs = open.pop()?.runs === true;
      if (note !== null) closeNote();
      else closeBody(name, runs);
    },
    text(piece) {
      if (skipped === 0) add(withoutSigns(piece));
    },
    blocks() {
      flush();
      text = label;
      label = "";
      flush();
      return [...body, ...notes].map((block) => ({ ...block, ...signs.take(block.text) }));
    },
  };
}

/** A note: its mark is the one that the rules know, else the number before its text, else its place in the count. */
function noteBlock(known: string, line: string, count: number): Block & { readonly mark: string } {
  const own = /^(\d{1,3}|\*{1,3})[.)]?\s+/.exec(line);
  const mark = known !== "" ? known : (own?.[1] ?? String(count));
  const text = own?.[1] === mark ? line.slice(own[0].length) : line;
  return { text: text === "" ? "" : `${noteMark(mark)} ${text}`, role: "note", mark, page: 0 };
}

function withMark(text: string, at: number): string {
  const shown = /^\s*(\d{1,3}|\*{1,3})\s*$/.exec(text.slice(at))?.[1];
  return shown === undefined ? text : `${text.slice(0, at)} ${noteMark(shown)}`;
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(":") + 1).toLowerCase();
}
