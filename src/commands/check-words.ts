import { inBoth } from "#alert";

/** What `check` shows of a configuration: what each watch follows, looks for, and where it posts. */
export const checkWords = inBoth({
  valid: {
    nl: (file: string, watches: number, files: number) =>
      `${file} is in orde: ${watches} ${watches === 1 ? "regel" : "regels"} in ${files} ${files === 1 ? "bestand" : "bestanden"}.`,
    en: (file, watches, files) =>
      `${file} is right: ${watches} ${watches === 1 ? "watch" : "watches"} in ${files} ${files === 1 ? "file" : "files"}.`,
  },
  /** Of the labels, in characters. */
  width: { nl: 16, en: 17 },
  motion: { nl: "volgt de motie", en: "follows motion" },
  dossier: { nl: "volgt dossier", en: "follows dossier" },
  question: { nl: "volgt de vragen", en: "follows questions" },
  promise: { nl: "volgt toezegging", en: "follows pledge" },
  document: { nl: "volgt het stuk", en: "follows document" },
  query: { nl: "zoekt", en: "looks for" },
  not: { nl: "maar niet", en: "but not" },
  kinds: { nl: "alleen in", en: "only in" },
  channel: { nl: "plaatst in", en: "posts in" },
});

export type CheckWords = (typeof checkWords)["nl"];
