import { type Renderable, renderPost as renderWith } from "#slack";
import { BUTTONS } from "../../src/commands/slack/buttons/index.ts";

/** A post as the program renders it: with its buttons. */
export function renderPost(post: Renderable) {
  return renderWith(post, BUTTONS);
}
