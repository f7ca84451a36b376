import { normaliseId, type ParsedId, parseId } from "#parliament";
import { parseQuery, QueryError, type TargetKind } from "#watch";
import type { Said } from "./said.ts";
import { ValueError } from "./values.ts";
import { isNot, quoted } from "./wording.ts";

/** What each field of a watch may name, said for the reader of a message. */
export const ID_FIELDS: Readonly<Record<TargetKind, Said>> = {
  motion: {
    nl: 'het nummer van een motie of amendement, zoals "36600-XX-29"',
    en: 'a motion or amendment by its number, such as "36600-XX-29"',
  },
  dossier: {
    nl: 'het nummer van een dossier, zoals "36333" of "36600-XX"',
    en: 'a dossier by its number, such as "36333" or "36600-XX"',
  },
  question: {
    nl: 'het nummer van Kamervragen, zoals "2024Z18231"',
    en: 'written questions by their number, such as "2024Z18231"',
  },
  promise: {
    nl: 'het nummer van een toezegging, zoals "TZ202412-116"',
    en: 'a pledge by its number, such as "TZ202412-116"',
  },
  meeting: {
    nl: 'het nummer van een vergadering, zoals "2024A07123"',
    en: 'a meeting by its number, such as "2024A07123"',
  },
  document: {
    nl: 'het nummer van een stuk, zoals "36333-3" of "2024D43817"',
    en: 'a document by its number, such as "36333-3" or "2024D43817"',
  },
};

/** The canonical id that any spelling names. Throws ValueError where it names nothing, or another kind of thing. */
export function readTarget(field: TargetKind, text: string): string {
  const id = field === "dossier" ? normaliseId(text, "dossier") : normaliseId(text);
  const type = id === null ? undefined : parseId(id)?.type;
  if (id === null || type === undefined) throw new ValueError(isNot(text, ID_FIELDS[field]));
  const [what, ...fields] = KINDS[type];
  if (fields.includes(field)) return id;
  throw new ValueError(otherKind(text, id, what, field, fields[0]));
}

function otherKind(
  text: string,
  id: string,
  what: Said,
  field: TargetKind,
  better: TargetKind | undefined,
): Said {
  const [nl, en] =
    better === undefined
      ? ["", ""]
      : [`; daarvoor is de sleutel "${better}"`, `; for that the key is "${better}"`];
  return {
    nl: `${quoted(text)} is ${what.nl} (${id}); hier hoort ${ID_FIELDS[field].nl}${nl}`,
    en: `${quoted(text)} is read as ${what.en} (${id}), not as ${ID_FIELDS[field].en}${en}`,
  };
}

/** What an id of each type names, and the fields that may hold it, the best first. */
const KINDS: Readonly<Record<ParsedId["type"], readonly [what: Said, ...fields: readonly TargetKind[]]>> = {
  dossier: [{ nl: "een dossier", en: "a dossier" }, "dossier"],
  kamerstuk: [{ nl: "een Kamerstuk", en: "a Kamerstuk" }, "motion", "document"],
  unformatted: [
    { nl: "een Kamerstuk dat nog geen vast nummer heeft", en: "a Kamerstuk that has no final number yet" },
    "document",
  ],
  kamervragen: [{ nl: "Kamervragen", en: "written questions" }, "question", "document"],
  aanhangsel: [
    { nl: "Kamervragen met hun antwoord", en: "written questions with their answer" },
    "question",
    "document",
  ],
  handelingen: [{ nl: "een deel van de Handelingen", en: "a part of the Handelingen" }, "document"],
  staatsblad: [{ nl: "een Staatsblad", en: "a Staatsblad" }, "document"],
  tractatenblad: [{ nl: "een Tractatenblad", en: "a Tractatenblad" }, "document"],
  document: [{ nl: "een document", en: "a document" }, "document", "motion", "question"],
  zaak: [{ nl: "een zaak", en: "a zaak" }, "motion", "question"],
  activiteit: [{ nl: "een vergadering", en: "a meeting" }, "meeting"],
  toezegging: [{ nl: "een toezegging", en: "a pledge" }, "promise"],
  relative: [{ nl: "een nummer zonder het dossier erbij", en: "a number without its dossier" }],
};

export const QUERY = {
  nl: 'wat u zoekt, zoals: noodopvang AND (kind OR "alleenreizende minderjarige")',
  en: 'words to look for, such as: noodopvang AND (kind OR "alleenreizende minderjarige")',
};

/** The query itself, when it can be read. Throws ValueError with the place. */
export function readQuery(text: string): string {
  if (text.trim() === "")
    throw new ValueError({ nl: `is leeg: hier hoort ${QUERY.nl}`, en: `is empty: ${QUERY.en}` });
  try {
    parseQuery(text);
  } catch (error) {
    if (error instanceof QueryError) throw new ValueError(error.fault, error.offset);
    throw error;
  }
  return text;
}

export const FROM = {
  nl: 'een persoon, ambt of organisatie, zoals "minister van Asiel en Migratie"',
  en: 'a person, office or organisation, such as "minister van Asiel en Migratie"',
};

/** A sender as the query that finds what is of it: `from:"minister van Asiel en Migratie"`. Throws ValueError. */
export function readFrom(text: string): string {
  const sender = text.trim().replace(/\s+/g, " ");
  if (!/\p{L}/u.test(sender) || /["“”\\]/u.test(sender) || sender.length > 150)
    throw new ValueError(isNot(text, FROM));
  return readQuery(`from:"${sender}"`);
}

export const COMMITTEE = {
  nl: 'een commissie, zoals "Asiel en Migratie"',
  en: 'a committee, such as "Asiel en Migratie"',
};

/** The name of a committee, or a part of it. Throws ValueError. */
export function readCommittee(text: string): string {
  const name = text.trim().replace(/\s+/g, " ");
  if (!/\p{L}/u.test(name) || name.length > 150) throw new ValueError(isNot(text, COMMITTEE));
  return name;
}
