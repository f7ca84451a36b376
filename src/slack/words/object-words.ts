import { inBoth } from "#alert";

/** What stands in the pane of a Work Object. */
export const objectWords = inBoth({
  state: { nl: "Stand", en: "State" },
  term: { nl: "Termijn", en: "Term" },
  vote: { nl: "Stemming", en: "Vote" },
  dossier: { nl: "Dossier", en: "Dossier" },
  follow: { nl: "Volgen", en: "Follow" },
  counted: {
    nl: (yes: number, no: number) => `${yes} voor, ${no} tegen`,
    en: (yes, no) => `${yes} for, ${no} against`,
  },
  kinds: {
    nl: {
      motion: "Motie",
      question: "Kamervragen",
      promise: "Toezegging",
      dossier: "Dossier",
      document: "Kamerstuk",
      meeting: "Vergadering",
    },
    en: {
      motion: "Motion",
      question: "Questions",
      promise: "Pledge",
      dossier: "Dossier",
      document: "Document",
      meeting: "Meeting",
    },
  },
});
