import { type Faults, isObject, list, word } from "./block-parts.ts";
import type { Json } from "./message.ts";

const INLINE = ["text", "link", "user", "usergroup", "channel", "emoji", "broadcast", "date", "color"];

/** Gathers what Slack would reject in a rich_text block. */
export function richTextFaults(block: Json, at: string, faults: Faults): void {
  list(block.elements, `${at}/elements`, 1, Number.POSITIVE_INFINITY, faults, (part, place) =>
    containerRule(part, place, faults),
  );
}

function containerRule(part: unknown, at: string, faults: Faults): void {
  const type = isObject(part) ? part.type : undefined;
  if (!isObject(part)) faults.push(`must be an object [json-pointer:${at}]`);
  else if (type === "rich_text_list") listRule(part, at, faults);
  else if (type === "rich_text_section" || type === "rich_text_quote" || type === "rich_text_preformatted") {
    inlineRule(part, at, faults);
  } else faults.push(`unsupported type: ${String(type)} [json-pointer:${at}/type]`);
}

function listRule(part: Json, at: string, faults: Faults): void {
  if (part.style !== "bullet" && part.style !== "ordered") {
    faults.push(`must be one of bullet, ordered [json-pointer:${at}/style]`);
  }
  list(part.elements, `${at}/elements`, 1, Number.POSITIVE_INFINITY, faults, (item, place) => {
    if (isObject(item) && item.type === "rich_text_section") inlineRule(item, place, faults);
    else faults.push(`must be a rich_text_section [json-pointer:${place}]`);
  });
}

function inlineRule(part: Json, at: string, faults: Faults): void {
  list(part.elements, `${at}/elements`, 0, Number.POSITIVE_INFINITY, faults, (inline, place) => {
    const type = isObject(inline) ? String(inline.type) : "none";
    if (!isObject(inline) || !INLINE.includes(type)) {
      faults.push(`unsupported type: ${type} [json-pointer:${place}/type]`);
      return;
    }
    if (type === "text") word(inline.text, `${place}/text`, Number.POSITIVE_INFINITY, faults);
    if (type === "date") {
      if (!Number.isInteger(inline.timestamp))
        faults.push(`must be an integer [json-pointer:${place}/timestamp]`);
      word(inline.format, `${place}/format`, Number.POSITIVE_INFINITY, faults);
    }
    if (type === "link") word(inline.url, `${place}/url`, 3000, faults);
  });
}
