import { z } from 'zod';
import { line } from '../../platform/validation/fields.js';
import { pageOf, pageQuery } from '../../platform/core/paging.js';
import { SUPPORTER_STATUSES } from '../domain/states.js';
import { supporterFields } from '../domain/supporter-schema.js';
import { SUPPORTER_KINDS, SUPPORT_METHODS } from '../domain/supporter.js';
import { SUPPORTER_SORTS } from '../queries/list-supporters.js';

const strings = z.array(z.string());

export const SupporterDto = z
  .object({
    id: z.string(),
    kind: z.enum(SUPPORTER_KINDS),
    name: z.string(),
    affiliation: z.string(),
    headline: z.string(),
    biography: z.string(),
    specialities: strings,
    themes: strings,
    regions: strings,
    methods: z.array(z.enum(SUPPORT_METHODS)),
    languages: strings,
    sectors: strings,
    email: z.string().nullable(),
    capacityMonthly: z.number().int(),
    capacityAtOnce: z.number().int(),
    status: z.enum(SUPPORTER_STATUSES),
    conflicts: strings,
    fictitious: z.boolean(),
    activeCases: z.number().int(),
    /** Why no offer can be sent now, in Japanese; null when one can. */
    offerObstacle: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Supporter' });
export type SupporterDto = z.infer<typeof SupporterDto>;

export const SupporterPage = pageOf(SupporterDto);

export const NewSupporterBody = z.strictObject({
  kind: supporterFields.kind,
  name: supporterFields.name,
  affiliation: supporterFields.affiliation.default(''),
  headline: supporterFields.headline.default(''),
  biography: supporterFields.biography.default(''),
  specialities: supporterFields.specialities.default([]),
  themes: supporterFields.themes.default([]),
  regions: supporterFields.regions.default([]),
  methods: supporterFields.methods.default([]),
  languages: supporterFields.languages.default([]),
  sectors: supporterFields.sectors.default([]),
  email: supporterFields.email.default(null),
  capacityMonthly: supporterFields.capacityMonthly.optional(),
  capacityAtOnce: supporterFields.capacityAtOnce.optional(),
  status: supporterFields.status.default('active'),
  conflicts: supporterFields.conflicts.default([]),
});

export const SupporterChangesBody = z.strictObject(supporterFields).partial();

const statusList = z
  .string()
  .transform((value) => value.split(','))
  .pipe(z.array(supporterFields.status));

export const SupportersQuery = z.strictObject({
  page: pageQuery.page,
  perPage: pageQuery.perPage,
  order: pageQuery.order.default('ASC'),
  sort: z.enum(SUPPORTER_SORTS).default('name'),
  q: line(200).optional(),
  kind: supporterFields.kind.optional(),
  status: statusList.optional(),
  theme: z.string().max(20).optional(),
  method: z.enum(SUPPORT_METHODS).optional(),
});
