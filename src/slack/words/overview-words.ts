import type { Language } from "#alert";

/** What messages say that are about many things: groups of documents, days of votes, digests, pointers. */
export interface OverviewWords {
  pointer(name: string): string;
  readonly pointerWhere: string;

  heldDone(done: { readonly what: "released" | "dropped"; readonly total: number }): string;

  groupTitle(count: number): string;
  /** @param place `dossier 36600-XX (Begroting …)`, or null */
  group(count: number, place: string | null, titles: string): string;

  readonly votes: string;
  votesAhead(date: string, count: number, followed: number): string;
  votesSoFar(date: string, counts: string, followed: number): string;
  readonly followedVotes: string;
  readonly otherVotes: string;
  result(published: string): string;
  /** Behind a number, in a list of counts: `7 aangenomen`. */
  resultCount(count: number, published: string): string;
  readonly noResult: string;
  noResultCount(count: number): string;

  digestTitle(every: "day" | "week"): string;
  digest(title: string, range: string, counts: string): string;
  deadlineCount(count: number): string;
  happenedCount(count: number): string;
  movedCount(count: number): string;
  meetingCount(count: number): string;
  readonly nothing: string;
  readonly deadlines: string;
  overdueSince(date: string): string;
  readonly happened: string;
  readonly moved: string;
  /** Of a thing that is followed, behind its name. */
  readonly newCard: string;
  /** Of a document, behind its name. */
  newDocument(kind: string, watches: string | null): string;
  /** Behind the newest step of a thread; nothing where it is the only one. */
  othersInThread(count: number): string;
  readonly agenda: string;
  at(time: string): string;
  unposted(count: number): string;
}

/** The words about many things at once in a language. */
export function overviewWordsOf(language: Language): OverviewWords {
  return language === "en" ? en : nl;
}

const nl: OverviewWords = {
  pointer: (name) => `${name} heeft al een kaart in dit kanaal.`,
  pointerWhere: "Heeft al een kaart in dit kanaal. Nieuws hierover staat in de draad van die kaart.",

  heldDone: ({ what, total }) =>
    what === "released"
      ? `${counted(total, "vastgehouden stuk is", "vastgehouden stukken zijn")} alsnog geplaatst.`
      : `${counted(total, "vastgehouden stuk is", "vastgehouden stukken zijn")} niet geplaatst. Het archief heeft ze nog.`,

  groupTitle: (count) => counted(count, "nieuw stuk", "nieuwe stukken"),
  group: (count, place, titles) =>
    `Er ${count === 1 ? "is 1 stuk" : `zijn ${count} stukken`} binnengekomen${place === null ? "" : ` in ${place}`}: ${titles}.`,

  votes: "Stemmingen",
  votesAhead: (date, count, followed) =>
    `Op ${date} wordt gestemd over ${counted(count, "voorstel", "voorstellen")}${followed === 0 ? "" : `; ${followed === 1 ? "1 daarvan volgt u" : `${followed} daarvan volgt u`}`}.`,
  votesSoFar: (date, counts, followed) =>
    `Stemmingen van ${date}: ${counts}${followed === 0 ? "" : `; ${followed} daarvan volgt u`}.`,
  followedVotes: "Dit volgt u",
  otherVotes: "Andere stemmingen",
  result: (published) => published,
  resultCount: (count, published) => `${count} ${published}`,
  noResult: "nog geen uitslag",
  noResultCount: (count) => `${count} nog zonder uitslag`,

  digestTitle: (every) => (every === "day" ? "Dagoverzicht" : "Weekoverzicht"),
  digest: (title, range, counts) => `${title} van ${range}: ${counts}.`,
  deadlineCount: (count) => counted(count, "termijn", "termijnen"),
  happenedCount: (count) => counted(count, "gebeurtenis", "gebeurtenissen"),
  movedCount: (count) => counted(count, "draad met nieuws", "draden met nieuws"),
  meetingCount: (count) => counted(count, "vergadering", "vergaderingen"),
  nothing: "er gebeurde niets in wat u volgt",
  deadlines: "Termijnen",
  overdueSince: (date) => `verstreken op ${date}`,
  happened: "Wat er gebeurde",
  moved: "Draden met nieuws",
  newCard: "Heeft nu een kaart in dit kanaal.",
  newDocument: (kind, watches) => (watches === null ? `${kind}.` : `${kind}; raakt ${watches}.`),
  othersInThread: (count) => (count === 0 ? "" : ` En nog ${count} in de draad.`),
  agenda: "Agenda",
  at: (time) => `${time} uur`,
  unposted: (count) => `${counted(count, "stuk", "stukken")} gezien en bewust niet gepost.`,
};

const en: OverviewWords = {
  pointer: (name) => `${name} has a card in this channel already.`,
  pointerWhere: "Has a card in this channel already. News about it is in the thread of that card.",

  heldDone: ({ what, total }) =>
    what === "released"
      ? `${counted(total, "document that was held back has", "documents that were held back have")} been posted after all.`
      : `${counted(total, "document that was held back was", "documents that were held back were")} not posted. The archive still has them.`,

  groupTitle: (count) => counted(count, "new document", "new documents"),
  group: (count, place, titles) =>
    `${counted(count, "document has", "documents have")} come in${place === null ? "" : ` in ${place}`}: ${titles}.`,

  votes: "Votes",
  votesAhead: (date, count, followed) =>
    `On ${date} there will be votes on ${counted(count, "proposal", "proposals")}${followed === 0 ? "" : `; you follow ${followed} of them`}.`,
  votesSoFar: (date, counts, followed) =>
    `Votes of ${date}: ${counts}${followed === 0 ? "" : `; you follow ${followed} of them`}.`,
  followedVotes: "You follow these",
  otherVotes: "Other votes",
  result: (published) => RESULTS.get(published.toLowerCase()) ?? `“${published}”`,
  resultCount: (count, published) => `${count} ${RESULTS.get(published.toLowerCase()) ?? `“${published}”`}`,
  noResult: "no outcome yet",
  noResultCount: (count) => `${count} without an outcome yet`,

  digestTitle: (every) => (every === "day" ? "Daily digest" : "Weekly digest"),
  digest: (title, range, counts) => `${title} of ${range}: ${counts}.`,
  deadlineCount: (count) => counted(count, "deadline", "deadlines"),
  happenedCount: (count) => counted(count, "event", "events"),
  movedCount: (count) => counted(count, "thread with news", "threads with news"),
  meetingCount: (count) => counted(count, "meeting", "meetings"),
  nothing: "nothing happened to what you follow",
  deadlines: "Deadlines",
  overdueSince: (date) => `passed on ${date}`,
  happened: "What happened",
  moved: "Threads with news",
  newCard: "Has a card in this channel now.",
  newDocument: (kind, watches) => (watches === null ? `${kind}.` : `${kind}; concerns ${watches}.`),
  othersInThread: (count) => (count === 0 ? "" : ` And ${count} more in the thread.`),
  agenda: "Agenda",
  at: (time) => time,
  unposted: (count) => `${counted(count, "document", "documents")} seen and deliberately not posted.`,
};

const RESULTS: ReadonlyMap<string, string> = new Map([
  ["aangenomen", "adopted"],
  ["verworpen", "rejected"],
  ["aangehouden", "held over"],
  ["ingetrokken", "withdrawn"],
  ["vervallen", "lapsed"],
]);

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
