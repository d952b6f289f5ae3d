/** Why a case must not be erased yet: an audit, a lawsuit, a request for disclosure. */
export const HOLD_KINDS = ['audit', 'litigation', 'disclosure'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

export const HOLD_LABELS: Readonly<Record<HoldKind, string>> = {
  audit: '監査',
  litigation: '訴訟',
  disclosure: '開示請求',
};

/**
 * On what ground a case was erased. Words would outlive what they are about, so the report has none:
 * its time is over, the person asked, or the desk decided (taken in by mistake, for example).
 */
export const ERASURE_GROUNDS = ['retention', 'requester', 'desk'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export const ERASURE_LABELS: Readonly<Record<ErasureGround, string>> = {
  retention: '保存期間の満了',
  requester: '本人からの求め',
  desk: '窓口の判断',
};
