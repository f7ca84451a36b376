import { ASKS_LAST, WISHES } from "./asking.ts";
import { ADVERBS, COORDINATORS, isFiniteVerb, PARTICIPLE, PREPOSITIONS, SUBORDINATORS } from "./lexicon.ts";
import type { Token } from "./token.ts";
import { DO, DONE } from "./verbs.ts";

/** Whether a word makes what follows a subordinate clause: `dat` may be a pronoun, `als` and `of` join as well. */
export function isSubordinator(tokens: readonly Token[], index: number): boolean {
  const { word } = tokens[index] as Token;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (word === "als") return isConditionalAls(before, after);
  // `toen het project was afgerond`, not `toen is …`.
  if (word === "toen") return opensClause(after);
  if (!SUBORDINATORS.has(word) || (word === "indien" && isBroughtIn(tokens, index))) return false;
  if (word === "dat" || word === "die") {
    if (word === "dat" && (isBeforeParticle(tokens, index) || isBeforeOpinion(tokens, index))) return false;
    if (after === undefined || before?.kind === "quote") return false;
    if (word === "dat" && isHandedOver(tokens, index)) return true;
    if (PREPOSITIONS.has(before?.word ?? "")) return word === "dat" && (opensClause(after) || isLead(after));
    if (before === undefined || before.kind === "stop") return word === "dat" && opensClause(after);
    // `heb dat gedaan`, `heb ik dat punt`: no `dat` follows `hebben` and its subject but the pronoun.
    if (word === "dat" && isBehindHave(tokens, index)) return false;
    if (word === "die")
      return before.kind === "motion" || before.kind === "comma" || !isFiniteVerb(before.word);
    return !isFiniteVerb(after.word) || !(before.kind === "comma" || COORDINATORS.has(before.word));
  }
  if (word === "of")
    return (
      before === undefined ||
      before.kind === "comma" ||
      before.kind === "stop" ||
      ASKS_WHETHER.test(before.word) ||
      isAsked(tokens, index) ||
      (isFiniteVerb(before.word) && !isFiniteVerb(after?.word ?? "")) ||
      (before.kind !== "motion" && opensClause(after))
    );
  // `zoals de motie verzoekt`, not `zoals de motie-Wit`.
  if (word === "zoals" && after?.kind === "motion")
    return isAsking(tokens[index + 2]?.word ?? "") || endsAsking(tokens, index + 2);
  if (word === "waaronder") return after?.kind !== "motion";
  return true;
}

/** `het wetsvoorstel dat ik vandaag indien, …`: a verb, behind the one who does it. */
function isBroughtIn(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const isLast = next === undefined || next.kind !== "word" || isFiniteVerb(next.word);
  return isLast && tokens.slice(Math.max(0, index - 4), index).some(({ word }) => word === "ik");
}

/** `treft u het onderzoek aan dat is gedaan`: behind the other half of the verb. */
function isHandedOver(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index - 1]?.word === "aan" &&
    isFiniteVerb(tokens[index + 1]?.word ?? "") &&
    tokens
      .slice(Math.max(0, index - HANDED_BACK), index)
      .some(({ word }) => /^(?:treft|bied|biedt)$/.test(word))
  );
}

const HANDED_BACK = 12;
const SUBJECT_MAX = 30;

/** `zoals de motie over overlast verzoekt.`: the last word before the next sign asks. */
function endsAsking(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at - from < SUBJECT_MAX && tokens[at]?.kind === "word") at += 1;
  const last = tokens[at - 1]?.word ?? "";
  return tokens[at]?.kind !== "word" && last.endsWith("t") && isAsking(last);
}

function isAsking(word: string): boolean {
  return ASKS_LAST.has(word) || WISHES.test(word);
}

const WORDS_MAX = 6;

/** `bied ik u dat overzicht aan`: a few words and the other half of the verb before. */
function isBeforeParticle(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:ik|wij|we|u|kamer)$/.test(tokens[index - 1]?.word ?? "")) return false;
  const rest = tokens.slice(index + 1, index + 1 + WORDS_MAX);
  const end = rest.findIndex(({ kind }) => kind !== "word");
  const words = (end < 0 ? rest : rest.slice(0, end)).map(({ word }) => word);
  return /^(?:aan|toe|toekomen|mee)$/.test(words.at(-1) ?? "") && !words.some(isFiniteVerb);
}

/** `het kabinet vindt dat onwenselijk`. */
function isBeforeOpinion(tokens: readonly Token[], index: number): boolean {
  const at = tokens[index + 1]?.word === "niet" ? index + 2 : index + 1;
  const next = tokens[at + 1];
  return (
    /^(?:on)?(?:wenselijk|mogelijk|haalbaar|verstandig|uitvoerbaar|nodig|gewenst)$/.test(
      tokens[at]?.word ?? "",
    ) &&
    (next === undefined || next.kind === "stop")
  );
}

function isBehindHave(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.word ?? "";
  const verb = /^(?:ik|wij|we|kabinet)$/.test(before) ? (tokens[index - 2]?.word ?? "") : before;
  return /^(?:heb|hebben|heeft)$/.test(verb);
}

/** `ik betwijfel of …`, `uw Kamer vraagt mij of …`: somebody, a verb and little more before it. */
function isAsked(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const token = tokens[at] as Token;
    if (token.kind !== "word" || PREPOSITIONS.has(token.word)) return false;
    if (/^(?:ik|wij|we|u|men|zij|hij|kamer|mij|ons)$/.test(token.word)) return true;
  }
  return false;
}

const ASKS_WHETHER =
  /^(?:onderzoek\w*|bezie\w*|verken\w*|nagaan|gaan|vraag|weten|duidelijk|onduidelijk|bekijk\w*|beoordel\w*|afweg\w*|na|overweeg|overwegen)$/;

/** `merk ik op dat inmiddels …`, `… dat met de brief …`; not `op dat moment`. */
function isLead({ word }: Token): boolean {
  return ADVERBS.has(word) || PREPOSITIONS.has(word);
}

function opensClause(after: Token | undefined): boolean {
  return (
    after?.kind === "motion" || /^(?:de|het|een|deze|dit|er|ik|wij|we|u|uw|zij|hij)$/.test(after?.word ?? "")
  );
}

/** `als de Kamer instemt`, not `als afgedaan`, `als bijlage`. */
function isConditionalAls(before: Token | undefined, after: Token | undefined): boolean {
  if (after === undefined || DONE.has(after.word)) return false;
  const isFirst =
    before === undefined ||
    before.kind === "comma" ||
    before.kind === "stop" ||
    COORDINATORS.has(before.word) ||
    /^(?:ook|pas|alleen|slechts|zelfs)$/.test(before.word);
  return (
    ((isFirst ||
      DONE.has(before?.word ?? "") ||
      DO.has(before?.word ?? "") ||
      PARTICIPLE.test(before?.word ?? "")) &&
      /^(?:de|het|een|deze|dit|dat|er|ik|wij|we|uw|u|die|alle|blijkt|zij|hij|onze|mijn|men|partijen|gemeenten)$/.test(
        after.word,
      )) ||
    (after.kind === "motion" && isFirst) ||
    // `als aan de motie is voldaan`
    (PREPOSITIONS.has(after.word) && (before === undefined || before.kind === "stop"))
  );
}
