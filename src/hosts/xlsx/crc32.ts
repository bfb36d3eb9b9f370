const nextTable = (table: Int32Array, first: Int32Array): Int32Array =>
  table.map((sum) => (first[sum & 0xff] ?? 0) ^ (sum >>> 8));

const table0 = new Int32Array(256).map((_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
const table1 = nextTable(table0, table0);
const table2 = nextTable(table1, table0);
const table3 = nextTable(table2, table0);
const table4 = nextTable(table3, table0);
const table5 = nextTable(table4, table0);
const table6 = nextTable(table5, table0);
const table7 = nextTable(table6, table0);

/** The CRC-32 of zip files; `before` is the sum of the bytes that came earlier. Eight bytes at a step, for it is taken of every byte. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let sum = ~before;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    sum ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    sum =
      (table7[sum & 0xff] ?? 0) ^
      (table6[(sum >>> 8) & 0xff] ?? 0) ^
      (table5[(sum >>> 16) & 0xff] ?? 0) ^
      (table4[sum >>> 24] ?? 0) ^
      (table3[bytes[at + 4] ?? 0] ?? 0) ^
      (table2[bytes[at + 5] ?? 0] ?? 0) ^
      (table1[bytes[at + 6] ?? 0] ?? 0) ^
      (table0[bytes[at + 7] ?? 0] ?? 0);
  }
  for (; at < bytes.length; at++) sum = (table0[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
};
