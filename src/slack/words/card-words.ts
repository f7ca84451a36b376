import { inBoth } from "#alert";

/** What every card may say: where it belongs, what becomes of it, its term, who took it up, where else it stands; and its buttons. */
export const cardWords = inBoth({
  isNow: {
    nl: (name: string, state: string) => `${name} is ${state}.`,
    en: (name, state) => `${name} is ${state}.`,
  },
  removed: { nl: "Verwijderd door de bron", en: "Removed by the source" },
  inDossier: { nl: (id: string) => `Dossier ${id}`, en: (id) => `Dossier ${id}` },
  deadline: { nl: "Termijn", en: "Deadline" },
  dayOfTerm: {
    nl: (date: string, estimated: boolean) =>
      estimated ? `naar verwachting uiterlijk ${date}` : `uiterlijk ${date}`,
    en: (date, estimated) => (estimated ? `probably by ${date}` : `by ${date}`),
  },
  dueOn: { nl: (date: string) => `termijn ${date}`, en: (date) => `due on ${date}` },
  wasDueOn: { nl: (date: string) => `termijn verstreken op ${date}`, en: (date) => `was due on ${date}` },
  read: { nl: "Lees", en: "Read" },
  alsoAt: { nl: "Ook te lezen bij", en: "Also to be read at" },
  pages: {
    nl: { "Tweede Kamer": "Tweede Kamer", Officieel: "Officieel", Dossier: "Dossier" } as Readonly<
      Record<string, string>
    >,
    en: { "Tweede Kamer": "House of Reps", Officieel: "Official", Dossier: "Dossier" },
  },
});
