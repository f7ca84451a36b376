import { listWord } from "./list-word.ts";

/** `moties`, `moties csv`: the motions that are followed, and how they stand. */
export const motions = listWord("motion", {
  typed: { nl: ["moties"], en: ["motions"] },
  help: {
    nl: "moties: wat er van de gevolgde moties is geworden; moties csv als bestand",
    en: "motions: what became of the motions that are followed; motions csv as a file",
  },
});
