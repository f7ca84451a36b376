import { inBoth, type Language } from "#alert";
import type { Answer, Asker, Offer } from "#slack";
import type { Suggestion } from "#store";
import { queryFault } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { type DeskButton, offerOf } from "../button.ts";
import { noteRule } from "../deeds.ts";
import type { DeskParts } from "../ports.ts";
import { changedWords } from "../rules/change-trial.ts";
import { widenRule } from "./widen-rule.ts";

/** *Pas de regel aan*: applies a change that was tried. */
export const narrowRule: DeskButton = {
  id: "rule-narrow",
  label: { nl: "Pas de regel aan", en: "Change the rule" },
  press({ value, asker }, parts) {
    const suggestion = read(value);
    return suggestion === null
      ? { text: askedWords[parts.config.language].stale }
      : narrow(suggestion, asker, parts);
  },
};

/** The button for a change. */
export function offerToNarrow(suggestion: Suggestion, language: Language): Offer {
  return offerOf(narrowRule, JSON.stringify(suggestion), language);
}

function narrow(suggestion: Suggestion, asker: Asker, parts: DeskParts): Answer {
  const { program, config } = parts;
  const { userId } = asker;
  const { language } = config;
  const words = WORDS[language];
  const rule = program.context.watching().matcher.watches.find(({ id }) => id === suggestion.watch);
  if (rule === undefined) return { text: words.gone };
  const after = changedWords(rule, suggestion);
  const fault = [after.query, after.not].map((one) => (one === null ? null : queryFault(one, language)));
  const [wrong] = fault.filter((one) => one !== null);
  if (wrong !== undefined) return { text: askedWords[language].badQuery(wrong) };
  const at = program.context.clock().toISOString();
  program.store.transaction((transaction) => {
    // What was narrowed before is narrowed further: the rule of before is the one that it was at first.
    const first = transaction.narrowings().find(({ watch }) => watch === rule.id);
    const before = first?.before ?? { query: rule.query ?? null, not: rule.not ?? null };
    transaction.saveNarrowing({ watch: rule.id, before, after, userId, at });
    noteRule("narrowed", rule, null, asker, parts, transaction);
  });
  program.rulesChanged();
  return { text: words.done(rule.name), offers: [offerOf(widenRule, rule.id, language)] };
}

/** Whatever came back as the value of the button. */
function read(value: string): Suggestion | null {
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read !== "object" || read === null || !("watch" in read)) return null;
    const { watch, not, query } = read as Readonly<Record<string, unknown>>;
    if (typeof watch !== "string") return null;
    if (typeof query === "string") return { watch, query };
    return typeof not === "string" ? { watch, not } : null;
  } catch {
    return null;
  }
}

const WORDS = inBoth({
  gone: { nl: "Die regel geldt niet meer.", en: "That rule is no longer in force." },
  done: {
    nl: (rule: string) =>
      `De regel ${rule} is aangepast en geldt zo vanaf nu. Het staat bij /kamer regels, met wie het deed.`,
    en: (rule) =>
      `The rule ${rule} was changed and is in force like this from now on. /kamer rules shows it, with who did it.`,
  },
});
