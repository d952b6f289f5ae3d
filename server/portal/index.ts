export { MailboxAccess } from './mailbox-access.js';
export { PortalModule } from './portal.module.js';
