import type { Json } from "./message.ts";

/** Where faults are gathered. */
export type Faults = string[];

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text object of at most `max` characters, counted as code points. */
export function text(
  value: unknown,
  at: string,
  max: number,
  faults: Faults,
  only: "plain_text" | null = null,
): void {
  if (!isObject(value)) {
    faults.push(`missing required field: text object [json-pointer:${at}]`);
    return;
  }
  const type = value.type;
  const known = only === null ? type === "plain_text" || type === "mrkdwn" : type === only;
  if (!known) faults.push(`unsupported type: ${String(type)} [json-pointer:${at}/type]`);
  word(value.text, `${at}/text`, max, faults);
}

/** A string that is not empty and has at most `max` code points. */
export function word(value: unknown, at: string, max: number, faults: Faults): void {
  if (typeof value !== "string" || value === "") {
    faults.push(`must be more than 0 characters [json-pointer:${at}]`);
  } else if (value.length > max && [...value].length > max) {
    faults.push(`must be less than ${max + 1} characters [json-pointer:${at}]`);
  }
}

/** An array of `min` to `max` items, each looked at by `each`. */
export function list(
  value: unknown,
  at: string,
  min: number,
  max: number,
  faults: Faults,
  each: (item: unknown, at: string) => void,
): void {
  if (!Array.isArray(value) || value.length < min) {
    faults.push(`no fewer than ${min} items allowed [json-pointer:${at}]`);
    return;
  }
  if (value.length > max) faults.push(`no more than ${max} items allowed [json-pointer:${at}]`);
  for (const [index, item] of value.entries()) each(item, `${at}/${index}`);
}

/** The options of a menu. */
export function options(value: unknown, at: string, max: number, faults: Faults): void {
  list(value, at, 1, max, faults, (option, place) => {
    if (!isObject(option)) {
      faults.push(`must be an object [json-pointer:${place}]`);
      return;
    }
    text(option.text, `${place}/text`, 75, faults);
    word(option.value, `${place}/value`, 75, faults);
    if (option.url !== undefined) word(option.url, `${place}/url`, 3000, faults);
  });
}
