import { defineMail } from './mail.js';
import { greeting } from './wording.js';

export interface SignInLinkView {
  name: string;
  url: string;
}

const content = ({ name, url }: SignInLinkView) => ({
  subject: 'サインインのリンク',
  greeting: greeting(name, 'ja'),
  before: [
    '次のリンクからサインインしてください。',
    'リンクは10分のあいだ、一度だけ使えます。\n期限が過ぎたときは、もう一度リンクをお求めください。',
  ],
  action: { label: 'サインインする', url },
  after: ['心当たりのないときは、このメールを捨ててください。\n何も変わりません。'],
  why: 'このメールは、サインインのリンクの求めがあったためお送りしています。',
});

/** To a supporter who asked to come in. */
export const signInLink = defineMail({
  template: 'sign-in-link',
  name: 'サインインのリンク（支援者へ）',
  to: 'supporter',
  on: ['sign-in-link.requested'],
  write: content,
});

/** To a member of staff who asked to come in. */
export const staffSignInLink = defineMail({
  template: 'staff-sign-in-link',
  name: 'サインインのリンク（職員へ）',
  to: 'staff',
  on: ['sign-in-link.requested'],
  write: content,
});
