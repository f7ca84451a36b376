/**
 * How a press comes back from a menu or from the thumbs under a card. The value of an option holds 75 characters, and
 * the key of a card is longer: the menu's own id carries it.
 */

/** Messages keep these for as long as they stand in Slack: never changed. */
const MENU = "menu/";
export const FEEDBACK = "feedback";
const ACTION_MAX = 255;
const VALUE_MAX = 2000;

/** The action_id of the menu of a card. */
export function menuAction(card: string): string {
  return `${MENU}${card}`;
}

export function fitsMenu(card: string): boolean {
  return /^[\x21-\x3b\x3d\x3f-\x7e]+$/.test(card) && menuAction(card).length <= ACTION_MAX;
}

/** What one of the thumbs carries: which button it is, and what that carries. */
export function feedbackValue(button: string, value: string): string {
  return `${button} ${value}`;
}

/** Leaves room for the button's id. */
export function fitsFeedback(value: string): boolean {
  return value.length <= VALUE_MAX - 100;
}

/** Something that was pressed, as Slack tells of it. */
export interface RawPress {
  readonly action_id: string;
  readonly value?: unknown;
  readonly selected_option?: { readonly value?: unknown } | null;
}

/** Which button was pressed, and what it carried. */
export function pressedIn({ action_id, value, selected_option }: RawPress): {
  readonly action: string;
  readonly value: string;
} {
  const chosen = selected_option?.value;
  if (action_id.startsWith(MENU) && typeof chosen === "string")
    return { action: chosen, value: action_id.slice(MENU.length) };
  const carried = typeof value === "string" ? value : "";
  const space = carried.indexOf(" ");
  if (action_id === FEEDBACK && space > 0)
    return { action: carried.slice(0, space), value: carried.slice(space + 1) };
  return { action: action_id, value: carried };
}
