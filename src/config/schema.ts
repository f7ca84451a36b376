import { z } from "zod";
import { ValueError } from "./values.ts";
import { didYouMean, quoted } from "./wording.ts";

/** A text that `read` turns into what the program uses; its ValueError becomes an issue, with the place. */
export function text<T>(allowed: string, read: (value: string) => T) {
  return plainText(allowed).transform((value, context) => {
    try {
      return read(value);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      context.issues.push({
        code: "custom",
        message: error.message,
        input: value,
        params: { offset: error.offset },
      });
      return z.NEVER;
    }
  });
}

function plainText(allowed: string) {
  return z.string({ error: ({ input }) => wrongType(input, allowed) });
}

export function oneOf<const T extends readonly string[]>(values: T) {
  const allowed = `one of ${values.join(", ")}`;
  return z.enum(values, {
    error: ({ input }) =>
      typeof input === "string"
        ? `${quoted(input)} is not allowed${didYouMean(input, values)}, only ${allowed}`
        : wrongType(input, allowed),
  });
}

export function yesOrNo() {
  return z.boolean({ error: ({ input }) => wrongType(input, "true or false") });
}

export function count(from: number, until: number) {
  const allowed = `a whole number from ${from} to ${until}`;
  const range = { error: ({ input }: { readonly input?: unknown }) => wrongType(input, allowed) };
  return z.number(range).int(range).min(from, range).max(until, range);
}

export function list<T extends z.ZodType>(item: T, allowed: string, max: number) {
  return z
    .array(item, { error: ({ input }) => wrongType(input, allowed) })
    .max(max, { error: `has more than ${max} items` });
}

/** A text, or a list of texts, always read as a list. */
export function oneOrMore(allowed: string, max: number) {
  const error = ({ input }: { readonly input?: unknown }) => wrongType(input, allowed);
  return z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1).max(max)], { error })
    .transform((value) => (typeof value === "string" ? [value] : value));
}

/** A mapping with these keys and no others. */
export function section<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape);
  const allowed = `keys and values; the keys are ${known.join(", ")}`;
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => unknownKey(key, known)).join("\n")
        : wrongType(issue.input, allowed),
  });
}

function unknownKey(key: string, known: readonly string[]): string {
  return `unknown key ${quoted(key)}${didYouMean(key, known)}; the keys here are ${known.join(", ")}`;
}

function wrongType(input: unknown, allowed: string): string {
  if (input === undefined) return `is missing: ${allowed}`;
  if (input === null) return `is empty: ${allowed} (a # begins a comment: a value with one stands in quotes)`;
  return `is ${nameOf(input)}, not ${allowed}`;
}

function nameOf(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "symbol") return `the alias ${input.description ?? ""}`;
  if (typeof input === "number" || typeof input === "boolean") return String(input);
  return typeof input === "string" ? `the text ${quoted(input)}` : "keys and values";
}
