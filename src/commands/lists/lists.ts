import type { Config } from "#config";
import {
  type Actor,
  displayId,
  documentClass,
  type MotionSnapshot,
  type QuestionSnapshot,
  type Tally,
} from "#parliament";
import { deadlineCell } from "./deadline.ts";
import type { Followed } from "./followed.ts";
import type { Column, Row } from "./row.ts";

type Language = Config["language"];

/** How one kind of subject is listed. */
export interface List {
  readonly names: readonly string[];
  row(followed: Followed): Row;
  columns(language: Language): readonly Column<Row>[];
}

/** A motion with its outcome. Texts stay as they were published. */
export const motionList: List = {
  names: [
    "id",
    "title",
    "by",
    "dossier",
    "tabledOn",
    "appreciation",
    "scheduledOn",
    "outcome",
    "votedOn",
    "for",
    "against",
    "absent",
    "count",
    "rollCall",
    "parties",
    "replaces",
    "replacedBy",
    "citedBy",
    "executedIn",
    "withdrawn",
    "known",
    "watches",
  ],
  row({ id, snapshot: found, watches }) {
    const snapshot = found?.subject === "motion" ? found : null;
    const { outcome = null, tally = null } = snapshot ?? {};
    const count = tally === null ? null : countOf(tally);
    const counted = count === "complete" ? tally : null;
    const executing = snapshot?.citedBy.filter(({ role }) => role === "executes") ?? [];
    return {
      id: snapshot?.ids[0] ?? id,
      title: titleOf(snapshot),
      by: named(snapshot?.actors, /indiener|ondertekenaar/i),
      dossier: snapshot?.dossier?.id ?? null,
      tabledOn: snapshot?.tabledOn ?? null,
      appreciation: snapshot?.appreciation ?? null,
      scheduledOn: snapshot?.scheduledOn ?? null,
      outcome: outcome?.result ?? null,
      votedOn: outcome?.on ?? null,
      for: counted?.for ?? null,
      against: counted?.against ?? null,
      absent: counted?.absent ?? null,
      count,
      rollCall: tally?.rollCall ?? null,
      parties: tally?.parties.map((vote) => ({ ...vote })) ?? [],
      replaces: snapshot?.replaces.map((other) => other.id ?? other.key) ?? [],
      replacedBy: snapshot?.replacedBy.map((other) => other.id ?? other.key) ?? [],
      citedBy: new Set(snapshot?.citedBy.map(({ key }) => key)).size,
      executedIn: executing.map(({ number, key }) => number ?? key),
      withdrawn: snapshot?.withdrawn ?? false,
      known: snapshot !== null,
      watches,
    };
  },
  columns: (language) => {
    const words = WORDS[language];
    return [
      { head: words.number, cell: numberOf },
      { head: words.standing, cell: (row) => standing(row, words, row.outcome ?? words.tabled) },
      { head: words.votes, cell: (row) => votesOf(row, words) },
      { head: words.date, cell: (row) => String(row.votedOn ?? row.scheduledOn ?? row.tabledOn ?? "") },
      { head: words.due, cell: (row) => deadlineCell(row, language) },
      { head: words.executed, cell: (row) => listOf(row, "executedIn") },
      { head: words.title, cell: (row) => String(row.title ?? "") },
    ];
  },
};

/** Written questions with their term. */
export const questionList: List = {
  names: ["id", "title", "by", "to", "askedOn", "dueOn", "state", "answers", "withdrawn", "known", "watches"],
  row({ id, snapshot: found, watches }) {
    const snapshot = found?.subject === "question" ? found : null;
    const answers = snapshot?.documents.filter(({ kind }) => documentClass(kind) === "answer") ?? [];
    return {
      id: snapshot?.ids[0] ?? id,
      title: titleOf(snapshot),
      by: named(snapshot?.actors, /indiener/i),
      to: named(snapshot?.actors, /gericht aan/i),
      askedOn: snapshot?.askedOn ?? null,
      dueOn: snapshot?.dueOn ?? null,
      state: snapshot?.state ?? null,
      answers: answers.map(({ number, key }) => number ?? key),
      withdrawn: snapshot?.withdrawn ?? false,
      known: snapshot !== null,
      watches,
    };
  },
  columns: (language) => {
    const words = WORDS[language];
    return [
      { head: words.number, cell: numberOf },
      {
        head: words.standing,
        cell: (row) => standing(row, words, words.states[String(row.state)] ?? row.state),
      },
      { head: words.asked, cell: (row) => String(row.askedOn ?? "") },
      { head: words.due, cell: (row) => deadlineCell(row, language) },
      { head: words.title, cell: (row) => String(row.title ?? "") },
    ];
  },
};

/** Pledges with their status as published. */
export const promiseList: List = {
  names: [
    "id",
    "title",
    "by",
    "to",
    "ministry",
    "meeting",
    "madeOn",
    "dueOn",
    "status",
    "letters",
    "repeatedBy",
    "withdrawn",
    "known",
    "watches",
  ],
  row({ id, snapshot: found, watches }) {
    const snapshot = found?.subject === "promise" ? found : null;
    return {
      id: snapshot?.ids[0] ?? id,
      title: snapshot?.title ?? "",
      by: named(snapshot?.actors, /^toegezegd door$/i),
      to: named(snapshot?.actors, /^toegezegd aan$/i),
      ministry: snapshot?.ministry ?? null,
      meeting: snapshot?.meeting?.number ?? null,
      madeOn: snapshot?.madeOn ?? null,
      dueOn: snapshot?.dueOn ?? null,
      status: snapshot?.status ?? null,
      letters: snapshot?.letters ?? [],
      repeatedBy: snapshot?.repeatedBy.map((other) => other.id ?? other.key) ?? [],
      withdrawn: snapshot?.withdrawn ?? false,
      known: snapshot !== null,
      watches,
    };
  },
  columns: (language) => {
    const words = WORDS[language];
    return [
      { head: words.number, cell: numberOf },
      { head: words.standing, cell: (row) => standing(row, words, row.status) },
      { head: words.made, cell: (row) => String(row.madeOn ?? "") },
      // What is settled, or has a day that cannot be right, shows the day as it stands in the data.
      { head: words.due, cell: (row) => deadlineCell(row, language) || String(row.dueOn ?? "") },
      { head: words.letters, cell: (row) => listOf(row, "letters") },
      { head: words.title, cell: (row) => String(row.title ?? "") },
    ];
  },
};

/** How far the votes are counted: rows may still come, and too many of them contradict each other. */
function countOf({ complete, uncertain }: Tally): "partial" | "complete" | "uncertain" {
  if (uncertain) return "uncertain";
  return complete ? "complete" : "partial";
}

function votesOf(row: Row, words: Words): string {
  if (row.for !== null) return `${row.for}–${row.against}`;
  return typeof row.count === "string" ? (words.counts[row.count] ?? row.count) : "";
}

/** What was removed has lost its title; its documents may still have it. */
function titleOf(snapshot: MotionSnapshot | QuestionSnapshot | null): string {
  if (snapshot === null || snapshot.title !== "") return snapshot?.title ?? "";
  return snapshot.documents.find(({ title }) => title !== "")?.title ?? "";
}

function named(actors: readonly Actor[] | undefined, role: RegExp): readonly string[] {
  const own = actors?.filter((actor) => role.test(actor.role)) ?? [];
  return own.map(({ name, party }) => (party === null ? name : `${name} (${party})`));
}

function numberOf(row: Row): string {
  return displayId(String(row.id ?? ""));
}

function listOf(row: Row, name: string): string {
  const value = row[name];
  return Array.isArray(value) ? value.join(" ") : "";
}

function standing(row: Row, words: Words, state: Row[string] | undefined): string {
  if (row.known === false) return words.unknown;
  if (row.withdrawn === true) return words.withdrawn;
  const replaced = listOf(row, "replacedBy");
  const told = String(state ?? words.noState);
  return "outcome" in row && replaced !== "" ? `${told}, ${words.replaced}` : told;
}

type Words = (typeof WORDS)["nl"];

const NL = {
  number: "Nummer",
  standing: "Stand",
  votes: "Stemmen",
  date: "Datum",
  executed: "Uitgevoerd in",
  title: "Titel",
  asked: "Gesteld",
  due: "Termijn",
  made: "Gedaan",
  letters: "Brieven",
  tabled: "ingediend",
  unknown: "nog niet in het archief",
  withdrawn: "verwijderd door de bron",
  replaced: "vervangen",
  noState: "onbekend",
  counts: { partial: "onvolledig", uncertain: "onzeker" } as Readonly<Record<string, string>>,
  states: {
    open: "niet beantwoord",
    postponed: "uitgesteld",
    answered: "beantwoord",
    withdrawn: "ingetrokken",
  } as Readonly<Record<string, string>>,
};

const WORDS: Readonly<Record<Language, typeof NL>> = {
  nl: NL,
  en: {
    number: "Number",
    standing: "Standing",
    votes: "Votes",
    date: "Date",
    executed: "Executed in",
    title: "Title",
    asked: "Asked",
    due: "Due",
    made: "Made",
    letters: "Letters",
    tabled: "tabled",
    unknown: "not in the archive yet",
    withdrawn: "removed by the source",
    replaced: "replaced",
    noState: "unknown",
    counts: { partial: "incomplete", uncertain: "uncertain" },
    states: { open: "not answered", postponed: "postponed", answered: "answered", withdrawn: "withdrawn" },
  },
};
