import type { Language, MotionLife } from "#alert";
import { bold, type Inline, lines, type Part, part, plain, richText } from "../blocks.ts";
import { PROPOSERS, people } from "../names.ts";
import { motionWords } from "../words/motion-words.ts";
import { chamberSteps, tabledOrVoted, votesPart } from "./motion-parts.ts";

/** `✔ Aangenomen met 83 tegen 67 stemmen`; nothing for what is no text of a motion. */
export function lifeStanding(life: MotionLife | null, language: Language): readonly Inline[] {
  return life === null ? [] : bold(tabledOrVoted(life.motion, null, life.untold, language));
}

/** How the motion stands whose text a query hit: as the card of a followed one says it, without what became of it after. */
export function lifeParts(life: MotionLife | null, language: Language): readonly Part[] {
  if (life === null) return [];
  const { motion, untold } = life;
  const by = people(motion.actors, PROPOSERS, language);
  return [
    part(
      1,
      richText(
        lines(
          plain(by === null ? "" : motionWords[language].tabledBy(by)),
          chamberSteps(motion, untold, language),
        ),
      ),
    ),
    ...votesPart(motion.tally, language),
  ];
}
