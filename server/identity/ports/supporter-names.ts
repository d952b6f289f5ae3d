/** Port: how identity learns the name of a signed-in supporter. The roster provides it. */
export abstract class SupporterNames {
  /** Null for those who may no longer come in. */
  abstract nameOf(supporterId: string): Promise<string | null>;
}
