import { type InEach, inBoth } from "#alert";
import type { Open } from "../overview/overview.ts";

/** What the one line is made with. */
export interface OpenSaid {
  /** The day of the word that decides, written out. */
  readonly on: string | null;
  /** What took its place, or how the vote ended. */
  readonly named: string;
  /** `de motie`, `deze motie`, `zij`, `een andere motie`. */
  readonly it: string;
  readonly own: string;
  readonly she: string;
  readonly another: string;
}

/** What a motion or an amendment is called in the line. */
export const thingWords: InEach<
  Readonly<Record<"motie" | "amendement", Pick<OpenSaid, "it" | "own" | "she" | "another">>>
> = inBoth({
  motie: {
    nl: { it: "de motie", own: "deze motie", she: "zij", another: "een andere motie" },
    en: { it: "the motion", own: "this motion", she: "it", another: "another motion" },
  },
  amendement: {
    nl: { it: "het amendement", own: "dit amendement", she: "het", another: "een ander amendement" },
    en: { it: "the amendment", own: "this amendment", she: "it", another: "another amendment" },
  },
});

/** One honest line: what is open. */
export const openWords: InEach<Readonly<Record<Open["state"], (said: OpenSaid) => string>>> = inBoth({
  unknown: {
    nl: () => "Staat nog niet in het archief: er is niets van bekend.",
    en: () => "Not in the archive yet: nothing is known of it.",
  },
  removed: {
    nl: ({ own }) => `De bron heeft ${own} verwijderd.`,
    en: ({ own }) => `The source has removed ${own}.`,
  },
  replaced: {
    nl: ({ named, another }) => `Vervangen door ${named || another} voordat erover werd gestemd.`,
    en: ({ named, another }) => `Replaced by ${named || another} before there was a vote.`,
  },
  noVote: {
    nl: ({ own }) => `In het archief staat nog geen stemming over ${own}.`,
    en: ({ own }) => `The archive holds no vote on ${own} yet.`,
  },
  voteUnknown: {
    nl: () => "Of erover gestemd is, vertelt geen bron die aanstaat.",
    en: () => "Whether there was a vote is told by no source that is on.",
  },
  notAdopted: {
    nl: ({ on, named, it }) => `Niets uit te voeren: ${it} is ${named}${dated("op", on)}.`,
    en: ({ on, named, it }) => `Nothing to carry out: ${it} was ${named}${dated("on", on)}.`,
  },
  carriedOut: {
    nl: ({ on, it }) =>
      `Volgens het kabinet niets: het zegt${dated("op", on)} dat ${it} is uitgevoerd. Geen stuk van de Kamer in het archief spreekt dat daarna tegen.`,
    en: ({ on, it }) =>
      `According to the cabinet nothing: it says${dated("on", on)} that ${it} was carried out. No document of the House in the archive contradicts that since.`,
  },
  disputed: {
    nl: ({ on, it }) =>
      `Het kabinet zegt dat ${it} is uitgevoerd; een stuk van de Kamer${dated("van", on)} zegt van niet.`,
    en: ({ on, it }) =>
      `The cabinet says that ${it} was carried out; a document of the House${dated("of", on)} says that it was not.`,
  },
  takenBack: {
    nl: ({ on, it }) =>
      `Het kabinet zei eerder dat ${it} was uitgevoerd, en zegt${dated("op", on)} iets anders.`,
    en: ({ on, it }) =>
      `The cabinet said before that ${it} was carried out, and says otherwise${dated("on", on)}.`,
  },
  refused: {
    nl: ({ on, it }) => `Het kabinet zegt${dated("op", on)} dat het ${it} niet uitvoert.`,
    en: ({ on, it }) => `The cabinet says${dated("on", on)} that it will not carry out ${it}.`,
  },
  notExecuted: {
    nl: ({ on, it }) => `Het kabinet zegt${dated("op", on)} dat ${it} niet is uitgevoerd.`,
    en: ({ on, it }) => `The cabinet says${dated("on", on)} that ${it} was not carried out.`,
  },
  partly: {
    nl: ({ on, it, she }) =>
      `Het kabinet zegt${dated("op", on)} dat ${it} deels is uitgevoerd. Dat ${she} geheel is uitgevoerd, zegt geen later stuk van het kabinet in het archief.`,
    en: ({ on, it }) =>
      `The cabinet says${dated("on", on)} that ${it} was carried out in part. No later document of the cabinet in the archive says that all of it was.`,
  },
  underway: {
    nl: ({ on, it, she }) =>
      `Het kabinet zegt${dated("op", on)} dat ${it} in uitvoering is. Dat ${she} is uitgevoerd, zegt geen later stuk van het kabinet in het archief.`,
    en: ({ on, it }) =>
      `The cabinet says${dated("on", on)} that ${it} is being carried out. No later document of the cabinet in the archive says that it was.`,
  },
  takenOver: {
    nl: ({ on, it, she }) =>
      `Het kabinet zegt${dated("op", on)} dat het ${it} overneemt. Dat ${she} is uitgevoerd, zegt geen later stuk van het kabinet in het archief.`,
    en: ({ on, it }) =>
      `The cabinet says${dated("on", on)} that it takes ${it} over. No later document of the cabinet in the archive says that it was carried out.`,
  },
  objected: {
    nl: ({ on, it }) =>
      `Een stuk van de Kamer${dated("van", on)} zegt dat ${it} niet is uitgevoerd. Van het kabinet staat daarover niets in het archief.`,
    en: ({ on, it }) =>
      `A document of the House${dated("of", on)} says that ${it} was not carried out. The archive holds no word of the cabinet on that.`,
  },
  nothingSaid: {
    nl: ({ it }) => `In het archief staat geen stuk waarin het kabinet zegt dat ${it} is uitgevoerd.`,
    en: ({ it }) => `The archive holds no document in which the cabinet says that ${it} was carried out.`,
  },
});

function dated(preposition: string, on: string | null): string {
  return on === null ? "" : ` ${preposition} ${on}`;
}

/** The same in a word or two, for a table. */
export const openInShort = inBoth<Readonly<Record<Open["state"], string>>>({
  unknown: { nl: "nog niet in het archief", en: "not in the archive yet" },
  removed: { nl: "verwijderd", en: "removed" },
  replaced: { nl: "vervangen", en: "replaced" },
  noVote: { nl: "–", en: "–" },
  voteUnknown: { nl: "–", en: "–" },
  notAdopted: { nl: "–", en: "–" },
  carriedOut: { nl: "uitgevoerd, zegt het kabinet", en: "carried out, says the cabinet" },
  disputed: { nl: "kabinet: uitgevoerd; Kamer: niet", en: "cabinet: carried out; House: not" },
  takenBack: { nl: "teruggenomen door het kabinet", en: "taken back by the cabinet" },
  refused: { nl: "wordt niet uitgevoerd, zegt het kabinet", en: "will not be carried out, says the cabinet" },
  notExecuted: { nl: "niet uitgevoerd, zegt het kabinet", en: "not carried out, says the cabinet" },
  partly: { nl: "deels uitgevoerd, zegt het kabinet", en: "carried out in part, says the cabinet" },
  underway: { nl: "in uitvoering, zegt het kabinet", en: "being carried out, says the cabinet" },
  takenOver: { nl: "overgenomen, zegt het kabinet", en: "taken over, says the cabinet" },
  objected: { nl: "niet uitgevoerd, zegt de Kamer", en: "not carried out, says the House" },
  nothingSaid: { nl: "niets gevonden", en: "nothing found" },
});

/** What is said of how far was looked: of what was not looked for it is never said that it is not there. */
export const searchedWords = inBoth({
  sought: { nl: "Eerdere stukken worden nog gezocht.", en: "Earlier documents are still being looked for." },
  unsearched: { nl: "Eerdere stukken zijn niet doorzocht.", en: "Earlier documents were not searched." },
  reading: {
    nl: (read: number, total: number) => `Eerdere stukken zijn nog niet alle gelezen (${read} van ${total}).`,
    en: (read, total) => `Not all earlier documents were read yet (${read} of ${total}).`,
  },
  searched: {
    nl: (since: string) => `Eerdere stukken zijn doorzocht vanaf ${since}.`,
    en: (since) => `Earlier documents were searched from ${since} on.`,
  },
  unread: {
    nl: (count: number) =>
      count === 1 ? "1 stuk kon niet worden gelezen." : `${count} stukken konden niet worden gelezen.`,
    en: (count) => (count === 1 ? "1 document could not be read." : `${count} documents could not be read.`),
  },
  cut: {
    nl: "Er waren meer stukken dan er bekeken worden.",
    en: "There were more documents than are looked at.",
  },
});
