import { ToneChip } from '../ui/StateChip.js';

/** Beside a sender whom no trusted mail server has confirmed: a name and an address are easily forged. */
export const SenderUnconfirmed = () => <ToneChip tone="watch">送信元を確認できません</ToneChip>;
