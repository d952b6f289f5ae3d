import type { MailContent } from '../../domain/mail-content.js';
import { staffApiKey } from '../staff-api-key.js';
import { staffAccountAttacked } from '../staff-account-attacked.js';
import { staffAddressChanged } from '../staff-address-changed.js';
import { staffRoster } from '../roster.js';
import { staffSignInLink } from '../sign-in-link.js';
import { staffCredentialsChanged, staffInvitation, staffPasswordReset } from '../staff-account.js';
import { staffDigest } from '../staff-digest.js';
import { staffEscalation } from '../staff-escalation.js';
import { staffMessage } from '../staff-message.js';
import { staffNewConsultation } from '../staff-new-consultation.js';
import { staffNobodySuits } from '../staff-nobody-suits.js';
import { staffOfferDecided } from '../staff-offer-decided.js';
import { staffReportSubmitted } from '../staff-report-submitted.js';
import { EXAMPLE, type ExampleFacts } from './facts.js';

/** Every mail to members of staff. */
export function toStaff({ title }: ExampleFacts) {
  const { url, receiptNumber, replyBy, supporterName } = EXAMPLE;
  const view = { receiptNumber, title, url };
  const account = { name: '架空 職員', url };
  return {
    'staff-sign-in-link': staffSignInLink.write(account, 'ja'),
    'staff-invitation': staffInvitation.write(account, 'ja'),
    'staff-password-reset': staffPasswordReset.write(account, 'ja'),
    'staff-credentials-changed': staffCredentialsChanged.write(
      { ...account, what: 'factors-reset' },
      'ja',
    ),
    'staff-account-attacked': staffAccountAttacked.write(
      { ...account, whose: '架空 担当', by: 'password' },
      'ja',
    ),
    'staff-address-changed': staffAddressChanged.write(account, 'ja'),
    'staff-api-key': staffApiKey.write(
      {
        ...account,
        what: 'created',
        keyName: '架空 受付連携',
        by: '架空 管理者',
        until: '令和9年11月21日',
      },
      'ja',
    ),
    'staff-new-consultation': staffNewConsultation.write(
      { ...view, requesterType: '県内事業者', replyBy, byPhoneOnly: true },
      'ja',
    ),
    'staff-offer-decided': staffOfferDecided.write(
      { ...view, supporterName, outcome: 'declined', reason: '今は時間がとれない' },
      'ja',
    ),
    'staff-report-submitted': staffReportSubmitted.write({ ...view, supporterName }, 'ja'),
    'staff-message': staffMessage.write({ ...view, author: '相談者' }, 'ja'),
    'staff-escalation': staffEscalation.write(
      { ...view, what: 'report.overdue', supporterName },
      'ja',
    ),
    'staff-roster': staffRoster.write({ supporterName, url, until: null }, 'ja'),
    'staff-nobody-suits': staffNobodySuits.write(view, 'ja'),
    'staff-digest': staffDigest.write(
      {
        ...account,
        day: '令和8年11月21日（土）',
        news: [
          { what: '新しい相談のお知らせ', receiptNumbers: [receiptNumber, 'R8-00043'] },
          { what: 'メッセージのお知らせ', receiptNumbers: ['R8-00031'] },
        ],
      },
      'ja',
    ),
  } satisfies Record<string, MailContent>;
}
