import type { Language, PostContent } from "#alert";
import { italic, moment, type Part, part, richText, section } from "../blocks.ts";
import { shortMoment } from "../words/dates.ts";
import { updatedWords } from "../words/updated-words.ts";

/** `Bijgewerkt 28 nov 19:26 · stemming toegevoegd`: Slack does not show that a card was edited. */
export function updatedPart(content: PostContent, language: Language): readonly Part[] {
  const updated = "updated" in content ? content.updated : undefined;
  if (updated === undefined || updated.what.length === 0) return [];
  const words = updatedWords[language];
  const what = updated.what.map((change) => words.changes[change]).join(", ");
  return [
    part(
      1,
      richText(
        section(
          italic(`${words.updated} `),
          moment(updated.at, shortMoment(updated.at, language)),
          italic(` · ${what}`),
        ),
      ),
    ),
  ];
}
