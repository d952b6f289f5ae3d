export { NotificationsModule } from './notifications.module.js';
export { FirstMails } from './delivery/first-mails.js';
export { oldestMailAt } from './queries/oldest-mail.js';
export { CapturedMails, type CapturedMail } from './queries/captured-mails.js';
