import { keyOf } from '../../text/normalise.js';

/** Forms of company that say nothing of who it is. */
const LEGAL_FORM =
  /株式会社|有限会社|合同会社|合資会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|特定非営利活動法人|社会福祉法人|\((?:株|有|同|一社|一財)\)/gu;
const SHORTEST_NAME = 3;

/** Names in a line, comparable: without legal form, width and spaces inside a person's name. */
export function namesIn(line: string | null): string[] {
  const plain = keyOf(line ?? '').replace(LEGAL_FORM, ' ');
  const words = plain.split(/[ |、,/]+/u);
  return [...new Set([...words, plain.replaceAll(' ', '')])].filter(
    (name) => name.length >= SHORTEST_NAME,
  );
}

/**
 * Why this supporter must not take this case, in Japanese, or null: an organisation or person on their
 * list of conflicts asks, or the organisation they belong to. Whole names count: 架空建設 is not
 * 架空建設研究所.
 */
export function conflictOfInterest(
  supporter: { kind: string; name: string; affiliation: string; conflicts: readonly string[] },
  requesters: readonly (string | null)[],
): string | null {
  const asking = new Set(requesters.flatMap(namesIn));
  const meets = (names: readonly string[]): boolean => names.some((name) => asking.has(name));
  if (meets(supporter.conflicts.flatMap(namesIn))) {
    return 'この登録者には、この相談者との利害関係が登録されているため、打診できません。';
  }
  const own = [supporter.affiliation, ...(supporter.kind === 'partner' ? [supporter.name] : [])];
  return meets(own.flatMap(namesIn))
    ? 'この登録者の所属する組織からの相談のため、打診できません。'
    : null;
}
