import type { InEach } from "#alert";
import type { EventType, Treatment } from "#parliament";
import { capital } from "../text.ts";

/** One sentence in two forms: under a card that names the subject, and standing alone. */
export interface Said {
  /** `Aangenomen met 83 tegen 67 stemmen.` */
  readonly bare: string;
  /** `Motie-Van Nispen over … is aangenomen met 83 tegen 67 stemmen.` */
  readonly full: string;
}

/** What a sentence about a step can tell; null where the data does not say. Dates are written out already. */
export interface Facts {
  /** `Motie-Van Nispen over opvanglocaties (36600-XX-29)` */
  readonly name: string;
  readonly on: string;
  /** `Van Nispen (SP) en Dijk (SP)` */
  readonly by: string | null;
  readonly dueOn: string | null;
  /** The words of the document that set it: `voor het zomerreces`. */
  readonly term: string | null;
  /** It follows from custom, a guess or an estimated recess. */
  readonly estimated: boolean;
  readonly askedOn: string | null;
  readonly appreciation: string | null;
  readonly verdict: Verdict | null;
  /** What put it off; null where nothing did. */
  readonly putOff: PutOff | null;
  /** The verdict that was told before, where this one corrects it. */
  readonly earlier: Verdict | null;
  /** The day of the vote that is on an agenda. */
  readonly scheduledOn: string | null;
  /** The day of the agenda that the vote is not on any more. */
  readonly takenOff: string | null;
  /** The day that a meeting was moved to. */
  readonly movedTo: string | null;
  /** The day that it was on before. */
  readonly movedFrom: string | null;
  /** `donderdag 19 december 2024, 10:00 uur` */
  readonly meetingOn: string | null;
  /** The same of one that had no day before. */
  readonly dated: string | null;
  /** How many working days a meeting is away. */
  readonly workingDays: number | null;
  /** What a meeting decided, in its own words. */
  readonly decided: string | null;
  /** `36600-XX-35` */
  readonly replacedBy: string | null;
  /** `Kamerbrief “Voortgang opvang” van 14 januari 2025 (19637-3340)` */
  readonly citing: string | null;
  /** Who signed it: `P. Proefman, minister van Asiel en Migratie`. */
  readonly signedBy: string | null;
  /** What a document says becomes of the motion; null where it says nothing. */
  readonly claim: ClaimFacts | null;
  /** What is said of the motion so far: by the government, or that the House contradicts it or says otherwise. */
  readonly soFar: Treatment | "disputed" | "objected" | null;
  readonly reason: string | null;
  /** Names of fields that changed, in words. */
  readonly changed: string | null;
  readonly removed: boolean;
  /** The source had removed it, and has it again. */
  readonly back: boolean;
  /** A dossier that was closed is open again. */
  readonly reopened: boolean;
  /** Of a pledge. */
  readonly promise: PromiseFacts | null;
}

export interface ClaimFacts {
  /** `deels uitgevoerd` */
  readonly word: string;
  /** `de minister van Asiel en Migratie`; null where nobody known says it. */
  readonly who: string | null;
  /** The document in which it stands. */
  readonly label: string;
  /** Where it contradicts: the document that called the motion carried out; null where none did. */
  readonly before: string | null;
  /** What that document said it does not say any more: `label` is that one. */
  readonly lapsed: boolean;
  readonly isOfHouse: boolean;
}

export interface PromiseFacts {
  readonly status: string | null;
  /** `2025D01234 en 2025D02345` */
  readonly letters: string | null;
  readonly repeatedIn: string | null;
  readonly supplementedIn: string | null;
  readonly amendedIn: string | null;
  /** The fields that changed. */
  readonly changed: ReadonlySet<string>;
}

export interface PutOff {
  /** As published: `aangehouden` */
  readonly result: string;
  /** How it ended is known by now. */
  readonly isOver: boolean;
}

export interface Verdict {
  /** As published: `aangenomen` */
  readonly result: string;
  /** Null while the count is not whole, or not to be trusted. */
  readonly counts: { readonly for: number; readonly against: number } | null;
  /** How was voted: in words of the language, or null. */
  readonly method: string | null;
  /** The data about the count contradict each other. */
  readonly uncertain: boolean;
  /** There was no vote to count. */
  readonly unvoted: boolean;
}

/** One sentence for each step of a topic, in both languages: a step or a language that is missing does not compile. */
export type Sentences<Event extends EventType> = Readonly<Record<Event, InEach<(facts: Facts) => Said>>>;

/** `Aangenomen.`, and `Motie-Van Nispen over … is aangenomen.` */
export function is(facts: Facts, predicate: string): Said {
  return said(facts, PLURAL.test(facts.name) ? "zijn" : "is", predicate);
}

/** What meetings are called that is a plural: `Stemmingen van 3 december 2024 zijn verplaatst`. */
const PLURAL = /^(?:stemmingen|hamerstukken)\b/i;

export function are(facts: Facts, predicate: string): Said {
  return said(facts, "zijn", predicate);
}

/** `Adopted.`, and `The motion by Van Nispen on … was adopted.` */
export function was(facts: Facts, predicate: string): Said {
  return said(facts, PLURAL.test(facts.name) ? "were" : "was", predicate);
}

export function were(facts: Facts, predicate: string): Said {
  return said(facts, "were", predicate);
}

function said({ name }: Facts, verb: string, predicate: string): Said {
  return { bare: `${capital(predicate)}.`, full: `${name} ${verb} ${predicate}.` };
}
