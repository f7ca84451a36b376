import type { CheerioAPI } from "cheerio/slim";
import { tidy } from "./page.ts";

type Selection = ReturnType<CheerioAPI>;

/** A piece of text of a page, with the element that it stands in. */
export interface Said {
  readonly text: string;
  readonly element: Selection;
}

const SILENT = new Set(["script", "style", "noscript", "template", "svg"]);

/** The pieces of text of a part of a page, in order, less those that nobody sees. */
export function saidIn($: CheerioAPI, part: Selection): readonly Said[] {
  const said: Said[] = [];
  const walk = (element: Selection) => {
    for (const node of element.contents().toArray()) {
      if (node.type === "text") {
        const text = tidy($(node).text());
        if (text !== "") said.push({ text, element });
      } else if (node.type === "tag" && !SILENT.has(node.name)) walk($(node));
    }
  };
  walk(part);
  return said;
}

/** What stands after a label, `Nummer:`, in the same piece of text or the next; null where the label is not there. */
export function labelled(said: readonly Said[], label: string): string | null {
  const start = new RegExp(`^${label}\\s*:\\s*(.*)$`, "i");
  for (const [at, { text }] of said.entries()) {
    const rest = start.exec(text)?.[1];
    if (rest === undefined) continue;
    return rest === "" ? (said[at + 1]?.text ?? null) : rest;
  }
  return null;
}
