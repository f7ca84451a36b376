import { inBoth, type Language } from "#alert";
import type { EventType } from "#parliament";
import { own } from "../own.ts";
import type { CitedEvent } from "./cited-words.ts";
import type { DeadlineEvent } from "./deadline-words.ts";
import { type Facts, is, type Sentences, was } from "./said.ts";

/** What cards say about a pledge. */
export const promiseWords = inBoth({
  heading: { nl: "Toezegging", en: "Pledge" },
  named: { nl: (text: string) => `De toezegging “${text}”`, en: (text) => `The pledge “${text}”` },
  /** The published status as people read it. */
  status: {
    nl: (published: string | null) => published ?? "Status onbekend",
    en: (published) => (published === null ? "Status unknown" : (own(STATUSES, published) ?? published)),
  },
  now: {
    nl: (name: string, status: string, dueOn: string | null) =>
      `${name} heeft de status “${status}”${dueOn === null ? "" : `; de termijn is ${dueOn}`}.`,
    en: (name, status, dueOn) =>
      `${name} has the status “${status}”${dueOn === null ? "" : `; it is due on ${dueOn}`}.`,
  },
  due: { nl: (date: string) => `termijn ${date}`, en: (date) => `due on ${date}` },
  noDue: { nl: "geen termijn bekend", en: "no due date known" },
  madeOn: { nl: (date: string) => `gedaan op ${date}`, en: (date) => `made on ${date}` },
  madeBy: { nl: (who: string) => `Toegezegd door ${who}`, en: (who) => `Pledged by ${who}` },
  madeTo: { nl: (who: string) => `Aan: ${who}`, en: (who) => `To: ${who}` },
  madeIn: { nl: (meeting: string) => `In: ${meeting}`, en: (meeting) => `In: ${meeting}` },
  letters: {
    nl: (count: number, numbers: string) =>
      `${count === 1 ? "Brief" : "Brieven"} bij de nakoming: ${numbers}`,
    en: (count, numbers) => `${count === 1 ? "Letter" : "Letters"} about its fulfilment: ${numbers}`,
  },
  repeats: { nl: (ids: string) => `Herhaling van ${ids}`, en: (ids) => `Repeats ${ids}` },
  repeatedIn: { nl: (ids: string) => `Herhaald in ${ids}`, en: (ids) => `Repeated in ${ids}` },
  supplements: { nl: (ids: string) => `Aanvulling op ${ids}`, en: (ids) => `Adds to ${ids}` },
  supplementedIn: { nl: (ids: string) => `Aangevuld in ${ids}`, en: (ids) => `Added to in ${ids}` },
  amends: { nl: (ids: string) => `Wijziging van ${ids}`, en: (ids) => `Changes ${ids}` },
  amendedIn: { nl: (ids: string) => `Gewijzigd in ${ids}`, en: (ids) => `Changed in ${ids}` },
});

type PromiseEvent = Exclude<Extract<EventType, `promise.${string}`>, CitedEvent | DeadlineEvent>;

/** One sentence for every step of a pledge. */
export const promiseSentences: Sentences<PromiseEvent> = {
  "promise.made": {
    nl: (f) =>
      is(
        f,
        `gedaan${f.by === null ? "" : ` door ${f.by}`}${f.dueOn === null ? "" : `; de termijn is ${f.dueOn}`}`,
      ),
    en: (f) =>
      was(
        f,
        `made${f.by === null ? "" : ` by ${f.by}`}${f.dueOn === null ? "" : `; it is due on ${f.dueOn}`}`,
      ),
  },
  "promise.repeated": {
    nl: (f) => is(f, `herhaald${f.promise?.repeatedIn ? ` in ${f.promise.repeatedIn}` : ""}`),
    en: (f) => was(f, `repeated${f.promise?.repeatedIn ? ` in ${f.promise.repeatedIn}` : ""}`),
  },
  "promise.partly-fulfilled": {
    nl: (f) => is(f, `volgens de Kamer deels nagekomen${statusAnd(f, "brief")}`),
    en: (f) => was(f, `partly fulfilled, says the House${statusAnd(f, "letter")}`),
  },
  "promise.fulfilled": {
    nl: (f) => is(f, `volgens de Kamer nagekomen${statusAnd(f, "brief")}`),
    en: (f) => was(f, `fulfilled, says the House${statusAnd(f, "letter")}`),
  },
  "promise.lapsed": {
    nl: (f) => is(f, "volgens de Kamer vervallen"),
    en: (f) => was(f, "dropped: the House calls it lapsed"),
  },
  "promise.withdrawn": {
    nl: (f) => is(f, "verwijderd door de bron"),
    en: (f) => was(f, "removed by the source"),
  },
  "promise.changed": {
    nl: (f) => ({
      bare: `Gewijzigd: ${changes(f, "nl")}.`,
      full: `${f.name} is gewijzigd: ${changes(f, "nl")}.`,
    }),
    en: (f) => ({
      bare: `Changed: ${changes(f, "en")}.`,
      full: `${f.name} was changed: ${changes(f, "en")}.`,
    }),
  },
};

const STATUSES: Readonly<Record<string, string>> = {
  Openstaand: "Open",
  Voldaan: "Fulfilled",
  "Deels Voldaan": "Partly fulfilled",
  "Deels Afgedaan": "Partly dealt with",
  Vervallen: "Lapsed",
};

/** What can change in a pledge, each in words. */
const changeWords = inBoth({
  back: { nl: "staat weer in de gegevens van de Kamer", en: "it is back in the data of the House" },
  status: {
    nl: (status: string | null) => `status nu “${status ?? "onbekend"}”`,
    en: (status) => `status now “${status ?? "unknown"}”`,
  },
  due: {
    nl: (date: string | null) => (date === null ? "er is geen termijn meer" : `termijn nu ${date}`),
    en: (date) => (date === null ? "there is no due date any more" : `now due on ${date}`),
  },
  text: { nl: "de tekst is anders", en: "the text is another" },
  supplemented: { nl: (ids: string) => `aangevuld in ${ids}`, en: (ids) => `added to in ${ids}` },
  amended: {
    nl: (ids: string) => `vervangen of aangepast in ${ids}`,
    en: (ids) => `replaced or adapted in ${ids}`,
  },
  other: {
    nl: (fields: string | null) => `gegevens van de Kamer${fields === null ? "" : ` (${fields})`}`,
    en: (fields) => `data of the House${fields === null ? "" : ` (${fields})`}`,
  },
});

function changes({ promise, dueOn, changed }: Facts, language: Language): string {
  const words = changeWords[language];
  if (promise === null) return words.other(changed);
  if (promise.changed.has("withdrawn")) return words.back;
  const pieces = [
    promise.changed.has("status") ? words.status(promise.status) : null,
    promise.changed.has("dueOn") ? words.due(dueOn) : null,
    promise.changed.has("title") ? words.text : null,
    promise.changed.has("supplementedBy") && promise.supplementedIn !== null
      ? words.supplemented(promise.supplementedIn)
      : null,
    promise.changed.has("amendedBy") && promise.amendedIn !== null ? words.amended(promise.amendedIn) : null,
  ].filter((piece) => piece !== null);
  return pieces.length === 0 ? words.other(changed) : pieces.join("; ");
}

/** `: “Deels Voldaan”, brief 2025D01234` */
function statusAnd({ promise }: Facts, letter: string): string {
  const letters = promise?.letters == null ? "" : `, ${letter} ${promise.letters}`;
  return promise?.status == null ? letters : `: “${promise.status}”${letters}`;
}
