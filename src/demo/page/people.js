let users = {};

/** Tells who goes here by what name: `{ U0BEZOEKER: { name: "bezoeker", app: false } }`. */
export function introduce(them) {
  users = them ?? {};
}

/** The name of a user, or the id where nobody here goes by it. */
export function nameOf(id) {
  return Object.hasOwn(users, id) ? users[id].name : id;
}

/** Whether it is the app that speaks. */
export function isApp(id) {
  return id === undefined || (Object.hasOwn(users, id) && users[id].app);
}

let rooms = [];
let here;

/** Takes over which channels there are, and which of them is open. */
export function introduceChannels(all, open) {
  rooms = all;
  here = open;
}

export function channels() {
  return rooms;
}

/** Id of the channel that is open; undefined in App Home. */
export function channelHere() {
  return here;
}
