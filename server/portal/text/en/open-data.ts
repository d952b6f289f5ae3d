import type { openData as ja } from '../ja/open-data.js';

export const openData: Record<keyof typeof ja, string> = {
  'footer.openData': 'Open data',
  'footer.voices': 'What people say',
  'openData.title': 'Open data',
  'openData.lead':
    'Numbers of consultations, for anybody to use. You may also change them and use them in business, as long as you name the source.',
  'openData.licence': 'Terms of use',
  'openData.licenceText': '{name} (source: {publisher})',
  'openData.rules': 'How cases are counted, and which figures are hidden',
  'openData.none': 'Nothing has been published yet.',
  'openData.version': 'Version {n}',
  'openData.published': 'published on {day}',
  'openData.look': 'See the table',
  'openData.csv': 'Download CSV',
  'openData.json': 'JSON',
  'openData.metadata': 'Description (JSON)',
  'openData.hash': 'Checksum (SHA-256)',
  'openData.table': 'The data',
  'openData.back': 'All open data',
  'voices.title': 'What people say',
  'voices.lead':
    'Comments from our surveys whose writers let us show them. Names and the like are left out.',
  'voices.none': 'No comments have been published yet.',
};
