import type { Watch } from "#watch";

/**
 * The rule that somebody means by its name or id, in any case; null where it is none. Telephones put curly quotes around
 * names, and people the marks by which Slack makes text bold.
 */
export function ruleCalled(text: string, watches: readonly Watch[]): Watch | null {
  const wanted = bare(text);
  return watches.find(({ id, name }) => id === wanted || bare(name) === wanted) ?? null;
}

const AROUND = /^[\s"'“”„‟‘’‚«»`*_~]+|[\s"'“”„‟‘’‚«»`*_~]+$/g;

function bare(text: string): string {
  return text.replace(AROUND, "").toLowerCase();
}
