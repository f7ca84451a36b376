export const RECESS_NAMES = [
  "voorjaarsreces",
  "meireces",
  "zomerreces",
  "herfstreces",
  "kerstreces",
  "verkiezingsreces",
] as const;

export type RecessName = (typeof RECESS_NAMES)[number];

/** A stretch without sittings of the Tweede Kamer, both its ends in it. */
export interface Recess {
  readonly name: RecessName;
  readonly first: string;
  readonly last: string;
  /** `announced` stands so on the Kamer's page; `estimated` follows from the pattern and may be days wrong. */
  readonly status: "announced" | "estimated";
}

/**
 * The recesses, in order, where the configuration names no calendar of its own. Announced are those that https://www.tweedekamer.nl/debat_en_vergadering/recessen listed
 * from meireces 2023 to zomerreces 2024. The others could not be checked against it. They are estimates from the
 * pattern that these show: from the Friday before the school holidays of the middle of the country to the Monday
 * after; two weeks and a half in May, eight and a half in summer from the first Friday of July, three and a half at
 * Christmas; before an election from some four weeks ahead until the new Kamer meets. Replace them as the Kamer
 * announces them.
 */
export const RECESSES: readonly Recess[] = [
  estimated("kerstreces", "2022-12-23", "2023-01-16"),
  estimated("voorjaarsreces", "2023-02-24", "2023-03-06"),
  announced("meireces", "2023-04-21", "2023-05-08"),
  announced("zomerreces", "2023-07-07", "2023-09-04"),
  announced("herfstreces", "2023-10-13", "2023-10-23"),
  estimated("verkiezingsreces", "2023-10-27", "2023-12-05"),
  announced("kerstreces", "2023-12-22", "2024-01-15"),
  announced("voorjaarsreces", "2024-02-16", "2024-02-26"),
  announced("meireces", "2024-04-26", "2024-05-13"),
  announced("zomerreces", "2024-07-05", "2024-09-02"),
  estimated("herfstreces", "2024-10-25", "2024-11-04"),
  estimated("kerstreces", "2024-12-20", "2025-01-13"),
  estimated("voorjaarsreces", "2025-02-21", "2025-03-03"),
  estimated("meireces", "2025-04-25", "2025-05-12"),
  estimated("zomerreces", "2025-07-04", "2025-09-01"),
  estimated("verkiezingsreces", "2025-10-03", "2025-11-11"),
  estimated("kerstreces", "2025-12-19", "2026-01-12"),
  estimated("voorjaarsreces", "2026-02-13", "2026-02-23"),
  estimated("meireces", "2026-04-24", "2026-05-11"),
  estimated("zomerreces", "2026-07-03", "2026-08-31"),
  estimated("herfstreces", "2026-10-16", "2026-10-26"),
  estimated("kerstreces", "2026-12-18", "2027-01-11"),
  estimated("voorjaarsreces", "2027-02-19", "2027-03-01"),
  estimated("meireces", "2027-04-23", "2027-05-10"),
  estimated("zomerreces", "2027-07-02", "2027-08-30"),
  estimated("herfstreces", "2027-10-15", "2027-10-25"),
  estimated("kerstreces", "2027-12-24", "2028-01-17"),
];

/** Whether the Tweede Kamer is in recess on this civil date. */
export function isRecess(date: string, recesses: readonly Recess[] = RECESSES): boolean {
  return recesses.some((recess) => recess.first <= date && date <= recess.last);
}

/**
 * The recess of this name that is going on at a civil date, or the next to come; of any name where none is given.
 * Null where the table does not reach so far.
 */
export function nextRecess(
  name: RecessName | null,
  from: string,
  recesses: readonly Recess[] = RECESSES,
): Recess | null {
  let next: Recess | null = null;
  for (const recess of recesses) {
    if ((name !== null && recess.name !== name) || recess.last < from) continue;
    if (next === null || recess.first < next.first) next = recess;
  }
  return next;
}

function announced(name: RecessName, first: string, last: string): Recess {
  return { name, first, last, status: "announced" };
}

function estimated(name: RecessName, first: string, last: string): Recess {
  return { name, first, last, status: "estimated" };
}
