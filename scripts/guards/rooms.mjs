// Which part of the house may ask which, as data. dependency-cruiser's rules (.dependency-cruiser.mjs) are made from it.

/** Lower layers first; a layer may import itself and the layers named here. @type {Record<string, string[]>} */
export const layers = {
  kernel: [],
  text: ['kernel'],
  formats: ['kernel', 'text'],
  parties: ['kernel', 'text', 'formats'],
  web: ['kernel', 'text', 'formats', 'parties'],
  rooms: ['kernel', 'text', 'formats', 'parties', 'web'],
  cli: ['kernel', 'text', 'formats', 'parties', 'web', 'rooms'],
};

/** The room a room asks directly; what that one may ask, it may ask too. @type {Record<string, string[]>} */
const asks = {
  library: [],
  drafting: ['library'],
  decisions: ['drafting'],
  meetings: ['decisions'],
  accreditation: ['decisions'],
  contacts: ['decisions'],
  threats: ['decisions'],
  norms: ['library'],
  positions: ['library'],
  measures: ['library'],
  capacity: ['norms', 'positions', 'measures'],
  reviews: ['capacity'],
};

/** Rooms that gather from all others, and are asked by none. */
const onTop = ['account', 'states', 'desk', 'home'];

/** @param {string} room @returns {string[]} */
const below = (room) => [...new Set((asks[room] ?? []).flatMap((other) => [other, ...below(other)]))];

/** Every room with all rooms it may ask. @type {Record<string, string[]>} */
export const mayAsk = Object.fromEntries([
  ...Object.keys(asks).map((room) => [room, below(room)]),
  ...onTop.map((room) => [room, Object.keys(asks)]),
]);
