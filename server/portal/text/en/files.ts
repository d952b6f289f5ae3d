import type { files as ja } from '../ja/files.js';

export const files: Record<keyof typeof ja, string> = {
  'files.title': 'Send and receive files',
  'files.lead': 'You can send documents and photos. Files sent to you are here, too.',
  'files.list': 'Files so far',
  'files.none': 'There are no files yet.',
  'files.you': 'Sent by you',
  'files.state.quarantined': 'It is being checked for viruses. Please reload the page in a moment.',
  'files.state.refused': 'The check found a problem. It cannot be opened.',
  'files.warning': 'Before you open it:',
  'files.warning.pdf-script': 'this PDF contains scripts.',
  'files.warning.pdf-launch': 'this PDF tries to open another program or file.',
  'files.warning.pdf-attachment': 'this PDF carries other files inside.',
  'files.warning.pdf-form': 'this PDF has a special form.',
  'files.warning.pdf-unreadable': 'this PDF is protected, so we could not check all of it.',
  'files.warning.formula':
    'this table has formulas that reach outside. Do not let the spreadsheet program update or enable them.',
  'files.sendTitle': 'Send files',
  'files.waiting': 'Files we hold for you (not sent yet)',
  'files.waitingLead': 'They go along when you press “Send”. You need not choose them again.',
  'files.remove': 'Remove',
  'files.choose': 'Files',
  'files.hint': 'Up to 5 at a time, up to 5 MB each. Kinds: {types}',
  'files.note': 'A few words',
  'files.send': 'Send',
  'files.sent': 'The files were sent.',
  'files.removed': 'The file was removed.',
  'files.back': 'Back to your consultation',
  'files.closed': 'This consultation is over. Files can no longer be sent.',
  'files.error.none': 'Choose a file to send.',
  'files.error.many': 'Up to 5 files can be sent at a time. Please send the rest afterwards.',
  'files.error.type': '“{name}” is of a kind we do not accept. Kinds: {types}',
  'files.error.empty': '“{name}” is empty. Please check the file.',
  'files.error.too-large': '“{name}” is too large. Make it smaller than 5 MB, or split it.',
  'files.error.content':
    '“{name}” does not match its extension or is damaged. Save it again and choose it once more.',
  'files.error.program':
    '“{name}” is not a document or picture but a program or something else that runs. Choose the original document.',
  'files.error.heic':
    '“{name}” is a phone photo in HEIC format, which we cannot open. Export it as JPEG, or choose a screenshot of it.',
  'files.error.old-office':
    '“{name}” is an old or password-protected document we cannot check. Remove the password and save it as docx, xlsx, pptx or PDF.',
  'files.error.macro':
    '“{name}” contains macros or other parts that run by themselves. Save it without macros, or as PDF.',
  'files.error.external':
    '“{name}” fetches a template, pictures or data from elsewhere. Break those links, or save it as PDF.',
  'files.error.embedded':
    '“{name}” has a file embedded that we cannot check. Remove it, or save the document as PDF.',
  'files.error.dangerous':
    '“{name}” does something when opened (a program, a shortcut, a disk image). Please leave it out.',
  'files.error.nested':
    '“{name}” is an archive inside an archive. Unpack it and choose only what is needed.',
  'files.error.encrypted':
    '“{name}” is protected by a password, so we cannot check it. Send it without a password.',
  'files.error.bomb': '“{name}” unpacks to too much. Split it, or choose the files inside it.',
  'files.error.archive':
    '“{name}” is an archive we cannot read safely. Unpack it and choose only what is needed.',
  'files.error.name': '“{name}” has a name we cannot accept. Rename it and choose it again.',
};
