import type { ReactElement } from 'react';
import type { Errors } from '../../../server/portal/components/form.js';
import { consultJourney } from '../../../server/portal/public/journeys/consult/index.js';
import type { Answers } from '../../../server/portal/journeys/journey.js';
import { CasePage } from '../../../server/portal/requester/pages/case/case.js';
import { FollowUpPage } from '../../../server/portal/requester/pages/case/follow-up.js';
import { SurveyPage, ThanksPage } from '../../../server/portal/requester/pages/case/survey.js';
import { CodePage, TrackPage } from '../../../server/portal/public/pages/track.js';
import { CheckPage } from '../../../server/portal/public/pages/consult/check.js';
import { ContactPage } from '../../../server/portal/public/pages/consult/contact.js';
import { DonePage } from '../../../server/portal/public/pages/consult/done.js';
import { RequestPage } from '../../../server/portal/public/pages/consult/request.js';
import { WhoPage } from '../../../server/portal/public/pages/consult/who.js';
import { WishesPage } from '../../../server/portal/public/pages/consult/wishes.js';
import { SupporterCasePage } from '../../../server/portal/supporter/pages/case.js';
import { FirstAdminPage } from '../../../server/portal/sign-in/pages/first-admin.js';
import { SetPasswordPage } from '../../../server/portal/sign-in/pages/set-password.js';
import { SupporterCasesPage } from '../../../server/portal/supporter/pages/list.js';
import { MailboxPage } from '../../../server/portal/sign-in/pages/mailbox.js';
import {
  DeclinedPage,
  OfferOverPage,
  OfferPage,
} from '../../../server/portal/supporter/pages/offer.js';
import {
  LinkLandingPage,
  LinkOverPage,
  LinkSentPage,
  SignInPage,
  SignInToSeePage,
} from '../../../server/portal/sign-in/pages/sign-in.js';
import { AccessibilityPage } from '../../../server/portal/public/pages/help/accessibility.js';
import { PrivacyPage } from '../../../server/portal/public/pages/help/privacy.js';
import { ProblemPage } from '../../../server/portal/public/pages/help/problem.js';
import { HomePage } from '../../../server/portal/public/pages/home.js';
import { centre, choices } from './frame.js';
import { profilePages } from './profile.js';
import { supporterMeetings, requesterMeetings } from './meetings.js';
import { aCase, aSupporterCase, aSurvey, anOffer, answersOf } from './views.js';

export interface Sample {
  name: string;
  page: ReactElement;
  /** Shown to requesters, therefore in three languages. */
  translated: boolean;
}

const step = (key: string, answers: Answers, errors: Errors = {}) => ({
  answers,
  errors,
  step: consultJourney.step(key, answers),
  back: key === 'who' ? null : '/consult/who',
  changing: false,
  choices,
});

/** Every page of the portal, filled with `text` wherever somebody else's words are shown. */
export function everyPage(text = '架空の文章です。'): Sample[] {
  const answers = answersOf(text);
  const errors: Errors = { name: text, email: text };
  const requesters: Record<string, ReactElement> = {
    home: <HomePage />,
    'consult-who': <WhoPage {...step('who', {})} />,
    'consult-contact': <ContactPage {...step('contact', answers)} />,
    'consult-contact-wrong': <ContactPage {...step('contact', answers, errors)} />,
    'consult-request': <RequestPage {...step('request', answers)} />,
    'consult-wishes': <WishesPage {...step('wishes', answers)} />,
    'consult-check': <CheckPage {...step('check', answers)} />,
    'consult-done': (
      <DonePage
        receipt={{
          receiptNumber: 'R8-00042',
          trackingPath: '/c/token',
          replyBy: new Date('2026-11-27T00:00:00+09:00'),
          mailed: true,
        }}
      />
    ),
    track: <TrackPage receipt="" errors={{}} />,
    'track-code': <CodePage receipt={text} errors={{ code: text }} />,
    case: <CasePage view={aCase(text)} errors={{}} notice="case.sent" />,
    meetings: requesterMeetings(text),
    'follow-up': <FollowUpPage path="/c/token/follow-up" asked={{ answer: 'done' }} thanks />,
    survey: <SurveyPage view={aSurvey(text)} />,
    'survey-locked': <SurveyPage view={{ ...aSurvey(text), locked: true }} />,
    'survey-thanks': <ThanksPage view={aSurvey(text)} errors={{}} commented={false} />,
    accessibility: <AccessibilityPage />,
    privacy: <PrivacyPage purpose={centre.profile.texts.purposeOfUse.body} />,
    'problem-404': <ProblemPage status={404} />,
    'problem-429': <ProblemPage status={429} retryAfterSeconds={30} />,
    'problem-500': <ProblemPage status={500} />,
    'problem-410': <ProblemPage status={410} detail={text} />,
  };
  const supporters: Record<string, ReactElement> = {
    offer: (
      <OfferPage
        view={anOffer(text)}
        errors={{}}
        declining={{ reason: undefined, comment: text, substituteId: undefined }}
      />
    ),
    ...profilePages(text),
    'offer-declined': <DeclinedPage />,
    'offer-over': <OfferOverPage detail={text} casePath="/desk/cases/1" />,
    'desk-sign-in': <SignInPage email={text} errors={{ email: text }} to="/desk/meetings" />,
    'desk-sign-in-to-see': <SignInToSeePage engagementId="1" to="/desk/meetings" />,
    'desk-link-sent': <LinkSentPage />,
    'link-landing': <LinkLandingPage path="/auth/link/token" />,
    'link-over': <LinkOverPage detail={text} />,
    desk: (
      <SupporterCasesPage
        items={[
          {
            id: '1',
            path: '/o/token',
            receiptNumber: 'R8-00042',
            title: text,
            state: '支援中',
            todo: '助言記録を書く',
            at: new Date('2026-11-20T10:00:00+09:00'),
          },
          {
            id: '2',
            path: '/desk/cases/2',
            receiptNumber: 'R8-00040',
            title: text,
            state: '完了',
            todo: null,
            at: new Date('2026-11-02T10:00:00+09:00'),
          },
        ]}
      />
    ),
    'desk-meetings': supporterMeetings(text),
    'desk-case': (
      <SupporterCasePage
        view={aSupporterCase(text)}
        errors={{}}
        message={text}
        notice="下書きを保存しました。"
      />
    ),
    'first-admin': (
      <FirstAdminPage path="/auth/link/token" name={text} email={text} minimum={15} errors={{}} />
    ),
    'set-password': (
      <SetPasswordPage
        path="/auth/link/token"
        kind="invitation"
        minimum={15}
        errors={{ password: text }}
      />
    ),
    mailbox: (
      <MailboxPage
        mails={[
          {
            to: text,
            subject: text,
            text,
            links: [text, 'http://127.0.0.1/c/token'],
          },
        ]}
      />
    ),
  };
  return [
    ...Object.entries(requesters).map(([name, page]) => ({ name, page, translated: true })),
    ...Object.entries(supporters).map(([name, page]) => ({ name, page, translated: false })),
  ];
}
