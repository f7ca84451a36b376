import { renderBlocks } from "./blocks.js";
import { startComposer } from "./composer.js";
import { byId, el } from "./dom.js";
import { dayDivider, dayOf, messageNode, repliesTold, threadLine } from "./messages.js";
import { showModal } from "./modal.js";
import { introduce, introduceChannels } from "./people.js";
import { createUnread } from "./unread.js";
import { word } from "./words.js";

const query = new URLSearchParams(location.search);
/** What the manifest offers on any message. */
const SHORTCUTS = [
  { callback: "follow-piece", name: word("followPiece") },
  { callback: "follow-letter", name: word("followLetter") },
];

let state = JSON.parse(byId("state").textContent);
/** Name of the channel that is shown, or `app` for App Home. */
let place = query.get("channel")?.replace(/^#/, "") ?? firstChannel();
let thread = query.get("thread");
/** What of the app is shown: its App Home, or what it said to the visitor alone. */
let tab = "home";
/** How often each message was seen changed; null until the first look, when nothing is fresh. */
let seen = null;
/** When the newest answer came that only the visitor sees. */
let answered = 0;
const unread = createUnread();

show();
document.body.dataset.ready = "true";
listen();
startComposer({
  command: (command, text) => send({ do: "command", command, text, channel: place }),
  say: (text) => send({ do: "say", text, channel: place }),
});
byId("thread-close").addEventListener("click", () => go(place, null));
byId("channel-back").addEventListener("click", () => {
  document.body.dataset.pane = "list";
});
for (const name of ["home", "messages"]) {
  byId(`tab-${name}`).addEventListener("click", () => {
    tab = name;
    show(true);
  });
}
byId("home-item").addEventListener("click", () => {
  go("app", null);
  void send({ do: "home" });
});

/** After a broken connection something may have been missed: whoever reconnects looks again. */
function listen() {
  const events = new EventSource("/events");
  events.onopen = refresh;
  events.onmessage = refresh;
}

/** The first channel in which something was said. */
function firstChannel() {
  const busy = state.channels.find(({ messages, name }) => messages.length > 0 && !/ops$/.test(name));
  return (busy ?? state.channels[0])?.name ?? "app";
}

async function refresh() {
  state = await (await fetch("/state")).json();
  show();
  document.body.dataset.listening = "true";
}

function go(nextPlace, nextThread) {
  place = nextPlace;
  thread = nextThread;
  const address = new URLSearchParams({ channel: place, ...(thread === null ? {} : { thread }) });
  history.replaceState(null, "", `?${address}`);
  document.body.dataset.pane = "channel";
  show(true);
}

function show(moved = false) {
  introduce(state.users);
  const channel = state.channels.find(({ name, id }) => name === place || id === place);
  introduceChannels(state.channels, channel?.id);
  if (channel !== undefined) unread.read(channel);
  byId("team").textContent = state.team;
  byId("channels").replaceChildren(...state.channels.map(sideItem));
  byId("home-item").classList.toggle("here", channel === undefined);
  byId("composer").hidden = channel === undefined;
  byId("tabs").hidden = channel !== undefined;
  keepingPlace(byId("scroll"), moved, channel === undefined && tab === "home", () => {
    if (channel === undefined) showApp();
    else showChannel(channel);
  });
  keepingPlace(byId("thread-scroll"), moved, false, () => showThread(channel));
  showModal(byId("modal"), state.modal, send);
  showAnswer();
  seen = new Map(everyMessage().map((message) => [message.ts, message.edits]));
}

/** What was just answered to the visitor comes into view: from its beginning, where it is longer than that. */
function showAnswer() {
  const newest = Math.max(0, ...state.ephemerals.map(({ ts }) => Number(ts)));
  const isNew = seen !== null && newest > answered;
  answered = newest;
  if (!isNew) return;
  const node = document.querySelector(`article.ephemeral[data-ts="${state.ephemerals.at(-1).ts}"]`);
  const room = node?.closest(".scroll")?.clientHeight ?? 0;
  node?.scrollIntoView({ block: node.offsetHeight > room ? "start" : "end" });
}

function sideItem(channel) {
  const { name } = channel;
  const count = unread.count(channel);
  const classes = `side-item ${name === place ? "here" : ""} ${count > 0 ? "unread" : ""}`;
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: classes, onclick: () => go(name, null) },
      el("span", { class: "hash" }, "#"),
      el("span", { class: "side-name" }, name),
      count === 0 ? null : el("span", { class: "badge", title: word("unread", { count }) }, String(count)),
    ),
  );
}

function showChannel(channel) {
  byId("channel-name").replaceChildren(el("span", { class: "hash" }, "#"), channel.name);
  const count = channel.messages.length;
  byId("channel-facts").textContent = word(count === 1 ? "oneMessage" : "manyMessages", { count });
  const rows = [
    ...channel.messages.map((message) => ({ ts: message.ts, node: () => parentNode(channel, message) })),
    ...channel.messages.flatMap((parent) =>
      parent.replies
        .filter(({ broadcast }) => broadcast)
        .map((reply) => ({ ts: reply.ts, node: () => broadcastNode(channel, parent, reply) })),
    ),
    ...state.ephemerals
      .filter(({ channelId, threadTs }) => channelId === channel.id && threadTs === null)
      .map((message) => ({ ts: message.ts, node: () => ephemeralNode(channel, message) })),
  ].sort((a, b) => Number(a.ts) - Number(b.ts));
  const nodes = rows.flatMap((row, index) => {
    const newDay = index === 0 || dayOf(row.ts) !== dayOf(rows[index - 1].ts);
    return newDay ? [dayDivider(row.ts), row.node()] : [row.node()];
  });
  byId("list").replaceChildren(
    ...(nodes.length === 0 ? [el("p", { class: "empty" }, word("nothingSaid"))] : nodes),
  );
}

function parentNode(channel, message) {
  const below = threadLine(message, () => go(channel.name, message.ts));
  const options = { below, tools: toolsOf(channel, message), fresh: isFresh(message) };
  return messageNode(message, actOn(channel, message), options);
}

/** What can be done with any message: the shortcuts of the app, and taking it away. */
function toolsOf(channel, message) {
  return el(
    "div",
    { class: "tools" },
    SHORTCUTS.map(({ callback, name }) =>
      el(
        "button",
        {
          type: "button",
          class: "tool",
          onclick: () => send({ do: "shortcut", callback, channel: channel.name, ts: message.ts }),
        },
        name,
      ),
    ),
    el(
      "button",
      {
        type: "button",
        class: "tool",
        onclick: () => send({ do: "remove", channel: channel.name, ts: message.ts }),
      },
      word("remove"),
    ),
  );
}

function broadcastNode(channel, parent, reply) {
  const above = el(
    "p",
    { class: "origin" },
    word("repliedInThread"),
    el("button", { type: "button", onclick: () => go(channel.name, parent.ts) }, parent.text),
  );
  return messageNode(reply, actOn(channel, reply), { above, fresh: isFresh(reply), kind: "broadcast" });
}

function ephemeralNode(channel, message) {
  const dismiss = () => send({ do: "dismiss", ts: message.ts });
  const above = el(
    "p",
    { class: "origin" },
    word("onlyYou"),
    el("button", { type: "button", onclick: dismiss }, word("dismiss")),
  );
  const shown = { ...message, user: undefined, edits: 0 };
  return messageNode(shown, actOn(channel, message), { above, kind: "ephemeral" });
}

function showThread(channel) {
  const parent = channel?.messages.find(({ ts }) => ts === thread);
  byId("thread").hidden = parent === undefined;
  if (parent === undefined) return;
  byId("thread-channel").textContent = `# ${channel.name}`;
  const { length: count } = parent.replies;
  byId("thread-list").replaceChildren(
    messageNode(parent, actOn(channel, parent), { fresh: isFresh(parent) }),
    el("div", { class: "replies-count" }, el("span", {}, repliesTold(count))),
    ...parent.replies.map((reply) => {
      const above = reply.broadcast
        ? el("p", { class: "origin" }, word("alsoIn", { channel: channel.name }))
        : null;
      return messageNode(reply, actOn(channel, reply), { above, fresh: isFresh(reply) });
    }),
    ...state.ephemerals
      .filter(({ threadTs }) => threadTs === parent.ts)
      .map((message) => ephemeralNode(channel, message)),
  );
}

function showApp() {
  byId("channel-name").replaceChildren("Kamerwacht");
  byId("channel-facts").textContent = "App";
  for (const name of ["home", "messages"]) byId(`tab-${name}`).classList.toggle("here", name === tab);
  byId("list").replaceChildren(...(tab === "home" ? homeNodes() : directNodes()));
}

function homeNodes() {
  const { home } = state;
  if (home === null) return [el("p", { class: "empty" }, word("noHome"))];
  const act = ({ actionId, blockId, value }) =>
    send({ do: "click-view", viewId: home.id, actionId, blockId, value });
  return [el("div", { class: "home blocks" }, renderBlocks(home.blocks ?? [], act))];
}

function directNodes() {
  const { direct } = state;
  if (direct.length === 0) return [el("p", { class: "empty" }, word("noDirect"))];
  return direct.map((message) =>
    messageNode(message, actOn({ name: message.channelId }, message), { fresh: isFresh(message) }),
  );
}

function actOn(channel, message) {
  return ({ actionId, blockId, value }) =>
    send({ do: "click", channel: channel.name, ts: message.ts, actionId, blockId, value });
}

function isFresh({ ts, edits }) {
  return seen !== null && seen.get(ts) !== edits;
}

function everyMessage() {
  return state.channels.flatMap(({ messages }) =>
    messages.flatMap((message) => [message, ...message.replies]),
  );
}

/** Tells the server what was done, and resolves with what the app answered. */
async function send(body) {
  const headers = { "content-type": "application/json" };
  const response = await fetch("/act", { method: "POST", headers, body: JSON.stringify(body) });
  const { ok, error, answer } = await response.json();
  if (!ok) toast(wording(error));
  return answer;
}

function wording(error) {
  if (error.startsWith("dispatch_failed")) return word("notConnected");
  if (error.startsWith("operation_timeout")) return word("tooLate");
  return word("failed", { error });
}

function toast(text) {
  const node = byId("toast");
  node.textContent = text;
  node.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => {
    node.hidden = true;
  }, 5000);
}

/** Who reads at the end stays at the end; who scrolled up stays there. A page that is read from the top begins there. */
function keepingPlace(node, moved, fromTop, draw) {
  const begins = moved || seen === null;
  const atEnd = begins || node.scrollHeight - node.scrollTop - node.clientHeight < 60;
  const before = node.scrollTop;
  draw();
  if (fromTop) node.scrollTop = begins ? 0 : before;
  else node.scrollTop = atEnd ? node.scrollHeight : before;
}
