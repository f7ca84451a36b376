import { unfolded } from "./fold.ts";
import type { Unit } from "./unit.ts";

/** Bits of an encoded state: it reports when it is reached, it reports when the word ends in it. */
export const INSIDE = 1;
export const AT_END = 2;

/**
 * Finds the beginnings, ends and parts of words that units ask for: an Aho-Corasick automaton with every transition
 * written out, restarted at every word. One step per letter, however many units there are.
 */
export interface Automaton {
  readonly empty: boolean;
  /** No word of fewer letters can have a unit in it. */
  readonly shortest: number;
  /** The symbol of every UTF-16 unit of a text; 0 for those that no unit has. */
  readonly symbols: Uint16Array;
  /** The same by folded code. */
  readonly foldedSymbols: Uint16Array;
  /** By state and symbol: the next state, multiplied by the width and shifted left by two, with the bits above. */
  readonly next: Int32Array;
  /** Before the first letter of a word. */
  readonly start: number;
  readonly width: number;
  /** By state: units that are satisfied when the state is reached, and when the word ends in it. */
  readonly inside: readonly (readonly Unit[])[];
  readonly atEnd: readonly (readonly Unit[])[];
  /** By state: the next state down that reports anything inside, or at the end; 0 for none. */
  readonly insideLink: Int32Array;
  readonly endLink: Int32Array;
}

interface Trie {
  /** Children by state: symbol to state. State 0 is anywhere in a word, 1 its beginning. */
  readonly children: Map<number, number>[];
  readonly inside: Unit[][];
  readonly atEnd: Unit[][];
}

/** Makes the automaton of every unit with a star. */
export function buildAutomaton(units: readonly Unit[]): Automaton {
  const starred = units.filter(
    (unit) => unit.mode === "prefix" || unit.mode === "suffix" || unit.mode === "infix",
  );
  const { symbols, folded, width } = symbolsOf(starred);
  const trie: Trie = { children: [new Map(), new Map()], inside: [[], []], atEnd: [[], []] };
  for (const unit of starred) for (const form of unit.forms) addForm(trie, unit, form, folded);
  let shortest = Number.POSITIVE_INFINITY;
  for (const unit of starred) for (const { length } of unit.forms) shortest = Math.min(shortest, length);
  return {
    empty: starred.length === 0,
    shortest,
    symbols,
    foldedSymbols: folded,
    width,
    ...connect(trie, width),
  };
}

function symbolsOf(units: readonly Unit[]): {
  readonly symbols: Uint16Array;
  readonly folded: Uint16Array;
  readonly width: number;
} {
  if (units.length === 0) return { symbols: NO_SYMBOLS, folded: NO_SYMBOLS, width: 1 };
  const folded = new Uint16Array(65_536);
  const symbols = new Uint16Array(65_536);
  let width = 1;
  for (const unit of units) {
    for (const form of unit.forms) {
      for (let at = 0; at < form.length; at++) {
        const letter = form.charCodeAt(at);
        if (folded[letter] !== 0) continue;
        for (const code of unfolded(letter)) symbols[code] = width;
        folded[letter] = width++;
      }
    }
  }
  return { symbols, folded, width };
}

const NO_SYMBOLS = new Uint16Array(65_536);

function addForm(trie: Trie, unit: Unit, form: string, symbols: Uint16Array): void {
  let state = unit.mode === "prefix" ? 1 : 0;
  for (let at = 0; at < form.length; at++) state = childOf(trie, state, symbols[form.charCodeAt(at)] ?? 0);
  (unit.mode === "suffix" ? trie.atEnd : trie.inside)[state]?.push(unit);
}

function childOf(trie: Trie, state: number, symbol: number): number {
  const children = trie.children[state];
  const known = children?.get(symbol);
  if (known !== undefined) return known;
  const child = trie.children.length;
  trie.children.push(new Map());
  trie.inside.push([]);
  trie.atEnd.push([]);
  children?.set(symbol, child);
  return child;
}

/** Fills in every transition, nearest states first, so that a state's fallback is ready before it. */
function connect(trie: Trie, width: number) {
  const count = trie.children.length;
  const target = new Int32Array(count * width);
  const fallback = new Int32Array(count);
  const insideLink = new Int32Array(count);
  const endLink = new Int32Array(count);
  const order = [0, 1];
  for (const state of order) {
    const down = fallback[state] ?? 0;
    if (state !== 0) {
      target.copyWithin(state * width, down * width, (down + 1) * width);
      insideLink[state] = trie.inside[down]?.length ? down : (insideLink[down] ?? 0);
      endLink[state] = trie.atEnd[down]?.length ? down : (endLink[down] ?? 0);
    }
    for (const [symbol, child] of trie.children[state] ?? []) {
      // The fallback of a child is where its parent's fallback goes; of the first letters anywhere, the root.
      fallback[child] = state === 0 ? 0 : (target[down * width + symbol] ?? 0);
      target[state * width + symbol] = child;
      order.push(child);
    }
  }
  return {
    next: encode(target, trie, { insideLink, endLink }, width),
    start: width << 2,
    inside: trie.inside,
    atEnd: trie.atEnd,
    insideLink,
    endLink,
  };
}

function encode(
  target: Int32Array,
  trie: Trie,
  links: { readonly insideLink: Int32Array; readonly endLink: Int32Array },
  width: number,
): Int32Array {
  const encoded = trie.children.map((_, state) => {
    const inside = (trie.inside[state]?.length ?? 0) > 0 || links.insideLink[state] !== 0;
    const atEnd = (trie.atEnd[state]?.length ?? 0) > 0 || links.endLink[state] !== 0;
    return ((state * width) << 2) | (inside ? INSIDE : 0) | (atEnd ? AT_END : 0);
  });
  for (let at = 0; at < target.length; at++) target[at] = encoded[target[at] ?? 0] ?? 0;
  return target;
}
