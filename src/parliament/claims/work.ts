import { isNounBehind } from "./awaited.ts";
import type { Clause } from "./clause.ts";
import { OWN, PARTICIPLE } from "./lexicon.ts";
import { later, wordAt } from "./look.ts";
import { infinitiveMode, participleMode } from "./mode.ts";
import type { Predicate } from "./predicate.ts";
import type { Token } from "./token.ts";

const WORKED: ReadonlySet<string> = new Set(
  `betrokken meegenomen opgepakt uitgewerkt opgenomen voorbereid bezien verkend onderzocht besproken
   geagendeerd ingebracht meegegeven bespreken betrekken meenemen oppakken uitwerken verwerkt verwerken
   verkennen onderzoeken bestuderen voorbereiden plaatsvinden uitdragen uitgedragen overbrengen
   overgebracht geland ingebed inbrengen opbrengen opgebracht bepleiten agenderen opnemen`.split(/\s+/),
);
const WORKING: Readonly<Record<string, RegExp>> = {
  neem: /^(?:mee|op)$/,
  neemt: /^(?:mee|op)$/,
  nemen: /^(?:mee|op)$/,
  pak: /^op$/,
  pakt: /^op$/,
  werk: /^uit$/,
  werkt: /^uit$/,
  pakken: /^op$/,
  werken: /^uit$/,
};

/** `mee te nemen` */
const PARTED = /^(?:mee te nemen|op te pakken|uit te werken|voor te bereiden|mee te geven|op te nemen)$/;

function takes(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => /^(?:neemt?|nemen|nam|genomen)$/.test(word));
}

const LAW =
  "(?:wetsvoorstel|wet|\\p{L}*besluit|\\p{L}*regeling|amvb|nota van wijziging|begroting|voorjaarsnota|wijziging|ontwerpbesluit|wetswijziging|" +
  "richtlijn|leidraad|handreiking|verordening|convenant|beleidsregel|circulaire)";
const PUT_IN_LAW = new RegExp(
  `\\bverwerkt in (?:de|het) (?:\\p{L}+ ){0,2}${LAW}\\b|\\bin (?:de|het) (?:\\p{L}+ ){0,2}${LAW}(?: \\S+){0,6} verwerkt$`,
  "u",
);

/** `verwerkt in het wetsvoorstel`. */
function isInLaw(tokens: readonly Token[], index: number): boolean {
  return wordAt(tokens, index) === "verwerkt" && PUT_IN_LAW.test(tokens.map(({ word }) => word).join(" "));
}

/** `verwerk ik`, `het kabinet verwerkt`, and in what. */
function isDoneByUs(tokens: readonly Token[], index: number): boolean {
  const near = [index - 2, index - 1, index + 1, index + 2].map((at) => wordAt(tokens, at));
  return near.some((word) => OWN.has(word)) && tokens.slice(index).some(({ word }) => word === "in");
}

/** That something goes on with it. */
export function workAt(clause: Clause, index: number): Predicate | null {
  const { tokens } = clause;
  const word = wordAt(tokens, index);
  const at = (until: number): Predicate => ({ kind: "work", mode: "present", until });
  if (/^(?:uitvoering|behandeling|voorbereiding)$/.test(word)) {
    const before = wordAt(tokens, index - 1);
    if (before === "in" || (before === "ter" && tokens.some((token) => token.word === "ligt")))
      return at(index);
  }
  if (isInLaw(tokens, index) && participleMode(clause) === "perfect")
    return { kind: "do", mode: "perfect", until: index };
  if (word === "betrekken" && /^(?:wij|we)$/.test(wordAt(tokens, index + 1))) return at(index);
  if (/^verwerkt?$/.test(word) && isDoneByUs(tokens, index) && participleMode(clause) === "none")
    return at(index);
  if (WORKED.has(word) && !(word === "betrokken" && isNounBehind(tokens, index))) {
    // `wordt besproken in het debat`: that is the Kamer's.
    if (/^besp/.test(word) && tokens.some((token) => /debat$|vergadering$/.test(token.word))) return null;
    const isTe = wordAt(tokens, index - 1) === "te";
    const mode =
      (!isTe && PARTICIPLE.test(word)) || /^(?:opgenomen|bezien|voorbereid|onderzocht)$/.test(word)
        ? participleMode(clause)
        : infinitiveMode(clause, isTe, false);
    // `is uitvoerig besproken`: with nobody
    if (/^besproken$/.test(word) && mode === "perfect" && !tokens.some((token) => token.word === "met"))
      return null;
    return mode === "none" ? null : { kind: "work", mode, until: index };
  }
  if (PARTED.test([0, 1, 2].map((step) => wordAt(tokens, index + step)).join(" "))) {
    const mode = infinitiveMode(clause, true, false);
    return mode === "none" ? null : { kind: "work", mode, until: index + 2 };
  }
  if (/^(?:loopt|onderhanden|betrek|betrekt)$/.test(word)) return at(index);
  if (word === "hand" && wordAt(tokens, index - 1) === "ter" && takes(tokens)) return at(index);
  const particle = WORKING[word];
  const found = particle === undefined ? -1 : later(tokens, index, (next) => particle.test(next));
  return found >= 0 ? at(found) : null;
}
