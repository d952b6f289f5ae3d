import type { Channel } from '../../api/types.js';

/** How a case reaches the desk when nobody fills in the web form. */
export const STAFF_CHANNELS: Channel[] = ['phone', 'visit', 'mail', 'seminar'];
export const EMPLOYEES = ['1-4', '5-9', '10-49', '50-99', '100-299', '300+'];
export const METHODS = ['online', 'onsite', 'phone', 'mail'] as const;

type Values = Record<string, unknown>;

const filled = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== '' && value !== null && value !== undefined,
    ),
  );

/** The form's values as the API takes them: empty fields left out, わからない as null. */
export const toIntake = (values: Values): Values => {
  const { requester, proxy, contentType, ...rest } = values as Values & {
    requester?: Values;
    proxy?: Values;
  };
  return {
    ...filled(rest),
    requester: filled(requester ?? {}),
    contentType: contentType === undefined || contentType === '' ? null : contentType,
    proxy: filled(proxy ?? {}),
    language: 'ja',
  };
};

/** What the form starts with: a phone call, now; share with supporters only when said so. */
export const emptyIntake = (now = new Date()): Values => ({
  channel: 'phone',
  receivedAt: now.toISOString(),
  requester: { type: 'business', name: '' },
  preferredMethods: [],
  consents: { purpose: false, shareWithSupporters: false, publishCase: false },
});
