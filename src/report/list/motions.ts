import type { Language } from "#alert";
import { isCarriedOut, type LedgerEntry, ledgerOf, type Tally } from "#parliament";
import type { Part, Row, WriteDay } from "../form/row.ts";
import { named, numberOf, standing, titleOf } from "./cells.ts";
import { deadlineCell } from "./deadline.ts";
import type { List } from "./list-kind.ts";
import { claimWords, countWords, listWords } from "./list-words.ts";

/** A motion with its outcome. Texts stay as they were published. */
export const motionList: List = {
  names: [
    "id",
    "title",
    "by",
    "dossier",
    "tabledOn",
    "appreciation",
    "scheduledOn",
    "outcome",
    "votedOn",
    "for",
    "against",
    "absent",
    "count",
    "rollCall",
    "parties",
    "replaces",
    "replacedBy",
    "citedBy",
    "claims",
    "executedIn",
    "carriedOut",
    "withdrawn",
    "known",
    "watches",
  ],
  row({ id, snapshot: found, watches }) {
    const snapshot = found?.subject === "motion" ? found : null;
    const { outcome = null, tally = null } = snapshot ?? {};
    const count = tally === null ? null : countOf(tally);
    const counted = count === "complete" ? tally : null;
    const ledger = snapshot === null ? [] : ledgerOf(snapshot);
    return {
      id: snapshot?.ids[0] ?? id,
      title: titleOf(snapshot),
      by: named(snapshot?.actors, /indiener|ondertekenaar/i),
      dossier: snapshot?.dossier?.id ?? null,
      tabledOn: snapshot?.tabledOn ?? null,
      appreciation: snapshot?.appreciation ?? null,
      scheduledOn: snapshot?.scheduledOn ?? null,
      outcome: outcome?.result ?? null,
      votedOn: outcome?.on ?? null,
      for: counted?.for ?? null,
      against: counted?.against ?? null,
      absent: counted?.absent ?? null,
      count,
      rollCall: tally?.rollCall ?? null,
      parties: tally?.parties.map((vote) => ({ ...vote })) ?? [],
      replaces: snapshot?.replaces.map((other) => other.id ?? other.key) ?? [],
      replacedBy: snapshot?.replacedBy.map((other) => other.id ?? other.key) ?? [],
      citedBy: new Set(snapshot?.citedBy.map(({ key }) => key)).size,
      claims: ledger.map(claimOf),
      executedIn: ledger.filter(isExecuted).map(({ document: { number, key } }) => number ?? key),
      carriedOut: snapshot !== null && isCarriedOut(snapshot),
      withdrawn: snapshot?.withdrawn ?? false,
      known: snapshot !== null,
      watches,
    };
  },
  columns: (language) => {
    const words = listWords[language];
    return [
      { head: words.number, cell: numberOf },
      { head: words.standing, cell: (row) => standing(row, words, row.outcome ?? words.tabled) },
      { head: words.votes, cell: (row) => votesOf(row, language) },
      {
        head: words.date,
        cell: (row, day) => day(String(row.votedOn ?? row.scheduledOn ?? row.tabledOn ?? "")),
      },
      { head: words.due, cell: (row, day) => deadlineCell(row, language, day) },
      { head: words.execution, cell: (row, day) => executionOf(row, language, day) },
      { head: words.title, cell: (row) => String(row.title ?? "") },
    ];
  },
};

/** A claim about the motion: who says what, on which day, in which document and sentence. */
function claimOf({ document, claim }: LedgerEntry): Part {
  const { by, date, id, number, key } = document;
  const { speaker, treatment, sentence, against, note } = claim;
  return {
    speaker,
    treatment,
    ...(by === undefined ? {} : { by: by.office ?? by.name }),
    ...(date === null ? {} : { date }),
    document: id ?? number ?? key,
    ...(number === null ? {} : { number }),
    title: document.title,
    sentence,
    ...(against === undefined ? {} : { against }),
    ...(note === undefined ? {} : { note }),
  };
}

function isExecuted({ claim }: LedgerEntry): boolean {
  return claim.speaker === "government" && claim.treatment === "executed";
}

/** What is said of it last, by each: `kabinet: uitgevoerd 2025-01-14; Kamer: niet uitgevoerd 2025-02-12`. */
function executionOf({ claims }: Row, language: Language, day: WriteDay): string {
  if (!Array.isArray(claims)) return "";
  const words = claimWords[language];
  const last = new Map(
    (claims as readonly Part[])
      .filter(({ treatment }) => treatment !== "mentioned")
      .map((claim) => [String(claim.speaker), claim] as const),
  );
  return [...last.values()]
    .map(({ speaker, treatment, date = "" }) =>
      `${words[String(speaker)]}: ${words[String(treatment)]} ${day(String(date))}`.trim(),
    )
    .join("; ");
}

/** How far the votes are counted: rows may still come, and too many of them contradict each other. */
function countOf({ complete, uncertain }: Tally): "partial" | "complete" | "uncertain" {
  if (uncertain) return "uncertain";
  return complete ? "complete" : "partial";
}

function votesOf(row: Row, language: Language): string {
  if (row.for !== null) return `${row.for}–${row.against}`;
  return typeof row.count === "string" ? (countWords[language][row.count] ?? row.count) : "";
}
