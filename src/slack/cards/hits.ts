import type { KnownBlock } from "@slack/types";
import type { Language, WatchHit } from "#alert";
import { displayId, type SaidClaim } from "#parliament";
import type { Evidence } from "#watch";
import { bold, type Inline, lines, type Part, part, plain, quote, richText, section } from "../blocks.ts";
import { inert, oneLine } from "../text.ts";
import { hitWords } from "../words/hit-words.ts";
import { ledgerWords } from "../words/ledger-words.ts";
import { listWords } from "../words/list-words.ts";
import { marked } from "./marked.ts";

const SENTENCE_MAX = 500;
const GROUPS_MAX = 8;

/** Watches that hit the same sentence, told together. */
interface HitGroup {
  readonly names: readonly string[];
  /** All that was found in the sentence, in order of place. */
  readonly evidence: readonly Evidence[];
  /** Evidence of these watches in other sentences. */
  readonly others: number;
}

/** For every watch its first sentence with the words in bold, watches with the same sentence together. */
export function hitParts(hits: readonly WatchHit[], language: Language): readonly Part[] {
  const groups = grouped(hits);
  const shown = groups
    .slice(0, GROUPS_MAX)
    .map((group, index) => part(index === 0 ? 1 : 3 + index, hitBlock(group, language)));
  const rest = groups.slice(GROUPS_MAX).reduce((sum, group) => sum + group.names.length, 0);
  return rest === 0
    ? shown
    : [...shown, part(12, richText(section(plain(hitWords[language].moreWatches(rest)))))];
}

/**
 * The parts of a summary and the hits, without telling anything twice: a part that quotes the sentence of a hit may not
 * give way as easily, and that hit needs no quotation of its own. A doubtful one keeps its own, with its reserve.
 */
export function untold(
  hits: readonly WatchHit[],
  summary: readonly Part[],
): { readonly said: readonly Part[]; readonly left: readonly WatchHit[] } {
  const sentences = new Map(hits.map((hit) => [hit, sentencesOf(hit)] as const));
  const wanted = new Set([...sentences.values()].flat());
  if (wanted.size === 0) return { said: summary, left: hits };
  const told = new Set<string>();
  const said = summary.map((each) => {
    const quotes = each.blocks.flatMap(quotesIn);
    const found = [...wanted].filter((sentence) => quotes.some((quoted) => isSame(quoted, sentence)));
    for (const sentence of found) told.add(sentence);
    return found.length === 0 ? each : { ...each, rank: Math.min(each.rank, 1) };
  });
  return { said, left: hits.filter((hit) => !sentences.get(hit)?.some((sentence) => told.has(sentence))) };
}

/** A quotation may hold the sentence, be a part of it, or be cut off in it. */
function isSame(quoted: string, sentence: string): boolean {
  const whole = quoted.replace(/^… | …$/g, "");
  return quoted.includes(sentence) || (whole.length >= PART_MIN && sentence.includes(whole));
}

const PART_MIN = 40;

/** The sentences that certainly hit, as a quotation would show them. */
function sentencesOf({ evidence }: WatchHit): readonly string[] {
  return evidence
    .filter(
      ({ where, sentence, possible }) =>
        where === "text" && possible === undefined && sentence.length <= QUOTED_MAX,
    )
    .map(({ sentence }) => flattened(sentence))
    .filter((sentence) => sentence !== "");
}

/** No part quotes more than this. */
const QUOTED_MAX = 800;

function quotesIn(block: KnownBlock): readonly string[] {
  if (block.type !== "rich_text") return [];
  return block.elements
    .filter((element) => element.type === "rich_text_quote")
    .map(({ elements }) => flattened(elements.map((each) => ("text" in each ? each.text : "")).join("")));
}

function flattened(text: string): string {
  return inert(text).replace(/\s+/g, " ").trim();
}

/** `Raakt: Spreidingswet · Kwaliteitskader opvang`, or nothing without hits. */
export function mattersLine(hits: readonly WatchHit[], language: Language): readonly Inline[] {
  if (hits.length === 0) return [];
  const names = hits.slice(0, 6).map((hit) => hitName(hit, language));
  const more = hits.length > 6 ? ` · ${listWords[language].more(hits.length - 6)}` : "";
  return [...plain(`${hitWords[language].matters}: `), ...bold(names.join(" · ")), ...plain(more)];
}

/** That a followed subject is itself needs no words. */
export function saysMore(hit: WatchHit): boolean {
  return hit.evidence.some((evidence) => evidence.type !== "subject");
}

/** What a watch is called where it hits: with a reserve where nothing that it found is certain. */
export function hitName(hit: WatchHit, language: Language): string {
  const name = oneLine(hit.name, 80);
  return isOnlyPossible(hit.evidence) ? hitWords[language].possible(name) : name;
}

/** All evidence of the hits, grouped by watch and sentence, for those who ask why. */
export function evidenceBlocks(
  hits: readonly WatchHit[],
  language: Language,
): { block: Part; count: number }[] {
  return hits.flatMap((hit) =>
    bySentence(hit.evidence).map((evidence) => ({
      block: part(0, hitBlock({ names: [hit.name], evidence, others: 0 }, language)),
      count: evidence.length,
    })),
  );
}

function hitBlock(group: HitGroup, language: Language) {
  const words = hitWords[language];
  const first = group.evidence[0];
  const names = bold(group.names.map((name) => oneLine(name, 100)).join(" · "));
  const more = group.others === 0 ? "" : ` · ${words.moreHits(group.others)}`;
  if (first === undefined) return richText(section(names));
  if (first.where === "record")
    return richText(section(names, plain(`: ${recordReason(first, language)}${more}`)));
  const place = first.where === "title" ? words.inTitle : first.page === null ? "" : words.page(first.page);
  const aside = `${place === "" ? "" : ` · ${place}`}${reserve(group.evidence, language)}${more}`;
  return richText(
    lines([...names, ...plain(aside)]),
    quote(marked(first.sentence, first.sentenceStart, group.evidence, SENTENCE_MAX)),
  );
}

/** ` · mogelijk bedoeld: ingediend door …`, where nothing in the sentence is certain. */
function reserve(evidence: readonly Evidence[], language: Language): string {
  const reason = evidence[0]?.possible;
  if (reason === undefined || !isOnlyPossible(evidence)) return "";
  const words = hitWords[language];
  const claim = evidence.find((piece) => piece.claim !== undefined)?.claim;
  const said = claim === undefined ? "" : ` · ${words.possiblySaid(claimText(claim, language))}`;
  return `${said} · ${words.possibleBecause(oneLine(reason, 200))}`;
}

/** `uitgevoerd, zegt het kabinet` */
function claimText({ treatment, speaker }: SaidClaim, language: Language): string {
  const words = ledgerWords[language];
  const who = { government: words.theGovernment(null), house: words.theHouse, other: null }[speaker];
  return words.saidBy(words.treatments[treatment], who);
}

function isOnlyPossible(evidence: readonly Evidence[]): boolean {
  return evidence.length > 0 && evidence.every((piece) => piece.possible !== undefined);
}

function recordReason(evidence: Evidence, language: Language): string {
  const words = hitWords[language];
  const id = oneLine(displayId(evidence.text), 60);
  return evidence.type === "dossier" ? words.isFiled(id) : words.isSubject(id);
}

/** Watches whose first evidence stands in the same sentence come together, in the order of the watches. */
function grouped(hits: readonly WatchHit[]): readonly HitGroup[] {
  const groups = new Map<string, { names: string[]; evidence: Evidence[]; others: number }>();
  for (const hit of hits) {
    const sentences = bySentence(hit.evidence);
    const best = sentences.find((each) => each[0]?.where === "text") ?? sentences[0] ?? [];
    const key = best[0] === undefined ? `?${hit.watch}` : placeOf(best[0]);
    const group = groups.get(key) ?? { names: [], evidence: [], others: 0 };
    groups.set(key, group);
    group.names.push(hit.name);
    group.evidence.push(...best);
    group.others += hit.evidence.length - best.length;
  }
  return [...groups.values()];
}

function bySentence(evidence: readonly Evidence[]): readonly (readonly Evidence[])[] {
  return [...Map.groupBy(evidence, placeOf).values()];
}

function placeOf(evidence: Evidence): string {
  const place = evidence.where === "record" ? evidence.text : String(evidence.sentenceStart);
  return `${evidence.where}:${evidence.type === "dossier" ? "d" : ""}:${place}`;
}
