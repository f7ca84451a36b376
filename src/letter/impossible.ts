import { type Citation, parseId, type Span } from "#parliament";

/** A number as it is written that cannot be. */
export interface NotPossible extends Span {
  readonly text: string;
  readonly why: "number" | "year";
}

/** A dossier never got that many stukken, nor a year that many answers. */
const TOO_LONG = /^(?:\s*,|\s)\s*nrs?\.?\s*(\d{5,12})(?!\d)/u;
const APPENDIX = /\bAanhangsel\b[^\n]{0,60}?\bnrs?\.?\s*(\d{5,12})(?!\d)/giu;
/** Written as a stuk, with a number that is so far from any dossier's that it is taken for no citation. */
const FAR =
  /\bKamerstuk(?:ken)?\b[^\n\d]{0,20}(?:20\d{2}[^\n]{0,10}?\s)?([5-9]\d[ .]?\d{3}(?!\d)(?:[ -][IVX]{1,5}\b)?(?:,?\s*nrs?\.?\s*\d{1,5})?)/giu;
const YEARS = /\b(20\d{2})\s?[/–-]\s?(?:20)?\d{2}\b[^\d]{0,6}$/u;

/** What a letter cites that cannot be: numbers too high, and sitting years that have not begun. */
export function impossibleIn(text: string, cited: readonly Citation[], now: Date): readonly NotPossible[] {
  const numbers = cited.flatMap((citation) => impossible(text, citation, now) ?? []);
  const answers = [...text.matchAll(APPENDIX)].map(({ index, 0: found }) => ({
    ...{ start: index, end: index + found.length },
    ...{ text: found, why: "number" as const },
  }));
  const far = [...text.matchAll(FAR)].map(({ index, 0: found, 1: number = "" }) => {
    const end = index + found.length;
    return { start: end - number.length, end, text: number, why: "number" as const };
  });
  return [...numbers, ...answers, ...far];
}

/** The same of one citation; null where it may be. */
export function impossible(text: string, { id, start, end }: Citation, now: Date): NotPossible | null {
  const year = now.getUTCFullYear();
  const tooLong = id.startsWith("dossier-") ? TOO_LONG.exec(text.slice(end, end + 40)) : null;
  if (tooLong !== null)
    return {
      start,
      end: end + tooLong[0].length,
      text: text.slice(start, end + tooLong[0].length),
      why: "number",
    };
  if (isUnborn(id, year)) return { start, end, text: text.slice(start, end), why: "number" };
  const written = YEARS.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  const own = yearOf(id);
  const latest = Math.max(written === undefined ? 0 : Number(written), own ?? 0);
  return latest > year ? { start, end, text: text.slice(start, end), why: "year" } : null;
}

/** Dossiers are numbered as they come, some two hundred a year: 36 600 is of September 2024. */
const NUMBERED = { dossier: 36_600, year: 2024 } as const;
const A_YEAR_MAX = 500;

/** Whether a dossier bears a number that none can have yet. */
function isUnborn(id: string, year: number): boolean {
  const parsed = parseId(id);
  if (parsed?.type !== "kamerstuk" && parsed?.type !== "dossier") return false;
  const highest = NUMBERED.dossier + A_YEAR_MAX * (1 + Math.max(0, year - NUMBERED.year));
  return Number(parsed.dossier) > highest;
}

function yearOf(id: string): number | null {
  const parsed = parseId(id);
  switch (parsed?.type) {
    case "aanhangsel":
    case "handelingen":
      return Number(parsed.years.slice(0, 4));
    case "kamervragen":
      return Number(parsed.zaak.slice(0, 4));
    case "document":
    case "zaak":
    case "activiteit":
      return Number(parsed.number.slice(0, 4));
    case "staatsblad":
    case "tractatenblad":
      return Number(parsed.year);
    default:
      return null;
  }
}
