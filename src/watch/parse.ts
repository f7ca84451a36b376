import { type Fault, faults } from "./fault-words.ts";
import { fieldName, fieldNode } from "./field.ts";
import { type Token, tokenize } from "./lexer.ts";
import { type Query, QueryError, type QueryNode } from "./query.ts";
import { requirePositive, requireProximate } from "./sense.ts";
import { wordsOf } from "./words.ts";

const LENGTH_MAX = 4_000;
const DEPTH_MAX = 40;

/** Where the parser stands. The only thing in here that changes. */
interface Cursor {
  readonly source: string;
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

/**
 * Reads a query: words, "phrases", prefix*, *suffix, *infix*, AND (also by standing together), OR, NOT, NEAR/n,
 * parentheses and the fields kind: from: party: committee: dossier:. NEAR binds strongest, then NOT, AND, OR. Words
 * match their inflections, also in a phrase; a single word in quotes is taken as it stands.
 * Throws QueryError with the place and what was expected there.
 */
export function parseQuery(source: string): Query {
  if (source.length > LENGTH_MAX) {
    throw new QueryError(faults.tooLong(LENGTH_MAX), LENGTH_MAX, 1);
  }
  const cursor: Cursor = { source, tokens: tokenize(source), at: 0, depth: 0 };
  if (cursor.tokens.length === 0) throw new QueryError(faults.empty, 0, source.length);
  const root = parseAny(cursor);
  const rest = cursor.tokens[cursor.at];
  if (rest !== undefined) throw new QueryError(faults.closeWithoutOpen, rest.offset, rest.length);
  requirePositive(root);
  return { source, root };
}

function parseAny(cursor: Cursor): QueryNode {
  const nodes = [parseAll(cursor)];
  while (peek(cursor)?.type === "or") {
    const operator = next(cursor);
    expectOperand(cursor, operator);
    nodes.push(parseAll(cursor));
  }
  return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { type: "or", nodes, ...span(nodes) };
}

function parseAll(cursor: Cursor): QueryNode {
  const nodes = [parseUnary(cursor)];
  for (
    let token = peek(cursor);
    token !== undefined && token.type !== "or" && token.type !== "close";
    token = peek(cursor)
  ) {
    if (token.type === "and") {
      next(cursor);
      expectOperand(cursor, token);
    }
    nodes.push(parseUnary(cursor));
  }
  return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { type: "and", nodes, ...span(nodes) };
}

function parseUnary(cursor: Cursor): QueryNode {
  const token = peek(cursor);
  if (token?.type !== "not") return parseNear(cursor);
  next(cursor);
  expectOperand(cursor, token);
  const after = peek(cursor);
  if (after?.type === "not") throw new QueryError(faults.notTwice, after.offset, after.length);
  const node = parseNear(cursor);
  return { type: "not", node, offset: token.offset, length: endOf(node) - token.offset };
}

function parseNear(cursor: Cursor): QueryNode {
  const left = parsePrimary(cursor);
  const token = peek(cursor);
  if (token?.type !== "near") return left;
  next(cursor);
  expectOperand(cursor, token);
  const right = parsePrimary(cursor);
  requireProximate(left, token.text);
  requireProximate(right, token.text);
  const more = peek(cursor);
  if (more?.type === "near") {
    throw new QueryError(faults.nearOfThree, more.offset, more.length);
  }
  return { type: "near", distance: token.distance, left, right, ...span([left, right]) };
}

function parsePrimary(cursor: Cursor): QueryNode {
  const token = peek(cursor);
  if (token === undefined) throw new QueryError(faults.missingAtEnd, cursor.source.length, 0);
  if (token.type === "open") return parseGroup(cursor);
  if (token.type === "field") return parseField(cursor);
  if (token.type === "word" || token.type === "phrase") return termNode(next(cursor));
  throw new QueryError(missingBefore(token), token.offset, token.length);
}

function missingBefore({ type, text }: Token): Fault {
  if (type === "close") return faults.closeWithoutOpen;
  return type === "near" ? faults.nothingBeforeNear(text) : faults.nothingBefore(text);
}

function parseGroup(cursor: Cursor): QueryNode {
  const open = next(cursor);
  if (++cursor.depth > DEPTH_MAX) {
    throw new QueryError(faults.tooDeep(DEPTH_MAX), open.offset, open.length);
  }
  const after = peek(cursor);
  if (after?.type === "close") throw new QueryError(faults.nothingInParentheses, open.offset, 2);
  if (after === undefined) throw new QueryError(faults.openWithoutClose, open.offset, open.length);
  const node = parseAny(cursor);
  if (peek(cursor)?.type !== "close") throw new QueryError(faults.openWithoutClose, open.offset, open.length);
  const close = next(cursor);
  cursor.depth--;
  return { ...node, offset: open.offset, length: close.offset + 1 - open.offset };
}

function parseField(cursor: Cursor): QueryNode {
  const name = next(cursor);
  const known = fieldName(name);
  const value = peek(cursor);
  const adjacent = value !== undefined && value.offset === name.offset + name.length;
  if (!adjacent || (value.type !== "word" && value.type !== "phrase")) {
    throw new QueryError(faults.noValue(name.text, known), name.offset, name.length);
  }
  next(cursor);
  return fieldNode(known, value, { offset: name.offset, length: value.offset + value.length - name.offset });
}

function termNode(token: Token): QueryNode {
  const part = { offset: token.offset, length: token.length };
  const sequences = token.type === "word" ? wordSequences(token) : phraseSequences(token);
  const terms = sequences.map((words): QueryNode => ({ type: "term", words, ...part }));
  return terms.length === 1 && terms[0] !== undefined ? terms[0] : { type: "or", nodes: terms, ...part };
}

function wordSequences(token: Token) {
  const inner = token.text.slice(1, -1).indexOf("*");
  if (inner >= 0 && !/^\*+$/.test(token.text)) {
    throw new QueryError(faults.starInside, token.offset + 1 + inner, 1);
  }
  const sequences = wordsOf(token.text, { exact: false });
  if (sequences.length > 0) return sequences;
  if (token.text.includes("*")) {
    throw new QueryError(faults.starAlone, token.offset, token.length);
  }
  throw new QueryError(faults.noLetter(token.text), token.offset, token.length);
}

function phraseSequences(token: Token) {
  const pieces = token.text.split(/\s+/u).filter((piece) => piece !== "");
  const exact = pieces.length === 1;
  const words = pieces.flatMap((piece) => wordsOf(piece, { exact })[0] ?? []);
  if (words.length === 0) {
    throw new QueryError(faults.emptyPhrase, token.offset, token.length);
  }
  return pieces.length === 1 && pieces[0] !== undefined ? wordsOf(pieces[0], { exact }) : [words];
}

function peek(cursor: Cursor): Token | undefined {
  return cursor.tokens[cursor.at];
}

function next(cursor: Cursor): Token {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) throw new QueryError(faults.missingAtEnd, cursor.source.length, 0);
  cursor.at++;
  return token;
}

function expectOperand(cursor: Cursor, operator: Token): void {
  const token = peek(cursor);
  if (token !== undefined && !["close", "or", "and", "near"].includes(token.type)) return;
  throw new QueryError(faults.nothingAfter(operator.text), operator.offset, operator.length);
}

function span(nodes: readonly QueryNode[]): { readonly offset: number; readonly length: number } {
  const offset = nodes[0]?.offset ?? 0;
  const last = nodes.at(-1);
  return { offset, length: (last === undefined ? offset : endOf(last)) - offset };
}

function endOf(node: QueryNode): number {
  return node.offset + node.length;
}
