import type { Outgoing } from "#alert";
import { BUTTONS } from "#desk";
import { createSlackMessenger } from "#slack";
import { documentCard } from "../../slack/builders.ts";
import { type Chance, pick } from "./chance.ts";
import { type Material, mutated } from "./mutate.ts";
import { type RawServer, rawServer } from "./raw-server.ts";
import { bytesOf, type FuzzReader } from "./reader.ts";
import { type SlackWorld, signed, slackWorld, TEAM } from "./slack-world.ts";

const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json";
const WORDS = [
  '"type":"block_actions"',
  '"type":"view_submission"',
  '"type":"event_callback"',
  `"team":{"id":"${TEAM}"}`,
  `"team_id":"${TEAM}"`,
  '"actions":[]',
  '"actions":null',
  '"user":"U1"',
  '"user":null',
  '"channel":{"id":"C1"}',
  '"event":{"type":"link_shared","links":[{}]}',
  '"view":{"state":{"values":{"a":{"b":{}}}}}',
  '"private_metadata":"{"',
  "{}",
  "[]",
  "null",
  "<@U1|x>",
  "<!channel>",
];
let serial = 0;

/** What answers Slack, and what reads Slack's answers. The program must go on answering after each. */
export async function slackReaders(): Promise<readonly FuzzReader[]> {
  const world = await slackWorld();
  const close = () => world[Symbol.asyncDispose]();
  return [{ ...commands(world), close }, payloads(world), events(world), signatures(world), await answers()];
}

function commandOf(text: string): string {
  return new URLSearchParams({
    command: "/kamer",
    text,
    user_id: "U1",
    channel_id: "C1",
    channel_name: "kanaal",
    team_id: TEAM,
    trigger_id: "1.2.3",
    response_url: "http://127.0.0.1:9/none",
  }).toString();
}

const KAMER =
  "help;status;motie 36600-XX-29;zoek opvang;probeer opvang* AND kind*;volg 36600-XX-29;ontvolg 36600-XX-29;demp opvang week;ontdemp opvang;agenda;regels;moties;vragen;toezeggingen;lezen https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z18231;stemmingen;verslag".split(
    ";",
  );

function commands(world: SlackWorld): FuzzReader {
  return {
    name: "commands of Slack",
    seeds: KAMER.map((text) => bytesOf(commandOf(text))),
    words: [...KAMER, "&text=", "&user_id=", "&command=%2Fkamer", "%00", "%", "+", "&&", "=", "&payload={}"],
    read: (bytes) => told(world, bytes, FORM),
  };
}

/** Clicks and windows, as the form field that Slack puts them in. */
function payloads(world: SlackWorld): FuzzReader {
  const people = { team: { id: TEAM }, user: { id: "U1", team_id: TEAM }, trigger_id: "7.1" };
  const click = (action: string, value = "motie") => ({
    type: "block_actions",
    ...people,
    channel: { id: "C1", name: "kanaal" },
    container: { type: "message", message_ts: "1700000000.000100", channel_id: "C1" },
    message: {
      ts: "1700000000.000100",
      metadata: { event_type: "kamerwacht_post", event_payload: { key: "k" } },
    },
    response_url: "http://127.0.0.1:9/none",
    actions: [{ type: "button", action_id: action, block_id: "b", value }],
  });
  const window = (callback: string) => ({
    type: "view_submission",
    ...people,
    view: {
      id: "V1",
      hash: "h",
      callback_id: callback,
      private_metadata: JSON.stringify({ card: "k", channelId: "C1", channelName: null, tried: null }),
      state: { values: { note: { note: { type: "plain_text_input", value: "ja" } } } },
    },
  });
  const shortcut = {
    type: "message_action",
    ...people,
    callback_id: "follow-message",
    channel: { id: "C1", name: "kanaal" },
    message: { text: "zie 36600-XX-29", blocks: [{ type: "section", text: { text: "motie" } }] },
    response_url: "http://127.0.0.1:9/none",
  };
  const all = [...BUTTONS.map(({ id }) => click(id)), ...["mute", "claim", "rule"].map(window), shortcut];
  return {
    name: "clicks and windows of Slack",
    seeds: all.map((one) => bytesOf(JSON.stringify(one))),
    words: WORDS,
    damaged(material: Material, chance: Chance) {
      const payload = mutated(material, chance);
      return Buffer.from(new URLSearchParams({ payload: Buffer.from(payload).toString() }).toString());
    },
    read: (bytes) =>
      told(
        world,
        bytes[0] === 0x7b
          ? Buffer.from(`payload=${encodeURIComponent(Buffer.from(bytes).toString())}`)
          : bytes,
        FORM,
      ),
  };
}

function events(world: SlackWorld): FuzzReader {
  const event = (inner: object) => ({
    type: "event_callback",
    team_id: TEAM,
    event_id: "Ev1",
    authorizations: [{ team_id: TEAM, user_id: "U0BOT", is_bot: true }],
    event: inner,
  });
  const links = [
    { url: "https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z18231", domain: "tweedekamer.nl" },
  ];
  const all = [
    event({ type: "app_home_opened", user: "U1", tab: "home" }),
    event({ type: "link_shared", user: "U1", channel: "C1", message_ts: "1.1", links }),
    event({
      type: "link_shared",
      user: "U1",
      channel: "COMPOSER",
      unfurl_id: "x",
      source: "composer",
      links,
    }),
    event({ type: "member_joined_channel", user: "U0BOT", channel: "C1" }),
    event({ type: "channel_rename", channel: { id: "C1", name: "ander" } }),
    event({ type: "channel_archive", channel: "C1", user: "U1" }),
    { type: "url_verification", challenge: "abc" },
  ];
  return {
    name: "events of Slack",
    seeds: all.map((one) => bytesOf(JSON.stringify(one))),
    words: WORDS,
    read: (bytes) => told(world, bytes, JSON_TYPE),
  };
}

/** Sends what is damaged, signed; then something sound, which must be answered. */
async function told(world: SlackWorld, bytes: Uint8Array, type: string): Promise<void> {
  await world.send(bytes, type);
  await new Promise((resolve) => setImmediate(resolve));
  serial += 1;
  const sound = Buffer.from(commandOf("help").replace("1.2.3", `9.${serial}`));
  const status = await world.send(sound, FORM);
  if (status !== 200) throw new Error(`a sound command is answered with ${status} afterwards`);
}

/** Damaged signatures and dates of a sound request: none but the right ones are heard. */
function signatures(world: SlackWorld): FuzzReader {
  const body = Buffer.from(commandOf("help"));
  const lines = () => Object.values(signed(body)).join("\n");
  return {
    name: "signatures of Slack",
    seeds: [bytesOf("1700000000\nv0=abcdef0123456789")],
    words: ["v0=", "v1=", "\n", "0", "NaN", "-1", "9999999999"],
    async read(bytes, chance) {
      // The right ones, of this moment, with the same damage as the seed had.
      const right = lines();
      const damagedLines =
        chance(2) === 0 ? Buffer.from(bytes).toString("latin1") : mutatedText(right, chance);
      const [time = "", signature = ""] = damagedLines.split("\n").map(printable);
      const headers = { "x-slack-request-timestamp": time, "x-slack-signature": signature };
      const secrets =
        chance(4) === 0
          ? signed(body, pick(chance, ["", "ander", "0123456789abcdef0123456789abcde"]))
          : headers;
      const status = await world.send(body, FORM, secrets);
      // Of what follows the right one after another sign of equality nobody reads anything.
      const heard = `${time}\n${signature.split("=", 2).join("=")}`;
      if (status === 200 && heard !== right) throw new Error(`heard: ${time} ${signature}`);
    },
  };
}

function mutatedText(text: string, chance: Chance): string {
  return Buffer.from(mutated({ seeds: [bytesOf(text)], words: ["v0="] }, chance)).toString("latin1");
}

function printable(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, "").slice(0, 4_000);
}

/** What Slack answers to a post, to a look back and to the question who we are. */
async function answers(): Promise<FuzzReader> {
  const server: RawServer = await rawServer();
  const apiUrl = `${server.url}/api/`;
  const messenger = createSlackMessenger({
    token: "xoxb-fuzz-0001",
    apiUrl,
    buttons: BUTTONS,
    timeoutMs: 800,
  });
  const post: Outgoing = {
    key: "document:stuk-1@1/document.published#kanaal#card",
    kind: "card",
    channel: "#kanaal",
    target: null,
    broadcast: false,
    content: documentCard(),
    mayBeDouble: false,
    plain: false,
  };
  const sound = { ok: true, ts: "1700000000.000200", channel: "C1", message: { ts: "1700000000.000200" } };
  const history = {
    ok: true,
    messages: [
      {
        ts: "1700000000.000200",
        text: "x",
        bot_id: "B1",
        metadata: { event_type: "kamerwacht_post", event_payload: { key: post.key } },
      },
    ],
    has_more: false,
    response_metadata: { next_cursor: "" },
    channels: [{ id: "C1", name: "kanaal", is_member: true }],
  };
  return {
    name: "answers of Slack",
    seeds: [
      sound,
      history,
      { ok: false, error: "channel_not_found" },
      { ok: false, error: "ratelimited" },
    ].map((one) => bytesOf(JSON.stringify(one))),
    words: [
      '"ok":true',
      '"ok":1',
      '"ts":null',
      '"channel":{}',
      '"error":{}',
      '"messages":[null]',
      '"next_cursor":"x"',
      '"has_more":true',
      '"metadata":[]',
    ],
    async read(bytes) {
      server.answer = { type: JSON_TYPE, body: bytes };
      const since = new Date(1_700_000_000_000);
      const never = new AbortController().signal;
      const { state } = await messenger.send(post, never);
      if (!["sent", "unknown", "refused", "rejected", "gone"].includes(state)) throw new Error(state);
      await messenger.find(post, since, never);
      await messenger.probe(never);
    },
    close: () => server[Symbol.asyncDispose](),
  };
}
