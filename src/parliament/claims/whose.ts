import { isByAgency } from "./acting.ts";
import type { Clause } from "./clause.ts";
import { BE, BECOME, OWN } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { pointingOf } from "./pointing.ts";
import type { Predicate } from "./predicate.ts";

const OFFICE =
  /^(?:minister|ministers|staatssecretaris|bewindspersonen|nederland|rijk|ambtsvoorganger|commissies?|kamer)$/;

/** `de Kamer zal de motie bespreken`. */
const KAMER_FIRST = /^(?:de|uw) (?:kamer|commissie) (?:zal|gaat|bespreekt|behandelt|betrekt|wil)\b/;

/** `de sector beschouwt de motie als uitgevoerd`: the verdict of others, and their refusal, is not the speaker's. */
export function isOthers(clause: Clause, { kind, mode }: Predicate): boolean {
  const words = wordsOf(clause);
  if (kind === "work" && KAMER_FIRST.test(words.join(" "))) return true;
  const by = words.indexOf("door");
  if (
    (kind === "verdict" || kind === "take over") &&
    by >= 0 &&
    !/^(?:mij|ons|het|middel)$/.test(words[by + 1] ?? "")
  )
    return true;
  if (kind !== "verdict" && !((kind === "do" || kind === "take over") && mode === "present")) return false;
  if (words.some((word) => /^krijg(?:t|en)?$/.test(word))) return false;
  if (kind === "verdict" && mode === "infinitive") return words.some((word) => PARTIES.test(word));
  const isActive = !words.some((word) => BECOME.has(word)) && !words.includes("worden");
  const subject = clause.shares === null ? words : [...words, ...wordsOf(clause.shares)];
  const isTheMinister =
    pointingOf(clause.tokens) === "hereby" && subject.some((word) => /^(?:zij|hij)$/.test(word));
  const isOwn =
    isTheMinister ||
    (kind === "do" && isByAgency(clause)) ||
    subject.some((word) => OWN.has(word) || OFFICE.test(word) || /^(?:beschouw|geldt|gelden)$/.test(word));
  return isActive && mode === "present" && !isOwn;
}

const PURPOSES =
  /^(?:streven|bedoeling|plan|plannen|planning|inzet|voornemen|voornemens|besloten|voorzien|ambitie|doel|verwachting|gewerkt|begonnen|gestart|bezig|om)$/;

/** `de raad adviseert de motie uit te voeren`: what others want done. */
export function isTheirs(clause: Clause): boolean {
  const words = wordsOf(clause.shares ?? clause);
  if (words.some((word) => OWN.has(word) || OFFICE.test(word))) return false;
  return (
    words.some((word) => ADVISES.test(word)) || !words.some((word) => PURPOSES.test(word) || BE.has(word))
  );
}

const ADVISES =
  /^(?:adviseert|adviseren|geadviseerd|wensen|wenst|willen|suggereert|bepleit|bepleiten|stelt)$/;

const PARTIES = /^(?:indieners?|leden|lid|fracties?|commissies?|sector|vng|partijen|gemeenten?)$/;
