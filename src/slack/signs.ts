import type { CardDeadline } from "#alert";

/** A small fixed set of signs, for a glance: always before the word that says the same. */
const SIGNS = { adopted: "✔", rejected: "✘", ahead: "◷", passed: "⚠" } as const;

/** `✔ Aangenomen …`: how a vote ended. In: the result as published, and what is said of it. */
export function signedResult(result: string, said: string): string {
  const sign = signOf(result);
  return sign === null ? said : `${sign} ${said}`;
}

/** The sign of a result as published; null for one that ended nothing. */
export function signOf(result: string): string | null {
  if (/^(aangenomen|overgenomen)/i.test(result)) return SIGNS.adopted;
  return /^(verworpen|niet aangenomen)/i.test(result) ? SIGNS.rejected : null;
}

/** `◷ Termijn 1 december 2024`, `⚠ Termijn verstreken …`. */
export function signedTerm(state: CardDeadline["state"], said: string): string {
  return `${SIGNS[state]} ${said}`;
}
