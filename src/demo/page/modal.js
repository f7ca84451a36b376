import { renderBlocks } from "./blocks.js";
import { el } from "./dom.js";
import { missingIn, showProblems, valuesIn } from "./fields.js";
import { word } from "./words.js";

let shown = "";

/**
 * Shows the window that the app opened, or none; one that is shown already is left alone, with what was typed in it.
 * @param send called with what to tell the server; resolves with the app's answer
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
  const act = ({ actionId, blockId, value }) =>
    send({ do: "click-view", viewId: view.id, actionId, blockId, value });
  const form = el(
    "form",
    { method: "dialog", novalidate: true, "aria-label": view.title?.text ?? "" },
    el(
      "header",
      {},
      el("h2", {}, view.title?.text ?? ""),
      el("button", { type: "button", class: "close", "aria-label": word("close"), onclick: close }, "×"),
    ),
    el("div", { class: "modal-body" }, renderBlocks(view.blocks ?? [], act)),
    el(
      "footer",
      {},
      el("button", { type: "button", class: "button", onclick: close }, view.close?.text ?? word("close")),
      view.submit === undefined
        ? null
        : el("button", { type: "submit", class: "button primary" }, view.submit.text),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit(form, view, send);
  });
  dialog.replaceChildren(form);
  dialog.oncancel = (event) => {
    event.preventDefault();
    close();
  };
  if (!dialog.open) dialog.showModal();
}

async function submit(form, view, send) {
  const missing = missingIn(form);
  showProblems(form, missing);
  if (Object.keys(missing).length > 0) return;
  const answer = await send({ do: "submit", viewId: view.id, values: valuesIn(form) });
  if (answer?.response_action === "errors") showProblems(form, answer.errors ?? {});
}
