import { parseId, type Span, surnameKey } from "#parliament";
import { sentenceOf } from "./naming.ts";
import type { CitedThere, NamedThere, Reading } from "./reading.ts";

/** A motion that is named by its proposers only. */
export interface Unnumbered {
  readonly named: NamedThere;
  /** The dossier that is named with it. */
  readonly dossier: CitedThere | null;
}

/** A number so near before the name is the motion's own, in UTF-16 units. */
const BEFORE_MAX = 40;

/**
 * The motions of a letter that no number stands with: those with a dossier, and those that are nowhere named with a
 * number or a dossier. A name that comes again is the same motion.
 */
export function withoutNumber({ named, cited }: Reading): readonly Unnumbered[] {
  const told = named.map((one, index) => {
    const scope = scopeOf(one, named[index + 1]);
    const there = cited.filter((citation) => isIn(citation, one, scope));
    const isNumbered = there.some(({ id }) => isNumber(id)) || hasNumberBefore(one, cited);
    return { named: one, isNumbered, dossier: there.find(({ id }) => id.startsWith("dossier-")) ?? null };
  });
  const known = told.filter(({ isNumbered }) => isNumbered).map((one) => one.named);
  const found: Unnumbered[] = [];
  for (const { named: one, isNumbered, dossier } of [...told].sort((a, b) => rank(a) - rank(b))) {
    if (isNumbered || (dossier === null && known.some((other) => isSame(one, other)))) continue;
    if (
      found.some(
        (other) => isSame(one, other.named) && (dossier === null || other.dossier?.id === dossier.id),
      )
    )
      continue;
    found.push({ named: one, dossier });
  }
  return found;
}

/** Those with a dossier first: they say more. */
function rank({ dossier }: { readonly dossier: CitedThere | null }): number {
  return dossier === null ? 1 : 0;
}

interface Scope extends Span {
  readonly isNote: boolean;
}

/** Where the number of what is named may stand: to the end of its note, its item or its sentence, or the next name. */
function scopeOf({ found, start }: NamedThere, next: NamedThere | undefined): Scope {
  const { note, unit, anchor } = found;
  if (note !== null) {
    const isNext = next !== undefined && next.start < note.end;
    return { start, end: isNext ? next.start : note.end, isNote: true };
  }
  const until = unit.item === null ? sentenceOf(unit, anchor).end : unit.text.length;
  const following = next !== undefined && next.found.note === null && next.found.unit === unit ? next : null;
  const begins = unit.placeOf(start);
  return { start: begins, end: Math.min(until, following?.found.anchor.start ?? until), isNote: false };
}

/** In its note; or in the text, or in a note that is marked there. */
function isIn(citation: CitedThere, { found }: NamedThere, scope: Scope): boolean {
  if (scope.isNote)
    return citation.found.note === found.note && scope.start <= citation.start && citation.start < scope.end;
  const { unit, anchor } = citation.found;
  return unit === found.unit && scope.start <= anchor.start && anchor.start <= scope.end;
}

function hasNumberBefore({ start, found }: NamedThere, cited: readonly CitedThere[]): boolean {
  return cited.some(
    ({ id, end, found: other }) =>
      isNumber(id) && other.unit === found.unit && end <= start && start - end <= BEFORE_MAX,
  );
}

function isNumber(id: string): boolean {
  const type = parseId(id)?.type;
  return type === "kamerstuk" || type === "zaak" || type === "document";
}

/** Whether one is named by people who are all among those of the other. */
function isSame(one: NamedThere, other: NamedThere): boolean {
  const keys = new Set(other.surnames.map(surnameKey));
  return one.surnames.every((name) => keys.has(surnameKey(name)));
}
