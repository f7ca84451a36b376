import { expect, it } from "vitest";
import { channelFor } from "../../src/desk/asked/channel.ts";

it.each<readonly [string, string | null, string | null, string | null, readonly string[], string | null]>([
  ["App Home", null, null, null, [], null],
  ["a channel that posts reached, as the rules write it", "C1", "opvang", "#nieuws", [], "#nieuws"],
  ["one that none reached yet, by its name", "C1", "opvang", null, ["#opvang"], "#opvang"],
  ["one that a rule names by its id, by that", "C1", "opvang", null, ["#ander", "C1"], "C1"],
  ["a private one that Slack gives no name", "C1", "privategroup", null, [], "C1"],
  ["a conversation", "D1", "directmessage", null, [], "D1"],
  ["one of which only the id is known", "C1", null, null, [], "C1"],
])("%s is where somebody asks", (_what, channelId, channelName, known, named, expected) => {
  const transaction = {
    channelOf: () => known,
    ruleChannels: () => new Map(named.map((channel, at) => [`regel-${at}`, channel])),
  };
  const asker = { userId: "U1", channelId, channelName } as Parameters<typeof channelFor>[0];
  expect(channelFor(asker, transaction)).toBe(expected);
});
