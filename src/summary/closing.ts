/** The closing line of a motion. Words of it are dropped in print: `de orde dag`, `orde van de dag`, `over tot de dag`. */
export const CLOSING =
  /(?:\ben\s+)?\bgaa[nt]\s+(?:\p{L}+\s+)?(?:over\s+tot|verder\s+met)\s+(?:de\s+)?(?:orde(?:\s+van)?\s+(?:de\s+)?(?:dag|nacht)|orde(?=[.,;\s]*\n)|dag|nacht)\b/iu;
