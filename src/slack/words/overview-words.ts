import { inBoth } from "#alert";
import { counted } from "./counted.ts";
import { voteWords } from "./vote-words.ts";

/** What messages say that are about many things: groups of documents, days of votes, digests, pointers, what is held. */
export const overviewWords = inBoth({
  pointer: {
    nl: (name: string) => `${name} heeft al een kaart in dit kanaal.`,
    en: (name) => `${name} has a card in this channel already.`,
  },
  pointerWhere: {
    nl: "Heeft al een kaart in dit kanaal. Nieuws hierover staat in de draad van die kaart.",
    en: "Has a card in this channel already. News about it is in the thread of that card.",
  },

  heldTitle: {
    nl: (total: number) => (total === 1 ? "1 stuk vastgehouden" : `${total} stukken vastgehouden`),
    en: (total) => (total === 1 ? "1 document held back" : `${total} documents held back`),
  },
  heldFlood: {
    nl: (total: number) => `Er kwamen ${total} stukken tegelijk binnen. Ze zijn bewaard en niet gepost.`,
    en: (total) => `${total} documents came in at once. They are kept and not posted.`,
  },
  heldOld: {
    nl: (total: number) =>
      total === 1
        ? "Het is een oud stuk dat de bron nu pas stuurt. Het is bewaard en niet gepost."
        : `Het zijn ${total} oude stukken die de bron nu pas stuurt. Ze zijn bewaard en niet gepost.`,
    en: (total) =>
      total === 1
        ? "It is an old document that the source sends only now. It is kept and not posted."
        : `These are ${total} old documents that the source sends only now. They are kept and not posted.`,
  },

  heldDone: {
    nl: ({ what, total }: { readonly what: "released" | "dropped"; readonly total: number }) =>
      what === "released"
        ? `${counted(total, "vastgehouden stuk is", "vastgehouden stukken zijn")} alsnog geplaatst.`
        : `${counted(total, "vastgehouden stuk is", "vastgehouden stukken zijn")} niet geplaatst. Het archief heeft ze nog.`,
    en: ({ what, total }) =>
      what === "released"
        ? `${counted(total, "document that was held back has", "documents that were held back have")} been posted after all.`
        : `${counted(total, "document that was held back was", "documents that were held back were")} not posted. The archive still has them.`,
  },

  groupTitle: {
    nl: (count: number) => counted(count, "nieuw stuk", "nieuwe stukken"),
    en: (count) => counted(count, "new document", "new documents"),
  },
  /** @param place `dossier 36600-XX (Begroting …)`, or null */
  group: {
    nl: (count: number, place: string | null, titles: string) =>
      `Er ${count === 1 ? "is 1 stuk" : `zijn ${count} stukken`} binnengekomen${place === null ? "" : ` in ${place}`}: ${titles}.`,
    en: (count, place, titles) =>
      `${counted(count, "document has", "documents have")} come in${place === null ? "" : ` in ${place}`}: ${titles}.`,
  },

  votes: { nl: "Stemmingen", en: "Votes" },
  votesAhead: {
    nl: (date: string, count: number, followed: number) =>
      `Op ${date} wordt gestemd over ${counted(count, "voorstel", "voorstellen")}${followed === 0 ? "" : `; ${followed === 1 ? "1 daarvan volgt u" : `${followed} daarvan volgt u`}`}.`,
    en: (date, count, followed) =>
      `On ${date} there will be votes on ${counted(count, "proposal", "proposals")}${followed === 0 ? "" : `; you follow ${followed} of them`}.`,
  },
  votesSoFar: {
    nl: (date: string, counts: string, followed: number) =>
      `Stemmingen van ${date}: ${counts}${followed === 0 ? "" : `; ${followed} daarvan volgt u`}.`,
    en: (date, counts, followed) =>
      `Votes of ${date}: ${counts}${followed === 0 ? "" : `; you follow ${followed} of them`}.`,
  },
  followedVotes: { nl: "Dit volgt u", en: "You follow these" },
  otherVotes: { nl: "Andere stemmingen", en: "Other votes" },
  /** Behind a number, in a list of counts: `7 aangenomen`. */
  resultCount: {
    nl: (count: number, published: string) => `${count} ${published}`,
    en: (count, published) => `${count} ${voteWords.en.result(published)}`,
  },
  noResult: { nl: "nog geen uitslag", en: "no outcome yet" },
  noResultCount: {
    nl: (count: number) => `${count} nog zonder uitslag`,
    en: (count) => `${count} without an outcome yet`,
  },

  digestTitle: {
    nl: (every: "day" | "week"): string => (every === "day" ? "Dagoverzicht" : "Weekoverzicht"),
    en: (every) => (every === "day" ? "Daily digest" : "Weekly digest"),
  },
  digest: {
    nl: (title: string, range: string, counts: string) => `${title} van ${range}: ${counts}.`,
    en: (title, range, counts) => `${title} of ${range}: ${counts}.`,
  },
  deadlineCount: {
    nl: (count: number) => counted(count, "termijn", "termijnen"),
    en: (count) => counted(count, "deadline", "deadlines"),
  },
  happenedCount: {
    nl: (count: number) => counted(count, "gebeurtenis", "gebeurtenissen"),
    en: (count) => counted(count, "event", "events"),
  },
  movedCount: {
    nl: (count: number) => counted(count, "draad met nieuws", "draden met nieuws"),
    en: (count) => counted(count, "thread with news", "threads with news"),
  },
  meetingCount: {
    nl: (count: number) => counted(count, "vergadering", "vergaderingen"),
    en: (count) => counted(count, "meeting", "meetings"),
  },
  nothing: { nl: "er gebeurde niets in wat u volgt", en: "nothing happened to what you follow" },
  deadlines: { nl: "Termijnen", en: "Deadlines" },
  overdueSince: { nl: (date: string) => `verstreken op ${date}`, en: (date) => `passed on ${date}` },
  happened: { nl: "Wat er gebeurde", en: "What happened" },
  moved: { nl: "Draden met nieuws", en: "Threads with news" },
  /** Of a thing that is followed, behind its name. */
  newCard: { nl: "Heeft nu een kaart in dit kanaal.", en: "Has a card in this channel now." },
  /** Of a document, behind its name. */
  newDocument: {
    nl: (kind: string, watches: string | null) =>
      watches === null ? `${kind}.` : `${kind}; raakt ${watches}.`,
    en: (kind, watches) => (watches === null ? `${kind}.` : `${kind}; concerns ${watches}.`),
  },
  /** Behind the newest step of a thread; nothing where it is the only one. */
  othersInThread: {
    nl: (count: number) => (count === 0 ? "" : ` En nog ${count} in de draad.`),
    en: (count) => (count === 0 ? "" : ` And ${count} more in the thread.`),
  },
  agenda: { nl: "Agenda", en: "Agenda" },
  at: { nl: (time: string) => `${time} uur`, en: (time) => time },
  unposted: {
    nl: (count: number) => `${counted(count, "stuk", "stukken")} gezien en bewust niet gepost.`,
    en: (count) => `${counted(count, "document", "documents")} seen and deliberately not posted.`,
  },
});
