import type { DocumentFacts } from "./business-case";
import { fieldNamed } from "./find-fields-named";
import type { Field } from "./reading";

/** Who prepared and signed a document, when, and which version, as far as its form says. */
export const documentFacts = (fields: readonly Field[]): DocumentFacts => {
  const preparedBy = fieldNamed(fields, /\b(prepared by|author)\b/i);
  const signedOffBy = fieldNamed(fields, /\bsigned off by\b/i);
  const date = fieldNamed(fields, /^date\b/i);
  const version = fieldNamed(fields, /^version\b/i);
  return {
    ...(preparedBy === undefined ? {} : { preparedBy }),
    ...(signedOffBy === undefined ? {} : { signedOffBy }),
    ...(date === undefined ? {} : { date }),
    ...(version === undefined ? {} : { version }),
  };
};

/** The fields that state them. */
export const statedFacts = ({ preparedBy, signedOffBy, date, version }: DocumentFacts): readonly Field[] =>
  [preparedBy, signedOffBy, date, version].filter((field) => field !== undefined);
