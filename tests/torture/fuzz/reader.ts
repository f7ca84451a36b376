import type { Chance } from "./chance.ts";
import type { Material } from "./mutate.ts";

/** Something that reads what comes from outside. */
export interface FuzzReader extends Material {
  readonly name: string;
  /** Makes of damaged bytes what is read; for formats whose damage must be packed again. */
  readonly damaged?: (material: Material, chance: Chance) => Uint8Array;
  /** Reads. Whatever it throws that is not a refusal of this kind of input, and whatever it finds wrong itself, is a fault. */
  read(bytes: Uint8Array, chance: Chance): unknown;
  /** What one input may take of the processor, ms; a second where it is left out. */
  readonly msMax?: number;
  close?(): PromiseLike<void>;
}

/** The errors by which a reader says that an input is bad: all others are ours. */
export const REFUSALS = new Set([
  "UnexpectedShapeError",
  "SourceUnavailableError",
  "UnreadableError",
  "ConfigError",
  "QueryError",
]);

export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text);
}
