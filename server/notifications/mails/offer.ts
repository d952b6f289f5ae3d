import { takeApart } from './centre-text.js';
import { defineMail } from './mail.js';
import { greeting, WHY_SUPPORTER } from './wording.js';

export interface OfferView {
  /** The supporter's name. */
  name: string;
  /** The offer's page: nothing about who asks, only what is asked. */
  url: string;
  /** The centre's own wording, filled; it knows the case's title and never the requester. */
  text: { subject: string; body: string };
}

/** To a supporter: would you take this on? */
export const offer = defineMail({
  template: 'offer',
  name: '支援のお願い（打診）',
  to: 'supporter',
  on: ['offer.made'],
  write({ name, url, text }: OfferView) {
    return {
      ...takeApart(text.subject, text.body, url),
      greeting: greeting(name, 'ja'),
      action: { label: '内容を見て、返事をする', url },
      why: WHY_SUPPORTER,
    };
  },
});
