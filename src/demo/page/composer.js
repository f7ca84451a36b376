import { byId, el } from "./dom.js";
import { COMMANDS } from "./words.js";

let chosen = 0;

/**
 * The line in which one types: a command, with suggestions, or a message.
 * @param handlers.command called with the command and its text
 * @param handlers.say called with a message
 */
export function startComposer({ command, say }) {
  const field = byId("command");
  field.addEventListener("input", () => {
    chosen = 0;
    suggest();
  });
  field.addEventListener("keydown", onKey);
  field.addEventListener("blur", () => setTimeout(hide, 150));
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = field.value.trim();
    const match = /^(\/\S+)\s*([\s\S]*)$/.exec(typed);
    field.value = "";
    hide();
    if (match !== null) void command(match[1], match[2]);
    else if (typed !== "") void say(typed);
  });
}

function fitting() {
  const typed = byId("command").value;
  if (!typed.startsWith("/")) return [];
  return COMMANDS.filter(({ word }) => `/kamer ${word}`.startsWith(typed.toLowerCase()));
}

function suggest() {
  const list = byId("suggestions");
  const items = fitting();
  list.hidden = items.length === 0;
  list.replaceChildren(
    ...items.map(({ word, example, does }, index) =>
      el(
        "div",
        {
          role: "option",
          class: index === chosen ? "chosen" : "",
          "aria-selected": String(index === chosen),
          onmousedown: (event) => {
            event.preventDefault();
            take(word);
          },
        },
        el("strong", {}, `/kamer ${word}`),
        example === "" ? null : el("span", { class: "example" }, ` ${example}`),
        el("span", { class: "does" }, does),
      ),
    ),
  );
}

function onKey(event) {
  const items = fitting();
  if (byId("suggestions").hidden || items.length === 0) return;
  const typed = byId("command").value;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    chosen = (chosen + step + items.length) % items.length;
    suggest();
  } else if (event.key === "Tab" || (event.key === "Enter" && !isWhole(typed))) {
    event.preventDefault();
    take(items[chosen].word);
  } else if (event.key === "Escape") hide();
}

/** A word that is typed out is sent by Enter; one that is begun is completed. */
function isWhole(typed) {
  return COMMANDS.some(({ word }) => `/kamer ${word}` === typed.trim().toLowerCase());
}

function take(word) {
  const field = byId("command");
  field.value = `/kamer ${word} `;
  field.focus();
  hide();
}

function hide() {
  byId("suggestions").hidden = true;
}
