import { z } from "zod";
import { dutchKey } from "./dutch-keys.ts";
import { packed, type Said } from "./said.ts";
import { ValueError } from "./values.ts";
import { didYouMean, joined, meantWord, quoted } from "./wording.ts";

/** A text that `read` turns into what the program uses; its ValueError becomes an issue, with the place. */
export function text<T>(allowed: Said, read: (value: string) => T) {
  return plainText(allowed).transform((value, context) => {
    try {
      return read(value);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      context.issues.push({
        code: "custom",
        message: packed(error.said),
        input: value,
        params: { offset: error.offset },
      });
      return z.NEVER;
    }
  });
}

function plainText(allowed: Said) {
  return z.string({ error: ({ input }) => wrongType(input, allowed) });
}

/**
 * @param meant the value that another word stands for, as far as its likeness does not tell
 */
export function oneOf<const T extends readonly string[]>(
  values: T,
  meant: (word: string) => string | null = () => null,
) {
  const allowed = { nl: `een van ${values.join(", ")}`, en: `one of ${values.join(", ")}` };
  return z.enum(values, {
    error: ({ input }) =>
      typeof input === "string" ? packed(notAllowed(input, values, meant(input))) : wrongType(input, allowed),
  });
}

function notAllowed(input: string, values: readonly string[], meant: string | null): Said {
  const hint = meant === null ? didYouMean(input, values) : meantWord(meant);
  return {
    nl: `${quoted(input)} kan hier niet${hint.nl}, alleen een van ${values.join(", ")}`,
    en: `${quoted(input)} is not allowed${hint.en}, only one of ${values.join(", ")}`,
  };
}

export function yesOrNo() {
  return z.boolean({
    error: ({ input }) => wrongType(input, { nl: "true of false", en: "true or false" }),
  });
}

export function count(from: number, until: number) {
  const allowed = {
    nl: `een geheel getal van ${from} tot en met ${until}`,
    en: `a whole number from ${from} to ${until}`,
  };
  const range = { error: ({ input }: { readonly input?: unknown }) => wrongType(input, allowed) };
  return z.number(range).int(range).min(from, range).max(until, range);
}

export function list<T extends z.ZodType>(item: T, allowed: Said, max: number) {
  const empty = packed({ nl: `is leeg: hier hoort ${allowed.nl}`, en: `is empty: ${allowed.en}` });
  const error = ({ input }: { readonly input?: unknown }) =>
    input === null ? empty : wrongType(input, allowed);
  return z.array(item, { error }).max(max, {
    error: packed({ nl: `heeft meer dan ${max} onderdelen`, en: `has more than ${max} items` }),
  });
}

/** A text, or a list of texts, always read as a list. */
export function oneOrMore(allowed: Said, max: number) {
  const error = ({ input }: { readonly input?: unknown }) => wrongType(input, allowed);
  const said = { error: packed({ nl: `is leeg: hier hoort ${allowed.nl}`, en: `is empty: ${allowed.en}` }) };
  const many = {
    error: packed({ nl: `heeft meer dan ${max} onderdelen`, en: `has more than ${max} items` }),
  };
  const one = z.string({ error }).min(1, said);
  return z
    .union([one, z.array(one).min(1, said)], { error })
    .transform((value) => (typeof value === "string" ? [value] : value))
    .refine((values) => values.length <= max, many);
}

/**
 * A mapping with these keys and no others.
 * @param elsewhere what to say of a key that belongs in another place
 */
export function section<T extends z.ZodRawShape>(
  shape: T,
  elsewhere: (key: string) => Said | null = () => null,
) {
  const known = Object.keys(shape);
  const allowed = {
    nl: `een aantal sleutels met hun waarde: ${known.join(", ")}`,
    en: `keys and values; the keys are ${known.join(", ")}`,
  };
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? unknownKeys(issue.keys, known, elsewhere).join("\n")
        : wrongType(issue.input, allowed),
  });
}

/** What is said of each; nothing where what is said of the one before it says it of this one too. */
function unknownKeys(
  keys: readonly string[],
  known: readonly string[],
  elsewhere: (key: string) => Said | null,
): readonly string[] {
  const strays = keys.filter((key) => elsewhere(key) !== null);
  return keys.map((key) => {
    const said = elsewhere(key);
    if (said === null) return packed(unknownKey(key, known));
    return key === strays[0] ? packed(said) : "";
  });
}

function unknownKey(key: string, known: readonly string[]): Said {
  const dutch = dutchKey(key, known);
  return joined(
    { nl: `onbekende sleutel ${quoted(key)}`, en: `unknown key ${quoted(key)}` },
    dutch === null ? didYouMean(key, known) : meantWord(dutch),
    { nl: `; de sleutels hier zijn ${known.join(", ")}`, en: `; the keys here are ${known.join(", ")}` },
  );
}

function wrongType(input: unknown, allowed: Said): string {
  if (input === undefined)
    return packed({ nl: `ontbreekt: hier hoort ${allowed.nl}`, en: `is missing: ${allowed.en}` });
  if (input === null) {
    return packed({
      nl: `is leeg: hier hoort ${allowed.nl} (met een # begint een opmerking: een waarde met een # staat tussen aanhalingstekens)`,
      en: `is empty: ${allowed.en} (a # begins a comment: a value with one stands in quotes)`,
    });
  }
  const { nl, en } = nameOf(input);
  return packed({ nl: `is ${nl}; hier hoort ${allowed.nl}`, en: `is ${en}, not ${allowed.en}` });
}

function nameOf(input: unknown): Said {
  if (Array.isArray(input)) return { nl: "een lijst", en: "a list" };
  if (typeof input === "symbol")
    return {
      nl: `${input.description ?? ""} zonder aanhalingstekens (een waarde die met een * begint, staat daartussen)`,
      en: `${input.description ?? ""} without quotes (a value that begins with a * stands in them)`,
    };
  if (typeof input === "number" || typeof input === "boolean")
    return { nl: String(input), en: String(input) };
  return typeof input === "string"
    ? { nl: `de tekst ${quoted(input)}`, en: `the text ${quoted(input)}` }
    : { nl: "een aantal sleutels met hun waarde", en: "keys and values" };
}
