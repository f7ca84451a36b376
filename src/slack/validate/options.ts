import { type Fields, isObject, list, type Problem, stringField, textObject, urlField } from "./checks.ts";

/** How many options a kind of element takes; those of checkboxes and radio buttons may hold markup. */
interface Limits {
  readonly min?: number;
  readonly max: number;
  readonly markup: boolean;
  /** Only in a menu behind dots may an option open a page. */
  readonly links?: boolean;
}

const GROUPS_MAX = 100;

/** What Slack would refuse in the options of an element: they stand in a list, or in groups, and not in both. */
export function optionsProblems(at: string, element: Fields, limits: Limits): Problem[] {
  const { options, option_groups: groups } = element;
  if (options !== undefined && groups !== undefined)
    return [{ at, what: "options or option_groups, not both" }];
  if (groups === undefined) return optionList(`${at}/options`, options, limits);
  return list(`${at}/option_groups`, groups, { min: 1, max: GROUPS_MAX }, (here, group) => {
    if (!isObject(group)) return [{ at: here, what: "must be an object" }];
    return [
      ...textObject(`${here}/label`, group.label, 75, false),
      ...optionList(`${here}/options`, group.options, limits),
    ];
  });
}

/** What is chosen from the beginning must be one of the options. */
export function chosenProblems(at: string, element: Fields): Problem[] {
  const one = element.initial_option;
  const several = element.initial_options;
  const known = new Set(valuesOf(element));
  const chosen = [...(one === undefined ? [] : [one]), ...(Array.isArray(several) ? several : [])];
  return chosen.flatMap((option) =>
    isObject(option) && known.has(option.value) ? [] : [{ at, what: "what is chosen is no option" }],
  );
}

function valuesOf(element: Fields): readonly unknown[] {
  const groups: readonly unknown[] = Array.isArray(element.option_groups) ? element.option_groups : [element];
  return groups.flatMap((group) => {
    const options = isObject(group) ? group.options : undefined;
    return Array.isArray(options)
      ? options.map((option) => (isObject(option) ? option.value : undefined))
      : [];
  });
}

function optionList(at: string, value: unknown, { min = 1, max, markup, links }: Limits): Problem[] {
  return list(at, value, { min, max }, (here, option) => {
    if (!isObject(option)) return [{ at: here, what: "must be an object" }];
    return [
      ...textObject(`${here}/text`, option.text, 75, markup),
      ...stringField(here, option, "value", 75, true),
      ...(links === true || option.url === undefined
        ? urlField(here, option, "url")
        : [{ at: `${here}/url`, what: "belongs in a menu behind dots only" }]),
      ...(option.description === undefined
        ? []
        : textObject(`${here}/description`, option.description, 75, markup)),
    ];
  });
}
