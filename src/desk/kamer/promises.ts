import { listWord } from "./list-word.ts";

/** `toezeggingen`: the pledges that are followed, with their term. */
export const promises = listWord("promise", {
  typed: { nl: ["toezeggingen"], en: ["pledges", "promises"] },
  help: {
    nl: "toezeggingen: de gevolgde toezeggingen, met hun termijn",
    en: "pledges: the pledges that are followed, with their term",
  },
});
