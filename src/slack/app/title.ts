import type { Language } from "#alert";
import type { Snapshot } from "#parliament";
import { nameOf } from "../names.ts";

/** What a thing is called in a sentence, with its number: `Motie-Van Nispen over opvanglocaties (36600-XX-29)`. */
export function titleOf(snapshot: Snapshot, language: Language): string {
  return nameOf(snapshot, language).full;
}
