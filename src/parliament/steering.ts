/** C0 but for tabs and line ends, C1, marks that turn the direction of reading, and zero-width characters. */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A text from outside without what steers a terminal, a spreadsheet or the eye, and does not show. */
export function withoutSteering(text: string): string {
  return text.replace(STEERING, "");
}
