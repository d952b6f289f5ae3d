import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { notFound } from '../../platform/core/problems.js';
import type { MailLanguage } from '../domain/mail-content.js';
import { occasionsOf } from '../domain/occasions.js';
import { RECIPIENT_KINDS } from '../domain/recipient.js';
import { EXAMPLE_PERSON, exampleMails } from '../mails/examples/index.js';
import { layOut } from '../mails/mail-layout.js';
import { CATALOGUE, type MailTemplate } from '../mails/catalogue.js';

const LANGUAGES = ['ja', 'easy', 'en'] as const satisfies readonly MailLanguage[];

export const CatalogueEntry = z
  .object({
    /** The template. */
    id: z.string(),
    name: z.string(),
    to: z.enum(RECIPIENT_KINDS),
    /** When it is sent, in words. */
    occasions: z.array(z.string()),
    /** Those it is written in; mails to staff and supporters are Japanese. */
    languages: z.array(z.enum(LANGUAGES)),
  })
  .meta({ id: 'CatalogueEntry' });
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

export const MailPreview = z
  .object({ subject: z.string(), text: z.string(), html: z.string() })
  .meta({ id: 'MailPreview' });
export type MailPreview = z.infer<typeof MailPreview>;

export const PreviewQuery = z.strictObject({ language: z.enum(LANGUAGES).default('ja') });

/** Every mail the product sends: to whom, when, and how it reads. */
@Injectable()
export class MailCatalogue {
  constructor(private readonly centre: Centre) {}

  /** In the order in which people meet them; the test mail is none of them. */
  all(): CatalogueEntry[] {
    return CATALOGUE.filter(({ template }) => this.exampleMail(template, 'ja') !== undefined).map(
      ({ template, name, to, on }) => ({
        id: template,
        name,
        to,
        occasions: occasionsOf(on),
        languages: to === 'requester' || to === 'participant' ? [...LANGUAGES] : ['ja'],
      }),
    );
  }

  /** Whether there is such a mail with an example. */
  has(template: string): template is MailTemplate {
    return this.exampleMail(template as MailTemplate, 'ja') !== undefined;
  }

  /** The mail about an invented case, as it leaves. @throws Problem 404 */
  preview(template: string, language: MailLanguage): MailPreview {
    const exampleMail = this.exampleMail(template as MailTemplate, language);
    if (!exampleMail) throw notFound();
    const { name, contact, colours } = this.centre.profile;
    const sender = { name, ...contact, colour: colours.primary };
    const { subject, text, html } = layOut(exampleMail, sender, language, true);
    return { subject, text, html };
  }

  private exampleMail(template: MailTemplate, language: MailLanguage) {
    const { profile } = this.centre;
    return exampleMails({ ...EXAMPLE_PERSON, profile, language })[template];
  }
}
