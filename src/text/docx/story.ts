import type { Block } from "../blocks.ts";
import { readXml, type XmlHandlers } from "../markup/sax.ts";
import { createFields } from "./fields.ts";
import { addNoteMark, type Draft, draftBlocks, emptyDraft, listOf } from "./paragraph.ts";
import { isOn, type Styles } from "./styles.ts";
import { createTables } from "./tables.ts";

/** What a story needs of the rest of the file. */
export interface StoryContext {
  readonly styles: Styles;
  readonly label: (numId: string, depth: number) => string;
  /** The mark of a note, by its kind and id. */
  readonly mark: (kind: "footnote" | "endnote", id: string) => string;
}

/** The notes of footnotes.xml or endnotes.xml begin and end here. */
export interface Story {
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<string, readonly Block[]>;
}

/** Not shown: what is deleted or moved away, and the second form of what was given already. */
const SKIPPED = new Set([
  "w:del",
  "w:moveFrom",
  "mc:Fallback",
  "w:rPrChange",
  "w:pPrChange",
  "w:tblPrChange",
]);
/** What stands for a character or a line end. */
const SIGNS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:cr": "\n",
  "w:br": "\n",
  "w:noBreakHyphen": "-",
};

/** The paragraphs of one part of a Word file, in the order of the text. Throws UnreadableError. */
export function readStory(xml: string | Uint8Array, context: StoryContext): Story {
  const blocks: Block[] = [];
  const notes = new Map<string, Block[]>();
  readXml(xml, storyHandlers(context, blocks, notes));
  return { blocks, notes };
}

function storyHandlers(context: StoryContext, blocks: Block[], notes: Map<string, Block[]>): XmlHandlers {
  const fields = createFields();
  const tables = createTables();
  const drafts: Draft[] = [];
  let note: Block[] | null = null;
  let skipped = 0;
  let element = "";
  let run: { bold: boolean; hidden: boolean } | null = null;

  function finish(draft: Draft): void {
    const list = draft.text.trim() === "" ? null : listOf(draft);
    const label = list === null ? "" : context.label(list.numId, list.depth);
    (tables.cell() ?? note ?? blocks).push(...draftBlocks(draft, label));
  }

  function add(text: string): void {
    const draft = drafts.at(-1);
    if (draft === undefined || run?.hidden === true || !fields.shown()) return;
    draft.text += text;
    if (run?.bold ?? draft.style?.bold) draft.boldChars += text.length;
  }

  function property(name: string, attributes: Readonly<Record<string, string>>): void {
    const draft = drafts.at(-1);
    const value = attributes["w:val"];
    if (run !== null) {
      if (name === "w:b") run.bold = isOn(value);
      if (name === "w:vanish") run.hidden = isOn(value);
    } else if (draft !== undefined) {
      if (name === "w:pStyle") draft.style = context.styles.get(value ?? "") ?? null;
      if (name === "w:numId") draft.numId = value ?? null;
      if (name === "w:ilvl") draft.depth = Number(value);
      if (name === "w:outlineLvl") draft.outlined = Number(value) < 9;
    }
  }

  return {
    open(name, attributes) {
      if (skipped > 0 || SKIPPED.has(name)) {
        skipped += 1;
        return;
      }
      element = name;
      const id = attributes["w:id"] ?? "";
      if (name === "w:p") drafts.push(emptyDraft());
      else if (name === "w:r") run = { bold: drafts.at(-1)?.style?.bold ?? false, hidden: false };
      else if (name === "w:tbl") tables.openTable();
      else if (name === "w:tr") tables.openRow();
      else if (name === "w:tc") tables.openCell();
      else if (name === "w:fldChar") fields.mark(attributes["w:fldCharType"] ?? "");
      else if (name === "w:footnote" || name === "w:endnote") {
        note = [];
        if (attributes["w:type"] === undefined || attributes["w:type"] === "normal") notes.set(id, note);
      } else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
        const draft = drafts.at(-1);
        const kind = name === "w:footnoteReference" ? "footnote" : "endnote";
        if (draft !== undefined && fields.shown()) addNoteMark(draft, context.mark(kind, id));
      } else if (run !== null && name in SIGNS) add(SIGNS[name] ?? "");
      else property(name, attributes);
    },
    close(name) {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      element = "";
      if (name === "w:r") run = null;
      else if (name === "w:p") finish(drafts.pop() ?? emptyDraft());
      else if (name === "w:tr") {
        const row = tables.closeRow();
        tables.closeTable();
        (tables.cell() ?? note ?? blocks).push(...row);
        tables.openTable();
      } else if (name === "w:tbl") tables.closeTable();
      else if (name === "w:footnote" || name === "w:endnote") note = null;
    },
    text(text) {
      if (skipped > 0) return;
      if (element === "w:t" || element === "m:t") add(text);
      else if (element === "w:instrText") fields.code(text);
    },
  };
}
