import { faults } from "./fault-words.ts";
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
  throw new QueryError(faults.onlyNot, node.offset, node.length);
}

/** Holds a side of NEAR to what has a place in the text: words, phrases, and groups of them with OR. Throws QueryError. */
export function requireProximate(node: QueryNode, near: string): void {
  if (node.type === "term") return;
  if (node.type === "or") {
    for (const one of node.nodes) requireProximate(one, near);
    return;
  }
  throw new QueryError(faults.nearOf(near, node.type), node.offset, node.length);
}
