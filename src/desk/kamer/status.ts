import { statusReport } from "#report";
import type { KamerWord } from "../kamer-word.ts";
import { completeness, troubles } from "../standing.ts";

/** `status`: the completeness line, and what is wrong with what to do. */
export const status: KamerWord = {
  typed: { nl: ["status", "stand"], en: ["status"] },
  help: {
    nl: "status: wat er vandaag gezien, geraakt en bezorgd is, en of er iets achterloopt",
    en: "status: what was seen, hit and delivered, and whether anything lags behind",
  },
  answer(_asked, { program, config: { language } }) {
    const report = statusReport(program.store, program.context.clock());
    return { text: [completeness(report, language), ...troubles(report, language)].join("\n") };
  },
};
