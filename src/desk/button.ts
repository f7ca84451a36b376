import type { Language } from "#alert";
import type { ButtonFace, Filled, Offer, Outcome, Press, Submitted } from "#slack";
import type { DeskParts } from "./ports.ts";

/** A button, whole: what it is called, under what it stands, what pressing it does. Its words stand in its file too. */
export interface DeskButton extends ButtonFace {
  press(press: Press, parts: DeskParts): Outcome | Promise<Outcome>;
  /** The window that it opens where it asks something first. */
  readonly window?: DeskWindow;
}

/** Takes what is filled in in one kind of window. */
export interface DeskWindow {
  /** A window that stands open outlives the program that opened it: the id stays. */
  readonly id: string;
  /** Decides what becomes of it without waiting for anything. */
  submit(filled: Filled, parts: DeskParts): Submitted;
}

/** A button as it stands in an answer or in App Home. */
export function offerOf({ id, label }: ButtonFace, value: string, language: Language): Offer {
  return { id, label: label[language], value };
}
