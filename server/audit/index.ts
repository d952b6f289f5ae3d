export { AuditLog } from './audit-log.js';
export { AuditModule } from './audit.module.js';
export { type Verification } from './queries/verify-chain.js';
export { Sealing } from './sealing.js';
