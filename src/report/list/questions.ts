import { documentClass } from "#parliament";
import { named, numberOf, standing, titleOf } from "./cells.ts";
import { deadlineCell } from "./deadline.ts";
import type { List } from "./list-kind.ts";
import { listWords, questionStateWords } from "./list-words.ts";

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
    const words = listWords[language];
    return [
      { head: words.number, cell: numberOf },
      {
        head: words.standing,
        cell: (row) => standing(row, words, questionStateWords[language][String(row.state)] ?? row.state),
      },
      { head: words.asked, cell: (row, day) => day(String(row.askedOn ?? "")) },
      { head: words.due, cell: (row, day) => deadlineCell(row, language, day) },
      { head: words.title, cell: (row) => String(row.title ?? "") },
    ];
  },
};
