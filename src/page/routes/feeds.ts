import { FEED_FORMS, type FeedForm, feedOf } from "../feeds/feed.ts";
import { feedWords } from "../feeds/feed-words.ts";
import { SCOPE_KINDS, type Scope, type ScopeKind, scopeNamed, scopesOf } from "../feeds/scope.ts";
import { framed, section } from "../frame.ts";
import { html, type Markup } from "../html.ts";
import type { PageParts } from "../parts.ts";
import type { Reply, Route } from "../route.ts";

const TYPES: Readonly<Record<FeedForm, string>> = {
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
};

/** `/feeds`: the feeds that there are. `/feeds/rule/spreidingswet.rss`: one of them. */
export function feedRoutes(parts: PageParts): readonly Route[] {
  const { language } = parts.config;
  const words = feedWords[language];
  const listed = () => {
    const scopes = Map.groupBy(scopesOf(parts.watches()), ({ kind }) => kind);
    const sections = SCOPE_KINDS.map((kind) =>
      section(words.kind[kind], listOfFeeds(scopes.get(kind) ?? [], words.form), words.none),
    );
    const contents = html`<p>${words.howTo}</p>${sections}`;
    return framed(contents, { place: "feeds", language, now: parts.clock() });
  };
  return [
    { path: "/feeds", answer: listed },
    { path: "/feeds/", answer: ({ path }) => (path === "/feeds/" ? listed() : oneFeed(path, parts)) },
  ];
}

function listOfFeeds(scopes: readonly Scope[], forms: Readonly<Record<FeedForm, string>>): Markup | null {
  if (scopes.length === 0) return null;
  return html`<ul>${scopes.map(
    (scope) => html`<li>${scope.title}: ${FEED_FORMS.map((form, at) => [
      at === 0 ? "" : " · ",
      html`<a href="/feeds/${scope.kind}/${encodeURIComponent(scope.name)}.${form}">${forms[form]}</a>`,
    ])}</li>
`,
  )}</ul>`;
}

const ADDRESS = /^\/feeds\/([a-z]+)\/([^/]+)\.([a-z]+)$/;

/** Null where there is no such feed. */
function oneFeed(path: string, parts: PageParts): Reply | null {
  const [, kind, written = "", form] = ADDRESS.exec(path) ?? [];
  const name = decoded(written);
  if (!isOneOf(SCOPE_KINDS, kind) || !isOneOf(FEED_FORMS, form) || name === null) return null;
  const scope = scopeNamed(kind satisfies ScopeKind, name, parts.watches());
  return scope === null ? null : { type: TYPES[form], body: feedOf(scope, form, parts) };
}

function decoded(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

function isOneOf<Name extends string>(names: readonly Name[], name: string | undefined): name is Name {
  return names.some((each) => each === name);
}
