import type { ContextActionsBlock } from "@slack/types";
import type { Language } from "#alert";
import type { ButtonFace } from "./button.ts";
import { FEEDBACK, feedbackValue, fitsFeedback } from "./pressed.ts";

/** What one thinks of a card, as the two thumbs under it; null where that is not asked. */
export function feedbackOf(
  held: readonly { readonly face: ButtonFace; readonly value: string }[],
  language: Language,
): ContextActionsBlock | null {
  const [good, bad] = (["good", "bad"] as const).map((place) =>
    held.find(({ face, value }) => face.place === place && fitsFeedback(value)),
  );
  if (good === undefined || bad === undefined) return null;
  const thumb = ({ face, value }: typeof good) => ({
    text: { type: "plain_text", text: face.label[language] } as const,
    value: feedbackValue(face.id, value),
  });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: FEEDBACK,
        positive_button: thumb(good),
        negative_button: thumb(bad),
      },
    ],
  };
}
