import { inBoth } from "#alert";

/** What `init` says and asks. */
export const initWords = inBoth({
  found: {
    nl: (file: string, count: number) =>
      `${file}: ${count === 1 ? "één verwijzing" : `${count} verwijzingen`}`,
    en: (file, count) => `${file}: ${count === 1 ? "one reference" : `${count} references`}`,
  },
  noText: {
    nl: (file: string) =>
      `${file}: hier staat geen tekst in. Is het een scan? Laat er eerst tekstherkenning (OCR) over gaan, of bewaar de brief als tekst.`,
    en: (file) =>
      `${file}: holds no text. Is it a scan? Have its text recognised (OCR) first, or save the letter as text.`,
  },
  nothing: {
    nl: (file: string) =>
      `${file}: hierin is geen motie, wet, vraag, toezegging of stuk gevonden. Staan de nummers er wel in, zoals “Kamerstukken II 2024/25, 36 600 XX, nr. 29”?`,
    en: (file) =>
      `${file}: no motion, law, question, pledge or document was found in it. Does it give their numbers, such as “Kamerstukken II 2024/25, 36 600 XX, nr. 29”?`,
  },
  impossible: {
    nl: (text: string, place: string) => `“${text}” (${place}) kan niet: kijk het nummer na`,
    en: (text, place) => `“${text}” (${place}) cannot be: look at that number again`,
  },
  withoutNumber: { nl: "zonder nummer", en: "without a number" },
  followed: {
    nl: (rule: string) => `wordt al gevolgd door ${rule}`,
    en: (rule) => `is followed already by ${rule}`,
  },
  noCandidate: {
    nl: (name: string) => `${name}: geen motie gevonden die dit kan zijn. Zoek het nummer op en vul het in.`,
    en: (name) => `${name}: no motion was found that this may be. Look its number up and fill it in.`,
  },
  undecided: {
    nl: (name: string) => `${name}: meer dan één motie kan bedoeld zijn. Kies het nummer in het bestand:`,
    en: (name) => `${name}: more than one motion may be meant. Choose its number in the file:`,
  },
  silent: {
    nl: (sources: string) => `Niet te bereiken, dus niet in gezocht: ${sources}`,
    en: (sources) => `Out of reach, so not looked through: ${sources}`,
  },
  proposed: {
    nl: (query: string, hits: number, looked: number, days: number) =>
      `Voorstel: ${query} (${hits} van ${looked} stukken in ${days} dagen)`,
    en: (query, hits, looked, days) => `Proposed: ${query} (${hits} of ${looked} documents in ${days} days)`,
  },
  proposedUntried: {
    nl: (query: string) => `Voorstel: ${query} (nog geen archief om het op te proberen)`,
    en: (query) => `Proposed: ${query} (no archive yet to try it on)`,
  },
  written: {
    nl: (file: string, watches: number) =>
      `Geschreven: ${file} (${watches} ${watches === 1 ? "regel" : "regels"})`,
    en: (file, watches) => `Written: ${file} (${watches} ${watches === 1 ? "watch" : "watches"})`,
  },
  made: { nl: (file: string) => `Gemaakt: ${file}`, en: (file) => `Made: ${file}` },
  nothingNew: {
    nl: "Niets nieuws om te volgen: er is geen bestand geschreven.",
    en: "Nothing new to follow: no file was written.",
  },
  addPattern: {
    nl: (file: string) =>
      `Voeg ${file} toe onder watches in de configuratie: daar staat elk bestand apart genoemd.`,
    en: (file) => `Add ${file} below watches in the configuration: it names every file by itself.`,
  },
  askChannel: {
    nl: (usual: string) => `In welk kanaal komen de kaarten? [${usual}] `,
    en: (usual) => `Which channel do the cards go to? [${usual}] `,
  },
  askLanguage: {
    nl: (usual: string) => `Taal van de kaarten, nl of en? [${usual}] `,
    en: (usual) => `Language of the cards, nl or en? [${usual}] `,
  },
  askCandidate: {
    nl: (most: number) => `Welke is het? 1 tot ${most}, of Enter voor geen: `,
    en: (most) => `Which one is it? 1 to ${most}, or Enter for none: `,
  },
  whichMotion: {
    nl: (name: string, place: string) => `Welke motie is “${name}” (${place})?`,
    en: (name, place) => `Which motion is “${name}” (${place})?`,
  },
});

export type InitWords = (typeof initWords)["nl"];
