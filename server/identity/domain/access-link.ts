import { z } from 'zod';

/** Ways in that are out: links of records, links and codes that work once, and what they have opened. */
export const ACCESS_LINK_KINDS = [
  'tracking',
  'survey',
  'offer',
  'registration',
  'calendar',
  'mail-code',
  'sign-in',
  'invitation',
  'password-reset',
  'session',
  'offer-session',
] as const;
export type AccessLinkKind = (typeof ACCESS_LINK_KINDS)[number];

export const HOLDER_KINDS = ['requester', 'participant', 'supporter', 'staff'] as const;

/** One way in as staff see it. */
export const AccessLinkView = z
  .object({
    /** Names it in the addresses of replacing and revoking. */
    id: z.string(),
    kind: z.enum(ACCESS_LINK_KINDS),
    holder: z.object({
      kind: z.enum(HOLDER_KINDS),
      name: z.string(),
      address: z.string().nullable(),
    }),
    /** What it opens, in a word: a receipt number, a title, the browser of a session; may be empty. */
    about: z.string(),
    since: z.iso.datetime(),
    /** When it ends by itself; null: with its record. */
    until: z.iso.datetime().nullable(),
    lastOpenedAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    /** Whether a new one can be sent by mail. */
    replaceable: z.boolean(),
  })
  .meta({ id: 'AccessLink' });

export interface AccessLink {
  id: string;
  kind: AccessLinkKind;
  recordId: string;
  holder: { kind: (typeof HOLDER_KINDS)[number]; id: string; name: string; address: string | null };
  about: string;
  since: Date;
  until: Date | null;
  lastOpenedAt: Date | null;
  revokedAt: Date | null;
  replaceable: boolean;
  consultationId: string | null;
}

export const accessLinkId = (kind: AccessLinkKind, recordId: string): string =>
  `${kind}.${recordId}`;

/** What the API gives of a link. */
export function accessLinkView(link: AccessLink): z.input<typeof AccessLinkView> {
  const { kind, name, address } = link.holder;
  return {
    id: link.id,
    kind: link.kind,
    holder: { kind, name, address },
    about: link.about,
    since: link.since.toISOString(),
    until: link.until?.toISOString() ?? null,
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
    revokedAt: link.revokedAt?.toISOString() ?? null,
    replaceable: link.replaceable,
  };
}
