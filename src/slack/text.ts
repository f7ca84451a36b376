/**
 * Text from outside, made harmless: no control, bidirectional or zero-width characters, no half surrogates, and
 * nothing that any parser could take for a mention (`<!`, `<@`, `<#`). Newlines stay. Pure; never longer than `text`.
 */
export function inert(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(INVISIBLE, "")
    .replace(/<(?=[!@#])/g, "‹");
}

/** C0, C1, soft hyphen, zero-width and bidirectional marks, invisible operators, fillers, annotations, tags. */
const INVISIBLE = new RegExp(
  "[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f" +
    "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]",
  "gu",
);

/** Harmless text on one line, cut to `max` UTF-16 units. */
export function oneLine(text: string, max: number): string {
  return cut(
    inert(text.slice(0, max * 4 + 400))
      .replace(/\s+/g, " ")
      .trim(),
    max,
  );
}

/** Harmless text with its paragraphs, cut to `max` UTF-16 units. */
export function paragraphs(text: string, max: number): string {
  const tidy = inert(text.slice(0, max * 4 + 400))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return cut(tidy, max);
}

/** At most `max` UTF-16 units, ending in `…` where something is left out, at a word's end where one is near. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text
    .slice(0, Math.max(0, max - 1))
    .toWellFormed()
    .replace(/\ufffd$/, "");
  const space = head.search(/\s\S*$/);
  return `${(space > max * 0.7 ? head.slice(0, space) : head).trimEnd()}…`;
}

/** For fields that Slack parses as mrkdwn, and the top-level text: the three characters that carry its markup. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** For plain_text objects, where escapes would be shown as they are: brackets become quotation marks. */
export function bracketless(text: string): string {
  return text.replace(/</g, "‹").replace(/>/g, "›");
}

/**
 * For fields that Slack parses as mrkdwn, and that show text of any origin: nothing in it is markup, a link, a mention or
 * an emoji. What would begin one is shown by a sign that looks like it.
 */
export function unmarked(text: string): string {
  const plain = bracketless(text)
    .replaceAll("*", "\u2217")
    .replaceAll("~", "\u223c")
    .replaceAll("`", "\u02cb")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\u02cd")
    .replace(/:(?=[\w+'-]+:)/g, "\u2236");
  return escaped(plain);
}

/** First letter as a capital; the rest stays. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter small, unless the word is an acronym or a name of more capitals. */
export function small(text: string): string {
  return /^\p{Lu}[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
