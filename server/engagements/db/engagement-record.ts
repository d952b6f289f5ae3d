import type { EngagementEntity } from './engagement.entity.js';

/** An engagement as other rooms read it: values, not a row of its table. */
export type EngagementRecord = Readonly<Omit<EngagementEntity, 'consultation' | 'substituted'>>;
