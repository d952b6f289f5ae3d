import { z } from 'zod';

const choice = z.object({ value: z.string(), label: z.string() }).meta({ id: 'LabelledCode' });

/** What the public may know of the centre: enough to fill every form and label every list. */
export const ProfileDto = z
  .object({
    key: z.string(),
    name: z.string(),
    productName: z.string(),
    fields: z.array(z.string()),
    themes: z.array(
      z.object({ code: z.string(), field: z.string(), name: z.string(), scope: z.string() }),
    ),
    contentTypes: z.array(choice.extend({ description: z.string() })),
    requesterTypes: z.array(choice.extend({ description: z.string() })),
    municipalities: z.array(z.object({ code: z.string(), name: z.string(), kana: z.string() })),
    channels: z.array(choice),
    methods: z.array(choice),
    languages: z.array(choice),
    supporterKinds: z.array(choice),
    states: z.array(choice),
    meetingLimit: z.number().int(),
    contact: z.object({
      office: z.string(),
      email: z.string(),
      phone: z.string().nullable(),
      hours: z.string(),
    }),
  })
  .meta({ id: 'Profile' });
export type ProfileDto = z.infer<typeof ProfileDto>;
