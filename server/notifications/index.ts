export { NotificationsModule } from './notifications.module.js';
export { CapturedMails, type CapturedMail } from './queries/captured-mails.js';
