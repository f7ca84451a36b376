import type { Finding } from "./scan.ts";

/**
 * Gives a number without a dossier the stuk that the text names in full elsewhere: a debate numbers its motions once,
 * `Zij krijgt nr. 1136 (32847)`, and says `op stuk nr. 1136` from then on. Where two stukken of that number are named,
 * it stays without.
 */
export function settleRelative(findings: readonly Finding[]): readonly Finding[] {
  const named = new Map<string, string | null>();
  for (const { id } of findings) {
    const number = id.startsWith("kst-") ? id.slice(id.lastIndexOf("-") + 1) : "";
    if (!/^\d+$/.test(number) || id.length - number.length <= 4) continue;
    named.set(number, (named.get(number) ?? id) === id && named.get(number) !== null ? id : null);
  }
  return findings.map((finding) => {
    const id = finding.id.startsWith("rel:") ? named.get(finding.id.slice(4)) : null;
    return id === null || id === undefined ? finding : { ...finding, id };
  });
}
