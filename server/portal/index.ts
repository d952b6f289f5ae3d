export { Failures } from './http/failures.js';
export { MailboxAccess } from './mailbox-access.js';
export { PortalModule } from './portal.module.js';
