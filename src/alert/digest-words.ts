import type { EventType, MotionSnapshot, Snapshot } from "#parliament";
import type { EventReply, Language } from "./post.ts";

/** What happened, in one short sentence that stands behind the name of the subject. */
export function happenedText({ event, snapshot, language }: EventReply): string {
  const words = language === "en" ? EN : NL;
  return (
    (snapshot.subject === "motion" ? words.motion(event, snapshot) : null) ??
    words.said[event] ??
    words.changed
  );
}

/** Of a new card: what it is of. */
export function newCardText(snapshot: Snapshot, watches: readonly string[], language: Language): string {
  const words = language === "en" ? EN : NL;
  if (snapshot.subject !== "document") return words.followed;
  return watches.length === 0
    ? `${snapshot.kind}.`
    : `${snapshot.kind}; ${words.about} ${watches.join(", ")}.`;
}

/** Behind the newest step of a thread: that there were others. */
export function alsoText(others: number, language: Language): string {
  if (others === 0) return "";
  if (language === "en") return ` And ${others} more in the thread.`;
  return ` En nog ${others} in de draad.`;
}

interface DigestWords {
  /** What the snapshot of a motion tells more exactly; null where it does not. */
  motion(event: EventType, motion: MotionSnapshot): string | null;
  readonly said: Readonly<Partial<Record<EventType, string>>>;
  readonly changed: string;
  readonly followed: string;
  readonly about: string;
}

const NL: DigestWords = {
  motion(event, { outcome, tally, appreciation, citedBy, scheduledOn }) {
    const counted = tally?.complete === true && !tally.uncertain ? tally : null;
    const result = outcome === null ? null : capital(outcome.result);
    if (event === "motion.scheduled" && scheduledOn === null) return "Staat niet meer op een stemmingslijst.";
    if (event === "motion.voted" && result !== null)
      return counted === null
        ? `${result}.`
        : `${result} met ${counted.for} tegen ${counted.against} stemmen.`;
    if (event === "motion.corrected" && result !== null)
      return `De uitslag is verbeterd: ${outcome?.result}.`;
    if (event === "motion.tallied" && counted !== null)
      return `${counted.for} voor, ${counted.against} tegen.`;
    if (event === "motion.appreciated" && appreciation !== null) return `Het kabinet: ${appreciation}.`;
    const citing = citedBy.at(-1)?.title;
    return event === "motion.cited" && citing !== undefined ? `Genoemd in “${citing}”.` : null;
  },
  said: {
    "motion.scheduled": "Staat op een stemmingslijst.",
    "motion.held": "Aangehouden.",
    "motion.tallied": "De stemmen zijn bekend; de telling is onzeker.",
    "motion.cited": "Genoemd in een nieuw stuk.",
    "motion.replaced": "Vervangen door een andere.",
    "motion.executed": "Uitgevoerd, zegt een stuk.",
    "motion.due-soon": "De termijn is dichtbij.",
    "motion.overdue": "De termijn is verstreken.",
    "motion.withdrawn": "Ingetrokken.",
    "question.postponed": "Het antwoord is uitgesteld.",
    "question.answered": "Beantwoord.",
    "question.due-soon": "De termijn voor het antwoord is dichtbij.",
    "question.overdue": "De termijn voor het antwoord is verstreken.",
    "question.withdrawn": "Ingetrokken.",
    "promise.repeated": "Herhaald.",
    "promise.partly-fulfilled": "Deels nagekomen.",
    "promise.fulfilled": "Nagekomen.",
    "promise.lapsed": "Vervallen.",
    "promise.due-soon": "De termijn is dichtbij.",
    "promise.overdue": "De termijn is verstreken.",
    "promise.withdrawn": "Ingetrokken.",
    "dossier.closed": "Afgesloten.",
    "dossier.withdrawn": "Ingetrokken.",
    "dossier.changed": "Weer open.",
    "document.revised": "Er is een versie met een andere tekst.",
    "document.withdrawn": "Ingetrokken.",
  },
  changed: "Veranderd.",
  followed: "Heeft nu een kaart in dit kanaal.",
  about: "raakt",
};

const EN: DigestWords = {
  motion(event, { outcome, tally, appreciation, citedBy, scheduledOn }) {
    const counted = tally?.complete === true && !tally.uncertain ? tally : null;
    const result = outcome === null ? null : (RESULTS[outcome.result] ?? outcome.result);
    if (event === "motion.scheduled" && scheduledOn === null) return "Is on a list of votes no more.";
    if (event === "motion.voted" && result !== null)
      return counted === null
        ? `${capital(result)}.`
        : `${capital(result)}, ${counted.for} to ${counted.against}.`;
    if (event === "motion.corrected" && result !== null) return `The outcome was corrected: ${result}.`;
    if (event === "motion.tallied" && counted !== null)
      return `${counted.for} for, ${counted.against} against.`;
    if (event === "motion.appreciated" && appreciation !== null) return `The cabinet: ${appreciation}.`;
    const citing = citedBy.at(-1)?.title;
    return event === "motion.cited" && citing !== undefined ? `Cited in “${citing}”.` : null;
  },
  said: {
    "motion.scheduled": "Is on a list of votes.",
    "motion.tallied": "The votes are known; the count is uncertain.",
    "motion.held": "Held over.",
    "motion.cited": "Cited in a new document.",
    "motion.replaced": "Replaced by another.",
    "motion.executed": "Carried out, a document says.",
    "motion.due-soon": "The deadline is near.",
    "motion.overdue": "The deadline has passed.",
    "motion.withdrawn": "Withdrawn.",
    "question.postponed": "The answer was postponed.",
    "question.answered": "Answered.",
    "question.due-soon": "The deadline for the answer is near.",
    "question.overdue": "The deadline for the answer has passed.",
    "question.withdrawn": "Withdrawn.",
    "promise.repeated": "Repeated.",
    "promise.partly-fulfilled": "Kept in part.",
    "promise.fulfilled": "Kept.",
    "promise.lapsed": "Lapsed.",
    "promise.due-soon": "The deadline is near.",
    "promise.overdue": "The deadline has passed.",
    "promise.withdrawn": "Withdrawn.",
    "dossier.closed": "Closed.",
    "dossier.withdrawn": "Withdrawn.",
    "dossier.changed": "Open again.",
    "document.revised": "There is a version with another text.",
    "document.withdrawn": "Withdrawn.",
  },
  changed: "Changed.",
  followed: "Has a card in this channel now.",
  about: "matters to",
};

const RESULTS: Readonly<Record<string, string>> = { aangenomen: "adopted", verworpen: "rejected" };

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
