import type { Batch, Cursors } from "#parliament";
import { createTweedekamer, type Source, type TweedekamerOptions } from "#sources";
import { gathered, merged } from "./batches.ts";
import type { SiteDocument } from "./tweedekamer-pages.ts";
import type { SmallSite } from "./tweedekamer-server.ts";

const never = new AbortController().signal;
export const NOW = new Date("2026-11-25T12:00:00Z");
/** It goes on from file to file of one worker: never a number that a test names. */
let serial = 1_000;

/** A motion of this day, with numbers of its own, unless said otherwise. */
export function motion(fields: Partial<SiteDocument> = {}): SiteDocument {
  serial += 1;
  return {
    list: "moties",
    zaak: `2026Z1${serial}`,
    document: `2026D2${serial}`,
    kind: "Motie",
    title: `Motie van het lid Jansen over maaltijd ${serial}`,
    date: "2026-11-25",
    number: `36600-XX-${serial}`,
    ...fields,
  };
}

export function others(date = "2026-11-20"): SiteDocument[] {
  return [
    motion({
      list: "brieven_regering",
      kind: "Brief regering",
      title: "Kamerbrief over bedden",
      date,
      number: "19637-3538",
    }),
    motion({
      list: "kamervragen",
      kind: "Schriftelijke vragen",
      title: "Het bericht dat er geen bedden zijn",
      date,
      number: null,
    }),
    motion({
      list: "amendementen",
      kind: "Amendement",
      title: "Amendement van het lid Jansen over bedden",
      date,
    }),
  ];
}

/** Something on every list, `motions` of them a day apart, the newest yesterday. */
export function fill(site: SmallSite, motions = 3): void {
  for (let day = 0; day < motions; day++) {
    const date = new Date(Date.UTC(2026, 10, 24) - day * 86_400_000).toISOString().slice(0, 10);
    site.documents.push(motion({ date }));
  }
  site.documents.push(...others());
  site.sessions.push({
    id: "2026P00001",
    title: "Stemmingen moties opvang",
    date: "2026-11-20",
    votes: [{ of: site.documents[0] ?? motion(), result: "Aangenomen" }],
  });
  site.bills.push({ dossier: "36333", title: "Wet gemeentelijke taak asielopvang", date: "2026-11-18" });
}

export function sourceOf(site: SmallSite, options: Partial<TweedekamerOptions> = {}): Source {
  return createTweedekamer({
    url: site.url,
    userAgent: "Kamerwacht/test (test@example.org)",
    clock: () => NOW,
    http: { sleep: async () => undefined },
    ...options,
  });
}

/** Polls as the pipeline does: the batches, and the cursors after them. */
export async function pollOf(
  source: Source,
  cursors: Cursors,
): Promise<{ readonly batches: readonly Batch[]; readonly cursors: Cursors }> {
  const batches = await gathered(source.poll(cursors, never));
  return { batches, cursors: merged(cursors, batches) };
}

/** The cursors after the first, silent look. */
export async function begun(source: Source): Promise<Cursors> {
  const { cursors } = await source.begin(null, never);
  return (await pollOf(source, cursors)).cursors;
}

/** All records of some batches, in a line each. */
export function recordsIn(batches: readonly Batch[]): string[] {
  return batches.flatMap((batch) =>
    batch.type === "page" ? batch.records.map(({ kind, id }) => `${kind} ${id}`) : [],
  );
}

/** Which streams failed, and how. */
export function failuresIn(batches: readonly Batch[]): string[] {
  return batches.flatMap((batch) =>
    batch.type === "failure" ? [`${batch.stream}: ${batch.error.name}`] : [],
  );
}
