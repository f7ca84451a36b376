import type { EntityCustomField, EntityMetadata } from "@slack/types";
import type { PostContent } from "#alert";
import { displayId, type Snapshot } from "#parliament";
import { verdictOf } from "../facts.ts";
import { gistOf } from "../headline.ts";
import { nameOf } from "../names.ts";
import { cut, oneLine } from "../text.ts";
import { objectWords } from "../words/object-words.ts";

const TITLE_MAX = 200;
const VALUE_MAX = 300;
/** The button of the desk that follows what it carries the id of. */
const FOLLOW = "follow-id";

/**
 * What a link is about as a Work Object of Slack: its state, its term and its vote stand in the pane beside the
 * conversation, with what may be done. Null of what has no number, since Slack asks for it again by that.
 * @param link as somebody posted it
 */
export function workObjectOf(content: PostContent, link: string): EntityMetadata | null {
  if (content.type !== "subject-card" && content.type !== "document-card") return null;
  const { snapshot, language } = content;
  const id = snapshot.ids[0];
  if (id === undefined) return null;
  const words = objectWords[language];
  const fields = fieldsOf(content);
  return {
    app_unfurl_url: link,
    url: link,
    external_ref: { id },
    entity_type: "slack#/entities/item",
    entity_payload: {
      attributes: {
        title: { text: cut(nameOf(snapshot, language).heading, TITLE_MAX) },
        display_id: oneLine(displayId(id), 60),
        display_type: words.kinds[snapshot.subject],
        product_name: "Kamerwacht",
        locale: language === "nl" ? "nl-NL" : "en-GB",
      },
      custom_fields: fields,
      display_order: fields.map(({ key }) => key),
      ...(snapshot.subject === "meeting"
        ? {}
        : { actions: { primary_actions: [{ text: words.follow, action_id: FOLLOW, value: id }] } }),
    },
  };
}

function fieldsOf({ snapshot, language, summary, deadline }: Shown): EntityCustomField[] {
  const words = objectWords[language];
  const said = [
    { key: "state", label: words.state, value: gistOf(snapshot, summary, language) ?? "" },
    { key: "vote", label: words.vote, value: voteIn(snapshot, language) },
    {
      key: "dossier",
      label: words.dossier,
      value: snapshot.dossier === null ? "" : displayId(snapshot.dossier.id),
    },
  ].filter(({ value }) => value !== "");
  const term =
    deadline == null
      ? []
      : [{ key: "term", label: words.term, type: "slack#/types/date", value: deadline.on }];
  return [
    ...said.map((field) => ({ ...field, type: "string", value: oneLine(field.value, VALUE_MAX) })),
    ...term,
  ];
}

type Shown = Extract<PostContent, { type: "subject-card" | "document-card" }>;

function voteIn(snapshot: Snapshot, language: Shown["language"]): string {
  if (snapshot.subject !== "motion") return "";
  const counts = verdictOf(snapshot, language)?.counts ?? null;
  return counts === null ? "" : objectWords[language].counted(counts.for, counts.against);
}
