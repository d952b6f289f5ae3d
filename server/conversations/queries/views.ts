import { z } from 'zod';
import { FileView } from '../../files/index.js';
import { AUTHOR_KINDS, VIAS, VISIBILITIES } from '../domain/visibility.js';

export const MessageView = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    authorKind: z.enum(AUTHOR_KINDS),
    authorName: z.string(),
    visibility: z.enum(VISIBILITIES),
    body: z.string(),
    via: z.enum(VIAS),
    /** The whole mail the body was taken from; only the desk reads it. */
    original: z.string().nullable(),
    /** Of a mail only: whether a trusted mail server confirmed that it comes from its writer's address. */
    senderConfirmed: z.boolean().optional(),
    /** What came with it. */
    files: z.array(FileView),
    /** Written by the reader (for requester and desk: by their party). */
    mine: z.boolean(),
  })
  .meta({ id: 'Message' });
export type MessageView = z.infer<typeof MessageView>;
