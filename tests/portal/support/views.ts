import type { Answers } from '../../../server/portal/journeys/journey.js';
import type { SurveyView } from '../../../server/portal/requester/pages/case/survey.js';
import type { CaseView } from '../../../server/portal/components/case-view.js';
import type {
  CaseSummary,
  SupporterCaseView,
  OfferView,
} from '../../../server/portal/supporter/pages/view.js';
import { centre } from './frame.js';

const FILES = (['clean', 'quarantined', 'refused'] as const).map((state) => ({
  id: state,
  name: '資料.pdf',
  state,
  warnings: state === 'clean' ? (['pdf-script', 'formula'] as const) : [],
}));
const AT = new Date('2026-11-20T10:00:00+09:00');

/** Answers of a business, complete, with `text` in every free field. */
export function answersOf(text: string): Answers {
  return {
    type: 'business',
    name: text,
    kana: text,
    organisation: text,
    industry: text,
    employees: '10-49',
    municipality: '242012',
    email: text,
    phone: text,
    title: text,
    body: text,
    contentType: 'problem',
    themes: ['2-8', '2-5'],
    methods: ['online', 'phone'],
    goal: text,
    deadline: text,
    wishes: text,
    purpose: 'yes',
    share: 'yes',
  };
}

const surveyChoices = centre.profile.survey.choices.map(({ value, label }) => ({
  value,
  label: label.ja,
}));

export function aSurvey(text: string): SurveyView {
  return {
    path: '/s/token',
    choices: surveyChoices,
    current: 'useful',
    title: text,
    receiptNumber: 'R8-00042',
    question: '今回の支援は役に立ちましたか。',
    // The desk's own words, in which ruby is meant.
    commentHint: '差しつかえなければ、お聞かせください。',
    comment: text,
    questions: [],
    publishConsent: false,
    editableUntil: new Date('2026-11-20T22:00:00+09:00'),
    locked: false,
    expired: false,
  };
}

export function aCase(text: string, overrides: Partial<CaseView> = {}): CaseView {
  return {
    path: '/c/token',
    receiptNumber: 'R8-00042',
    title: text,
    body: text,
    state: 'answered',
    stage: 'answered',
    receivedAt: AT,
    replyBy: null,
    messages: [
      {
        id: '1',
        at: AT,
        authorName: '窓口',
        mine: false,
        body: text,
        unconfirmed: true,
        hidden: true,
        files: [],
      },
      {
        id: '2',
        at: AT,
        authorName: '相談者',
        mine: true,
        unconfirmed: false,
        body: text,
        hidden: false,
        files: FILES,
      },
    ],
    advice: [
      {
        id: '1',
        supporterName: text,
        situation: text,
        advice: text,
        nextSteps: text,
        materials: text,
        metOn: AT,
      },
    ],
    survey: { path: '/s/token', choices: surveyChoices, current: null },
    meetings: 1,
    mayWrite: true,
    mayWithdraw: true,
    rights: { sharing: true, erasureRequested: false },
    ...overrides,
  };
}

function aSummary(text: string): CaseSummary {
  return {
    receiptNumber: 'R8-00042',
    title: text,
    body: text,
    requesterType: '県内事業者',
    trade: '食品製造・10-49人',
    contentType: '課題解決',
    themes: ['多様で柔軟な働き方改革の推進'],
    municipality: '津市',
    methods: ['オンライン'],
    goal: text,
    deadline: text,
    wishes: text,
    hearing: { problem: text, goal: text, constraints: text, firstAdvice: text },
  };
}

export function anOffer(text: string): OfferView {
  return {
    path: '/o/token',
    supporterName: '架空 花子',
    note: text,
    deadline: new Date('2026-11-27T00:00:00+09:00'),
    deadlineNote: text,
    lecture: [{ label: '題目', text }],
    colleagues: [{ value: 'colleague', label: text }],
    meetingLimit: 3,
    summary: aSummary(text),
  };
}

export function aSupporterCase(text: string): SupporterCaseView {
  const report = {
    situation: text,
    advice: text,
    nextSteps: text,
    materials: text,
    minutesSpent: '60',
    metOn: '2026-11-20',
    method: 'online',
  };
  return {
    engagementId: '1',
    state: '支援中',
    summary: aSummary(text),
    contact: {
      name: text,
      kana: text,
      organisation: text,
      department: '',
      email: text,
      phone: text,
    },
    messages: aCase(text).messages,
    mayWrite: true,
    report,
    submitted: [{ ...report, id: '1', submittedAt: AT }],
    methods: centre.profile.methods,
    lecture: { facts: [{ label: '題目', text }], attended: '30', surveyPath: '/l/code' },
    reportDays: 7,
    inReview: true,
    reviewRequest: text,
  };
}
