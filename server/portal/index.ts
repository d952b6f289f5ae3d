export { Failures } from './http/failures.js';
export { MailboxAccess } from './services/mailbox-access.js';
export { PortalModule } from './portal.module.js';
