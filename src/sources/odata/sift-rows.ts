/** Where the rows of an answer begin. */
const ROWS = /"value"\s*:\s*\[/;

/**
 * The rows of an answer that is no JSON, each as it stands, so that the one that is broken costs no other. Null where it holds
 * none. In a row that breaks off within a text what follows is part of that text: from there on nothing is a row any
 * more. Takes time linear in the text.
 */
export function siftRows(text: string): readonly string[] | null {
  const start = ROWS.exec(text);
  if (start === null) return null;
  const rows: string[] = [];
  let depth = 0;
  let from = -1;
  let isText = false;
  for (let at = start.index + start[0].length; at < text.length; at++) {
    const character = text.charAt(at);
    if (isText) {
      if (character === "\\") at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === "{" || character === "[") {
      if (depth === 0) from = at;
      depth += 1;
    } else if (character === "}" || character === "]") {
      if (depth === 0) break;
      depth -= 1;
      if (depth === 0) rows.push(text.slice(from, at + 1));
    }
  }
  if (depth > 0) rows.push(text.slice(from));
  return rows;
}
