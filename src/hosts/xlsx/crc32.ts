const nextTable = (table: Uint32Array, first: Uint32Array): Uint32Array =>
  table.map((sum) => (first[sum & 0xff] ?? 0) ^ (sum >>> 8));

const table0 = new Uint32Array(256).map((_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
const table1 = nextTable(table0, table0);
const table2 = nextTable(table1, table0);
const table3 = nextTable(table2, table0);

/** The CRC-32 of zip files; `before` is the sum of the bytes that came earlier. Four bytes at a step, for it is taken of every byte. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^= view.getInt32(at, true);
    sum =
      (table3[sum & 0xff] ?? 0) ^
      (table2[(sum >>> 8) & 0xff] ?? 0) ^
      (table1[(sum >>> 16) & 0xff] ?? 0) ^
      (table0[sum >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) sum = (table0[(sum ^ view.getUint8(at)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
};
