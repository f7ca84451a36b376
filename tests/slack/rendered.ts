import { BUTTONS } from "#desk";
import { type Renderable, renderPost as renderWith } from "#slack";

/** A post as the program renders it: with its buttons. */
export function renderPost(post: Renderable) {
  return renderWith(post, BUTTONS);
}
