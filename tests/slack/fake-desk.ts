import type { Button, Desk, Outcome, Press, Window } from "#slack";

/** A button that says what it is asked, unless a test puts something else in its place. */
export function fakeButton(id: string, press?: (press: Press) => Outcome | Promise<Outcome>): Button {
  return {
    id,
    label: { nl: id, en: id },
    press: async (pressed) => (press === undefined ? { text: `${id} ${pressed.value}` } : press(pressed)),
  };
}

/** A window that takes one field, `note`. */
export function fakeWindow(id: string, take: (card: string | null, note: string) => string): Window {
  return {
    id,
    submit: ({ values, memory }) => ({
      answer: () => ({ text: take(memory.card ?? null, values.note ?? "") }),
    }),
  };
}

/** A desk that answers what it is asked, unless a test puts something else in its place. */
export function fakeDesk(over: Partial<Desk> = {}): Desk {
  return {
    buttons: [],
    windows: [],
    shortcuts: [{ id: "follow-piece", take: async (text) => ({ text: `volgt ${text}` }) }],
    command: async (text) => ({ text: `gehoord: ${text}` }),
    home: async () => ({
      completeness: "Afgelopen 24 uur: 412 gegevens bekeken",
      health: [],
      offers: [],
      sections: [],
    }),
    channelChanged: async () => {},
    preview: async () => null,
    ...over,
  };
}
