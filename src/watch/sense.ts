import { QueryError, type QueryNode } from "./query.ts";

/**
 * Holds a query to saying what it looks for: a part that only says what must not be there finds everything else.
 * Throws QueryError at such a part.
 */
export function requirePositive(node: QueryNode): void {
  if (node.type === "not") refuseNot(node);
  if (node.type === "or") for (const one of node.nodes) requirePositive(one);
  if (node.type === "near") for (const one of [node.left, node.right]) requirePositive(one);
  if (node.type !== "and") return;
  if (node.nodes.every((one) => one.type === "not")) refuseNot(node);
  for (const one of node.nodes) requirePositive(one.type === "not" ? one.node : one);
}

function refuseNot(node: QueryNode): never {
  throw new QueryError(
    "only NOT: it takes away from what other words find, so write those too, as in opvang NOT kinderopvang",
    node.offset,
    node.length,
  );
}

/** Holds a side of NEAR to what has a place in the text: words, phrases, and groups of them with OR. Throws QueryError. */
export function requireProximate(node: QueryNode, near: string): void {
  if (node.type === "term") return;
  if (node.type === "or") {
    for (const one of node.nodes) requireProximate(one, near);
    return;
  }
  throw new QueryError(
    `${near} joins words, phrases and groups of them with OR; it cannot join ${DESCRIPTION[node.type]}`,
    node.offset,
    node.length,
  );
}

const DESCRIPTION = {
  and: "a group with AND: write the words apart, or with OR",
  not: "a group with NOT: write NOT outside of it",
  near: "another NEAR: join the two with AND",
  field: "a field: join it with AND",
} as const;
