import { inBoth, type PostContent } from "#alert";
import type { DeskButton } from "../button.ts";

/** *Waarom?*: the evidence of the rules that led to a card, whole. */
export const why: DeskButton = {
  id: "why",
  label: { nl: "Waarom?", en: "Why?" },
  isForAll: true,
  place: "menu",
  under: ({ key, content }) => (CARDS.has(content.type) && hitsIn(content).length > 0 ? key : null),
  press({ value }, { program, config }) {
    const { title, nothing } = WORDS[config.language];
    const content = program.store.transaction((transaction) => transaction.lastContent(value));
    const hits = content === null ? [] : hitsIn(content);
    if (hits.length === 0) return { text: nothing };
    return {
      form: { window: "why", title, submit: null, parts: [{ type: "evidence", hits }], memory: {} },
      otherwise: () => ({ text: title, evidence: hits }),
    };
  },
};

const CARDS: ReadonlySet<PostContent["type"]> = new Set(["subject-card", "document-card", "group-card"]);

function hitsIn(content: PostContent) {
  return "hits" in content ? content.hits : [];
}

const WORDS = inBoth({
  title: { nl: "Waarom dit bericht?", en: "Why this message?" },
  nothing: {
    nl: "Van dit bericht is niet meer bekend welke regel het raakte.",
    en: "It is no longer known which rule this message hit.",
  },
});
