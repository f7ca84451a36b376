import { inBoth } from "#alert";

/** Why a rule hit a document, and where. */
export const hitWords = inBoth({
  matters: { nl: "Raakt", en: "Concerns" },
  inTitle: { nl: "in de titel", en: "in the title" },
  page: { nl: (page: number) => `p. ${page}`, en: (page) => `p. ${page}` },
  possible: { nl: (name: string) => `${name} (mogelijk)`, en: (name) => `${name} (possibly)` },
  possiblySaid: { nl: (said: string) => `mogelijk: ${said}`, en: (said) => `possibly: ${said}` },
  possibleBecause: {
    nl: (reason: string) => `mogelijk bedoeld: ${reason}`,
    en: (reason) => `possibly meant: ${reason}`,
  },
  moreHits: {
    nl: (count: number) => (count === 1 ? "nog 1 treffer" : `nog ${count} treffers`),
    en: (count) => (count === 1 ? "1 more hit" : `${count} more hits`),
  },
  moreWatches: {
    nl: (count: number) => (count === 1 ? "nog 1 regel geraakt" : `nog ${count} regels geraakt`),
    en: (count) => (count === 1 ? "1 more rule hit" : `${count} more rules hit`),
  },
  isSubject: {
    nl: (id: string) => `Dit is ${id}, dat u volgt`,
    en: (id) => `This is ${id}, which you follow`,
  },
  isFiled: {
    nl: (id: string) => `Staat in ${id}, dat u volgt`,
    en: (id) => `Filed in ${id}, which you follow`,
  },
  notShown: {
    nl: (count: number) => `Nog ${count} ${count === 1 ? "treffer" : "treffers"} niet getoond.`,
    en: (count) => `${count} more ${count === 1 ? "hit" : "hits"} not shown.`,
  },
});
