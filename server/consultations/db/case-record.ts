import type { ConsultationEntity } from './consultation.entity.js';

/**
 * A case as other rooms read it: values, not a row of its table. They change one only by `updateCase`
 * and `moveCase`, which raise its version; what a function needs of it it names with `Pick`.
 */
export type CaseRecord = Readonly<Omit<ConsultationEntity, 'survivor'>>;
