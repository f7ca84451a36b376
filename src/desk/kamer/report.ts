import { channelFor } from "../asked/channel.ts";
import type { KamerWord } from "../kamer-word.ts";
import { overviewFile, wishOf } from "../overview/overview-file.ts";
import { refusalOf } from "../roles.ts";

/** `verslag`: what became of what is followed here, as a file for the next letter. */
export const report: KamerWord = {
  typed: { nl: ["verslag", "overzicht"], en: ["report"] },
  group: "list",
  help: {
    nl: "verslag: wat er van alles geworden is, met voetnoten voor de volgende brief, als bestand; verslag sinds 2024-12-09",
    en: "report: what became of it all, with footnotes for the next letter, as a file; report since 2024-12-09",
  },
  async answer({ rest, asker }, parts) {
    const refusal = refusalOf("members", asker, parts);
    if (refusal !== null) return refusal;
    const channel = parts.program.store.transaction((transaction) => channelFor(asker, transaction));
    const wish = wishOf(rest, channel, parts);
    return "wrong" in wish ? { text: wish.wrong } : overviewFile(wish, parts);
  },
};
