import type { EventType } from "#parliament";
import { capital, small } from "../text.ts";
import { saidSoFar } from "./ledger-words.ts";
import type { Facts, Sentences } from "./said.ts";

export type DeadlineEvent = Extract<EventType, `${string}.due-soon` | `${string}.overdue`>;

/** One sentence for a term that comes near or has passed. */
export const deadlineSentences: Sentences<DeadlineEvent> = {
  "motion.due-soon": {
    nl: (f) => ({
      bare: `${termNl(f)} loopt ${ends(f)}; ${saidSoFar(f, "nl")}.`,
      full: `${termNl(f)} van ${small(f.name)} loopt ${ends(f)}; ${saidSoFar(f, "nl")}.`,
    }),
    en: (f) => ({
      bare: `The deadline${words(f)} ${endsEn(f)}; ${saidSoFar(f, "en")}.`,
      full: `The deadline${words(f)} of ${small(f.name)} ${endsEn(f)}; ${saidSoFar(f, "en")}.`,
    }),
  },
  "motion.overdue": {
    nl: (f) => ({
      bare: `${capital(passed(f, `termijn${words(f)}`))}; ${saidSoFar(f, "nl")}.`,
      full: `${passed(f, `De termijn${words(f)} van ${small(f.name)} is`)}; ${saidSoFar(f, "nl")}.`,
    }),
    en: (f) => ({
      bare: `Deadline${words(f)} ${passedEn(f)}; ${saidSoFar(f, "en")}.`,
      full: `The deadline${words(f)} of ${small(f.name)} ${passedEn(f)}; ${saidSoFar(f, "en")}.`,
    }),
  },
  "question.due-soon": {
    nl: (f) => ({
      bare: `De termijn loopt ${ends(f)}; er is nog geen antwoord.`,
      full: `De termijn voor antwoord op ${small(f.name)} loopt ${ends(f)}; er is nog geen antwoord.`,
    }),
    en: (f) => ({
      bare: `The term ${endsEn(f)}; there is no answer yet.`,
      full: `The term for answering ${small(f.name)} ${endsEn(f)}; there is no answer yet.`,
    }),
  },
  "question.overdue": {
    nl: (f) => {
      const due = f.dueOn === null ? "" : `: een antwoord werd uiterlijk op ${f.dueOn} verwacht`;
      return { bare: `Over de termijn${due}.`, full: `${f.name} zijn over de termijn${due}.` };
    },
    en: (f) => {
      const due = f.dueOn === null ? "" : `: an answer was due by ${f.dueOn}`;
      return { bare: `Overdue${due}.`, full: `${f.name} are overdue${due}.` };
    },
  },
  "promise.due-soon": {
    nl: (f) => ({
      bare: `${termNl(f)} loopt ${ends(f)}; de toezegging is nog niet nagekomen.`,
      full: `${termNl(f)} van ${small(f.name)} loopt ${ends(f)}; zij is nog niet nagekomen.`,
    }),
    en: (f) => ({
      bare: `The deadline${words(f)} ${endsEn(f)}; the pledge has not been kept yet.`,
      full: `The deadline${words(f)} of ${small(f.name)} ${endsEn(f)}; the pledge has not been kept yet.`,
    }),
  },
  "promise.overdue": {
    nl: (f) => {
      const over = `${f.estimated ? "naar verwachting " : ""}over de termijn${words(f)}: de toezegging is nog niet nagekomen`;
      return { bare: `${capital(over)}.`, full: `${f.name} is ${over}.` };
    },
    en: (f) => {
      const over = `${f.estimated ? "probably " : ""}overdue${words(f)}: the pledge has not been kept yet`;
      return { bare: `${capital(over)}.`, full: `${f.name} is ${over}.` };
    },
  },
};

/** `De termijn “voor het zomerreces”` */
function termNl(f: Facts): string {
  return `De termijn${words(f)}`;
}

function words({ term }: Facts): string {
  return term === null ? "" : ` “${term}”`;
}

function ends({ estimated, dueOn }: Facts): string {
  return `${estimated ? "naar verwachting " : ""}af${dueOn === null ? "" : ` op ${dueOn}`}`;
}

function passed({ estimated, dueOn }: Facts, lead: string): string {
  return `${lead} ${estimated ? "naar verwachting " : ""}verstreken${dueOn === null ? "" : ` op ${dueOn}`}`;
}

function endsEn({ estimated, dueOn }: Facts): string {
  return `${estimated ? "is expected to end" : "ends"}${dueOn === null ? "" : ` on ${dueOn}`}`;
}

function passedEn({ estimated, dueOn }: Facts): string {
  return `${estimated ? "probably " : ""}passed${dueOn === null ? "" : ` on ${dueOn}`}`;
}
