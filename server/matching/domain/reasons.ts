import type { ConceptMention } from '../../text/concept-finder.js';
import { serves } from './filters.js';
import type { Experience } from './past-cases.js';
import type { ProfileField, ReadProfile } from './read-profile.js';
import type { Tags } from './tags.js';
import type { Request, Satisfaction, ScoreParts, Workload } from './types.js';

const MOST_CONCEPTS = 3;
/** Concepts weaker than this beside the main one are not worth a sentence. */
const WORTH_TELLING = 0.25;
const TAG_COUNTS_FROM = 0.25;
const METHODS: Readonly<Record<string, string>> = {
  online: 'オンライン',
  onsite: '対面',
  phone: '電話',
  mail: 'メール',
};

export interface ReasonInput {
  readonly entry: ReadProfile;
  readonly request: Request;
  readonly mentions: readonly ConceptMention[];
  readonly asked: Tags;
  readonly parts: ScoreParts;
  readonly experience: Experience;
  readonly workload: Workload;
  readonly satisfaction: Satisfaction;
  readonly prefecture: string;
  readonly suitsFrom: number;
  readonly themeName: (code: string) => string;
}

/** A concept both sides speak of, with each side's own words. */
interface Meeting {
  readonly label: string;
  /** What was really asked for, when this is only near to it. */
  readonly via: string | null;
  readonly asked: string;
  readonly offered: string;
  readonly field: ProfileField;
}

/** Why this supporter stands where they stand, the weightiest first, in Japanese. */
export function reasonsOf(input: ReasonInput): string[] {
  const meetings = meetingsOf(input);
  const themes = themesInCommon(input);
  const reasons = meetings.map(({ label, via, asked, offered }) =>
    via === null
      ? `相談の「${asked}」は「${label}」の話で、登録内容の「${offered}」と重なります。`
      : `相談の「${asked}」は「${via}」の話で、登録内容の「${offered}」が近い分野です。`,
  );
  if (themes.length > 0) reasons.push(`取組方向が一致します：${themes.join('、')}`);
  if (reasons.length === 0) {
    reasons.push('登録内容に、この相談と重なる専門は見つかりませんでした。');
  } else if (input.parts.fit < input.suitsFrom) {
    reasons.push('相談と重なる部分はわずかです。');
  }
  return [
    ...reasons,
    ...experienceReasons(input),
    workloadReason(input),
    ...circumstanceReasons(input),
    ...(input.entry.profile.email === null
      ? ['メールアドレスが登録されていないため、このままでは打診できません。']
      : []),
  ];
}

/** One sentence a member of staff would read out to a colleague. */
export function sentenceOf(input: ReasonInput): string {
  const { entry, experience, satisfaction, workload } = input;
  const parts = [topicOf(input)];
  if (experience.alike > 0) parts.push(`似た相談${experience.alike}件を担当`);
  if (satisfaction.answers > 0) {
    parts.push(`役に立ったとの回答${satisfaction.answers}件中${satisfaction.positive}件`);
  } else parts.push('アンケートの回答はまだなし');
  parts.push(`今の余力${freeSlots(entry, workload)}件`);
  if (entry.profile.methods.includes('online')) parts.push('オンライン可');
  const mail = entry.profile.email === null ? '（打診にはメールアドレスの登録が必要です）' : '';
  return `${parts.join('、')}${mail}。`;
}

/** What the supporter has to do with the case; no more than their own registration says. */
function topicOf(input: ReasonInput): string {
  const meetings = meetingsOf(input);
  const exact = meetings.filter(({ via }) => via === null).slice(0, 2);
  const [first] = exact;
  if (first !== undefined) {
    const labels = exact.map(({ label }) => `「${label}」`).join('');
    return `${labels}${EXPERTISE_SOURCES[first.field]}`;
  }
  const [near] = meetings;
  if (near !== undefined)
    return `「${near.via ?? ''}」に近い「${near.label}」${EXPERTISE_SOURCES[near.field]}`;
  const [theme] = themesInCommon(input);
  return theme === undefined ? 'この相談と重なる専門は登録にありません' : `「${theme}」を担当`;
}

const EXPERTISE_SOURCES: Readonly<Record<ProfileField, string>> = {
  specialities: 'が専門',
  headline: 'の分野の方',
  affiliation: 'の分野の肩書き・所属',
  name: 'の分野の企業',
  biography: 'の経験あり',
};

/** The weightiest concepts in common. What is only near is left out where the thing itself is there. */
function meetingsOf({ entry, mentions }: ReasonInput): Meeting[] {
  const [main] = mentions;
  return mentions
    .filter(
      ({ concept, strength, via }) =>
        entry.concepts.has(concept.id) &&
        strength >= WORTH_TELLING * (main?.strength ?? 0) &&
        (via === null || !entry.concepts.has(via.id)),
    )
    .slice(0, MOST_CONCEPTS)
    .map(({ concept, evidence, via }) => ({
      label: concept.label,
      via: via?.label ?? null,
      asked: evidence[0]?.words ?? concept.label,
      offered: entry.words.get(concept.id)?.words ?? concept.label,
      field: entry.words.get(concept.id)?.field ?? 'biography',
    }));
}

function themesInCommon({ entry, asked, themeName }: ReasonInput): string[] {
  return [...asked]
    .filter(([code, weight]) => weight >= TAG_COUNTS_FROM && entry.profile.themes.includes(code))
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CONCEPTS)
    .map(([code]) => `${code} ${themeName(code)}`);
}

function experienceReasons({ experience, satisfaction }: ReasonInput): string[] {
  const reasons: string[] = [];
  if (experience.alike > 0) reasons.push(`似た相談を${experience.alike}件担当しました。`);
  reasons.push(
    satisfaction.answers > 0
      ? `支援後の回答${satisfaction.answers}件のうち${satisfaction.positive}件が「役に立った」「やや役に立った」です。`
      : '支援後の回答はまだありません（新しい登録者は平均並みとして扱います）。',
  );
  return reasons;
}

function workloadReason({ entry, workload }: ReasonInput): string {
  const { capacityAtOnce } = entry.profile;
  return `担当中${workload.active}件（同時に${capacityAtOnce}件まで）、今の余力は${freeSlots(entry, workload)}件です。`;
}

function freeSlots({ profile }: ReadProfile, { active, thisMonth }: Workload): number {
  return Math.max(
    0,
    Math.min(profile.capacityAtOnce - active, profile.capacityMonthly - thisMonth),
  );
}

function circumstanceReasons({ entry, request, prefecture }: ReasonInput): string[] {
  const { profile } = entry;
  const reasons: string[] = [];
  if (profile.methods.length > 0) {
    const methods = profile.methods.map((method) => METHODS[method] ?? method);
    reasons.push(`対応できる方法：${methods.join('、')}`);
  }
  if (profile.regions.length > 0) {
    reasons.push(
      serves(profile, request, prefecture)
        ? '相談者の地域で活動しています。'
        : '相談者の地域は活動地域の外ですが、離れた場所から対応できます。',
    );
  }
  return reasons;
}
