import { inBoth } from "#alert";
import { counted } from "./counted.ts";

/** What is to be read: letters and answers that touched the rules of a channel. */
export const readingWords = inBoth({
  title: {
    nl: (count: number) => `Nog te lezen (${count})`,
    en: (count) => `Still to be read (${count})`,
  },
  count: {
    nl: (count: number) => `${counted(count, "stuk", "stukken")} nog te lezen`,
    en: (count) => `${counted(count, "document", "documents")} to be read`,
  },
  letters: {
    nl: (count: number) => counted(count, "brief", "brieven"),
    en: (count) => counted(count, "letter", "letters"),
  },
  answers: {
    nl: (count: number) => counted(count, "antwoord", "antwoorden"),
    en: (count) => counted(count, "answer", "answers"),
  },
  government: { nl: "Kabinet", en: "Cabinet" },
  house: { nl: "Kamer", en: "House" },
  other: { nl: "Anderen", en: "Others" },
  concerns: { nl: (rules: string) => `raakt ${rules}`, en: (rules) => `concerns ${rules}` },
  promises: { nl: "Belooft", en: "Promises" },
  more: {
    nl: (count: number) => `Belooft (en nog ${count})`,
    en: (count) => `Promises (and ${count} more)`,
  },
});
