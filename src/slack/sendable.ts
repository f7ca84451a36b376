import type { ButtonFace } from "./button.ts";
import { type Renderable, type RenderedMessage, renderPost } from "./render.ts";
import { validateMessage } from "./validate/message.ts";

/** A message that Slack will take, and what was wrong with the full form, if anything was. */
export interface Sendable {
  /** Null where the plain form breaks a limit too. */
  readonly message: RenderedMessage | null;
  readonly problems: readonly string[];
}

/** What Slack would not take of a post in its full form, as JSON pointers with why; nothing where it would. Pure. */
export function unfitParts(
  post: Pick<Renderable, "key" | "kind" | "content">,
  buttons: readonly ButtonFace[],
): readonly string[] {
  return validateMessage(renderPost({ ...post, mayBeDouble: false, plain: false }, buttons));
}

/** The last look before a post leaves: what breaks a limit of Slack becomes the plain form. Pure. */
export function sendable(post: Renderable, render: (post: Renderable) => RenderedMessage): Sendable {
  const full = render(post);
  const problems = validateMessage(full);
  if (problems.length === 0) return { message: full, problems };
  const plain = render({ ...post, plain: true });
  return { message: validateMessage(plain).length === 0 ? plain : null, problems };
}
