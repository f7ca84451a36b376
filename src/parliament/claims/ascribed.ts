import type { Clause } from "./clause.ts";
import { isFiniteVerb } from "./lexicon.ts";
import type { Token } from "./token.ts";

/** `volgens de sector`, `naar eigen zeggen`, `naar ik begrijp`: others say so. */
export function attributes({ tokens }: Clause): boolean {
  return tokens.some(({ kind, word }, index) => {
    if (kind !== "word") return false;
    const next = tokens[index + 1]?.word ?? "";
    // `aldus is …`: so.
    if (word === "aldus") return isSaying(tokens, index);
    if (/^(?:volgens|verluidt|beweerdelijk)$/.test(word))
      return !/^(?:mij|ons|plan|planning|schema|afspraak)$/.test(next);
    if (word === "naar") return /^(?:ik|wij|we|men)$/.test(tokens[index + 1]?.word ?? "");
    return word === "zeggen" && tokens[index - 1]?.word === "eigen";
  });
}

/** `…, aldus de sector`; not `aldus is …`, `heb ik aldus …`: so. */
function isSaying(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind === "word" || before?.kind === "motion") return false;
  return !isFiniteVerb(tokens[index + 1]?.word ?? "");
}

/** `…, aldus de sector`: the whole sentence is theirs. */
export function isAscribed({ tokens }: Clause): boolean {
  return tokens.some(({ word }, index) => {
    const next = tokens[index + 1]?.word ?? "";
    if (word === "aldus") return /^(?:de|het|een|die)$/.test(next);
    if (word !== "zei" && word !== "zegt") return false;
    return next === "mevrouw" || /^(?:lid|heer)$/.test(tokens[index + 2]?.word ?? "");
  });
}
