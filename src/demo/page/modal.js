import { renderBlocks } from "./blocks.js";
import { el } from "./dom.js";

let shown = "";

/**
 * Shows the modal that the app opened, or none; one that is shown already is left alone, with what was typed in it.
 * @param send called with what to tell the server
 */
export function showModal(dialog, view, send) {
  const state = view === null ? "" : `${view.id}.${view.hash}`;
  if (state === shown) return;
  shown = state;
  if (view === null) {
    dialog.close();
    return;
  }
  const close = () => send({ do: "close", viewId: view.id });
  const act = ({ actionId, value }) => send({ do: "click-view", viewId: view.id, actionId, value });
  const form = el(
    "form",
    { method: "dialog" },
    el(
      "header",
      {},
      el("h2", {}, view.title?.text ?? ""),
      el("button", { type: "button", class: "close", "aria-label": "Sluiten", onclick: close }, "×"),
    ),
    el("div", { class: "modal-body" }, renderBlocks(view.blocks ?? [], act)),
    el(
      "footer",
      {},
      el("button", { type: "button", class: "button", onclick: close }, view.close?.text ?? "Sluiten"),
      view.submit === undefined
        ? null
        : el("button", { type: "submit", class: "button primary" }, view.submit.text),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send({ do: "submit", viewId: view.id, values: valuesOf(form) });
  });
  dialog.replaceChildren(form);
  dialog.oncancel = (event) => {
    event.preventDefault();
    close();
  };
  if (!dialog.open) dialog.showModal();
}

/** What was filled in, as Slack gives it: by block, then by action. */
function valuesOf(form) {
  const values = {};
  for (const field of form.querySelectorAll(".field")) {
    const { block = "", action = "", type = "plain_text_input" } = field.dataset;
    const value =
      field.tagName === "SELECT" ? { selected_option: { value: field.value } } : { value: field.value };
    values[block] = { ...values[block], [action]: { type, ...value } };
  }
  return values;
}
