import { civilDate, type SourceRecord } from "#parliament";
import { record } from "../../parliament/world.ts";
import { watch } from "../../pipeline/harness.ts";
import type { SimulatedParliament } from "./parliament.ts";
import type { Random } from "./random.ts";
import type { VirtualTime } from "./time.ts";

/** What is followed and asked in the simulated world. */
export const WATCHES = [
  watch("motie-29", { motion: "kst-36600-XX-29" }),
  watch("motie-29-elders", { motion: "kst-36600-XX-29", channel: "#tweede" }),
  watch("motie-30", { motion: "kst-36600-XX-30" }),
  watch("motie-31", { motion: "kst-36600-XX-31", channel: "#tweede" }),
  watch("nood", { query: "noodopvang" }),
  watch("nood-elders", { query: "noodopvang", channel: "#tweede" }),
  watch("wet", { query: "spreidingswet", channel: "#tweede" }),
];

const HOUR_MS = 3_600_000;
const NUMBERS = [29, 30, 31, 32];
const DOSSIER = record("kamerstukdossier", "dossier", {
  fields: { nummer: "36600", toevoeging: "XX", titel: "Begroting" },
});

/** What it all works on. */
export interface Stage {
  readonly random: Random;
  readonly time: VirtualTime;
  readonly parliament: SimulatedParliament;
}

/** What has been published before the program sees anything: of some motions the beginning. */
export function publishHistory(stage: Stage): void {
  const { random, parliament } = stage;
  if (random.chance(0.3)) return;
  parliament.publish(DOSSIER);
  for (const number of NUMBERS) if (random.chance(0.4)) parliament.publish(...tabled(number, stage));
}

/** Plans everything that will happen within `spanMs`. */
export function planHappenings(stage: Stage, spanMs: number): void {
  const { random, time, parliament } = stage;
  const at = (share: number, happen: () => void) => time.after(share * spanMs, happen);
  at(random.next() / 3, () => parliament.publish(DOSSIER));
  for (const number of NUMBERS) planMotion(number, stage, at);
  for (let letter = 0; letter < random.between(2, 10); letter += 1) planLetter(letter, stage, at);
  if (random.chance(0.4)) {
    const soon = random.chance(0.5);
    at(random.next(), () => parliament.publish(...flood(soon ? "vers" : "oud", soon, stage)));
  }
  if (random.chance(0.5)) planPile(stage, spanMs, at);
  for (let times = 0; times < 4; times += 1)
    at(random.next(), () =>
      parliament.publish(...random.shuffled([...parliament.published.values()]).slice(0, 20)),
    );
}

type At = (share: number, happen: () => void) => void;

/** Tabled, judged, held over, voted on, tallied row by row, corrected, withdrawn: each perhaps, in this order. */
function planMotion(number: number, stage: Stage, at: At): void {
  const { random, parliament } = stage;
  const steps: (() => readonly SourceRecord[])[] = [() => tabled(number, stage)];
  if (random.chance(0.5)) steps.push(() => [zaak(number, stage, { kabinetsappreciatie: "Ontraden" })]);
  if (random.chance(0.4)) steps.push(() => decision(number, "aangehouden", "aangehouden", stage));
  if (random.chance(0.8)) {
    steps.push(() => decision(number, "uitslag", "aangenomen", stage));
    for (const rows of random.pick([[VOTES], VOTES.map((vote) => [vote])])) {
      steps.push(() => random.shuffled(rows.map((vote) => stemming(number, vote))));
    }
    if (random.chance(0.3)) steps.push(() => decision(number, "uitslag", "verworpen", stage));
  }
  const isWithdrawn = random.chance(0.15);
  if (isWithdrawn) steps.push(() => [{ ...zaak(number, stage), deleted: true, fields: {}, refs: {} }]);
  const moments = steps.map(() => random.next()).sort((a, b) => a - b);
  // A decision, and that the motion is gone, may come at once.
  if (isWithdrawn && random.chance(0.5)) moments[moments.length - 1] = moments.at(-2) ?? 0;
  for (const [index, step] of steps.entries()) at(moments[index]!, () => parliament.publish(...step()));
}

function tabled(number: number, stage: Stage): readonly SourceRecord[] {
  const url = `file:motie-${number}`;
  stage.parliament.store(url, `De Kamer, verzoekt de regering de spreidingswet ${number} keer te lezen.`, 0);
  const own = record("document", `stuk-${number}`, {
    fields: {
      soort: "Motie",
      documentNummer: `2024D4${number}00`,
      onderwerp: stage.random.chance(0.3) ? `Motie over noodopvang ${number}` : `Motie nummer ${number}`,
      datum: `${today(stage)}T00:00:00`,
      volgnummer: String(number),
    },
    refs: { zaak: [`zaak-${number}`], kamerstukdossier: ["dossier"] },
    file: { url, contentType: "text/plain", bytes: 10 },
  });
  const actor = record("zaakActor", `actor-${number}`, {
    fields: { actorNaam: "A. Zwaluw", actorFractie: "Groen", relatie: "Indiener" },
    refs: { zaak: [`zaak-${number}`] },
  });
  return stage.random.shuffled([zaak(number, stage), actor, own]);
}

function zaak(number: number, stage: Stage, fields: SourceRecord["fields"] = {}): SourceRecord {
  const known = stage.parliament.published.get(`zaak:zaak-${number}`);
  const first = {
    soort: "Motie",
    nummer: `2024Z180${number}`,
    onderwerp: `Motie van het lid Zwaluw, nummer ${number}`,
    gestartOp: `${today(stage)}T00:00:00`,
    volgnummer: String(number),
  };
  return record("zaak", `zaak-${number}`, {
    fields: { ...(known?.fields ?? first), ...fields },
    refs: { kamerstukdossier: ["dossier"] },
  });
}

function decision(number: number, name: string, result: string, stage: Stage): readonly SourceRecord[] {
  const id = `${name}-${number}`;
  return stage.random.shuffled([
    record("besluit", id, {
      fields: { besluitSoort: `Stemmen - ${result}`, status: "Besluit", stemmingsSoort: "Met handopsteken" },
      refs: { zaak: [`zaak-${number}`], agendapunt: [`punt-${id}`] },
    }),
    record("agendapunt", `punt-${id}`, { refs: { activiteit: [`activiteit-${id}`] } }),
    record("activiteit", `activiteit-${id}`, {
      fields: { soort: "Stemmingen", datum: `${today(stage)}T15:00:00` },
    }),
  ]);
}

type Vote = readonly [party: string, seats: number, soort: "Voor" | "Tegen"];
const VOTES: readonly Vote[] = [
  ["Rood", 67, "Tegen"],
  ["Groen", 50, "Voor"],
  ["Blauw", 33, "Voor"],
];

function stemming(number: number, [party, seats, soort]: Vote): SourceRecord {
  return record("stemming", `stemming-${number}-${party}`, {
    fields: { soort, fractieGrootte: String(seats), actorNaam: party, actorFractie: party },
    refs: { besluit: [`uitslag-${number}`] },
  });
}

const SENTENCES = [
  "De noodopvang is vol.",
  "De spreidingswet blijft.",
  "Zie de motie (Kamerstuk 36 600 XX, nr. 29) hierover.",
  "Zie de motie (Kamerstuk 36 600 XX, nr. 31) hierover.",
  "Er is verder niets te melden.",
];

/** A letter, later perhaps in another version, or withdrawn. Its file comes with it, later, or cannot be read. */
function planLetter(letter: number, stage: Stage, at: At): void {
  const { random, parliament } = stage;
  const title = random.pick(["Stand van zaken", "Over noodopvang", "Reactie op Kamerstuk 36600-XX, nr. 30"]);
  const text = () => `Geachte voorzitter.\n\n${random.shuffled(SENTENCES).slice(0, 3).join(" ")}`;
  const versions = random.between(1, 3);
  const moments = [...Array(versions + 1)].map(() => random.next()).sort((a, b) => a - b);
  for (let version = 1; version <= versions; version += 1) {
    at(moments[version - 1]!, () => {
      const url = `file:brief-${letter}-${version}`;
      const content = random.chance(0.1) ? "SCAN" : text();
      parliament.store(url, content, random.chance(0.3) ? random.next() * 5 * HOUR_MS : 0);
      parliament.publish(letterRecord(`brief-${letter}`, letter, title, url, today(stage)));
    });
  }
  if (random.chance(0.1))
    at(moments[versions]!, () =>
      parliament.publish(record("document", `brief-${letter}`, { deleted: true })),
    );
}

function letterRecord(
  id: string,
  letter: number,
  onderwerp: string,
  url: string | null,
  on: string,
): SourceRecord {
  return record("document", id, {
    fields: {
      soort: "Brief regering",
      documentNummer: `${on.slice(0, 4)}D${String(45_000 + letter)}`,
      onderwerp,
      datum: `${on}T00:00:00`,
    },
    file: url === null ? null : { url, contentType: "text/plain", bytes: 10 },
  });
}

/** Documents of one dossier within minutes, each perhaps under another title later. */
function planPile(stage: Stage, spanMs: number, at: At): void {
  const { random, parliament } = stage;
  const begin = random.next();
  for (let index = 0; index < random.between(2, 7); index += 1) {
    const publish = (title: string) => () => {
      const letter = letterRecord(`stapel-${index}`, 2_000 + index, title, null, today(stage));
      parliament.publish({ ...letter, refs: { kamerstukdossier: ["dossier"] } });
    };
    at(begin + (random.next() * 8 * 60_000) / spanMs, publish(`Stuk ${index} over noodopvang`));
    if (random.chance(0.2)) at(begin + random.next(), publish(`Stuk ${index} over noodopvang, verbeterd`));
  }
}

/** Many documents that a query hits: from long ago, or of today. */
function flood(name: string, soon: boolean, stage: Stage): readonly SourceRecord[] {
  const on = soon ? today(stage) : "2011-05-05";
  return [...Array(stage.random.between(3, 40)).keys()].map((index) =>
    letterRecord(`${name}-${index}`, 1_000 + index, `Brief ${index} over noodopvang`, null, on),
  );
}

function today({ time }: Stage): string {
  return civilDate(time.now().toISOString()) ?? "";
}
