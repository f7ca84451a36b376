import { listWord } from "./list-word.ts";

/** `vragen`: the written questions that are followed, with their term. With a number behind it their card. */
export const questions = listWord("question", {
  typed: { nl: ["vragen", "kamervragen"], en: ["questions", "question"] },
  help: {
    nl: "vragen: de gevolgde Kamervragen, met hun termijn",
    en: "questions: the written questions that are followed, with their term",
  },
});
