import { el, outward } from "./dom.js";
import { richText } from "./rich-text.js";
import { mrkdwn, textNodes, withBreaks } from "./text.js";

/**
 * The blocks of a message or a view as nodes.
 * @param act called with `{ actionId, blockId, value }` when a button is pressed or a choice is made
 */
export function renderBlocks(blocks, act) {
  return blocks.map((block, index) => {
    const perform = (actionId, value) =>
      act({ actionId, blockId: block.block_id ?? `block-${index}`, value });
    const render = RENDERERS[block.type];
    if (render === undefined) return el("div", { class: "block unknown" }, `[${block.type}]`);
    return el("div", { class: `block ${block.type}` }, render(block, perform));
  });
}

const RENDERERS = {
  header: (block) => el("h3", {}, textNodes(block.text)),
  section,
  context: (block) =>
    (block.elements ?? []).map((part) => el("span", { class: "context-part" }, contextPart(part))),
  divider: () => el("hr"),
  actions: (block, perform) => (block.elements ?? []).map((part) => control(part, perform)),
  rich_text: richText,
  markdown: (block) => mrkdwn(block.text ?? ""),
  image: (block) => imageName(block),
  input,
};

function section(block, perform) {
  return [
    el(
      "div",
      { class: "section-body" },
      block.text === undefined ? null : el("div", { class: "section-text" }, textNodes(block.text)),
      block.fields === undefined
        ? null
        : el(
            "div",
            { class: "fields" },
            block.fields.map((field) => el("div", {}, textNodes(field))),
          ),
    ),
    block.accessory === undefined
      ? null
      : el("div", { class: "accessory" }, control(block.accessory, perform)),
  ];
}

function contextPart(part) {
  return part.type === "image" ? imageName(part) : textNodes(part);
}

/** Pictures are named, not fetched: the page asks nothing of anyone else. */
function imageName(part) {
  return el("span", { class: "image-name" }, `[${part.alt_text ?? "afbeelding"}]`);
}

function control(part, perform) {
  switch (part.type) {
    case "button":
      return button(part, perform);
    case "image":
      return imageName(part);
    case "static_select":
    case "overflow":
      return select(part, perform);
    default:
      return el("span", { class: "image-name" }, `[${part.type}]`);
  }
}

function button(part, perform) {
  const label = textNodes(part.text);
  const classes = `button ${part.style ?? ""}`.trim();
  if (part.url !== undefined) {
    const link = outward(part.url, label);
    link.className = classes;
    return link;
  }
  const onclick = () => {
    if (part.confirm !== undefined && !window.confirm(part.confirm.text?.text ?? "")) return;
    perform(part.action_id, part.value);
  };
  return el(
    "button",
    { type: "button", class: classes, "aria-label": part.accessibility_label, onclick },
    label,
  );
}

function select(part, perform) {
  const first = part.placeholder?.text ?? "⋯";
  return el(
    "select",
    { "aria-label": first, onchange: (event) => perform(part.action_id, event.target.value) },
    el("option", { value: "" }, first),
    (part.options ?? []).map((option) => el("option", { value: option.value }, option.text?.text ?? "")),
  );
}

function input(block) {
  const part = block.element ?? {};
  const attributes = {
    class: "field",
    "data-block": block.block_id,
    "data-action": part.action_id,
    "data-type": part.type,
    placeholder: part.placeholder?.text,
  };
  const field =
    part.options === undefined
      ? el(part.multiline ? "textarea" : "input", { ...attributes, value: part.initial_value })
      : el(
          "select",
          attributes,
          part.options.map((option) => el("option", { value: option.value }, option.text?.text ?? "")),
        );
  if (part.multiline && part.initial_value !== undefined) field.append(part.initial_value);
  return el("label", {}, el("span", { class: "label" }, withBreaks(block.label?.text ?? "")), field);
}
