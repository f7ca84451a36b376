import { pastReport, statusReport } from "#report";
import { pastLines } from "#slack";
import type { KamerWord } from "../kamer-word.ts";
import { completeness, troubles } from "../standing.ts";

/** `status`: the completeness line, and what is wrong with what to do. */
export const status: KamerWord = {
  typed: { nl: ["status", "stand"], en: ["status"] },
  group: "rules",
  help: {
    nl: "status: wat er vandaag gezien, geraakt en bezorgd is, en of er iets achterloopt",
    en: "status: what was seen, hit and delivered, and whether anything lags behind",
  },
  answer(_asked, { program, config: { language } }) {
    const report = statusReport(program.store, program.context.clock());
    const past = program.store.transaction((transaction) =>
      pastReport(transaction, program.context.watching().matcher.watches),
    );
    const lines = [
      completeness(report, language),
      ...troubles(report, language),
      ...pastLines(past, language),
    ];
    return { text: lines.join("\n") };
  },
};
