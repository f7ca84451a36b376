import { dossierId } from "../ids.ts";
import { fieldText, type SourceRecord } from "../record.ts";
import type { DossierSnapshot } from "../subject.ts";
import { alsoIn, titleOf } from "./parts.ts";

/**
 * The snapshot of a dossier from its own record alone: a dossier of thousands of documents costs as little as a new
 * one.
 */
export function assembleDossier(dossier: SourceRecord): DossierSnapshot {
  const number = fieldText(dossier, "nummer");
  const suffix = fieldText(dossier, "toevoeging");
  const highest = Number(fieldText(dossier, "hoogsteVolgnummer") ?? "0");
  return {
    subject: "dossier",
    key: dossier.id,
    ids: number === null ? [] : [dossierId(number, suffix)],
    title: fieldText(dossier, "titel") ?? titleOf(dossier),
    dossier: null,
    actors: [],
    number,
    suffix,
    closed: closedOf(fieldText(dossier, "afgesloten")),
    highestNumber: Number.isInteger(highest) && highest > 0 ? highest : null,
    withdrawn: dossier.deleted,
    ...alsoIn([dossier]),
  };
}

function closedOf(value: string | null): boolean | null {
  return value === null ? null : /^(true|1)$/i.test(value);
}
