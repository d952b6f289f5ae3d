import { bulkLoader } from '../../database/bulk-loader.js';

export const loadTerms = bulkLoader('supporter_terms');
