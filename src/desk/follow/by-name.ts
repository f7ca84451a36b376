import { inBoth } from "#alert";
import type { SubjectKind } from "#parliament";
import type { Answer } from "#slack";
import type { Watch } from "#watch";
import { queryFault } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { type FoundSubject, targetOf } from "../asked/found.ts";
import { itemOf } from "../asked/item.ts";
import { offerOf } from "../button.ts";
import { choicesToFollow } from "../buttons/follow-id.ts";
import { newRule } from "../buttons/new-rule.ts";
import type { DeskParts } from "../ports.ts";

const FOUND_MAX = 6;
/** What people mean by a name, the likeliest first. */
const KINDS: readonly SubjectKind[] = ["dossier", "motion", "question", "promise"];
/** Words that a name has and a title may lack. */
const SMALL = /^(?:de|het|een|van|over|en|in|op|motie|dossier|kamervragen|vragen|toezegging|wet|brief)$/i;

/** What somebody may mean who names a thing without a number: what bears these words in its title, each with a button. */
export function choicesNamed(name: string, parts: DeskParts): Answer {
  const { language } = parts.config;
  const words = WORDS[language];
  const wanted = wordsIn(name);
  if (wanted.length === 0) return { text: askedWords[language].noNumber(name) };
  const rule = parts.program.context
    .watching()
    .matcher.watches.find((watch: Watch) => watch.name.toLowerCase() === name.trim().toLowerCase());
  const found = foundBy(wanted, parts);
  const asRule = queryFault(name, language) === null ? [offerOf(newRule, name.trim(), language)] : [];
  if (found.length === 0)
    return {
      text: rule === undefined ? words.nothing(name) : words.isRule(rule.name, rule.channel),
      offers: rule === undefined ? asRule : [],
    };
  return {
    text: words.which(name),
    items: found.map(({ snapshot }) => itemOf(snapshot, language)),
    offers: [...choicesToFollow(found, language), ...asRule],
  };
}

function wordsIn(name: string): readonly string[] {
  const words = name.match(/[\p{L}\d-]{2,}/gu) ?? [];
  const telling = words.filter((word) => !SMALL.test(word) && word.length > 2);
  return telling.length > 0 ? telling.slice(0, 8) : [];
}

function foundBy(words: readonly string[], { program }: DeskParts): readonly FoundSubject[] {
  return program.store.transaction((transaction) =>
    KINDS.flatMap((kind) => transaction.subjectsTitled(kind, words, FOUND_MAX))
      .filter((found) => targetOf(found) !== null)
      .slice(0, FOUND_MAX),
  );
}

const WORDS = inBoth({
  which: {
    nl: (name: string) => `Met “${name}” in de titel. Welk wilt u volgen?`,
    en: (name) => `With “${name}” in the title. Which one do you want to follow?`,
  },
  nothing: {
    nl: (name: string) =>
      `Niets in het archief heeft “${name}” in de titel. Kent u het nummer, typ dat dan (36600-XX-29). Wilt u alles horen waarin het woord staat, maak er dan een regel van.`,
    en: (name) =>
      `Nothing in the archive has “${name}” in its title. If you know the number, type that (36600-XX-29). To hear of everything in which the word stands, make it a rule.`,
  },
  isRule: {
    nl: (rule: string, channel: string) => `De regel ${rule} volgt dit al, in ${channel}.`,
    en: (rule, channel) => `The rule ${rule} follows this already, in ${channel}.`,
  },
});
