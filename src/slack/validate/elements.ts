import { own } from "../own.ts";
import { type Fields, isObject, type Problem, stringField, textObject, urlField } from "./checks.ts";
import { chosenProblems, optionsProblems } from "./options.ts";

type Check = (at: string, element: Fields) => Problem[];

const ID_MAX = 255;
const INPUT_MAX = 3000;

const menu =
  (max: number, markup: boolean): Check =>
  (at, element) => [
    ...optionsProblems(at, element, { max, markup }),
    ...chosenProblems(at, element),
    ...placeholderProblems(at, element),
  ];

/** The kinds of elements that we send in a message, with what Slack asks of each. */
const CLICKABLE: Readonly<Record<string, Check>> = {
  button: buttonProblems,
  // Two at least, as it was for years.
  overflow: (at, element) => optionsProblems(at, element, { min: 2, max: 5, markup: false, links: true }),
  static_select: menu(100, false),
  multi_static_select: menu(100, false),
  checkboxes: menu(10, true),
  radio_buttons: menu(10, true),
  users_select: placeholderProblems,
  conversations_select: placeholderProblems,
  channels_select: placeholderProblems,
  datepicker: (at, element) => [
    ...placeholderProblems(at, element),
    ...patternField(at, element, "initial_date", /^\d{4}-\d{2}-\d{2}$/),
  ],
};

/** What may stand beside a section. */
const ACCESSORIES: Readonly<Record<string, Check>> = {
  ...CLICKABLE,
  image: (at, element) => [
    ...stringField(at, element, "alt_text", 2000, true),
    ...urlField(at, element, "image_url"),
  ],
};

const { button: _button, overflow: _overflow, ...CHOICES } = CLICKABLE;
/** What may be filled in. */
const INPUTS: Readonly<Record<string, Check>> = { ...CHOICES, plain_text_input: textInputProblems };

const PLACES = { actions: CLICKABLE, accessory: ACCESSORIES, input: INPUTS } as const;

/** What Slack would refuse in an element, in the place where it stands. */
export function elementProblems(place: keyof typeof PLACES): (at: string, element: unknown) => Problem[] {
  const checks = PLACES[place];
  return (at, element) => {
    if (!isObject(element)) return [{ at, what: "must be an object" }];
    const check = typeof element.type === "string" ? own(checks, element.type) : undefined;
    if (check === undefined)
      return [{ at: `${at}/type`, what: `is no kind of element that we send in ${place}` }];
    const { confirm } = element;
    return [
      ...stringField(at, element, "action_id", ID_MAX),
      ...(confirm === undefined ? [] : confirmProblems(`${at}/confirm`, confirm)),
      ...check(at, element),
    ];
  };
}

function buttonProblems(at: string, button: Fields): Problem[] {
  return [
    ...textObject(`${at}/text`, button.text, 75, false),
    ...stringField(at, button, "value", 2000),
    ...stringField(at, button, "accessibility_label", 75),
    ...urlField(at, button, "url"),
    ...styleProblems(at, button),
  ];
}

/** The two thumbs under a message. */
export function feedbackProblems(at: string, element: unknown): Problem[] {
  if (!isObject(element)) return [{ at, what: "must be an object" }];
  if (element.type !== "feedback_buttons")
    return [{ at: `${at}/type`, what: "is no kind of element that we send in context_actions" }];
  return [
    ...stringField(at, element, "action_id", ID_MAX),
    ...["positive_button", "negative_button"].flatMap((name) => {
      const button = element[name];
      const here = `${at}/${name}`;
      if (!isObject(button)) return [{ at: here, what: "is missing" }];
      return [
        ...textObject(`${here}/text`, button.text, 75, false),
        ...stringField(here, button, "value", 2000, true),
        ...stringField(here, button, "accessibility_label", 75),
      ];
    }),
  ];
}

function styleProblems(at: string, { style }: Fields): Problem[] {
  return style === undefined || style === "primary" || style === "danger"
    ? []
    : [{ at: `${at}/style`, what: "primary or danger" }];
}

function textInputProblems(at: string, input: Fields): Problem[] {
  const { min_length: min = 0, max_length: max = INPUT_MAX, initial_value: initial } = input;
  const within = (value: unknown) => typeof value === "number" && value >= 0 && value <= INPUT_MAX;
  return [
    ...placeholderProblems(at, input),
    ...(initial === "" ? [] : stringField(at, input, "initial_value", within(max) ? Number(max) : INPUT_MAX)),
    ...(within(min) ? [] : [{ at: `${at}/min_length`, what: `0 to ${INPUT_MAX}` }]),
    ...(within(max) && Number(max) > 0 ? [] : [{ at: `${at}/max_length`, what: `1 to ${INPUT_MAX}` }]),
    ...(Number(min) > Number(max) ? [{ at: `${at}/min_length`, what: "is more than max_length" }] : []),
  ];
}

function placeholderProblems(at: string, { placeholder }: Fields): Problem[] {
  return placeholder === undefined ? [] : textObject(`${at}/placeholder`, placeholder, 150, false);
}

function patternField(at: string, of: Fields, name: string, pattern: RegExp): Problem[] {
  const value = of[name];
  if (value === undefined || (typeof value === "string" && pattern.test(value))) return [];
  return [{ at: `${at}/${name}`, what: "is not written as Slack reads it" }];
}

function confirmProblems(at: string, confirm: unknown): Problem[] {
  if (!isObject(confirm)) return [{ at, what: "must be an object" }];
  return [
    ...textObject(`${at}/title`, confirm.title, 100, false),
    ...textObject(`${at}/text`, confirm.text, 300, true),
    ...textObject(`${at}/confirm`, confirm.confirm, 30, false),
    ...textObject(`${at}/deny`, confirm.deny, 30, false),
    ...styleProblems(at, confirm),
  ];
}
