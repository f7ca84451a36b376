import type { Language } from "./language.ts";
import type { Matter, MatterName, NoticeLevel } from "./notice.ts";
import type { Post } from "./post.ts";

/** A message to the operators. Its key is made of what it is about, and when: the same may be told again another time. */
export function noticePost(matter: Matter, channel: string, language: Language, now: Date): Post {
  const { level } = ROWS[matter.what];
  return {
    key: ["notice", matter.what, ...thingOf(matter), now.toISOString()].join("/"),
    kind: "card",
    channel,
    parent: null,
    broadcast: false,
    held: false,
    content: { type: "notice", language, level, matter },
  };
}

function thingOf<Name extends MatterName>(matter: Matter<Name>): readonly string[] {
  return ROWS[matter.what].of(matter);
}

interface Row<Name extends MatterName> {
  readonly level: NoticeLevel;
  /** The thing that it is about, among others of the same moment. */
  of(matter: Matter<Name>): readonly string[];
}

const ROWS: { readonly [Name in MatterName]: Row<Name> } = {
  "source-failing": { level: "warning", of: ({ source, stream }) => [source, stream] },
  "source-mended": { level: "resolved", of: ({ source, stream }) => [source, stream] },
  "source-silent": { level: "warning", of: ({ source }) => [source] },
  "source-heard": { level: "resolved", of: ({ source }) => [source] },
  "source-begun-anew": { level: "warning", of: ({ source }) => [source] },
  "source-caught-up": { level: "resolved", of: ({ source }) => [source] },
  "entries-skipped": {
    level: "warning",
    of: ({ source, stream, skipped }) => [
      source,
      stream,
      String(skipped[0]?.position ?? skipped[0]?.id ?? skipped[0]?.place),
    ],
  },
  "kind-missing": { level: "warning", of: ({ source, kind }) => [source, kind] },
  "kind-back": { level: "resolved", of: ({ source, kind }) => [source, kind] },
  contradiction: {
    level: "warning",
    of: ({ subject, contradiction: { about, said } }) => [
      subject,
      about,
      ...said.map(({ source }) => source),
    ],
  },
  "post-plain": { level: "warning", of: ({ post }) => [post] },
  "post-refused": { level: "warning", of: ({ post }) => [post] },
  "post-unclear": { level: "warning", of: ({ post }) => [post] },
  "channel-refused": { level: "warning", of: ({ channel }) => [channel] },
  "post-stuck": { level: "warning", of: ({ channel }) => [channel] },
  "clock-skew": { level: "warning", of: () => [] },
  "channel-renamed": { level: "warning", of: ({ channel }) => [channel] },
  greeting: { level: "info", of: ({ channel }) => [channel] },
  "app-refused": { level: "resolved", of: () => [] },
  "database-older": { level: "warning", of: () => [] },
  "database-damaged": { level: "warning", of: () => [] },
  "rules-month": { level: "info", of: () => [] },
  "disk-full": { level: "warning", of: () => [] },
  "disk-free": { level: "resolved", of: () => [] },
  "rules-kept": { level: "warning", of: () => [] },
  day: { level: "info", of: () => [] },
};
