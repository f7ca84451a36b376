import { listOf, named, numberOf, standing } from "./cells.ts";
import { deadlineCell } from "./deadline.ts";
import type { List } from "./list-kind.ts";
import { listWords } from "./list-words.ts";

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
    const words = listWords[language];
    return [
      { head: words.number, cell: numberOf },
      { head: words.standing, cell: (row) => standing(row, words, row.status) },
      { head: words.made, cell: (row, day) => day(String(row.madeOn ?? "")) },
      // What is settled, or has a day that cannot be right, shows the day as it stands in the data.
      {
        head: words.due,
        cell: (row, day) => deadlineCell(row, language, day) || day(String(row.dueOn ?? "")),
      },
      { head: words.letters, cell: (row) => listOf(row, "letters") },
      { head: words.title, cell: (row) => String(row.title ?? "") },
    ];
  },
};
