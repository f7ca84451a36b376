import type { ListedKind } from "#report";
import { idsIn } from "../asked/found.ts";
import { exported } from "../buttons/export-list.ts";
import type { KamerWord } from "../kamer-word.ts";
import { listAnswer } from "./list-answer.ts";
import { show } from "./show.ts";

/** A word that lists what is followed of a kind; `csv` or `ics` behind it gives a file, and a number the card of that. */
export function listWord(kind: ListedKind, word: Pick<KamerWord, "typed" | "help">): KamerWord {
  return {
    ...word,
    group: "list",
    answer(asked, parts) {
      const format = /^(?:als\s+|as\s+)?(csv|ics)$/i.exec(asked.rest.trim())?.[1]?.toLowerCase();
      if (format === "csv" || format === "ics") return exported(format, kind, parts);
      if (idsIn(asked.rest).length > 0) return show.answer(asked, parts);
      return listAnswer(kind, asked.asker, parts);
    },
  };
}
