import { channelFor } from "../asked/channel.ts";
import type { DeskButton } from "../button.ts";
import { overviewFile } from "../overview/overview-file.ts";

/** *Maak overzicht*, under a meeting and what reminds of it: what became of what the channel follows, as a file for the letter before it. */
export const makeOverviewButton: DeskButton = {
  id: "make-overview",
  isForMembers: true,
  label: { nl: "Maak overzicht", en: "Make an overview" },
  under: ({ key, content }) =>
    (content.type === "subject-card" && content.snapshot.subject === "meeting") ||
    (content.type === "event-reply" && content.event === "meeting.near")
      ? key
      : null,
  press({ asker }, parts) {
    const channel = parts.program.store.transaction((transaction) => channelFor(asker, transaction));
    return overviewFile({ channel, format: "docx", since: null }, parts);
  },
};
