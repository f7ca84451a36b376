import type { PostContent } from "#alert";
import { cardOf } from "./asked/card.ts";
import { idsIn, livingOf, subjectsOf } from "./asked/found.ts";
import type { DeskParts } from "./ports.ts";

/** A compact card for what a web address is about; null where the archive does not hold it. */
export function preview(url: string, parts: DeskParts): PostContent | null {
  const ids = idsIn(url);
  if (ids.length === 0) return null;
  return parts.program.store.transaction((transaction) => {
    const [found] = subjectsOf(ids, transaction);
    if (found === undefined || found.snapshot.withdrawn) return null;
    const content = cardOf(livingOf(found, transaction), transaction, parts);
    return content.type === "subject-card" || content.type === "document-card"
      ? { ...content, density: "compact" }
      : content;
  });
}
