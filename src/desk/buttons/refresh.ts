import type { DeskButton } from "../button.ts";

/** *Vernieuwen*, in App Home, which is shown anew after every press. */
export const refresh: DeskButton = {
  id: "home-refresh",
  label: { nl: "Vernieuwen", en: "Refresh" },
  isForAll: true,
  press: () => null,
};
