import type { Evidence } from "#watch";
import { html, type Markup } from "./html.ts";

const SENTENCE_MAX = 600;

/** A sentence with the words in it that were hit, wherever they stand in it. */
export function marked({ sentence, text }: Pick<Evidence, "sentence" | "text">): Markup {
  const line = sentence.replace(/\s+/g, " ").trim();
  const shown = line.length > SENTENCE_MAX ? `${line.slice(0, SENTENCE_MAX).toWellFormed()}…` : line;
  const words = text.replace(/\s+/g, " ").trim();
  const at = words === "" ? -1 : shown.indexOf(words);
  if (at < 0) return html`${shown}`;
  return html`${shown.slice(0, at)}<mark>${words}</mark>${shown.slice(at + words.length)}`;
}
