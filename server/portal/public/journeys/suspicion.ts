/** Faster than anybody reads five pages, let alone fills them in. */
const FASTEST_PERSON_MS = 5_000;

/** What is known of how a form was filled in. */
export interface Filling {
  /** Something was written into the field nobody sees. */
  trapped: boolean;
  /** From the first accepted answer to the last. */
  tookMs: number;
  title: string;
  body: string;
}

/**
 * Whether a program probably wrote this. Such cases are taken in all the same, into staff's spam queue:
 * a mistake must never cost a person their consultation, so speed alone (a form filled by a helper's
 * software, a very short question) is not enough; it takes an advertised address as well.
 */
export function looksAutomatic({ trapped, tookMs, title, body }: Filling): boolean {
  if (trapped) return true;
  return tookMs < FASTEST_PERSON_MS && /https?:\/\/|www\./i.test(`${title} ${body}`);
}
