import { asciiBytes, standsAt } from "./scan-xml";

/** A way past the parser for children that stand in long rows one after the other, such as the rows of a sheet. */
export interface Shortcut {
  /** The name of the children. */
  readonly child: string;
  /** How many elements stand around each child. */
  readonly depth: number;
  /** Whether what the parser was last told stands directly among the children. */
  readonly isAmong: () => boolean;
  /** Takes in the whole children that begin here, as far as it understands them, and answers where it stops. */
  readonly take: (bytes: Uint8Array, at: number) => number;
}

type Place = "before" | "among" | "after";

/** Receives the bytes of a part as they come. */
interface PartWriter {
  readonly write: (chunk: Uint8Array) => void;
  readonly end: () => void;
}

/** A child that is longer is left to the parser, with all that follow: what is at hand is searched again with every chunk. */
const longestChild = 256 * 1024;

/**
 * Gives the parser all of a part but the children that the shortcut takes in. To the parser one whole child more or less
 * is the same, as long as it stands between tags at the children's place: `writeTag`, given bytes that should end
 * in such a tag, tells whether they do. Where they do not, the rest is the parser's.
 */
export const skipChildren = (
  { child, take }: Shortcut,
  toParser: (bytes: Uint8Array) => void,
  writeTag: (bytes: Uint8Array) => boolean,
): PartWriter => {
  const beginning = asciiBytes(`><${child}`);
  const ending = asciiBytes(`</${child}>`);
  let place: Place = "before";
  let room: Uint8Array = new Uint8Array();
  let held = room;

  /** Asked anew after each step, for a step may move it. */
  const isAt = (asked: Place): boolean => place === asked;

  /** In the same room for every chunk: what is held is at its end, and moves to its beginning. */
  const hold = (chunk: Uint8Array): void => {
    const length = held.length + chunk.length;
    const target = length <= room.length ? room : new Uint8Array(2 * length);
    target.set(held);
    target.set(chunk, held.length);
    room = target;
    held = target.subarray(0, length);
  };

  /** Finds the first child, and answers with what is left. */
  const enter = (bytes: Uint8Array): Uint8Array => {
    const at = placeOf(bytes, beginning, 0);
    if (at >= 0) {
      place = writeTag(bytes.subarray(0, at + 1)) ? "among" : "after";
      return bytes.subarray(at + 1);
    }
    const cut = Math.max(bytes.length - beginning.length, 0);
    if (cut > 0) toParser(bytes.subarray(0, cut));
    return bytes.subarray(cut);
  };

  const takeChildren = (bytes: Uint8Array): Uint8Array => {
    let at = 0;
    const end = lastPlaceOf(bytes, ending) + ending.length;
    const whole = bytes.subarray(0, end);
    while (at < end) {
      at = take(whole, at);
      if (at === end) break;
      const oddEnd = placeOf(whole, ending, at) + ending.length;
      const isAmong = writeTag(whole.subarray(at, oddEnd));
      at = oddEnd;
      if (isAmong) continue;
      place = "after";
      break;
    }
    if (bytes.length - at > longestChild) place = "after";
    return bytes.subarray(at);
  };

  return {
    write: (chunk) => {
      if (place === "after") {
        toParser(chunk);
        return;
      }
      hold(chunk);
      if (place === "before") held = enter(held);
      if (isAt("among")) held = takeChildren(held);
      if (isAt("after")) {
        toParser(held);
        held = room.subarray(0, 0);
      }
    },
    end: () => {
      if (held.length > 0) toParser(held);
    },
  };
};

const placeOf = (bytes: Uint8Array, sought: Uint8Array, from: number): number => {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, at, sought)) return at;
  }
  return -1;
};

const lastPlaceOf = (bytes: Uint8Array, sought: Uint8Array): number => {
  let at = bytes.length - sought.length;
  while (at >= 0 && !standsAt(bytes, at, sought)) at -= 1;
  return Math.max(at, -sought.length);
};
