import type { DocumentText } from "#parliament";
import { assembleText, type Block } from "../blocks.ts";
import { cleanLine } from "../clean.ts";
import type { TextLimits } from "../limits.ts";

/** Longer lines are not wrapped by hand: each is a paragraph. */
const WRAPPED_CHARS_MAX = 120;

/** Plain text: empty lines part paragraphs; lines of a wrapped paragraph are joined. Throws UnreadableError. */
export function readPlain(source: string, limits: TextLimits): DocumentText {
  const paragraphs = source.split(/\r?\n[ \t]*\r?\n|\f/);
  const blocks = paragraphs.flatMap((paragraph) => joinWrapped(paragraph.split(/\r\n?|\n/)));
  return assembleText("text", blocks, limits.textCharsMax);
}

function joinWrapped(lines: readonly string[]): readonly Block[] {
  const out: { text: string; role: "text"; page: number }[] = [];
  let open = false;
  for (const raw of lines) {
    const line = cleanLine(raw);
    const last = out.at(-1);
    if (open && last !== undefined && /^[\p{Ll}\d(]/u.test(line)) last.text += ` ${line}`;
    else if (line !== "") out.push({ text: line, role: "text", page: 0 });
    open = raw.length > 40 && raw.length <= WRAPPED_CHARS_MAX && /[\p{L}\d,]$/u.test(line);
  }
  return out;
}
