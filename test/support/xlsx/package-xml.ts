/** The first line of every part. */
export const xmlDeclaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n`;

/** A relationships part: kind and target of each, numbered rId1 onwards. */
export const relationshipsXml = (relationships: readonly (readonly [kind: string, target: string])[]): string =>
  `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  relationships
    .map(([kind, to], index) => `<Relationship Id="rId${index + 1}" Type="${kind}" Target="${to}"/>`)
    .join("") +
  `</Relationships>`;
