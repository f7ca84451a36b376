import { type InEach, inBoth } from "#alert";
import type { Open } from "../overview/overview.ts";

/** One honest line: what is open. In: the day of the word that decides written out, or null; and what else it names. */
export const openWords: InEach<
  Readonly<Record<Open["state"], (said: { readonly on: string | null; readonly named: string }) => string>>
> = inBoth({
  unknown: {
    nl: () => "Staat nog niet in het archief: er is niets van bekend.",
    en: () => "Not in the archive yet: nothing is known of it.",
  },
  removed: {
    nl: () => "De bron heeft deze motie verwijderd.",
    en: () => "The source has removed this motion.",
  },
  replaced: {
    nl: ({ named }) => `Vervangen door ${named || "een andere motie"} voordat erover werd gestemd.`,
    en: ({ named }) => `Replaced by ${named || "another motion"} before there was a vote.`,
  },
  noVote: {
    nl: () => "In het archief staat nog geen stemming over deze motie.",
    en: () => "The archive holds no vote on this motion yet.",
  },
  voteUnknown: {
    nl: () => "Of erover gestemd is, vertelt geen bron die aanstaat.",
    en: () => "Whether there was a vote is told by no source that is on.",
  },
  notAdopted: {
    nl: ({ on, named }) => `Niets uit te voeren: de motie is ${named}${dated("op", on)}.`,
    en: ({ on, named }) => `Nothing to carry out: the motion was ${named}${dated("on", on)}.`,
  },
  carriedOut: {
    nl: ({ on }) =>
      `Volgens het kabinet niets: het zegt${dated("op", on)} dat de motie is uitgevoerd. Geen stuk van de Kamer in het archief spreekt dat daarna tegen.`,
    en: ({ on }) =>
      `According to the cabinet nothing: it says${dated("on", on)} that the motion was carried out. No document of the House in the archive contradicts that since.`,
  },
  disputed: {
    nl: ({ on }) =>
      `Het kabinet zegt dat de motie is uitgevoerd; een stuk van de Kamer${dated("van", on)} zegt van niet.`,
    en: ({ on }) =>
      `The cabinet says that the motion was carried out; a document of the House${dated("of", on)} says that it was not.`,
  },
  takenBack: {
    nl: ({ on }) =>
      `Het kabinet zei eerder dat de motie was uitgevoerd, en zegt${dated("op", on)} iets anders.`,
    en: ({ on }) =>
      `The cabinet said before that the motion was carried out, and says otherwise${dated("on", on)}.`,
  },
  refused: {
    nl: ({ on }) => `Het kabinet zegt${dated("op", on)} dat het de motie niet uitvoert.`,
    en: ({ on }) => `The cabinet says${dated("on", on)} that it will not carry out the motion.`,
  },
  notExecuted: {
    nl: ({ on }) => `Het kabinet zegt${dated("op", on)} dat de motie niet is uitgevoerd.`,
    en: ({ on }) => `The cabinet says${dated("on", on)} that the motion was not carried out.`,
  },
  partly: {
    nl: ({ on }) =>
      `Het kabinet zegt${dated("op", on)} dat de motie deels is uitgevoerd. Dat zij geheel is uitgevoerd, zegt geen later stuk van het kabinet in het archief.`,
    en: ({ on }) =>
      `The cabinet says${dated("on", on)} that the motion was carried out in part. No later document of the cabinet in the archive says that all of it was.`,
  },
  underway: {
    nl: ({ on }) =>
      `Het kabinet zegt${dated("op", on)} dat de motie in uitvoering is. Dat zij is uitgevoerd, zegt geen later stuk van het kabinet in het archief.`,
    en: ({ on }) =>
      `The cabinet says${dated("on", on)} that the motion is being carried out. No later document of the cabinet in the archive says that it was.`,
  },
  takenOver: {
    nl: ({ on }) =>
      `Het kabinet zegt${dated("op", on)} dat het de motie overneemt. Dat zij is uitgevoerd, zegt geen later stuk van het kabinet in het archief.`,
    en: ({ on }) =>
      `The cabinet says${dated("on", on)} that it takes the motion over. No later document of the cabinet in the archive says that it was carried out.`,
  },
  objected: {
    nl: ({ on }) =>
      `Een stuk van de Kamer${dated("van", on)} zegt dat de motie niet is uitgevoerd. Van het kabinet staat daarover niets in het archief.`,
    en: ({ on }) =>
      `A document of the House${dated("of", on)} says that the motion was not carried out. The archive holds no word of the cabinet on that.`,
  },
  nothingSaid: {
    nl: () => "In het archief staat geen stuk waarin het kabinet zegt dat de motie is uitgevoerd.",
    en: () => "The archive holds no document in which the cabinet says that the motion was carried out.",
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
