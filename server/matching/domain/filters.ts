import { keyOf } from '../../text/normalise.js';
import type { Profile, Refusals, Request, Workload } from './types.js';

/** Forms of company that say nothing of who it is. */
const LEGAL_FORM =
  /株式会社|有限会社|合同会社|合資会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|特定非営利活動法人|社会福祉法人|\((?:株|有|同|一社|一財)\)/gu;
const SHORTEST_NAME = 3;

/** The names of organisations around a supporter, made comparable once and for all cases. */
export interface OrganisationNames {
  readonly own: readonly string[];
  readonly conflicts: readonly string[];
}

export function organisationNames({
  kind,
  name,
  affiliation,
  conflicts,
}: Profile): OrganisationNames {
  const own = kind === 'partner' ? [affiliation, name] : [affiliation];
  return { own: own.flatMap(organisationKeys), conflicts: conflicts.flatMap(organisationKeys) };
}

/**
 * The names in a line such as 「株式会社架空商店 代表取締役」, without legal form and width:
 * 架空商店, 代表取締役. Whole names are compared, since 架空建設 is not 架空建設研究所.
 */
export function organisationKeys(line: string): string[] {
  return keyOf(line)
    .replace(LEGAL_FORM, ' ')
    .split(/[ |、,/]+/u)
    .filter((name) => name.length >= SHORTEST_NAME);
}

export interface FilterContext {
  readonly names: OrganisationNames;
  /** {@link organisationKeys} of the requester. */
  readonly requesterNames: readonly string[];
  readonly workload: Workload;
  readonly refusals: Refusals;
  /** Code that stands for the whole prefecture. */
  readonly prefecture: string;
}

/**
 * Why this supporter cannot be asked about this case, in Japanese, or null when they can.
 * Being without a mail address is no reason here: they are ranked, and the reasons say so.
 */
export function exclusion(
  profile: Profile,
  request: Request,
  context: FilterContext,
): string | null {
  if (profile.status === 'paused') return '活動を休止しています。';
  if (profile.status === 'retired') return '登録を終えています。';
  const refusal = context.refusals.get(profile.id);
  if (refusal !== undefined) return refusal;
  const conflict = conflictOf(context);
  if (conflict !== null) return conflict;
  const { active, thisMonth, awayUntil } = context.workload;
  if (awayUntil !== undefined) return `不在の予定があります（${awayUntil}まで）。`;
  if (active >= profile.capacityAtOnce) {
    return `同時に受けられる${profile.capacityAtOnce}件が埋まっています（担当中${active}件）。`;
  }
  if (thisMonth >= profile.capacityMonthly) {
    return `今月受けられる${profile.capacityMonthly}件に達しています。`;
  }
  if (methodsInCommon(profile, request).length === 0) {
    return '相談者の希望する相談方法に対応していません。';
  }
  if (!serves(profile, request, context.prefecture) && !canMeetRemotely(profile, request)) {
    return '相談者の地域は活動地域の外で、離れた場所からの相談にも対応していません。';
  }
  return null;
}

/** Their own organisation's case, or one they must not take. */
function conflictOf({ names, requesterNames }: FilterContext): string | null {
  const isAsking = (name: string) => requesterNames.includes(name);
  if (names.conflicts.some(isAsking)) {
    return '利害関係のある相談者です（利益相反の登録があります）。';
  }
  return names.own.some(isAsking) ? '自分の所属する組織からの相談です。' : null;
}

/** The wished methods this supporter offers; all wished ones when they did not state theirs. */
export function methodsInCommon(profile: Profile, request: Request): readonly string[] {
  if (request.methods.length === 0)
    return profile.methods.length > 0 ? profile.methods : ['online'];
  if (profile.methods.length === 0) return request.methods;
  return request.methods.filter((method) => profile.methods.includes(method));
}

/** Whether the supporter goes to where the requester is. Not stated counts as everywhere. */
export function serves(profile: Profile, request: Request, prefecture: string): boolean {
  if (profile.regions.length === 0) return true;
  if (request.municipality === null) return false;
  return profile.regions.includes(prefecture) || profile.regions.includes(request.municipality);
}

/** Whether they can help without going there. */
export function canMeetRemotely(profile: Profile, request: Request): boolean {
  return methodsInCommon(profile, request).some((method) => method !== 'onsite');
}
