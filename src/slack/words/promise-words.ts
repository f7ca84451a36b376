import type { Language } from "#alert";
import type { EventType } from "#parliament";
import { own } from "../own.ts";
import { capital } from "../text.ts";
import type { Facts, Said } from "./said.ts";

/** What cards say about a pledge. */
export interface PromiseWords {
  readonly heading: string;
  named(text: string): string;
  /** The published status as people read it. */
  status(published: string | null): string;
  now(name: string, status: string, dueOn: string | null): string;
  due(date: string): string;
  readonly noDue: string;
  madeOn(date: string): string;
  madeBy(who: string): string;
  madeTo(who: string): string;
  madeIn(meeting: string): string;
  letters(count: number, numbers: string): string;
  repeats(ids: string): string;
  repeatedIn(ids: string): string;
  supplements(ids: string): string;
  supplementedIn(ids: string): string;
  amends(ids: string): string;
  amendedIn(ids: string): string;
}

export type PromiseEvent = Exclude<
  Extract<EventType, `promise.${string}`>,
  "promise.overdue" | "promise.due-soon" | "promise.cited"
>;

/** The words about pledges in a language. */
export function promiseWordsOf(language: Language): PromiseWords {
  return language === "en" ? en : nl;
}

const nl: PromiseWords = {
  heading: "Toezegging",
  named: (text) => `De toezegging “${text}”`,
  status: (published) => published ?? "Status onbekend",
  now: (name, status, dueOn) =>
    `${name} heeft de status “${status}”${dueOn === null ? "" : `; de termijn is ${dueOn}`}.`,
  due: (date) => `termijn ${date}`,
  noDue: "geen termijn bekend",
  madeOn: (date) => `gedaan op ${date}`,
  madeBy: (who) => `Toegezegd door ${who}`,
  madeTo: (who) => `Aan: ${who}`,
  madeIn: (meeting) => `In: ${meeting}`,
  letters: (count, numbers) => `${count === 1 ? "Brief" : "Brieven"} bij de nakoming: ${numbers}`,
  repeats: (ids) => `Herhaling van ${ids}`,
  repeatedIn: (ids) => `Herhaald in ${ids}`,
  supplements: (ids) => `Aanvulling op ${ids}`,
  supplementedIn: (ids) => `Aangevuld in ${ids}`,
  amends: (ids) => `Wijziging van ${ids}`,
  amendedIn: (ids) => `Gewijzigd in ${ids}`,
};

const en: PromiseWords = {
  heading: "Pledge",
  named: (text) => `The pledge “${text}”`,
  status: (published) => (published === null ? "Status unknown" : (own(STATUSES, published) ?? published)),
  now: (name, status, dueOn) =>
    `${name} has the status “${status}”${dueOn === null ? "" : `; it is due on ${dueOn}`}.`,
  due: (date) => `due on ${date}`,
  noDue: "no due date known",
  madeOn: (date) => `made on ${date}`,
  madeBy: (who) => `Pledged by ${who}`,
  madeTo: (who) => `To: ${who}`,
  madeIn: (meeting) => `In: ${meeting}`,
  letters: (count, numbers) => `${count === 1 ? "Letter" : "Letters"} about its fulfilment: ${numbers}`,
  repeats: (ids) => `Repeats ${ids}`,
  repeatedIn: (ids) => `Repeated in ${ids}`,
  supplements: (ids) => `Adds to ${ids}`,
  supplementedIn: (ids) => `Added to in ${ids}`,
  amends: (ids) => `Changes ${ids}`,
  amendedIn: (ids) => `Changed in ${ids}`,
};

const STATUSES: Readonly<Record<string, string>> = {
  Openstaand: "Open",
  Voldaan: "Fulfilled",
  "Deels Voldaan": "Partly fulfilled",
  "Deels Afgedaan": "Partly dealt with",
  Vervallen: "Lapsed",
};

/** One sentence for every step of a pledge, in Dutch. */
export const nlPromiseEvents: Readonly<Record<PromiseEvent, (facts: Facts) => Said>> = {
  "promise.made": (f) =>
    said(
      f,
      `gedaan${f.by === null ? "" : ` door ${f.by}`}${f.dueOn === null ? "" : `; de termijn is ${f.dueOn}`}`,
      "is",
    ),
  "promise.repeated": (f) =>
    said(f, `herhaald${f.promise?.repeatedIn ? ` in ${f.promise.repeatedIn}` : ""}`, "is"),
  "promise.partly-fulfilled": (f) => said(f, `volgens de Kamer deels nagekomen${statusNl(f)}`, "is"),
  "promise.fulfilled": (f) => said(f, `volgens de Kamer nagekomen${statusNl(f)}`, "is"),
  "promise.lapsed": (f) => said(f, "vervallen", "is"),
  "promise.withdrawn": (f) => said(f, "verwijderd door de bron", "is"),
  "promise.changed": (f) => said(f, changedNl(f), "is gewijzigd:", "Gewijzigd: "),
};

/** One sentence for every step of a pledge, in English. */
export const enPromiseEvents: Readonly<Record<PromiseEvent, (facts: Facts) => Said>> = {
  "promise.made": (f) =>
    said(
      f,
      `made${f.by === null ? "" : ` by ${f.by}`}${f.dueOn === null ? "" : `; it is due on ${f.dueOn}`}`,
      "was",
    ),
  "promise.repeated": (f) =>
    said(f, `repeated${f.promise?.repeatedIn ? ` in ${f.promise.repeatedIn}` : ""}`, "was"),
  "promise.partly-fulfilled": (f) => said(f, `partly fulfilled, says the House${statusEn(f)}`, "was"),
  "promise.fulfilled": (f) => said(f, `fulfilled, says the House${statusEn(f)}`, "was"),
  "promise.lapsed": (f) => said(f, "dropped: the House calls it lapsed", "was"),
  "promise.withdrawn": (f) => said(f, "removed by the source", "was"),
  "promise.changed": (f) => said(f, changedEn(f), "was changed:", "Changed: "),
};

/** `: “Deels Voldaan”, brief 2025D01234` */
function statusNl({ promise }: Facts): string {
  const letters = promise?.letters == null ? "" : `, brief ${promise.letters}`;
  return promise?.status == null ? letters : `: “${promise.status}”${letters}`;
}

function statusEn({ promise }: Facts): string {
  const letters = promise?.letters == null ? "" : `, letter ${promise.letters}`;
  return promise?.status == null ? letters : `: “${promise.status}”${letters}`;
}

function changedNl(f: Facts): string {
  return changes(f, {
    back: "staat weer in de gegevens van de Kamer",
    status: (status) => `status nu “${status ?? "onbekend"}”`,
    due: (date) => (date === null ? "er is geen termijn meer" : `termijn nu ${date}`),
    text: "de tekst is anders",
    supplemented: (ids) => `aangevuld in ${ids}`,
    amended: (ids) => `vervangen of aangepast in ${ids}`,
    other: (fields) => `gegevens van de Kamer${fields === null ? "" : ` (${fields})`}`,
  });
}

function changedEn(f: Facts): string {
  return changes(f, {
    back: "it is back in the data of the House",
    status: (status) => `status now “${status ?? "unknown"}”`,
    due: (date) => (date === null ? "there is no due date any more" : `now due on ${date}`),
    text: "the text is another",
    supplemented: (ids) => `added to in ${ids}`,
    amended: (ids) => `replaced or adapted in ${ids}`,
    other: (fields) => `data of the House${fields === null ? "" : ` (${fields})`}`,
  });
}

interface ChangeWords {
  readonly back: string;
  readonly text: string;
  status(status: string | null): string;
  due(date: string | null): string;
  supplemented(ids: string): string;
  amended(ids: string): string;
  other(fields: string | null): string;
}

function changes({ promise, dueOn, changed }: Facts, words: ChangeWords): string {
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

function said(f: Facts, predicate: string, verb: string, lead = ""): Said {
  return {
    bare: `${lead === "" ? capital(predicate) : `${lead}${predicate}`}.`,
    full: `${f.name} ${verb} ${predicate}.`,
  };
}
