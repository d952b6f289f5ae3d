import { conflict, type Problem } from '../../platform/core/problems.js';
import { SUPPORTER_STATUS_LABELS, type SupporterStatus } from './states.js';

export const nameTaken = (name: string): Problem =>
  conflict(
    'supporter-exists',
    `「${name}」は同じ種別ですでに登録されています。登録済みの記録を更新してください。`,
  );

export const statusNotAllowed = (from: SupporterStatus, to: SupporterStatus): Problem =>
  conflict(
    'supporter-status',
    `「${SUPPORTER_STATUS_LABELS[from]}」から「${SUPPORTER_STATUS_LABELS[to]}」へは変更できません。`,
  );
