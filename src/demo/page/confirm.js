import { byId, el } from "./dom.js";
import { textNodes } from "./text.js";

/** Asks whether one is sure, where that is wanted; resolves with whether to go on. */
export function confirmFirst(question) {
  if (question === undefined) return Promise.resolve(true);
  const dialog = byId("confirm");
  const { promise, resolve } = Promise.withResolvers();
  const answer = (sure) => () => {
    dialog.close();
    resolve(sure);
  };
  dialog.replaceChildren(
    el("header", {}, el("h2", {}, textNodes(question.title))),
    el("div", { class: "modal-body" }, textNodes(question.text)),
    el(
      "footer",
      {},
      el("button", { type: "button", class: "button", onclick: answer(false) }, textNodes(question.deny)),
      el(
        "button",
        { type: "button", class: `button ${question.style ?? "primary"}`, onclick: answer(true) },
        textNodes(question.confirm),
      ),
    ),
  );
  dialog.oncancel = answer(false);
  dialog.showModal();
  return promise;
}
