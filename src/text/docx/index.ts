import type { DocumentText } from "#parliament";
import { assembleText, type Block, noteMark } from "../blocks.ts";
import type { TextLimits } from "../limits.ts";
import { listCounter, numeral, readLists } from "./numbering.ts";
import { wordParts } from "./package.ts";
import { readStory, type StoryContext } from "./story.ts";
import { readStyles } from "./styles.ts";

type NoteKind = "footnote" | "endnote";

/**
 * The text of a Word file (.docx): body, then notes, as a reader sees them. Field codes, deleted text, hidden text,
 * headers and footers are left out; list labels are written out; cells of a row are separated by ` | `.
 * The file does not tell where pages end: all of it is one page. Throws UnreadableError.
 */
export function readDocx(bytes: Uint8Array, limits: TextLimits): DocumentText {
  const parts = wordParts(bytes, limits.unpackedBytesMax);
  const marks = createMarks();
  const context: StoryContext = {
    styles: readStyles(parts.get("styles") ?? EMPTY),
    label: listCounter(readLists(parts.get("numbering") ?? EMPTY)),
    mark: marks.mark,
  };
  const body = readStory(parts.get("document") ?? EMPTY, context);
  const notes = {
    footnote: readStory(parts.get("footnotes") ?? EMPTY, context).notes,
    endnote: readStory(parts.get("endnotes") ?? EMPTY, context).notes,
  };
  const noteBlocks = marks.used().flatMap(({ kind, id, mark }) => noteBlock(notes[kind].get(id) ?? [], mark));
  return assembleText("docx", [...joinBroken(body.blocks), ...noteBlocks], limits.textCharsMax);
}

/** Shorter paragraphs without a full stop are items of a list. */
const BROKEN_CHARS_MIN = 60;
const EMPTY = "<none/>";

/** Some letters break a sentence with the key for a new paragraph; only a small letter after a word betrays that. */
function joinBroken(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const broken = last?.role === "text" && /\p{Ll}$/u.test(last.text) && last.text.length > BROKEN_CHARS_MIN;
    if (last !== undefined && broken && block.role === "text" && /^\p{Ll}{2,}[\s,.]/u.test(block.text)) {
      out[out.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    } else out.push(block);
  }
  return out;
}

function noteBlock(blocks: readonly Block[], mark: string): readonly Block[] {
  const text = blocks.map((block) => block.text).join(" ");
  return text === "" ? [] : [{ text: `${noteMark(mark)} ${text}`, role: "note", mark, page: 0 }];
}

/** Notes count in the order in which the text refers to them: footnotes 1, 2, 3, endnotes i, ii, iii. */
function createMarks(): {
  mark(kind: NoteKind, id: string): string;
  used(): readonly { readonly kind: NoteKind; readonly id: string; readonly mark: string }[];
} {
  const used = new Map<string, { kind: NoteKind; id: string; mark: string }>();
  const counts = { footnote: 0, endnote: 0 };
  return {
    mark(kind, id) {
      const key = `${kind} ${id}`;
      const known = used.get(key);
      if (known !== undefined) return known.mark;
      counts[kind] += 1;
      const mark = kind === "footnote" ? String(counts[kind]) : numeral(counts[kind], "lowerRoman");
      used.set(key, { kind, id, mark });
      return mark;
    },
    used: () => [...used.values()],
  };
}
