import { inBoth, type Language } from "#alert";
import { displayId } from "#parliament";
import { dayText } from "../moment.ts";
import type { MotionFacts, Overview } from "../overview/overview.ts";
import { calledOf } from "./motion-told.ts";
import { openInShort } from "./open-words.ts";
import { verdictOf } from "./verdict.ts";

/** More lines nobody reads in a channel: the file has all. */
const MOTIONS_MAX = 10;

/** What an overview comes to, in a few lines: how many of what, how each motion stands, what came in. */
export function summaryLines(overview: Overview, language: Language): readonly string[] {
  const words = summaryWords[language];
  const { motions, questions, promises, laws, arrivals, moreArrivals } = overview;
  const rest = motions.length - MOTIONS_MAX;
  const counts = words.counts(motions.length, questions.length, promises.length, laws.length);
  return [
    `${words.title(dayText(overview.on, language))}: ${counts}.`,
    ...motions.slice(0, MOTIONS_MAX).map((motion) => `• ${motionLine(motion, language)}`),
    ...(rest > 0 ? [words.more(rest)] : []),
    words.arrived(arrivals.length + moreArrivals, dayText(overview.arrivedFrom, language)),
  ];
}

/** `Motie-Van Nispen (36600-XX-29): aangenomen 83–67; deels uitgevoerd, zegt het kabinet` */
function motionLine(motion: MotionFacts, language: Language): string {
  const open = openInShort[language][motion.open.state];
  const pieces = [verdictOf(motion, language), open].filter((piece) => piece !== "–");
  return `${calledOf(motion)} (${displayId(motion.id)}): ${motion.known ? pieces.join("; ") : open}`;
}

const summaryWords = inBoth({
  title: { nl: (day: string) => `Stand van zaken op ${day}`, en: (day) => `State of play on ${day}` },
  counts: {
    nl: (motions: number, questions: number, promises: number, laws: number) =>
      countsOf([
        [motions, "motie", "moties"],
        [questions, "stel Kamervragen", "stellen Kamervragen"],
        [promises, "toezegging", "toezeggingen"],
        [laws, "dossier", "dossiers"],
      ]) || "er wordt niets gevolgd",
    en: (motions, questions, promises, laws) =>
      countsOf([
        [motions, "motion", "motions"],
        [questions, "set of questions", "sets of questions"],
        [promises, "pledge", "pledges"],
        [laws, "dossier", "dossiers"],
      ]) || "nothing is followed",
  },
  more: { nl: (count: number) => `en nog ${count} moties`, en: (count) => `and ${count} more motions` },
  arrived: {
    nl: (count: number, day: string) =>
      count === 1
        ? `Sinds ${day} raakte 1 stuk een regel.`
        : `Sinds ${day} raakten ${count === 0 ? "geen" : count} stukken een regel.`,
    en: (count, day) =>
      `Since ${day} ${count === 0 ? "no" : count} ${count === 1 ? "document" : "documents"} hit a rule.`,
  },
});

function countsOf(counts: readonly (readonly [number, one: string, more: string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, more]) => `${count} ${count === 1 ? one : more}`)
    .join(", ");
}
