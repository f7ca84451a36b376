import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { THOROUGH } from "../runs.ts";
import { REAL } from "./real-data.ts";

/** A motion as its own XML tells it, taken from the markup alone and not through any reader of ours. */
export interface KoopMotion {
  readonly bytes: Uint8Array;
  /** As its metadata name it. */
  readonly id: string;
  /** The days that its metadata name: of the text, of the record. */
  readonly dates: readonly string[];
  /** Surnames of those who tabled it, from the metadata of the record; empty where there are none. */
  readonly tabledBy: readonly string[];
  /** The names printed below it, each without what the printer left behind it. */
  readonly printed: readonly string[];
  /** The heading: `MOTIE VAN HET LID …`. */
  readonly heading: string;
  /** What it asks and what it considers, in order, each clause without white space and punctuation. */
  readonly asks: readonly string[];
  readonly considers: readonly string[];
}

const ZIP = join(REAL ?? "", "moties-koop", "moties-koop-open.zip");
const ACTS =
  /^(?:(?:en|voorts|tevens|verder) )?(?:verzoekt?|spreekt|roept|draagt|vraagt|zegt|keurt|besluit|doet|betreurt|steunt|erkent|nodigt|dringt) /i;
const CONSIDERS =
  /^(?:(?:en|voorts|tevens|verder|daarnaast|tot slot),? )?(?:overwegend|constaterend|constateerd|van mening|van oordeel|gelet op|gehoord|gelezen|gezien|ervan overtuigd|in acht nemend|waarschuwend|onderstrepend|bevestigt|brengt in herinnering)/i;
const CLOSES = /^(?:en )?gaa[nt] over tot /i;

/** The real motions of the zip, where the real samples are at hand: each eighth, and in torture all of them. */
export function koopMotions(): readonly KoopMotion[] {
  if (REAL === null || !existsSync(ZIP)) return [];
  let count = 0;
  const files = unzipSync(readFileSync(ZIP), { filter: () => THOROUGH || count++ % 8 === 0 });
  return Object.values(files).map(motionOf);
}

/** Letters and digits only: what stands between them is layout. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** As `bare`, without accents: metadata and print differ in them. */
export function plainName(name: string): string {
  return bare(name.normalize("NFD").replace(/\p{M}/gu, ""));
}

function motionOf(bytes: Uint8Array): KoopMotion {
  const xml = new TextDecoder().decode(bytes);
  const named = (name: string) =>
    [...xml.matchAll(new RegExp(`<meta name="${name}"[^>]* content="([^"]*)"`, "g"))].map(
      (match) => match[1] ?? "",
    );
  const record = named("OVERHEIDop.externMetadataRecord")[0] ?? "";
  const heading = plain(/<stuknr[\s\S]*?<titel[^>]*>([\s\S]*?)<\/titel>/.exec(xml)?.[1] ?? "");
  return {
    bytes,
    id: named("DC.identifier")[0] ?? /kst-[\w-]+/.exec(record)?.[0] ?? "",
    dates: [/isodatum="([\d-]+)"/.exec(xml)?.[1] ?? "", ...named("DCTERMS.issued")].filter((on) => on !== ""),
    tabledBy: named("OVERHEIDop.indiener").map((name) => name.replace(/^(?:\p{Lu}\.)+|\([^)]*\)/gu, "")),
    heading,
    ...contentOf(xml, heading),
  };
}

function contentOf(xml: string, heading: string): Pick<KoopMotion, "printed" | "asks" | "considers"> {
  const asks: string[] = [];
  const considers: string[] = [];
  let last: string[] | null = null;
  let goesOn = false;
  const lines = [...xml.slice(xml.indexOf("<tekst ")).matchAll(/<(al|li\.nr)>([\s\S]*?)<\/\1>/g)];
  for (const [index, [, kind, inside = ""]] of lines.entries()) {
    const line = plain(inside);
    const isClose = CLOSES.test(line);
    if (isClose || isSigned(line, heading))
      return { asks, considers, printed: namesIn(lines.slice(isClose ? index + 1 : index)) };
    const begins = goesOn || kind === "li.nr" ? null : listFor(line, asks, considers);
    if (begins !== null) begins.push(...(begins === asks ? parted(line) : [bare(line)]));
    else if (last !== null) last[last.length - 1] += bare(line);
    last = begins ?? last;
    goesOn = kind === "li.nr" || !/[;,:.?]$/.test(line);
  }
  return { asks, considers, printed: [] };
}

function listFor(line: string, asks: string[], considers: string[]): string[] | null {
  if (ACTS.test(line)) return asks;
  return CONSIDERS.test(line) ? considers : null;
}

/** Now and then one paragraph holds two requests. */
function parted(line: string): readonly string[] {
  return line
    .split(/[;,] (?:en )?(?=verzoekt de (?:regering|Minister) )/)
    .map((part) => bare(withoutJoint(part)));
}

function withoutJoint(part: string): string {
  return part.replace(/^(?:en|voorts|tevens|verder) /i, "");
}

/** A motion without its closing line ends where the first name of its heading stands alone. */
function isSigned(line: string, heading: string): boolean {
  const first = /(?:LID|LEDEN) ([^,]+?)(?: EN | C\.?S|,| TER |$)/.exec(heading)?.[1];
  return first !== undefined && plainName(line) === plainName(first);
}

function namesIn(lines: readonly RegExpMatchArray[]): readonly string[] {
  return lines
    .flatMap(([, , inside = ""]) => plain(inside).split(/, | en (?=\p{Lu})/u))
    .map((name) => name.replace(/[.,]$/, ""))
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, "")
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .replace(/\s+/g, " ")
    .trim();
}
