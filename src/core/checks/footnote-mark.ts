/** The footnote mark that ends a label: "*" of "Public Health*", "[1]" of "Growth[1]". Undefined where there is none. */
export const footnoteMarkOf = (label: string): string | undefined =>
  /(?:\[(?:\d{1,3}|[a-z])\]|\*+|[†‡§]+|[¹²³⁰⁴-⁹]+)$/i.exec(label.trim())?.[0];
