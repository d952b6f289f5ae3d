import type { MailContent } from '../../domain/mail-content.js';
import type { MailTemplate } from '../catalogue.js';
import type { ExampleFacts } from './facts.js';
import { toParticipants } from './to-participants.js';
import { toRequesters } from './to-requesters.js';
import { toStaff } from './to-staff.js';
import { toSupporters } from './to-supporters.js';

/** Who the examples speak to. */
export const EXAMPLE_PERSON = { name: '架空 花子', title: '紙の伝票をなくしたい' } as const;

/** Every mail of the catalogue about an invented case; for previews, test mails and tests. */
export function exampleMails(facts: ExampleFacts): Partial<Record<MailTemplate, MailContent>> {
  return {
    ...toParticipants(facts),
    ...toRequesters(facts),
    ...toSupporters(facts),
    ...toStaff(facts),
  };
}
