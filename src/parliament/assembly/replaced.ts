import { cite } from "../citations/cite.ts";
import { fieldText, type SourceRecord } from "../record.ts";
import type { DossierRef, SubjectRef } from "../subject.ts";
import { byText, titleOf } from "./parts.ts";

/** A title without one of these says of no motion that it replaces it. */
const CUE = /\bt\.?\s?v\.?\s?v|vervang|in\s+plaats\s+van/i;

/**
 * The motions whose place a motion takes: those that its zaak names or, where that names none, those that its title and
 * those of its own documents do (`t.v.v. 36600-XX-29`). Of the latter only the number is told, which is then the key too: what
 * else is known of them changes nothing here, whenever it comes.
 * @param own the ids of the motion itself, which its title may name
 * @param refTo another motion by the key of its zaak
 */
export function replacedMotions(
  zaak: SourceRecord,
  documents: readonly SourceRecord[],
  { dossier, own }: { readonly dossier: DossierRef | null; readonly own: readonly string[] },
  refTo: (key: string) => SubjectRef,
): readonly SubjectRef[] {
  const named = (zaak.refs.vervangenVanuit ?? []).map(refTo);
  if (named.length > 0) return named.sort((a, b) => byText(a.key, b.key));
  const texts = documents.filter((document) =>
    /^(motie|amendement)/i.test(fieldText(document, "soort") ?? ""),
  );
  const titles = [zaak, ...texts].map(titleOf);
  const ids = new Set(titles.flatMap((title) => idsReplacedIn(title, dossier)));
  return [...ids]
    .filter((id) => !own.includes(id))
    .sort(byText)
    .map((id) => ({ key: id, id }));
}

function idsReplacedIn(title: string, dossier: DossierRef | null): readonly string[] {
  if (!CUE.test(title)) return [];
  return cite(title, dossier === null ? {} : { dossier: dossier.id })
    .filter(
      ({ role, id, possible }) => role === "replaces" && id.startsWith("kst-") && possible === undefined,
    )
    .map(({ id }) => id);
}
