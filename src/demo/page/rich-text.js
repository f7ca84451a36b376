import { el, outward } from "./dom.js";
import { nameOf } from "./people.js";
import { mention, withBreaks } from "./text.js";
import { LOCALE } from "./words.js";

/** The elements of a rich_text block: sections, lists, quotes and preformatted text. */
export function richText(block) {
  return (block.elements ?? []).map(container);
}

function container(part) {
  switch (part.type) {
    case "rich_text_list":
      return el(
        part.style === "ordered" ? "ol" : "ul",
        { class: `indent-${part.indent ?? 0}`, start: part.offset === undefined ? null : part.offset + 1 },
        (part.elements ?? []).map((item) => el("li", {}, inlines(item))),
      );
    case "rich_text_quote":
      return el("blockquote", {}, inlines(part));
    case "rich_text_preformatted":
      return el("pre", {}, inlines(part));
    default:
      return el("div", { class: "rich" }, inlines(part));
  }
}

function inlines(part) {
  return (part.elements ?? []).map(inline);
}

function inline(part) {
  switch (part.type) {
    case "text":
      return styled(withBreaks(part.text), part.style);
    case "link":
      return styled([outward(part.url, part.text ?? part.url)], part.style);
    case "user":
      return mention(`@${nameOf(part.user_id)}`);
    case "usergroup":
      return mention(`@${part.usergroup_id}`);
    case "channel":
      return mention(`#${part.channel_id}`);
    case "broadcast":
      return mention(`@${part.range}`);
    case "emoji":
      return part.unicode === undefined
        ? `:${part.name}:`
        : String.fromCodePoint(...part.unicode.split("-").map((code) => Number.parseInt(code, 16)));
    case "date":
      return part.fallback ?? new Date(part.timestamp * 1000).toLocaleString(LOCALE);
    default:
      return part.text ?? "";
  }
}

function styled(nodes, style = {}) {
  const tags = { bold: "strong", italic: "em", strike: "s", code: "code" };
  return Object.entries(tags).reduce(
    (inner, [name, tag]) => (style[name] ? [el(tag, {}, inner)] : inner),
    nodes,
  );
}
