import type { DocumentClass } from "./document-class.ts";
import { parseId } from "./ids.ts";
import type { SubjectKind } from "./subject.ts";

/** A place on the web where a reader finds the thing itself. Always https. */
export interface Link {
  readonly label: "Tweede Kamer" | "Officieel" | "Dossier";
  readonly url: string;
}

const CHAMBER = "https://www.tweedekamer.nl";
const OFFICIAL = "https://zoek.officielebekendmakingen.nl";

/** Folder of a kind of thing on tweedekamer.nl; the site serves any document under any of them. */
const FOLDERS: Readonly<Record<string, string>> = {
  motion: "kamerstukken/moties",
  amendment: "kamerstukken/amendementen",
  letter: "kamerstukken/brieven_regering",
  question: "kamerstukken/kamervragen",
  answer: "kamerstukken/kamervragen",
  postponement: "kamerstukken/kamervragen",
};

/**
 * Where to read something that has these ids, at most one link per label and the Tweede Kamer first.
 * The forms are those of the note on the gegevensmagazijn, section 4. Official addresses made from an id may lead
 * nowhere until the stuk is published, some days after its date.
 */
export function linksOf(
  ids: readonly string[],
  kind: SubjectKind | DocumentClass | "plenary",
): readonly Link[] {
  const links = [chamberLink(ids, kind), officialLink(ids), dossierLink(ids)];
  return links.filter((link) => link !== null);
}

/** As the site links to them itself; of committees only the older form was seen. */
const PLENARY_PAGE = "vergaderingen/plenaire_vergaderingen/details/activiteit";
const COMMITTEE_PAGE = "debat_en_vergadering/commissievergaderingen/details";

/** Meetings of the whole Chamber have pages of another form than those of its committees. */
const PLENARY =
  /^(plenair|stemmingen|vragenuur|hamerstukken|regeling van werkzaamheden|interpellatie|beëdiging|herdenking|constituerende)/i;

/** Where to read of a meeting, by its number (`2026A01315`) and its kind as published, null where that is not known. */
export function meetingLinks(number: string, kind: string | null): readonly Link[] {
  return linksOf([number], PLENARY.test(kind?.trim() ?? "") ? "plenary" : "meeting");
}

function chamberLink(ids: readonly string[], kind: string): Link | null {
  const document = numberOf(ids, "document");
  const zaak = numberOf(ids, "zaak") ?? zaakOfQuestions(ids);
  const activity = numberOf(ids, "activiteit");
  const label = "Tweede Kamer";
  if (document === null && zaak === null) {
    const url = `${CHAMBER}/${kind === "plenary" ? PLENARY_PAGE : COMMITTEE_PAGE}?id=${activity}`;
    return activity === null ? null : { label, url };
  }
  const folder = FOLDERS[kind] ?? "kamerstukken";
  const shown = document === null ? "" : `&did=${document}`;
  return { label, url: `${CHAMBER}/${folder}/detail?id=${zaak ?? document}${shown}` };
}

function officialLink(ids: readonly string[]): Link | null {
  for (const id of ids) {
    if (isOfficial(id)) return { label: "Officieel", url: `${OFFICIAL}/${id}.html` };
  }
  return null;
}

/** Published under its own id. Handelingen by issue alone are a whole day, which has no page. */
function isOfficial(id: string): boolean {
  const parsed = parseId(id);
  if (parsed === null) return false;
  if (parsed.type === "handelingen") return parsed.item !== null || parsed.number.length > 3;
  return ["kamerstuk", "unformatted", "aanhangsel", "kamervragen", "staatsblad", "tractatenblad"].includes(
    parsed.type,
  );
}

function dossierLink(ids: readonly string[]): Link | null {
  for (const id of ids) {
    if (parseId(id)?.type === "dossier") {
      return { label: "Dossier", url: `${OFFICIAL}/dossier/${id.slice("dossier-".length)}` };
    }
  }
  return null;
}

function numberOf(ids: readonly string[], type: "document" | "zaak" | "activiteit"): string | null {
  return ids.find((id) => parseId(id)?.type === type) ?? null;
}

function zaakOfQuestions(ids: readonly string[]): string | null {
  for (const id of ids) {
    const parsed = parseId(id);
    if (parsed?.type === "kamervragen") return parsed.zaak;
  }
  return null;
}
