import { type Fields, isObject, list, type Problem, stringField, textObject, urlField } from "./checks.ts";

const ID_MAX = 255;

/** What Slack would refuse in an interactive element. */
export function elementProblems(at: string, element: unknown): Problem[] {
  if (!isObject(element)) return [{ at, what: "must be an object" }];
  const ids = stringField(at, element, "action_id", ID_MAX);
  const confirm = element.confirm === undefined ? [] : confirmProblems(`${at}/confirm`, element.confirm);
  return [...ids, ...confirm, ...kindProblems(at, element)];
}

function kindProblems(at: string, element: Fields): Problem[] {
  switch (element.type) {
    case "button":
      return buttonProblems(at, element);
    case "overflow":
      return list(`${at}/options`, element.options, { min: 1, max: 5 }, optionProblems);
    case "static_select":
      return [
        ...list(`${at}/options`, element.options, { min: 1, max: 100 }, optionProblems),
        ...placeholderProblems(at, element),
      ];
    case "checkboxes":
    case "radio_buttons":
      return list(`${at}/options`, element.options, { min: 1, max: 10 }, optionProblems);
    case "image":
      return stringField(at, element, "alt_text", 2000, true);
    default:
      return [{ at: `${at}/type`, what: "is no kind of element that we send" }];
  }
}

function buttonProblems(at: string, button: Fields): Problem[] {
  const style = button.style;
  return [
    ...textObject(`${at}/text`, button.text, 75, false),
    ...stringField(at, button, "value", 2000),
    ...stringField(at, button, "accessibility_label", 75),
    ...urlField(at, button, "url"),
    ...(style === undefined || style === "primary" || style === "danger"
      ? []
      : [{ at: `${at}/style`, what: "primary or danger" }]),
  ];
}

function optionProblems(at: string, option: unknown): Problem[] {
  if (!isObject(option)) return [{ at, what: "must be an object" }];
  return [
    ...textObject(`${at}/text`, option.text, 75, true),
    ...stringField(at, option, "value", 75, true),
    ...(option.description === undefined
      ? []
      : textObject(`${at}/description`, option.description, 75, true)),
  ];
}

function placeholderProblems(at: string, element: Fields): Problem[] {
  const { placeholder } = element;
  return placeholder === undefined ? [] : textObject(`${at}/placeholder`, placeholder, 150, false);
}

function confirmProblems(at: string, confirm: unknown): Problem[] {
  if (!isObject(confirm)) return [{ at, what: "must be an object" }];
  return [
    ...textObject(`${at}/title`, confirm.title, 100, false),
    ...textObject(`${at}/text`, confirm.text, 300, true),
    ...textObject(`${at}/confirm`, confirm.confirm, 30, false),
    ...textObject(`${at}/deny`, confirm.deny, 30, false),
  ];
}
