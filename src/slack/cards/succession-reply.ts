import type { Language, SubjectCard, SuccessionReply } from "#alert";
import { displayId, type Succession } from "#parliament";
import { type Composition, lines, link, type Part, part, plain, richText } from "../blocks.ts";
import { nameOf } from "../names.ts";
import { pagesOf } from "../pages.ts";
import { oneLine } from "../text.ts";
import { successionWords } from "../words/succession-words.ts";

const SAID = {
  replaces: "replaced",
  repeats: "repeated",
  takesOver: "takenOver",
  continues: "continued",
  amends: "amended",
  withdraws: "repealed",
} as const satisfies Record<Succession, string>;

/** That a thing was replaced, and what is followed in its stead. */
export function successionComposition(reply: SuccessionReply): Composition {
  const { language, snapshot, successor } = reply;
  const words = successionWords[language];
  const id = oneLine(displayId(successor.ids[0] ?? successor.key), 60);
  const { how = snapshot.subject === "promise" ? "repeats" : "replaces" } = reply;
  const said = words[SAID[how]];
  const name = nameOf(successor, language);
  return {
    sentence: `${said(nameOf(snapshot, language).full, id)}. ${words.followed(id)} ${name.heading}.`,
    parts: [
      part(
        0,
        richText(
          lines([
            ...plain(`${words.followed(id)} `),
            ...link(name.heading, pagesOf(successor)[0]?.url ?? null),
          ]),
        ),
      ),
    ],
  };
}

/** What a thing is followed after, on its card; a motion and a pledge say it themselves. */
export function afterPart({ after, snapshot }: SubjectCard, language: Language): readonly Part[] {
  if (after === undefined || snapshot.subject === "motion" || snapshot.subject === "promise") return [];
  const id = oneLine(displayId(after.id), 60);
  return [part(1, richText(lines(plain(successionWords[language].after[after.how](id)))))];
}
