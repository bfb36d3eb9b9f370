import type { Readable } from "node:stream";

/** Where words go. */
interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What a command line runs in. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Colours belong on a terminal, and never where NO_COLOR is set. */
export const showsColours = ({ stdout, environment }: Terminal): boolean =>
  stdout.isTTY === true && !isSet(environment["NO_COLOR"]);

/** A progress line belongs on a terminal that a person watches. */
export const showsProgress = ({ stderr, environment }: Terminal): boolean =>
  stderr.isTTY === true && !isSet(environment["NO_COLOR"]) && !isSet(environment["CI"]);

const isSet = (value: string | undefined): boolean => value !== undefined && value !== "";
