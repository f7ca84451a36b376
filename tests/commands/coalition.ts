import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Overview } from "#report";
import type { Publication, SruServer } from "../sources/sru-server.ts";
import { publishText, toldIn, xmlOf } from "../sources/sru-texts.ts";

type Told = Partial<Publication> & Pick<Publication, "identifier">;

/** The coalition's motions and the one in which the House says later that two of them were not carried out. */
export interface Texts {
  readonly what: string;
  readonly texts: readonly (readonly [Told, xml: string])[];
}

const motion = (identifier: string, date: string, about: string, ...paragraphs: readonly string[]) =>
  [
    { identifier, date, documenttitel: `Motie van het lid Jansen over ${about}` },
    xmlOf(["De Kamer,", ...paragraphs, "en gaat over tot de orde van de dag."]),
  ] as const;

const OWN: Texts = {
  what: "in words of our own",
  texts: [
    motion(
      "kst-36600-XX-29",
      "2024-11-07",
      "speelruimte",
      "verzoekt de regering met een plan voor speelruimte te komen,",
    ),
    motion(
      "kst-36600-XX-41",
      "2024-11-07",
      "termijnen",
      "verzoekt de regering zich aan de termijnen te houden,",
    ),
    motion("kst-19637-3282", "2024-09-19", "onderwijs", "verzoekt de regering onderwijs te regelen,"),
    motion("kst-19637-3185", "2023-12-20", "verhuizingen", "verzoekt de regering verhuizingen te beperken,"),
    motion(
      "kst-19637-3355",
      "2025-02-12",
      "beloften",
      "constaterende dat de Minister de motie van het lid Jansen (36 600 XX, nr. 29) niet heeft uitgevoerd;",
      "constaterende dat ook de motie van het lid Jansen (36600-XX, nr. 41) niet is uitgevoerd;",
      "verzoekt de regering dat alsnog te doen,",
    ),
  ],
};

/** The real ones, where their folder is named. */
function realTexts(): readonly Texts[] {
  const real = process.env.KAMERWACHT_REAL_DATA;
  if (real === undefined) return [];
  const folder = join(real, "gevolgde-moties");
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  console.info(`${texts.length} real texts of motions read`);
  return [{ what: "in their real words", texts: texts.map((xml) => [toldIn(xml), xml] as const) }];
}

export const TEXTS: readonly Texts[] = [OWN, ...realTexts()];

export function publishAll(server: SruServer, { texts }: Texts): void {
  for (const [told, xml] of texts) publishText(server, told, xml);
}

/** The coalition's own watches, with sources of these addresses; those that are not named are off. */
export function configureCoalition(folder: string, sources: Readonly<Record<string, string>>): string {
  mkdirSync(join(folder, "watches"));
  copyFileSync("config/watches/kind-in-azc.yaml", join(folder, "watches", "kind-in-azc.yaml"));
  const rows = ["gegevensmagazijn", "tweedekamer", "officielebekendmakingen"].map((name) => {
    const url = sources[name];
    return url === undefined ? `  ${name}: { enabled: false }` : `  ${name}: { url: "${url}" }`;
  });
  const file = join(folder, "kamerwacht.yaml");
  writeFileSync(
    file,
    `state: state\nhistory: 30 months\nsources:\n${rows.join("\n")}\nwatches: watches/*.yaml\n`,
  );
  return file;
}

/** Holds what was printed to what may be said of the five: two were not carried out, says the House; none was. */
/** What `report --json` tells of them: each quote with its place, by the number of the stuk that it stands in. */
export function expectQuoted(json: string): void {
  const { motions } = JSON.parse(json) as Pick<Overview, "motions">;
  const official = Object.fromEntries(motions.map(({ id, source }) => [id, source.official]));
  expect(official).toMatchObject({
    "kst-36600-XX-29": "Kamerstukken II 2024/25, 36600-XX, nr. 29",
    "kst-36600-XX-41": "Kamerstukken II 2024/25, 36600-XX, nr. 41",
    "kst-19637-3185": "Kamerstukken II 2023/24, 19637, nr. 3185",
    "kst-36600-XX-6": "Kamerstukken II, 36600-XX, nr. 6",
  });
  const quotes = motions.flatMap(({ asks, claims }) => [
    ...(asks ?? []),
    ...claims.map(({ quote }) => quote),
  ]);
  expect(quotes.length).toBeGreaterThanOrEqual(6);
  for (const { text, place } of quotes) expect({ text, page: place?.page }).toEqual({ text, page: 1 });
  const denials = motions.flatMap(({ claims }) => claims.map(({ quote }) => quote.source.official));
  expect(denials).toEqual(Array(2).fill("Kamerstukken II 2024/25, 19637, nr. 3355"));
}

export function expectDenied(out: string): void {
  const messages = out.split(/^── /m);
  const lastCard = (number: string) =>
    messages.filter((text) => text.includes(`· ${number}`) && !text.includes("Uit het verleden")).at(-1) ??
    "";
  for (const number of ["36600-XX-29", "36600-XX-41"]) {
    const card = lastCard(number);
    expect(card).toContain("Kamer: niet uitgevoerd");
    expect(card).toContain("19637-3355");
    expect(card.replace(/[\s│]+/g, " ")).toMatch(/niet (?:heeft|is|zijn) uitgevoerd/);
  }
  for (const number of ["19637-3282", "19637-3185"]) {
    expect(lastCard(number)).toContain("Eerdere stukken doorzocht sinds");
    expect(lastCard(number)).not.toContain("niet uitgevoerd");
  }
  expect(out).not.toMatch(/(?:Minister|Kabinet|Staatssecretaris)[^:\n]*: uitgevoerd/);
  expect(out.match(/Uit het verleden: 1 stuk noemt deze motie/g)).toHaveLength(2);
}
