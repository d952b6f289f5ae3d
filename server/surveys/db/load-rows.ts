import { bulkLoader } from '../../database/bulk-loader.js';

export const loadSurveys = bulkLoader('survey_invitation', 'survey_answer');
