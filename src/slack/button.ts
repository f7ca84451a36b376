import type { InEach, PostContent } from "#alert";

/** A message under which buttons may stand. */
export interface Pressable {
  /** The key of the card; of an edit that of the card that it changes. */
  readonly key: string;
  readonly content: PostContent;
}

/** How a button looks, and under which messages it stands. */
export interface ButtonFace {
  /**
   * Slack's action_id. Messages keep it for as long as they stand in Slack: once it was shown it is never changed, and
   * never given to another button.
   */
  readonly id: string;
  readonly label: InEach<string>;
  /** It only shows something: also to guests and to who is of another workspace, in a channel that is shared with it. */
  readonly isForAll?: true;
  /** It concerns nobody but who presses it: for every member of the workspace. */
  readonly isForMembers?: true;
  /**
   * Where it stands under a card: in the menu behind the buttons, or in the small print as what one thinks of the card,
   * good or bad. A button where this is absent.
   */
  readonly place?: "menu" | "good" | "bad";
  /** Asked before it is pressed where it cannot be undone. */
  readonly confirm?: InEach<Confirmation>;
  /**
   * What the button carries under a message and gives back when it is pressed; null where it does not stand there. A
   * button without this stands in answers and App Home only.
   */
  under?(message: Pressable): string | null;
}

/** A question before a press. Title at most 100 characters, text 300, the two answers 30 each. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly deny: string;
}
