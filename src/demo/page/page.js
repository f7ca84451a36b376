import { renderBlocks } from "./blocks.js";
import { el } from "./dom.js";
import { dayDivider, dayOf, messageNode, threadLine } from "./messages.js";
import { showModal } from "./modal.js";

const byId = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);

let state = JSON.parse(byId("state").textContent);
/** Name of the channel that is shown, or `app` for App Home. */
let place = query.get("channel")?.replace(/^#/, "") ?? firstChannel();
let thread = query.get("thread");
/** How often each message was seen changed; null until the first look, when nothing is fresh. */
let seen = null;

show();
document.body.dataset.ready = "true";
listen();
byId("composer").addEventListener("submit", sendCommand);
byId("thread-close").addEventListener("click", () => go(place, null));
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
}

function go(nextPlace, nextThread) {
  place = nextPlace;
  thread = nextThread;
  const address = new URLSearchParams({ channel: place, ...(thread === null ? {} : { thread }) });
  history.replaceState(null, "", `?${address}`);
  show(true);
}

function show(moved = false) {
  const channel = state.channels.find(({ name, id }) => name === place || id === place);
  byId("team").textContent = state.team;
  byId("channels").replaceChildren(...state.channels.map(sideItem));
  byId("home-item").classList.toggle("here", channel === undefined);
  keepingPlace(byId("scroll"), moved, () => {
    if (channel === undefined) showHome();
    else showChannel(channel);
  });
  keepingPlace(byId("thread-scroll"), moved, () => showThread(channel));
  showModal(byId("modal"), state.modal, send);
  seen = new Map(everyMessage().map((message) => [message.ts, message.edits]));
}

function sideItem({ name, messages }) {
  const count = messages.length;
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: `side-item ${name === place ? "here" : ""}`, onclick: () => go(name, null) },
      el("span", { class: "hash" }, "#"),
      el("span", { class: "side-name" }, name),
      count === 0 ? null : el("span", { class: "badge", title: `${count} berichten` }, String(count)),
    ),
  );
}

function showChannel(channel) {
  byId("channel-name").replaceChildren(el("span", { class: "hash" }, "#"), channel.name);
  const count = channel.messages.length;
  byId("channel-facts").textContent = count === 1 ? "1 bericht" : `${count} berichten`;
  byId("composer").hidden = false;
  const rows = [
    ...channel.messages.map((message) => ({ ts: message.ts, node: () => parentNode(channel, message) })),
    ...channel.messages.flatMap((parent) =>
      parent.replies
        .filter(({ broadcast }) => broadcast)
        .map((reply) => ({ ts: reply.ts, node: () => broadcastNode(channel, parent, reply) })),
    ),
    ...state.ephemerals
      .filter(({ channelId }) => channelId === channel.id)
      .map((message) => ({ ts: message.ts, node: () => ephemeralNode(message) })),
  ].sort((a, b) => Number(a.ts) - Number(b.ts));
  const nodes = rows.flatMap((row, index) => {
    const newDay = index === 0 || dayOf(row.ts) !== dayOf(rows[index - 1].ts);
    return newDay ? [dayDivider(row.ts), row.node()] : [row.node()];
  });
  byId("list").replaceChildren(
    ...(nodes.length === 0 ? [el("p", { class: "empty" }, "Hier is nog niets gezegd.")] : nodes),
  );
}

function parentNode(channel, message) {
  const below = threadLine(message, () => go(channel.name, message.ts));
  return messageNode(message, actOn(channel, message), { below, fresh: isFresh(message) });
}

function broadcastNode(channel, parent, reply) {
  const above = el(
    "p",
    { class: "origin" },
    "antwoordde in een draad: ",
    el("button", { type: "button", onclick: () => go(channel.name, parent.ts) }, parent.text),
  );
  return messageNode(reply, actOn(channel, reply), { above, fresh: isFresh(reply), kind: "broadcast" });
}

function ephemeralNode(message) {
  const above = el("p", { class: "origin" }, "Alleen zichtbaar voor u");
  return messageNode({ ...message, edits: 0 }, () => {}, { above, kind: "ephemeral" });
}

function showThread(channel) {
  const parent = channel?.messages.find(({ ts }) => ts === thread);
  byId("thread").hidden = parent === undefined;
  if (parent === undefined) return;
  byId("thread-channel").textContent = `# ${channel.name}`;
  const count = parent.replies.length === 1 ? "1 antwoord" : `${parent.replies.length} antwoorden`;
  byId("thread-list").replaceChildren(
    messageNode(parent, actOn(channel, parent), { fresh: isFresh(parent) }),
    el("div", { class: "replies-count" }, el("span", {}, count)),
    ...parent.replies.map((reply) => {
      const above = reply.broadcast
        ? el("p", { class: "origin" }, `Ook geplaatst in # ${channel.name}`)
        : null;
      return messageNode(reply, actOn(channel, reply), { above, fresh: isFresh(reply) });
    }),
  );
}

function showHome() {
  byId("channel-name").replaceChildren("Kamerwacht");
  byId("channel-facts").textContent = "Startscherm van de app";
  byId("composer").hidden = true;
  const { home } = state;
  const act = ({ actionId, value }) => send({ do: "click-view", viewId: home.id, actionId, value });
  byId("list").replaceChildren(
    home === null
      ? el("p", { class: "empty" }, "De app heeft nog geen startscherm.")
      : el("div", { class: "home" }, renderBlocks(home.blocks ?? [], act)),
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

async function sendCommand(event) {
  event.preventDefault();
  const typed = byId("command").value.trim();
  const match = /^(\/\S+)\s*([\s\S]*)$/.exec(typed);
  if (match === null) {
    toast("Alleen opdrachten: begin met een schuine streep, zoals /kamer help.");
    return;
  }
  byId("command").value = "";
  await send({ do: "command", command: match[1], text: match[2], channel: place });
}

async function send(body) {
  const headers = { "content-type": "application/json" };
  const response = await fetch("/act", { method: "POST", headers, body: JSON.stringify(body) });
  const { ok, error, answer } = await response.json();
  if (!ok) toast(wording(error));
  else if (answer?.response_action === "errors") toast(Object.values(answer.errors ?? {}).join(" "));
}

function wording(error) {
  if (error.startsWith("dispatch_failed"))
    return "De app is nu niet verbonden; probeer het zo meteen opnieuw.";
  if (error.startsWith("operation_timeout")) return "De app antwoordde niet binnen drie seconden.";
  return `Dat lukte niet: ${error}`;
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

/** Who reads at the end stays at the end; who scrolled up stays there. */
function keepingPlace(node, moved, draw) {
  const atEnd = moved || seen === null || node.scrollHeight - node.scrollTop - node.clientHeight < 60;
  const before = node.scrollTop;
  draw();
  node.scrollTop = atEnd ? node.scrollHeight : before;
}
