import type { TakeUpReply } from "#alert";
import { type Composition, lines, mention, part, plain, richText } from "../blocks.ts";
import { nameOf } from "../names.ts";
import { oneLine } from "../text.ts";
import { takeUpWords } from "../words/take-up-words.ts";

const NOTE_MAX = 600;

/** That somebody took a card up, with what they say about it, or lets go of it. */
export function takeUpComposition({ language, snapshot, claim, released }: TakeUpReply): Composition {
  const words = takeUpWords[language];
  const who = /^[UW]/.test(claim.userId) ? mention(claim.userId) : [];
  const note = oneLine(claim.note ?? "", NOTE_MAX);
  const said = released ? words.released : words.takenUp;
  return {
    sentence: `${said(nameOf(snapshot, language).full)}${note === "" ? "" : ` ${note}`}`,
    parts: [
      part(
        0,
        richText(
          lines(
            [
              ...plain(`${released ? words.releasedBy : words.takenUpBy} `),
              ...(who.length === 0 ? plain("…") : who),
            ],
            plain(released || note === "" ? "" : note),
          ),
        ),
      ),
    ],
  };
}
