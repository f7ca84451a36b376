import type { Route } from "../route.ts";

const STYLE = `:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #5c5f66; --line: #d9dbe0; --ground: #fff; --mark: #fff3b0; --link: #154273; --ill: #a3260f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6ea; --soft: #a6a9b1; --line: #3a3c43; --ground: #17181b; --mark: #5c4d00; --link: #9cc3f0; --ill: #ff9c86; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 0 1rem 2rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; padding: 1rem 0 .75rem; border-bottom: 1px solid var(--line); }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
nav a { padding: .25rem 0; text-decoration: none; }
nav a[aria-current] { color: inherit; font-weight: 600; border-bottom: 2px solid var(--link); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; }
h1 { font-size: 1.5rem; margin: 1.25rem 0 .5rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
ul { margin: 0; padding-left: 1.25rem; }
li { margin: .2rem 0; }
p { margin: .35rem 0; }
.lead { font-size: 1.1rem; }
.none, footer, .soft { color: var(--soft); }
.ill { border-left: 4px solid var(--ill); padding-left: .75rem; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .75rem; font-size: .875rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
.items { list-style: none; padding: 0; }
.items > li { padding: .5rem 0; border-bottom: 1px solid var(--line); }
blockquote { margin: .25rem 0 0; padding-left: .75rem; border-left: 3px solid var(--line); color: var(--soft); }
mark { background: var(--mark); color: inherit; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
form label { flex: 1 1 16rem; }
input, button { font: inherit; padding: .5rem .75rem; width: 100%; border: 1px solid var(--soft); border-radius: .3rem; background: transparent; color: inherit; }
button { width: auto; background: var(--link); border-color: var(--link); color: var(--ground); }
td.short { white-space: nowrap; }
@media (max-width: 56rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  td, td.short { border: 0; padding: .1rem 0; white-space: normal; overflow-wrap: anywhere; }
  td.empty { display: none; }
  td[data-head]::before { content: attr(data-head) ": "; color: var(--soft); }
}
`;

/** A letter on a shield of its own colour: no file of others. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#154273"/><path d="M10 7v18M22 7l-11 9 11 9" fill="none" stroke="#fff" stroke-width="4"/></svg>`;

/** What the pages look like: the same for everybody, so that a browser may keep it for a while. */
export const styleRoutes: readonly Route[] = [
  { path: "/style.css", answer: () => ({ type: "text/css; charset=utf-8", body: STYLE, headers: KEPT }) },
  { path: "/icon.svg", answer: () => ({ type: "image/svg+xml", body: ICON, headers: KEPT }) },
];

const KEPT = { "cache-control": "max-age=600" } as const;
