import type { FileWarning } from '../../../files/index.js';
import { useWords } from '../frame.js';

/** What a file can do when opened, beside its name: read before it is. */
export function FileWarnings({ warnings }: { warnings: readonly FileWarning[] }) {
  const { tx } = useWords();
  if (warnings.length === 0) return null;
  return (
    <span className="state">
      {tx('files.warning')}
      {warnings.map((warning) => (
        <span key={warning}> {tx(`files.warning.${warning}`)}</span>
      ))}
    </span>
  );
}
