// `npm start`: from a fresh clone to a running server in one command. Arguments after `--` go to `acquis serve`.
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, projectNode, root, runInPlace } from './setup.mjs';

checkNode();
await ensureInstalled();
await ensureBuilt();
process.exitCode = await runInPlace(projectNode, [join(root, 'bin', 'acquis.js'), 'serve', ...process.argv.slice(2)]);
