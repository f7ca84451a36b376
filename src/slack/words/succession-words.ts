import { inBoth } from "#alert";
import { small } from "../text.ts";

/** That what took the place of a thing is followed in its stead. */
export const successionWords = inBoth({
  replaced: {
    nl: (name: string, id: string) => `In plaats van ${small(name)} kwam ${id}`,
    en: (name, id) => `${id} took the place of ${small(name)}`,
  },
  repeated: {
    nl: (name: string, id: string) => `${name} kwam terug als ${id}`,
    en: (name, id) => `${name} came back as ${id}`,
  },
  takenOver: {
    nl: (name: string, id: string) => `${name} zijn geheel of deels overgenomen in ${id}`,
    en: (name, id) => `${id} takes over all or part of ${small(name)}`,
  },
  continued: {
    nl: (name: string, id: string) => `${name} gaat verder als ${id}`,
    en: (name, id) => `${name} goes on as ${id}`,
  },
  amended: {
    nl: (name: string, id: string) =>
      `Een wetsvoorstel in dossier ${id} wijzigt de wet waarover ${small(name)} gaat`,
    en: (name, id) => `A bill in dossier ${id} amends the law that ${small(name)} is about`,
  },
  repealed: {
    nl: (name: string, id: string) =>
      `Een wetsvoorstel in dossier ${id} trekt de wet in waarover ${small(name)} gaat`,
    en: (name, id) => `A bill in dossier ${id} repeals the law that ${small(name)} is about`,
  },
  /** What the card of the one that came after says. */
  after: {
    nl: {
      replaces: (id: string) => `Komt in de plaats van ${id}`,
      repeats: (id: string) => `Herhaalt ${id}`,
      takesOver: (id: string) => `Komt geheel of deels in de plaats van ${id}`,
      continues: (id: string) => `Vervolg van ${id}`,
      amends: (id: string) => `Wijzigt de wet van dossier ${id}`,
      withdraws: (id: string) => `Trekt de wet van dossier ${id} in`,
    },
    en: {
      replaces: (id) => `Replaces ${id}`,
      repeats: (id) => `Repeats ${id}`,
      takesOver: (id) => `Replaces all or part of ${id}`,
      continues: (id) => `Continues ${id}`,
      amends: (id) => `Amends the law of dossier ${id}`,
      withdraws: (id) => `Repeals the law of dossier ${id}`,
    },
  },
  followed: {
    nl: (id: string) => `Vanaf nu wordt hier ook ${id} gevolgd:`,
    en: (id) => `From now on ${id} is followed here too:`,
  },
});
