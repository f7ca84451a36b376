import { control, imageName, thumbs } from "./controls.js";
import { el } from "./dom.js";
import { inputBlock } from "./fields.js";
import { richText } from "./rich-text.js";
import { mrkdwn, textNodes } from "./text.js";

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
  context_actions: (block, perform) => (block.elements ?? []).map((part) => thumbs(part, perform)),
  rich_text: richText,
  markdown: (block) => mrkdwn(block.text ?? ""),
  image: (block) => imageName(block),
  input: inputBlock,
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
