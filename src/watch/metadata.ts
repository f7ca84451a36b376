import type { PlanField } from "./plan.ts";
import { acceptsName, namesIn, type Unit } from "./unit.ts";
import type { MatchInput } from "./watch.ts";

/** A value of the document that a field of the query asks for. */
export interface FieldFound {
  readonly type: "value";
  readonly value: string;
}

/** The value of the document that satisfies a field, or null. */
export function fieldFound(node: PlanField, input: MatchInput): FieldFound | null {
  const value = valueFor(node, input);
  return value === null ? null : { type: "value", value };
}

function valueFor(node: PlanField, input: MatchInput): string | null {
  switch (node.field.field) {
    case "kind":
      return input.documentClass === node.field.value ? input.documentClass : null;
    case "dossier":
      return input.dossier === node.field.value ? input.dossier : null;
    case "party":
      return input.parties.find((name) => hasInOrder(namesIn(name), node.units)) ?? null;
    case "from":
      return input.from.find((name) => hasInOrder(namesIn(name), node.units)) ?? null;
    case "committee":
      return input.committees.find((name) => hasInOrder(namesIn(name), node.units)) ?? null;
  }
}

/** Whether the units are satisfied by words of a name that follow each other. */
function hasInOrder(words: readonly string[], units: readonly Unit[]): boolean {
  return words.some((_, first) =>
    units.every((unit, at) => {
      const word = words[first + at];
      return word !== undefined && acceptsName(unit, word);
    }),
  );
}
