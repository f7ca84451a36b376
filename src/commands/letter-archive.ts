import type { PossibleMotion, Sought } from "#letter";
import {
  fieldText,
  type MotionSnapshot,
  parseId,
  refOf,
  type Snapshot,
  type SourceRecord,
} from "#parliament";
import type { Source } from "#sources";
import type { Store } from "#store";
import { dossierOf, type TargetKind } from "#watch";

/** More motions than any archive has. */
const MOTIONS_MAX = 1_000_000;
/** What a person waits for, for each motion. */
const SOURCE_MS = 20_000;

/** The motions of the archive that a letter may mean: those of the dossier it names, else those by the people it names. */
export function motionsMeant(archive: Store, { surnames, dossier }: Sought): readonly PossibleMotion[] {
  return archive.transaction((transaction) => {
    const found: readonly Snapshot[] =
      dossier === null
        ? surnames
            .flatMap((name) => transaction.motionsBy([name]))
            .flatMap(({ id }) => transaction.subjectsWithId(id))
            .flatMap((id) => transaction.subject(id)?.snapshot ?? [])
        : transaction.newestSubjects("motion", MOTIONS_MAX);
    const motions = found.filter((one): one is MotionSnapshot => one.subject === "motion" && !one.withdrawn);
    const own = motions.filter((motion) => dossier === null || liesIn(motion, dossier));
    return [...new Map(own.map((motion) => [motion.key, possible(motion)])).values()];
  });
}

function liesIn({ ids, dossier }: MotionSnapshot, wanted: string): boolean {
  const filed = ids.map(dossierOf).filter((id) => id !== null);
  return filed.length > 0 ? filed.includes(wanted) : dossier?.id === wanted;
}

const PROPOSERS = /indiener|ondertekenaar/i;

function possible({ ids, key, title, tabledOn, actors }: MotionSnapshot): PossibleMotion {
  const proposers = actors.filter(({ role }) => PROPOSERS.test(role)).map(({ name }) => name);
  return { id: ids[0] ?? key, title, tabledOn, proposers: [...new Set(proposers)] };
}

/** What the archive knows an id as, to be followed as that; null where it does not know it. */
export function kindIn(archive: Store, id: string): TargetKind | null {
  const kinds = archive.transaction((transaction) =>
    transaction.subjectsWithId(id).map((subject) => subject.slice(0, subject.indexOf(":"))),
  );
  const known = (["motion", "question", "promise", "dossier", "document"] as const).find((kind) =>
    kinds.includes(kind),
  );
  return known ?? null;
}

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
