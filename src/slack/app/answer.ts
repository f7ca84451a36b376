import type { Deed, MessagePlace, PostContent, WatchHit } from "#alert";
import type { Evidence } from "#watch";
import type { Reach } from "./reach.ts";

/** Who asks, and where. */
export interface Asker {
  readonly userId: string;
  /** `C…`, `G…` or `D…`; null in App Home. */
  readonly channelId: string | null;
  /** Without `#`; null where Slack does not tell, or it is no channel with a name. */
  readonly channelName: string | null;
  /** Whether messages can come there; asked of Slack where this is called. */
  reach?(): Promise<Reach>;
  /** What they may do; absent where nothing is restricted. */
  readonly role?: Role;
}

/**
 * Who somebody is to the workspace of the app: one who may change what others hear, another member, a guest, or somebody
 * of another workspace in a channel that is shared with it.
 */
export type Role = "keeper" | "member" | "guest" | "partner";

/** An answer to one person. Text of any origin: it is made harmless where it is shown. */
export interface Answer {
  readonly text: string;
  /** What was found, below the text. */
  readonly items?: readonly AnswerItem[];
  /** Who did what, the last thing first, under a heading. */
  readonly deeds?: readonly Deed[];
  /** The same under headings, each with what may be done there. */
  readonly groups?: readonly AnswerGroup[];
  /** Shown as it is written, such as YAML. */
  readonly code?: string;
  /** Shown as the card that it is, or would be. */
  readonly card?: { readonly key: string; readonly content: PostContent };
  /** The evidence of these hits, in place of the text: that then begins the sentence for who cannot see it. */
  readonly evidence?: readonly WatchHit[];
  /** What may be done next. */
  readonly offers?: readonly Offer[];
  /** Put into the conversation, where everybody in it finds it. */
  readonly file?: AnswerFile;
}

export interface AnswerGroup {
  readonly title: string;
  readonly items: readonly AnswerItem[];
  readonly offers?: readonly Offer[];
}

export interface AnswerFile {
  /** `moties.csv` */
  readonly name: string;
  readonly title: string;
  /** Text, or the bytes of a file that is none. */
  readonly content: string | Uint8Array;
  /** Said with it in the conversation, for everybody there. */
  readonly comment?: string;
}

export interface AnswerItem {
  readonly text: string;
  readonly url: string | null;
  /** Where the message stands in whose thread it is told; absent where there is none. */
  readonly place?: MessagePlace | null;
  /** The sentence that was found, of which these are the words. */
  readonly found?: readonly Evidence[];
  /** What it says besides, verbatim, each behind what that is: `Belooft`. */
  readonly said?: readonly { readonly lead: string; readonly sentence: string }[];
  /** What may be done with this one. */
  readonly offers?: readonly Offer[];
}

/** A button of the desk that stands in an answer or in App Home, with what it carries there. */
export interface Offer {
  /** Of a button, or with `-0`, `-1` … behind it where one block has several of the same: Slack wants them distinct. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
}
