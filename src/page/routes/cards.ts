import { cardItems, lastCards } from "../cards.ts";
import { framed } from "../frame.ts";
import { html } from "../html.ts";
import { pageWords } from "../page-words.ts";
import type { PageParts } from "../parts.ts";
import type { Route } from "../route.ts";

const CARDS_MAX = 100;

/** `/cards`: the last cards of all channels. */
export function cardsRoute({ config: { language }, store, clock }: PageParts): Route {
  return {
    path: "/cards",
    answer() {
      const cards = store.transaction((transaction) => lastCards(transaction, CARDS_MAX));
      const contents = cardItems(cards, language) ?? html`<p class="none">${pageWords[language].noCards}</p>`;
      return framed(contents, { place: "cards", language, now: clock() });
    },
  };
}
