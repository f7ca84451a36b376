/** Keeps how far each channel was read, for as long as the page is open. */
export function createUnread() {
  const readUntil = new Map();
  const lastOf = ({ messages }) =>
    messages.reduce((last, { ts, replies }) => {
      const said = replies.filter(({ broadcast }) => broadcast).map((reply) => reply.ts);
      return Math.max(last, Number(ts), ...said.map(Number));
    }, 0);
  return {
    read(channel) {
      readUntil.set(channel.id, lastOf(channel));
    },
    /** How many messages came since it was last looked at. */
    count(channel) {
      const until = readUntil.get(channel.id) ?? 0;
      const all = channel.messages.flatMap((message) => [
        message,
        ...message.replies.filter(({ broadcast }) => broadcast),
      ]);
      return all.filter(({ ts }) => Number(ts) > until).length;
    },
  };
}
