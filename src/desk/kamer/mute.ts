import type { KamerWord } from "../kamer-word.ts";
import { forMuted, mute as muteNamed, type Span } from "../mute/mute.ts";

/** `demp 36600-XX-29 week`, `demp spreidingswet dag`: a subject or a rule, for a week where nothing is said. */
export const mute: KamerWord = {
  typed: { nl: ["demp", "dempen"], en: ["mute"] },
  group: "follow",
  help: {
    nl: "demp 36600-XX-29 week: een dag, een week, een maand of tot er iets verandert geen berichten. Ook een regel kan: demp spreidingswet dag",
    en: "mute 36600-XX-29 week: no messages for a day, a week, a month, or until something changes. A rule will do too: mute spreidingswet day",
  },
  asks: {
    nl: "Waarover wilt u niets horen, en hoe lang? Bijvoorbeeld: 36600-XX-29 week",
    en: "Of what do you want to hear nothing, and how long? Such as: 36600-XX-29 week",
  },
  changes: true,
  answer({ rest, asker }, parts) {
    const { named, span } = spanIn(rest);
    return forMuted(
      named,
      mute.typed[parts.config.language][0],
      asker,
      parts,
      (muted, channel, transaction) => muteNamed(muted, span, channel, asker, parts, transaction),
    );
  },
};

/** How long, in the last words: `dag`, `1 week`, `tot er iets verandert`. */
function spanIn(text: string): { readonly named: string; readonly span: Span } {
  const match = SPAN.exec(text);
  if (match === null) return { named: text.trim(), span: "week" };
  const said = (match[1] ?? "").toLowerCase();
  const span = /dag|day/.test(said)
    ? "day"
    : /week/.test(said)
      ? "week"
      : /maand|month/.test(said)
        ? "month"
        : "change";
  return { named: text.slice(0, match.index).trim(), span };
}

const SPAN =
  /(?:^|\s)(?:een |a |1 )?(dag|day|week|maand|month|tot er iets verandert|tot verandering|verandering|until something changes|until change|change)\s*$/i;
