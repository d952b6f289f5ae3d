export { AuditLog } from './audit-log.js';
export { AuditModule } from './audit.module.js';
export { Sealing, type Verification } from './sealing.js';
