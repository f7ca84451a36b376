import { type Faults, isObject, list, options, text, word } from "./block-parts.ts";
import type { Json } from "./message.ts";
import { richTextFaults } from "./rich-text.ts";

/** What is wrong with one block, and where: `[/blocks/2/text] …` as Slack words it. */
export type BlockFault = string;

/** Menus by the number of options that they may have. */
const MENUS: Readonly<Record<string, number>> = {
  overflow: 5,
  checkboxes: 10,
  radio_buttons: 10,
  static_select: 100,
  multi_static_select: 100,
};
const BLOCKS_MAX = { message: 50, view: 100 } as const;

type Rule = (block: Json, at: string, faults: Faults) => void;

const RULES: Readonly<Record<string, Rule>> = {
  header: (block, at, faults) => text(block.text, `${at}/text`, 150, faults, "plain_text"),
  section: sectionRule,
  context: contextRule,
  actions: actionsRule,
  context_actions: contextActionsRule,
  divider: () => {},
  image: (block, at, faults) => {
    word(block.image_url, `${at}/image_url`, 3000, faults);
    word(block.alt_text, `${at}/alt_text`, 2000, faults);
  },
  input: (block, at, faults) => {
    text(block.label, `${at}/label`, 2000, faults, "plain_text");
    element(block.element, `${at}/element`, faults);
  },
  rich_text: (block, at, faults) => richTextFaults(block, at, faults),
  markdown: (block, at, faults) => word(block.text, `${at}/text`, 12_000, faults),
};

/** Everything that Slack would reject in these blocks; empty where it would accept them. */
export function blockFaults(blocks: unknown, surface: "message" | "view"): readonly BlockFault[] {
  const faults: BlockFault[] = [];
  if (!Array.isArray(blocks)) return ["must be an array [json-pointer:/blocks]"];
  if (blocks.length > BLOCKS_MAX[surface]) {
    faults.push(`no more than ${BLOCKS_MAX[surface]} items allowed [json-pointer:/blocks]`);
  }
  const ids = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (surface === "view" && isObject(block) && block.type === "context_actions")
      faults.push(`unsupported type [json-pointer:/blocks/${index}/type]`);
    blockRule(block, `/blocks/${index}`, ids, faults);
  }
  return faults;
}

function blockRule(block: unknown, at: string, ids: Set<string>, faults: Faults): void {
  const rule = isObject(block) ? RULES[String(block.type)] : undefined;
  if (!isObject(block) || rule === undefined) {
    faults.push(`unsupported type [json-pointer:${at}/type]`);
    return;
  }
  const id = block.block_id;
  if (id !== undefined) {
    word(id, `${at}/block_id`, 255, faults);
    if (ids.has(String(id))) faults.push(`\`block_id\` already exists [json-pointer:${at}/block_id]`);
    ids.add(String(id));
  }
  rule(block, at, faults);
}

function sectionRule(block: Json, at: string, faults: Faults): void {
  if (block.text === undefined && block.fields === undefined) {
    faults.push(`must define either text or fields [json-pointer:${at}]`);
  }
  if (block.text !== undefined) text(block.text, `${at}/text`, 3000, faults);
  if (block.fields !== undefined) {
    list(block.fields, `${at}/fields`, 1, 10, faults, (field, place) => text(field, place, 2000, faults));
  }
  if (block.accessory !== undefined) element(block.accessory, `${at}/accessory`, faults);
}

function contextRule(block: Json, at: string, faults: Faults): void {
  list(block.elements, `${at}/elements`, 1, 10, faults, (part, place) => {
    if (isObject(part) && part.type === "image") word(part.alt_text, `${place}/alt_text`, 2000, faults);
    else text(part, place, 3000, faults);
  });
}

function actionsRule(block: Json, at: string, faults: Faults): void {
  const ids = new Set<unknown>();
  list(block.elements, `${at}/elements`, 1, 25, faults, (part, place) => {
    element(part, place, faults);
    if (!isObject(part)) return;
    if (ids.has(part.action_id))
      faults.push(`\`action_id\` already exists [json-pointer:${place}/action_id]`);
    ids.add(part.action_id ?? Symbol("none"));
  });
}

/** Thumbs, or icons; in messages only. */
function contextActionsRule(block: Json, at: string, faults: Faults): void {
  list(block.elements, `${at}/elements`, 1, 5, faults, (part, place) => {
    if (!isObject(part) || (part.type !== "feedback_buttons" && part.type !== "icon_button")) {
      faults.push(`unsupported type [json-pointer:${place}/type]`);
      return;
    }
    word(part.action_id, `${place}/action_id`, 255, faults);
    if (part.type === "icon_button") return;
    for (const name of ["positive_button", "negative_button"]) {
      const thumb = isObject(part[name]) ? part[name] : {};
      text(thumb.text, `${place}/${name}/text`, 75, faults, "plain_text");
      word(thumb.value, `${place}/${name}/value`, 2000, faults);
    }
  });
}

function element(part: unknown, at: string, faults: Faults): void {
  if (!isObject(part)) {
    faults.push(`must be an object [json-pointer:${at}]`);
    return;
  }
  if (part.action_id !== undefined) word(part.action_id, `${at}/action_id`, 255, faults);
  const max = MENUS[String(part.type)];
  if (part.type === "button") buttonRule(part, at, faults);
  else if (max !== undefined) options(part.options, `${at}/options`, max, faults);
}

function buttonRule(part: Json, at: string, faults: Faults): void {
  text(part.text, `${at}/text`, 75, faults, "plain_text");
  if (part.value !== undefined) word(part.value, `${at}/value`, 2000, faults);
  if (part.url !== undefined) word(part.url, `${at}/url`, 3000, faults);
  if (part.accessibility_label !== undefined) {
    word(part.accessibility_label, `${at}/accessibility_label`, 75, faults);
  }
  const style = part.style;
  if (style !== undefined && style !== "primary" && style !== "danger") {
    faults.push(`unknown style [json-pointer:${at}/style]`);
  }
}
