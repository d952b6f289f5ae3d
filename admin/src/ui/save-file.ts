/** Hands a file to the browser to save; nothing stays in the page. */
export const saveBlob = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

/** The same with data, as JSON people can read. */
export const saveJson = (name: string, data: unknown): void =>
  saveBlob(name, new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
