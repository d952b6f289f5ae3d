import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';
import type { Visibility } from './types.js';
import { ifMatch } from './versions.js';

type Schemas = components['schemas'];
export type ReplyTemplate = Schemas['ReplyTemplate'];
export type FilledReply = Schemas['FilledReply'];
export type InboundMail = Schemas['InboundMail'];
export type InboundMailText = Schemas['InboundMailText'];
export type Suppression = Schemas['Suppression'];
export type CatalogueEntry = Schemas['CatalogueEntry'];
export type MailPreview = Schemas['MailPreview'];
export type MailPreference = Schemas['MailPreference'];
export type MailSettings = Schemas['MailSettings'];
export type MailLanguage = CatalogueEntry['languages'][number];

const at = (id: string) => ({ params: { path: { id } } });

export const readReplyTemplates = async (): Promise<ReplyTemplate[]> =>
  (await unwrap(client.GET('/api/v1/reply-templates'))).items;

export interface ReplyTemplateDraft {
  name: string;
  body: string;
  visibility: Visibility;
}

/** A new one, or the next version of one that was read. */
export const saveReplyTemplate = (
  draft: ReplyTemplateDraft,
  before: ReplyTemplate | null,
): Promise<ReplyTemplate> =>
  before
    ? unwrap(
        client.PUT('/api/v1/reply-templates/{id}', {
          params: {
            path: { id: before.id },
            header: { 'If-Match': ifMatch('reply-templates', before.id, before.version) },
          },
          headers: { 'If-Match': ifMatch('reply-templates', before.id, before.version) },
          body: draft,
        } as never),
      )
    : unwrap(client.POST('/api/v1/reply-templates', { body: draft }));

export const dropReplyTemplate = (id: string): Promise<unknown> =>
  unwrap(client.DELETE('/api/v1/reply-templates/{id}', at(id)));

/** Every template as it would go out in this case. */
export const readFilledReplies = async (caseId: string): Promise<FilledReply[]> =>
  (await unwrap(client.GET('/api/v1/consultations/{id}/reply-templates', at(caseId)))).items;

export const readInboundMail = (id: string): Promise<InboundMailText> =>
  unwrap(client.GET('/api/v1/inbound-mails/{id}', at(id)));

/** Where a mail that came in lies as it came. */
export const originalMailPath = (id: string): string => `/api/v1/inbound-mails/${id}/original`;

/** Into the case of this number, or (null) away. */
export const settleInboundMail = (
  id: string,
  receiptNumber: string | null,
): Promise<InboundMailText> =>
  unwrap(client.POST('/api/v1/inbound-mails/{id}/settle', { ...at(id), body: { receiptNumber } }));

export const readSuppressions = async (): Promise<Suppression[]> =>
  (await unwrap(client.GET('/api/v1/mail-suppressions'))).items;

export const liftSuppression = (id: string, reason: string): Promise<unknown> =>
  unwrap(client.POST('/api/v1/mail-suppressions/{id}/lift', { ...at(id), body: { reason } }));

export const readCatalogue = async (): Promise<CatalogueEntry[]> =>
  (await unwrap(client.GET('/api/v1/mail-catalogue'))).items;

export const readPreview = (template: string, language: MailLanguage): Promise<MailPreview> =>
  unwrap(
    client.GET('/api/v1/mail-catalogue/{template}', {
      params: { path: { template }, query: { language } },
    }),
  );

export const sendTestMail = (template: string, language: MailLanguage): Promise<unknown> =>
  unwrap(
    client.POST('/api/v1/mail-catalogue/{template}/test', {
      params: { path: { template } },
      body: { language },
    }),
  );

export const readPreferences = async (): Promise<MailPreference[]> =>
  (await unwrap(client.GET('/api/v1/mail-preferences'))).items;

export const setPreference = async (
  body: Pick<MailPreference, 'template' | 'mode'>,
): Promise<MailPreference[]> =>
  (await unwrap(client.PUT('/api/v1/mail-preferences', { body }))).items;

export const readMailSettings = (): Promise<MailSettings> =>
  unwrap(client.GET('/api/v1/mail-settings'));

export const setMailSettings = (
  body: Pick<MailSettings, 'quietHours' | 'keepDays'>,
  version: number,
): Promise<MailSettings> =>
  unwrap(
    client.PUT('/api/v1/mail-settings', {
      headers: { 'If-Match': ifMatch('mail-settings', 'centre', version) },
      body,
    } as never),
  );
