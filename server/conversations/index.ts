export { AnswerConsultation } from './commands/answer-consultation.js';
export { MESSAGE_MAX, MessageBody, PostMessage } from './commands/post-message.js';
export { ConversationsModule } from './conversations.module.js';
export { loadMessages } from './db/load-rows.js';
export { type Visibility } from './domain/visibility.js';
export { FindMessage } from './queries/find-message.js';
export { ListMessages } from './queries/list-messages.js';
export { messageWords } from './queries/message-words.js';
export { ReadableFiles } from './queries/readable-files.js';
