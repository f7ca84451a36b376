import type { Watch } from "#watch";

/**
 * The rule that somebody means by its name or id, in any case; null where it is none. Telephones put curly quotes around
 * names, and people the marks by which Slack makes text bold.
 */
export function ruleCalled(text: string, watches: readonly Watch[]): Watch | null {
  const wanted = unquoted(text).toLowerCase();
  return watches.find(({ id, name }) => id === wanted || unquoted(name).toLowerCase() === wanted) ?? null;
}

const AROUND = /^[\s"'“”„‟‘’‚«»`*_~]+|[\s"'“”„‟‘’‚«»`*_~]+$/g;

/** What somebody typed, without what stands around it. */
export function unquoted(text: string): string {
  return text.replace(AROUND, "");
}
