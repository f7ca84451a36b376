import type { PossibleMotion, Sought } from "#letter";
import { fieldText, parseId, refOf, type SourceRecord } from "#parliament";
import type { Source } from "#sources";
import { dossierOf } from "#watch";

/** What a person waits for, for each motion. */
const SOURCE_MS = 20_000;

/** The motions that the sources find by the names that a letter gives, and those sources that did not answer. */
export async function motionsAtSources(
  sources: readonly Pick<Source, "name" | "searchNaming">[],
  { surnames, dossier }: Sought,
): Promise<{ readonly motions: readonly PossibleMotion[]; readonly silent: readonly string[] }> {
  const motions = new Map<string, PossibleMotion>();
  const silent: string[] = [];
  const [first = "", ...others] = surnames;
  const spellings =
    others.length === 0 ? [`lid ${first}`] : [`leden ${others.reduce((a, b) => `${a} en ${b}`, first)}`];
  for (const source of sources) {
    if (source.searchNaming === undefined) continue;
    const sought = { id: "", spellings, name: first, dossier, since: null };
    try {
      const { records } = await source.searchNaming(sought, AbortSignal.timeout(SOURCE_MS));
      for (const motion of motionsIn(records))
        if (dossier === null || dossierOf(motion.id) === dossier) motions.set(motion.id, motion);
    } catch {
      // Whatever kept it from answering: the letter is read without it, which is said.
      silent.push(source.name);
    }
  }
  return { motions: [...motions.values()], silent };
}

function motionsIn(records: readonly SourceRecord[]): readonly PossibleMotion[] {
  return records.flatMap((record): readonly PossibleMotion[] => {
    const isMotion = /^(?:motie|amendement)/i.test(fieldText(record, "soort") ?? "");
    if (record.kind !== "document" || !isMotion) return [];
    const ids = [record.id, ...[record.fields.identifier ?? []].flat()];
    const id = ids.find((one) => parseId(one)?.type === "kamerstuk");
    if (id === undefined) return [];
    const zaak = refOf(record, "zaak");
    const actors = records.filter(
      (one) => one.kind === "zaakActor" && zaak !== null && refOf(one, "zaak") === zaak,
    );
    return [
      {
        id,
        title: fieldText(record, "onderwerp") ?? fieldText(record, "titel") ?? "",
        tabledOn: fieldText(record, "datum")?.slice(0, 10) ?? null,
        proposers: actors.flatMap((actor) => fieldText(actor, "actorNaam") ?? []),
      },
    ];
  });
}
