import { z } from 'zod';
import { AUTHOR_KINDS, VISIBILITIES } from '../domain/visibility.js';

export const MessageView = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    authorKind: z.enum(AUTHOR_KINDS),
    authorName: z.string(),
    visibility: z.enum(VISIBILITIES),
    body: z.string(),
    /** Written by the reader (for requester and desk: by their party). */
    mine: z.boolean(),
  })
  .meta({ id: 'Message' });
export type MessageView = z.infer<typeof MessageView>;
