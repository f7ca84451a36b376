import { type Citation, parseId, type Span } from "#parliament";

/** A number as it is written that cannot be. */
export interface NotPossible extends Span {
  readonly text: string;
  readonly why: "number" | "year";
}

/** A dossier never got that many stukken, nor a year that many answers. */
const TOO_LONG = /^(?:\s*,|\s)\s*nrs?\.?\s*(\d{5,12})(?!\d)/u;
const APPENDIX = /\bAanhangsel\b[^\n]{0,60}?\bnrs?\.?\s*(\d{5,12})(?!\d)/giu;
const YEARS = /\b(20\d{2})\s?[/–-]\s?(?:20)?\d{2}\b[^\d]{0,6}$/u;

/** What a letter cites that cannot be: numbers too high, and sitting years that have not begun. */
export function impossibleIn(text: string, cited: readonly Citation[], now: Date): readonly NotPossible[] {
  const numbers = cited.flatMap((citation) => impossible(text, citation, now) ?? []);
  const answers = [...text.matchAll(APPENDIX)].map(({ index, 0: found }) => ({
    ...{ start: index, end: index + found.length },
    ...{ text: found, why: "number" as const },
  }));
  return [...numbers, ...answers];
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
  const written = YEARS.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  const own = yearOf(id);
  const latest = Math.max(written === undefined ? 0 : Number(written), own ?? 0);
  return latest > year ? { start, end, text: text.slice(start, end), why: "year" } : null;
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
