import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder outside of the project. It goes with this process, however that ends by itself. */
export const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'consentry-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Before all tests: whatever they, and the browsers that they start, leave for temporary is in one folder of its own. */
export default () => {
  process.env.TMPDIR = temporaryFolder();
};
