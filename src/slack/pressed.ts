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

const OPTION_MAX = 75;

/**
 * What an option of a menu carries: the button that it is, and what that carries where it is not the menu's own key. Null
 * where that is too long.
 */
export function optionValue(button: string, value: string | null): string | null {
  const carried = value === null ? button : `${button} ${value}`;
  return carried.length <= OPTION_MAX ? carried : null;
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
    return twoIn(chosen) ?? { action: chosen, value: action_id.slice(MENU.length) };
  const carried = typeof value === "string" ? value : "";
  const both = action_id === FEEDBACK ? twoIn(carried) : null;
  return both ?? { action: action_id, value: carried };
}

/** A button and what it carries, in one text; null where there is but one. */
function twoIn(text: string): { readonly action: string; readonly value: string } | null {
  const space = text.indexOf(" ");
  return space > 0 ? { action: text.slice(0, space), value: text.slice(space + 1) } : null;
}
