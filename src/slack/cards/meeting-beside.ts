import type { Language } from "#alert";
import { displayId, linksOf, type MeetingSnapshot } from "#parliament";
import { type Inline, lines, link, type Part, part, plain, richText } from "../blocks.ts";
import { oneLine } from "../text.ts";
import { listed } from "../words/list-words.ts";
import { meetingWords } from "../words/meeting-words.ts";

const SPEAKERS_MAX = 15;
const PLEDGES_MAX = 10;
const RECORDS_MAX = 3;

/** Who speaks at a meeting, what was pledged there, and where its record is. */
export function besideParts(
  { speakers = [], pledged = [], records = [] }: MeetingSnapshot,
  language: Language,
): readonly Part[] {
  const ours = meetingWords[language];
  const names = speakers.map(({ name, party, office }) => {
    const shown = oneLine(name, 80);
    const of = party ?? office;
    return of === null ? shown : `${shown} (${oneLine(of, 80)})`;
  });
  const ids = pledged.flatMap(({ id }) => (id === null ? [] : [oneLine(displayId(id), 40)]));
  return [
    part(
      2,
      richText(
        lines(
          names.length === 0 ? [] : plain(ours.speakers(listed(names, language, SPEAKERS_MAX))),
          ids.length === 0 ? [] : plain(ours.pledged(listed(ids, language, PLEDGES_MAX))),
          recordLine(records, language),
        ),
      ),
    ),
  ];
}

/** `Verslag: Stenogram (2024D51234)`, each a link to its page. */
function recordLine(records: NonNullable<MeetingSnapshot["records"]>, language: Language): readonly Inline[] {
  const named = records.slice(0, RECORDS_MAX).flatMap(({ kind, number }, index): readonly Inline[] => {
    const [page] = number === null ? [] : linksOf([number], "document");
    const label = [oneLine(kind, 80), number === null ? "" : `(${oneLine(number, 40)})`].join(" ").trim();
    const shown = page === undefined ? plain(label) : link(label, page.url);
    return [...plain(index === 0 ? "" : " · "), ...shown];
  });
  return named.length === 0 ? [] : [...plain(`${meetingWords[language].record}: `), ...named];
}
