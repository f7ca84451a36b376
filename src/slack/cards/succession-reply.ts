import type { SuccessionReply } from "#alert";
import { displayId } from "#parliament";
import { type Composition, lines, link, part, plain, richText } from "../blocks.ts";
import { nameOf } from "../names.ts";
import { pagesOf } from "../pages.ts";
import { oneLine } from "../text.ts";
import { successionWords } from "../words/succession-words.ts";

/** That a thing was replaced, and what is followed in its stead. */
export function successionComposition(reply: SuccessionReply): Composition {
  const { language, snapshot, successor } = reply;
  const words = successionWords[language];
  const id = oneLine(displayId(successor.ids[0] ?? successor.key), 60);
  const said = snapshot.subject === "promise" ? words.repeated : words.replaced;
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
