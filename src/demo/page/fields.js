import { optionNodes, optionsOf } from "./controls.js";
import { el } from "./dom.js";
import { channelHere, channels } from "./people.js";
import { textNodes, withBreaks } from "./text.js";
import { word } from "./words.js";

let count = 0;

/** A thing to fill in, with its label, its hint, and room for what is wrong with it. */
export function inputBlock(block) {
  const part = block.element ?? {};
  count += 1;
  const id = `field-${count}`;
  const label = [
    withBreaks(block.label?.text ?? ""),
    block.optional === true ? el("span", { class: "optional" }, word("optional")) : null,
  ];
  const grouped = part.type === "radio_buttons" || part.type === "checkboxes";
  return el(
    grouped ? "fieldset" : "div",
    {
      class: "ask",
      "data-block": block.block_id,
      "data-action": part.action_id,
      "data-type": part.type,
      "data-optional": block.optional === true,
    },
    el(grouped ? "legend" : "label", { class: "label", for: grouped ? null : id }, label),
    fieldOf(part, id),
    block.hint === undefined ? null : el("p", { class: "hint" }, withBreaks(block.hint.text ?? "")),
    el("p", { class: "problem", role: "alert", hidden: true }),
  );
}

function fieldOf(part, id) {
  switch (part.type) {
    case "radio_buttons":
      return choices(part, "radio", id);
    case "checkboxes":
      return choices(part, "checkbox", id);
    case "static_select":
      return el("select", { class: "field", id }, emptyOption(part), optionNodes(part));
    case "conversations_select":
      return el(
        "select",
        { class: "field", id },
        el("option", { value: "" }, word("chooseChannel")),
        channels().map((channel) =>
          el(
            "option",
            { value: channel.id, selected: channel.id === chosenChannel(part) },
            `#${channel.name}`,
          ),
        ),
      );
    case "multi_static_select":
      return el("select", { class: "field", id, multiple: true }, optionNodes(part));
    case "datepicker":
      return el("input", { class: "field", id, type: "date", value: part.initial_date });
    default:
      return textField(part, id);
  }
}

function chosenChannel(part) {
  if (part.initial_conversation !== undefined) return part.initial_conversation;
  return part.default_to_current_conversation === true ? channelHere() : undefined;
}

function textField(part, id) {
  const attributes = {
    class: "field",
    id,
    placeholder: part.placeholder?.text,
    maxlength: part.max_length,
    value: part.initial_value,
  };
  if (part.multiline !== true) return el("input", { ...attributes, type: "text" });
  return el("textarea", { ...attributes, value: null, rows: 4 }, part.initial_value ?? "");
}

function emptyOption(part) {
  if (part.initial_option !== undefined) return null;
  return el("option", { value: "" }, part.placeholder?.text ?? word("choose"));
}

function choices(part, type, id) {
  const chosen = new Set(
    [part.initial_option, ...(part.initial_options ?? [])].map((option) => option?.value),
  );
  return optionsOf(part).map((option) =>
    el(
      "label",
      { class: "choice" },
      el("input", { type, name: id, value: option.value, checked: chosen.has(option.value) }),
      el(
        "span",
        {},
        textNodes(option.text),
        option.description === undefined ? null : el("small", {}, textNodes(option.description)),
      ),
    ),
  );
}

/** What was filled in, as Slack gives it: by block, then by action. */
export function valuesIn(form) {
  const values = {};
  for (const input of form.querySelectorAll(".ask")) {
    const { block = "", action = "", type = "plain_text_input" } = input.dataset;
    values[block] = { ...values[block], [action]: { type, ...filledIn(input, type) } };
  }
  return values;
}

function filledIn(input, type) {
  const checked = [...input.querySelectorAll("input:checked, option:checked")]
    .map(({ value }) => value)
    .filter((value) => value !== "")
    .map((value) => ({ value }));
  const text = input.querySelector(".field")?.value ?? "";
  switch (type) {
    case "static_select":
    case "radio_buttons":
      return { selected_option: checked[0] ?? null };
    case "checkboxes":
    case "multi_static_select":
      return { selected_options: checked };
    case "conversations_select":
      return { selected_conversation: text === "" ? null : text };
    case "datepicker":
      return { selected_date: text === "" ? null : text };
    default:
      return { value: text === "" ? null : text };
  }
}

/** What is wrong with what was filled in, by block; under the first block where it belongs to none. */
export function showProblems(form, problems) {
  for (const input of form.querySelectorAll(".ask")) {
    const problem = problems[input.dataset.block];
    const node = input.querySelector(".problem");
    node.hidden = problem === undefined;
    node.textContent = problem ?? "";
  }
  form.querySelector(".problem:not([hidden])")?.scrollIntoView({ block: "nearest" });
}

/** Whatever must be filled in and is not. */
export function missingIn(form) {
  const missing = {};
  for (const input of form.querySelectorAll(".ask:not([data-optional])")) {
    const { block = "", type } = input.dataset;
    const [value] = Object.values(filledIn(input, type));
    if (value === null || value?.length === 0) missing[block] = word("mustBeFilled");
  }
  return missing;
}
