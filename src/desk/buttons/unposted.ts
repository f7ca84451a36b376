import { inBoth, toldDocuments } from "#alert";
import { subjectId } from "#parliament";
import { askedWords } from "../asked/asked-words.ts";
import { itemOf } from "../asked/item.ts";
import type { DeskButton } from "../button.ts";

const ITEMS_MAX = 20;
/** A digest of an earlier version did not say between which places it looked. */
const NOTHING = { after: 0, until: 0 };

/** *Toon wat niet gepost is*: what was seen and deliberately not posted in the time of a digest, in its channel. */
export const unposted: DeskButton = {
  id: "digest-unposted",
  label: { nl: "Toon wat niet gepost is", en: "Show what was not posted" },
  isForAll: true,
  under: ({ key, content }) => (content.type === "digest-card" && content.unposted > 0 ? key : null),
  press({ value }, { program, config }) {
    const { language } = config;
    const words = WORDS[language];
    return program.store.transaction((transaction) => {
      const content = transaction.lastContent(value);
      if (content?.type !== "digest-card") return { text: askedWords[language].stale };
      const { after, until } = content.seen ?? NOTHING;
      const shown = toldDocuments(transaction.toldBy(value));
      const items = transaction
        .seenBetween(after, until)
        .filter((key) => !shown.has(key))
        .slice(0, ITEMS_MAX)
        .flatMap((key) => transaction.subject(subjectId("document", key))?.snapshot ?? [])
        .map((snapshot) => itemOf(snapshot, language));
      return items.length === 0 ? { text: words.nothing } : { text: words.list(content.unposted), items };
    });
  },
};

const WORDS = inBoth({
  nothing: {
    nl: "Er is in deze tijd niets gezien dat niet is geplaatst, of het is niet meer bekend.",
    en: "In this time nothing was seen that was not posted, or it is no longer known.",
  },
  list: {
    nl: (count: number) => `${count} ${count === 1 ? "stuk" : "stukken"} gezien en bewust niet geplaatst:`,
    en: (count) => `${count} ${count === 1 ? "document" : "documents"} seen and deliberately not posted:`,
  },
});
