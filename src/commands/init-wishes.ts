import type { Language } from "#alert";
import type { Config, WatchFolder } from "#config";
import type { Asking } from "./asking.ts";
import { initWords } from "./init-words.ts";
import { UsageError } from "./usage-error.ts";

/** What the program cannot know by itself. */
export interface Wishes {
  readonly channel: string;
  readonly language: Language;
}

const USUAL_CHANNEL = "#kamerwacht";

/**
 * The channel and the language: as the command line says, else as somebody answers, else as the configuration has them.
 * @throws UsageError for what is neither a channel nor a language
 */
export async function wishesOf(
  { channel, language }: { readonly channel?: string; readonly language?: string },
  { exists }: WatchFolder,
  config: Config | null,
  own: Language,
  asking: Asking | null,
): Promise<Wishes> {
  const usual = config?.watchFiles.find((file) => file.channel !== null)?.channel ?? USUAL_CHANNEL;
  const words = initWords[own];
  const spoken = language ?? (exists ? own : await asking?.ask(words.askLanguage(own)));
  const said = channel ?? (await asking?.ask(initWords[languageOf(spoken, own)].askChannel(usual)));
  return {
    channel: channelOf(said === undefined || said === "" ? usual : said),
    language: languageOf(spoken, own),
  };
}

function languageOf(said: string | undefined, usual: Language): Language {
  if (said === undefined || said === "") return usual;
  if (said === "nl" || said === "en") return said;
  throw new UsageError({
    nl: `taal: "${said}" is nl noch en`,
    en: `language: "${said}" is neither nl nor en`,
  });
}

/** `opvang` is `#opvang`; a person is `@U0123ABC`. */
function channelOf(said: string): string {
  const channel = /^[#@]/.test(said) ? said : `#${said}`;
  if (/^#[^\s#@]{1,79}$|^@[UW][A-Z0-9]{2,20}$/u.test(channel)) return channel;
  throw new UsageError({
    nl: `"${said}" is geen kanaal; schrijf het zoals #kind-in-azc`,
    en: `"${said}" is no channel; write it as in #kind-in-azc`,
  });
}
