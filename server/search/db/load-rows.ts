import { bulkLoader } from '../../database/bulk-loader.js';

export const loadPublishedAnswers = bulkLoader('published_answer');
