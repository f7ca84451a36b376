import type { Desk } from "#slack";

/** A desk that answers what it is asked, unless a test puts something else in its place. */
export function fakeDesk(over: Partial<Desk> = {}): Desk {
  const said = (what: string) => async () => ({ text: what });
  return {
    command: async (word, rest) => ({ text: `gehoord: ${word ?? "?"} ${rest}` }),
    why: async () => null,
    follow: async (pointed) => ({ text: `volgt ${JSON.stringify(pointed)}` }),
    mute: async (card, span) => ({ text: `gedempt ${span} ${card}` }),
    claim: async (card, note) => ({ text: `opgepakt ${card}: ${note}` }),
    release: said("losgelaten"),
    irrelevant: said("genoteerd"),
    hold: async (what, { run, channel }) => ({ text: `${what} ${run} ${channel}` }),
    unposted: said("niet geplaatst"),
    channel: async () => "#kind-in-azc",
    channels: async () => ["#kind-in-azc", "#spreidingswet"],
    trial: async () => ({ hits: 0, perWeek: 0, days: 30, looked: 0, titles: [] }),
    save: async ({ name, channel }) => ({ text: `bewaard: ${name} in ${channel}` }),
    endRule: said("gestopt"),
    home: async () => ({
      completeness: "Afgelopen 24 uur: 412 records gezien",
      health: [],
      followed: [],
      deadlines: [],
      claims: [],
      rules: [],
    }),
    preview: async () => null,
    ...over,
  };
}
