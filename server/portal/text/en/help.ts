import type { help as ja } from '../ja/help.js';

export const help: Record<keyof typeof ja, string> = {
  'problem.contact': 'If you need help, please contact the desk.',
  'problem.home': 'Back to the home page',
  'problem.reference': 'When you contact us, please tell us this number: {id}',
  'problem.400.title': 'We could not read what was sent',
  'problem.400.text': 'Please go back to the previous page and try again.',
  'problem.401.title': 'Please sign in',
  'problem.401.text': 'To see this page, sign in with the link we send you by e-mail.',
  'problem.403.title': 'This page cannot be opened',
  'problem.403.text':
    'The request came from another site or is not permitted for you. Please go back and try again.',
  'problem.404.title': 'Page not found',
  'problem.404.text':
    'The address may be incomplete or the page may be gone. Please check that the link from the e-mail was copied to its end.',
  'problem.409.title': 'This is not possible any more',
  'problem.409.text':
    'Something has changed in the meantime. Please go back, reload the page and try again.',
  'problem.410.title': 'This link no longer works',
  'problem.410.text': 'It has expired or has already been used.',
  'problem.413.title': 'What you sent is too large',
  'problem.413.text': 'Please shorten the text and try again.',
  'problem.421.title': 'The desk is not at this address',
  'problem.421.text':
    'This address does not belong to the desk. Please open it with the link “Back to the home page” below.',
  'problem.mailbox.text':
    'Please open the address that was shown as “mailbox” at start. It changes with every start.',
  'problem.422.title': 'Please check what you entered',
  'problem.422.text': 'Go back to the previous page and correct it.',
  'problem.429.title': 'Please wait a moment',
  'problem.429.text':
    'There were many requests in a short time. Wait about {seconds} seconds and try again.',
  'problem.500.title': 'We are sorry, something went wrong',
  'problem.500.text':
    'The fault is on our side. Please try again in a little while. What you entered in the form is kept.',
  'problem.503.title': 'We are busy at the moment',
  'problem.503.text': 'Please try again in a little while.',
  'accessibility.title': 'Accessibility',
  'accessibility.lead':
    'We want everyone to be able to use this site. If something is hard to use, tell the desk and we will mend it as soon as we can.',
  'accessibility.goalTitle': 'Our goal',
  'accessibility.goal': 'We aim at level AA of JIS X 8341-3:2016 and WCAG 2.2.',
  'accessibility.doneTitle': 'What we do',
  'accessibility.done1': 'Every page works without JavaScript.',
  'accessibility.done2': 'Everything can be done with a keyboard, and you can see where you are.',
  'accessibility.done3': 'Headings, labels and error messages are made for screen readers.',
  'accessibility.done4': 'You can enlarge the text to 400 % without scrolling sideways.',
  'accessibility.done5': 'Buttons and links are large enough for fingers.',
  'accessibility.done6': 'Nothing is said by colour alone.',
  'accessibility.done7': 'You can choose easy Japanese with furigana, or English.',
  'accessibility.done8': 'There are no picture puzzles (CAPTCHA).',
  'accessibility.otherTitle': 'Other ways',
  'accessibility.other':
    'If using this site is difficult, our staff will listen to you and fill in the form for you.',
  'privacy.title': 'Your personal data',
  'privacy.purposeTitle': 'What we use it for',
  'privacy.shareTitle': 'When others see it',
  'privacy.share':
    'We share your question with an adviser or partner only if you consent. Your name and contact details are passed on only after the supporter has accepted, and only as far as needed.',
  'privacy.keepTitle': 'How long we keep it',
  'privacy.keep':
    'Case records are kept for a set period, counted from 1 April after the fiscal year in which the case was closed, and then erased. An unfinished form is erased after 24 hours.',
  'privacy.rightsTitle': 'Seeing, correcting, erasing',
  'privacy.rights': 'Ask the desk at any time to show, correct or erase your data.',
  'privacy.securityTitle': 'How we protect it',
  'privacy.security':
    'Every time staff or supporters look at personal data, it is recorded. Links and logs contain no personal data.',
  'privacy.cookieTitle': 'Cookies',
  'privacy.cookie':
    'We use them only to remember your language, to keep your unfinished form, and for signing in. Never for advertising or tracking.',
};
