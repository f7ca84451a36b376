import type { CitingDocument } from "./subject.ts";

interface Cited {
  readonly citedBy?: readonly CitingDocument[];
}

/** Whether documents cite a thing that did not cite it before. */
export function isCitedMore(previous: Cited, next: Cited): boolean {
  const known = new Set(previous.citedBy?.map(({ key }) => key));
  return next.citedBy?.some(({ key }) => !known.has(key)) === true;
}

/** A thing that may be cited, as it was before anything cited it. */
export function uncited<T extends Cited>({ citedBy: _later, ...before }: T): Omit<T, "citedBy"> {
  return before;
}
