/** One thing that Slack would refuse, with where it stands as a JSON pointer. */
export interface Problem {
  readonly at: string;
  readonly what: string;
}

export type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textLimit(at: string, text: string, max: number): Problem[] {
  return text.length > max ? [{ at, what: `${text.length} characters, at most ${max}` }] : [];
}

/** A required (or optional) string of `min` to `max` characters. */
export function stringField(at: string, of: Fields, name: string, max: number, required = false): Problem[] {
  const value = of[name];
  const here = `${at}/${name}`;
  if (value === undefined) return required ? [{ at: here, what: "is missing" }] : [];
  if (typeof value !== "string") return [{ at: here, what: "must be text" }];
  if (value === "") return [{ at: here, what: "must not be empty" }];
  return textLimit(here, value, max);
}

/** A text object: plain_text, or mrkdwn where `markup` allows it. */
export function textObject(at: string, value: unknown, max: number, markup: boolean): Problem[] {
  if (!isObject(value)) return [{ at, what: "must be a text object" }];
  const type = value.type;
  if (type !== "plain_text" && !(markup && type === "mrkdwn")) {
    return [{ at: `${at}/type`, what: markup ? "plain_text or mrkdwn" : "plain_text only" }];
  }
  const flags = type === "plain_text" ? "verbatim" : "emoji";
  return [
    ...stringField(at, value, "text", max, true),
    ...(value[flags] === undefined ? [] : [{ at: `${at}/${flags}`, what: `does not belong in ${type}` }]),
  ];
}

/** A list of `min` to `max` things, each checked. */
export function list(
  at: string,
  value: unknown,
  limits: { readonly min: number; readonly max: number },
  each: (at: string, item: unknown) => Problem[],
): Problem[] {
  if (!Array.isArray(value)) return [{ at, what: "must be a list" }];
  const { min, max } = limits;
  const wrong = value.length < min || value.length > max;
  return [
    ...(wrong ? [{ at, what: `${value.length} items, ${min} to ${max} allowed` }] : []),
    ...value.flatMap((item, index) => each(`${at}/${index}`, item)),
  ];
}

/** What Slack wants to be different in each of the items. */
export function unique(items: readonly unknown[], name: string, at: string): Problem[] {
  const seen = new Set<unknown>();
  return items.flatMap((item, index) => {
    const id = isObject(item) ? item[name] : undefined;
    if (id === undefined) return [];
    const twice = seen.has(id);
    seen.add(id);
    return twice ? [{ at: `${at}/${index}/${name}`, what: "is used twice" }] : [];
  });
}

/** A web address: https (or, for a machine's own tests, http), at most 3000 characters. */
export function urlField(at: string, of: Fields, name: string): Problem[] {
  const value = of[name];
  if (value === undefined) return [];
  const wrong = typeof value !== "string" || !/^https?:\/\/[^\s<>|"]+$/.test(value);
  return wrong ? [{ at: `${at}/${name}`, what: "must be a web address" }] : stringField(at, of, name, 3000);
}
