import { confirmFirst } from "./confirm.js";
import { el, outward } from "./dom.js";
import { textNodes } from "./text.js";
import { word } from "./words.js";

/**
 * Something to press or choose in a message or a view.
 * @param perform called with the element's action id and, where there is one, its value
 */
export function control(part, perform) {
  switch (part.type) {
    case "button":
      return button(part, perform);
    case "image":
      return imageName(part);
    case "overflow":
      return overflow(part, perform);
    case "static_select":
      return select(part, perform);
    default:
      return el("span", { class: "image-name" }, `[${part.type}]`);
  }
}

/** Pictures are named, not fetched: the page asks nothing of anyone else. */
export function imageName(part) {
  return el("span", { class: "image-name" }, `[${part.alt_text ?? word("image")}]`);
}

/** The options of a menu, also where they stand in groups. */
export function optionsOf(part) {
  return part.options ?? (part.option_groups ?? []).flatMap((group) => group.options ?? []);
}

/** Options as elements of a menu. */
export function optionNodes(part) {
  const chosen = part.initial_option?.value;
  const node = (option) =>
    el("option", { value: option.value, selected: option.value === chosen }, option.text?.text ?? "");
  if (part.option_groups === undefined) return (part.options ?? []).map(node);
  return part.option_groups.map((group) =>
    el("optgroup", { label: group.label?.text ?? "" }, (group.options ?? []).map(node)),
  );
}

function button(part, perform) {
  const label = textNodes(part.text);
  const classes = `button ${part.style ?? ""}`.trim();
  if (part.url !== undefined) {
    const link = outward(part.url, label);
    link.className = classes;
    return link;
  }
  const onclick = async () => {
    if (await confirmFirst(part.confirm)) perform(part.action_id, part.value);
  };
  return el(
    "button",
    { type: "button", class: classes, "aria-label": part.accessibility_label, onclick },
    label,
  );
}

function select(part, perform) {
  const first = part.placeholder?.text ?? word("choose");
  const onchange = (event) => {
    if (event.target.value !== "") perform(part.action_id, event.target.value);
  };
  const empty = part.initial_option === undefined ? el("option", { value: "" }, first) : null;
  return el("select", { class: "menu", "aria-label": first, onchange }, empty, optionNodes(part));
}

/** What one thinks of a message. */
export function thumbs(part, perform) {
  const thumb = (button, sign) =>
    el(
      "button",
      {
        type: "button",
        class: "thumb",
        title: button?.text?.text ?? "",
        "aria-label": button?.accessibility_label ?? button?.text?.text ?? "",
        onclick: () => perform(part.action_id, button.value),
      },
      sign,
      el("span", {}, button?.text?.text ?? ""),
    );
  return el("span", { class: "thumbs" }, thumb(part.positive_button, "▲"), thumb(part.negative_button, "▼"));
}

/** The menu behind three dots. */
function overflow(part, perform) {
  const items = optionsOf(part).map((option) => {
    if (option.url !== undefined) {
      const link = outward(option.url, textNodes(option.text));
      link.className = "overflow-item";
      return link;
    }
    return el(
      "button",
      {
        type: "button",
        class: "overflow-item",
        onclick: async (event) => {
          event.currentTarget.closest("details").open = false;
          if (await confirmFirst(part.confirm)) perform(part.action_id, option.value);
        },
      },
      textNodes(option.text),
    );
  });
  return el(
    "details",
    { class: "overflow" },
    el("summary", { class: "button", "aria-label": word("more") }, "···"),
    el("div", { class: "overflow-list" }, items),
  );
}
