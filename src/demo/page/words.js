import { byId } from "./dom.js";

const { language, words, commands } = JSON.parse(byId("words").textContent);

/** Every command that can be typed: `{ word, example, does }`. */
export const COMMANDS = commands.map(([word, example, does]) => ({ word, example, does }));

/** By which days and times are written. */
export const LOCALE = language === "nl" ? "nl-NL" : "en-GB";

/** A phrase in the language of the page, with what belongs between its braces. */
export function word(name, filled = {}) {
  return words[name].replace(/\{(\w+)\}/g, (_all, each) => String(filled[each]));
}
