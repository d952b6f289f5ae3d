export { ConfirmTriage } from './commands/confirm-triage.js';
export { SuggestTriage } from './commands/suggest-triage.js';
export { triageConfirmed, triageSuggested } from './domain/events.js';
export { ShowTriage, TriageView } from './queries/show-triage.js';
export { TriageModule } from './triage.module.js';
