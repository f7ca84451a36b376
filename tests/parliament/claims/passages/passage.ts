import type { DocumentClass } from "#parliament";

/** A passage with what its citations are told to become, in order of place: `12 executed`. All constructed. */
export interface Passage {
  readonly what: string;
  readonly text: string;
  readonly told: readonly string[];
  readonly kind?: DocumentClass;
}

export const WIT = "de motie-Wit (Kamerstuk 36 999, nr. 12)";
export const ZWART = "de motie-Zwart (Kamerstuk 36 999, nr. 13)";
export const ROOD = "de motie-Rood (Kamerstuk 36 999, nr. 14)";

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
