export { ConfirmTriage } from './commands/confirm-triage.js';
export { SuggestTriage } from './commands/suggest-triage.js';
export { backdateSuggestions, loadConfirmations } from './db/load-rows.js';
export { TriageModule } from './triage.module.js';
