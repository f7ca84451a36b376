import type { Language } from "#alert";
import type { Tally } from "#parliament";
import type { Row } from "../form/row.ts";
import { listOf, named, numberOf, standing, titleOf } from "./cells.ts";
import { deadlineCell } from "./deadline.ts";
import type { List } from "./list-kind.ts";
import { countWords, listWords } from "./list-words.ts";

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
    const words = listWords[language];
    return [
      { head: words.number, cell: numberOf },
      { head: words.standing, cell: (row) => standing(row, words, row.outcome ?? words.tabled) },
      { head: words.votes, cell: (row) => votesOf(row, language) },
      { head: words.date, cell: (row) => String(row.votedOn ?? row.scheduledOn ?? row.tabledOn ?? "") },
      { head: words.due, cell: (row) => deadlineCell(row, language) },
      { head: words.executed, cell: (row) => listOf(row, "executedIn") },
      { head: words.title, cell: (row) => String(row.title ?? "") },
    ];
  },
};

/** How far the votes are counted: rows may still come, and too many of them contradict each other. */
function countOf({ complete, uncertain }: Tally): "partial" | "complete" | "uncertain" {
  if (uncertain) return "uncertain";
  return complete ? "complete" : "partial";
}

function votesOf(row: Row, language: Language): string {
  if (row.for !== null) return `${row.for}–${row.against}`;
  return typeof row.count === "string" ? (countWords[language][row.count] ?? row.count) : "";
}
