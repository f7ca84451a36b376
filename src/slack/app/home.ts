import type { MessagePlace } from "#alert";
import type { Offer } from "./answer.ts";

/** What App Home shows to a user. Texts of any origin: they are made harmless where they are shown. */
export interface Home {
  /** In the order in which they stand: what needs the one who looks, then what the workspace follows. */
  readonly sections: readonly HomeSection[];
  /** What is wrong and what to do about it, a line each. */
  readonly health: readonly string[];
  /** The figures of the last day. */
  readonly completeness: string;
  readonly offers: readonly Offer[];
}

/** A heading with its lines; left out where there are none, and nothing is to be said of that. */
export interface HomeSection {
  readonly title: string;
  readonly rows: readonly HomeRow[];
  /** The lines that are shown; the others are counted. */
  readonly rowsMax: number;
  /** Said where there are no lines. */
  readonly nothing?: string;
  /** Said below them, in small print. */
  readonly more?: string;
}

/** One thing: what it is called, what is said of it, the way to its page and its thread, and what may be done. */
export interface HomeRow {
  readonly name: string;
  readonly said: readonly string[];
  /** The user of Slack who did it; absent for nobody. */
  readonly by?: string;
  /** Where it can be read; absent for nowhere. */
  readonly url?: string | null;
  /** Where its card stands; absent where it has none. */
  readonly place?: MessagePlace | null;
  readonly menu?: HomeMenu;
}

/** What may be done with a line: with one thing it is a button, with several a menu. */
export interface HomeMenu {
  /** What a press carries that does not carry anything of its own, such as the key of a card. */
  readonly key: string;
  /** At most four. One whose value is not the key must be short: 75 characters with its id. */
  readonly offers: readonly Offer[];
}
