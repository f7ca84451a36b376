import { dirname, resolve } from "node:path";
import { civilDate, RECESS_NAMES, type Recess } from "#parliament";
import { checkFile } from "./check-file.ts";
import type { Problem } from "./errors.ts";
import { inEach, type Said } from "./said.ts";
import { list, oneOf, section, text } from "./schema.ts";
import { ValueError } from "./values.ts";
import { isNot } from "./wording.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

const RECESSES_MAX = 1_000;
/** Longer than any: the summer takes nine weeks. */
const DAYS_MAX = 120;
const DAY = {
  nl: "een dag als jaar, maand en dag, zoals 2026-07-03",
  en: "a day as year, month and day, such as 2026-07-03",
};
const SOURCE = {
  nl: "waar de bekendgemaakte dagen vandaan komen: een adres of een stuk",
  en: "where the announced dates come from: an address or a document",
};

const recessSchema = section({
  name: oneOf(RECESS_NAMES).describe("Which recess."),
  first: text(DAY, readDay).describe("The first day without sittings."),
  last: text(DAY, readDay).describe("The last day without sittings."),
  status: oneOf(["announced", "estimated"])
    .default("announced")
    .describe("Whether the Kamer has announced it, or it is an estimate; an estimate is said to be one."),
});

/** The recess calendar as it is written. */
export const recessFileSchema = section({
  source: text(SOURCE, readSource).describe("Where the announced dates come from."),
  recesses: list(
    recessSchema,
    { nl: "een lijst van recessen", en: "a list of recesses" },
    RECESSES_MAX,
  ).describe("The recesses in their order, without overlap."),
});

/** What the calendar of a configuration comes to. */
export interface RecessCalendar {
  /** Absolute. */
  readonly file: string;
  readonly source: string;
  readonly recesses: readonly Recess[];
}

/** The recess calendar that the main file names under `recess`; null where it names none, or the file has mistakes. */
export function loadRecesses(main: YamlFile): {
  readonly calendar: RecessCalendar | null;
  readonly problems: readonly Problem[];
} {
  const name = nameIn(main.data);
  if (name === null) return { calendar: null, problems: [] };
  const file = resolve(dirname(main.file), name);
  const yaml = readYaml(file, false);
  const { value, problems } = checkFile(yaml, recessFileSchema);
  if (value === null) return { calendar: null, problems };
  return {
    calendar: { file, source: value.source, recesses: value.recesses },
    problems: [...problems, ...orderProblems(yaml, value.recesses)],
  };
}

function nameIn(data: unknown): string | null {
  const name = typeof data === "object" && data !== null && "recess" in data ? data.recess : null;
  return typeof name === "string" && name.trim() !== "" ? name : null;
}

/** Each ends after it begins, and begins after the one before has ended. */
function orderProblems(yaml: YamlFile, recesses: readonly Recess[]): readonly Problem[] {
  return recesses.flatMap(({ first, last }, index) => {
    const before = recesses[index - 1];
    const at = (key: "first" | "last", said: Said) =>
      yaml.problem(
        ["recesses", index, key],
        inEach((language) => `recesses[${index}].${key}: ${said[language]}`),
      );
    if (last < first) return [at("last", endsFirst(first, last))];
    if (Date.parse(last) - Date.parse(first) > DAYS_MAX * 86_400_000) return [at("last", TOO_LONG)];
    if (before !== undefined && first <= before.last) return [at("first", overlaps(first, before.last))];
    return [];
  });
}

const TOO_LONG = {
  nl: `het reces zou meer dan ${DAYS_MAX} dagen duren: klopt het jaar?`,
  en: `the recess would last more than ${DAYS_MAX} days: is the year right?`,
};

function endsFirst(first: string, last: string): Said {
  return {
    nl: `${last} ligt voor ${first}, waarop het reces begint`,
    en: `${last} lies before ${first}, on which the recess begins`,
  };
}

function overlaps(first: string, last: string): Said {
  return {
    nl: `${first} ligt niet na ${last}, waarop het reces ervoor eindigt`,
    en: `${first} is not after ${last}, on which the recess before it ends`,
  };
}

function readDay(value: string): string {
  if (value.length !== 10 || civilDate(value) !== value) throw new ValueError(isNot(value, DAY));
  return value;
}

function readSource(value: string): string {
  const source = value.trim();
  if (source === "")
    throw new ValueError({
      nl: `is leeg: hier hoort ${SOURCE.nl}`,
      en: "is empty: where the announced dates come from",
    });
  return source;
}
