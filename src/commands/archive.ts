import type { InEach, Language } from "#alert";
import { peekStore, type Store, StoreError } from "#store";
import { failureOf } from "./failure.ts";
import type { Output } from "./output.ts";

/**
 * The archive, for looking only; null where there is none yet, and where it cannot be used, which is then said. The
 * command goes on without it.
 */
export function openArchive(stateFolder: string, output: Output, language: Language): Store | null {
  try {
    return peekStore(stateFolder);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.trouble?.what === "none") return null;
    const { text } = failureOf(error, language, false);
    output.complain(`${text} (${WITHOUT[language]})\n`);
    return null;
  }
}

const WITHOUT: InEach<string> = { nl: "verder zonder archief", en: "going on without the archive" };
