import { createOfficieleBekendmakingen, type Source } from "#sources";
import type { Publication, SruServer } from "./sru-server.ts";

/** When the tests take place. */
export const NOW = new Date("2026-11-24T10:00:00Z");

/** The source on a small service: no waits. */
export function sourceOn(
  server: SruServer,
  dossiers: readonly string[],
  now: () => Date = () => NOW,
  deadlineMs = 5_000,
  pollDeadlineMs = 60_000,
): Source {
  return createOfficieleBekendmakingen({
    url: server.url,
    userAgent: "test",
    dossiers: () => dossiers,
    clock: now,
    http: { sleep: async () => undefined },
    pageDeadlineMs: deadlineMs,
    pollDeadlineMs,
    fileDeadlineMs: deadlineMs,
    fileBytesMax: 10_000,
  });
}

/** A letter of a dossier. */
export function letter(number: number | string, deviation: Partial<Publication> = {}): Publication {
  return {
    identifier: `kst-36333-${number}`,
    publicatienaam: "Kamerstuk",
    modified: "2026-11-24",
    date: "2026-11-23",
    dossier: ["36333"],
    ondernummer: String(number),
    subrubriek: "Brief",
    title: "Regels over opvang; Brief; Brief van de Minister over de voortgang",
    documenttitel: "Brief van de Minister over de voortgang",
    dossiertitel: "Regels over opvang",
    ...deviation,
  };
}

/** The answer to a question. */
export function answer(number: number, deviation: Partial<Publication> = {}): Publication {
  return {
    identifier: `ah-tk-20262027-${number}`,
    publicatienaam: "Kamervragen (Aanhangsel)",
    modified: "2026-11-24",
    date: "2026-11-20",
    title: "Antwoord op vragen van het lid Jansen over warme maaltijden",
    vraagnummer: ["2026Z18231"],
    ...deviation,
  };
}
