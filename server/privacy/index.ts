export { EraseCase } from './commands/erase-case.js';
export { HoldCase } from './commands/hold-case.js';
export { ReleaseHold } from './commands/release-hold.js';
export { RequestErasure } from './commands/request-erasure.js';
export { WithdrawConsent } from './commands/withdraw-consent.js';
export { PrivacyModule } from './privacy.module.js';
export { ShowCasePrivacy } from './queries/show-case-privacy.js';
