const DAY = "(?:dag|nacht)";
/** `over tot de orde van de dag`; the print drops or changes words of it: `de orde dag`, `over de orde van de dag`. */
const ORDER = `(?:\\p{L}+\\s+){0,3}(?:de\\s+)?orde(?:\\s+van)?\\s+(?:de\\s+)?${DAY}`;
/** `over tot de dag`, `over tot de orde.` */
const SHORT = `(?:\\p{L}+\\s+)?over\\s+tot\\s+(?:de\\s+)?(?:${DAY}|orde(?=[.,;\\s]*\\n))`;

/** The closing line of a motion. */
export const CLOSING = new RegExp(
  `(?:\\ben\\s+ga\\p{L}{0,3}|\\bgaat)\\s+(?:${ORDER}|${SHORT}|(?:\\p{L}+\\s+)?verder\\s+met\\s+de\\s+orde\\s+van\\s+de\\s+${DAY})(?!\\p{L})`,
  "iu",
);
