/** Port: how many cases each supporter works on now, for the roster. Engagements provide it. */
export abstract class SupporterLoads {
  /** By supporter id; missing ids count as none. */
  abstract activeCases(supporterIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
