// Builds the page only when something changed: `npm ci` when the lock file did, `npm run build` when an input did.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = import.meta.dirname;
const stamps = join(root, 'node_modules', '.stamp');

function filesBelow(path) {
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]));
}

function fingerprint(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files.filter(existsSync)) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function step(name, inputs, output, command) {
  const stamp = join(stamps, name);
  const wanted = fingerprint(inputs);
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    console.log(`web ${name}: up to date`);
    return;
  }
  execSync(command, { cwd: root, stdio: 'inherit' });
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, wanted);
}

const at = (...names) => names.map((name) => join(root, name));
const lock = at('package-lock.json', 'package.json', '.npmrc');

step('install', lock, 'node_modules/vite', 'npm ci --no-audit --no-fund --prefer-offline --loglevel=error');
step(
  'build',
  [
    ...lock,
    ...at('index.html', 'vite.config.ts', 'tsconfig.json', 'measure-room.mjs'),
    ...filesBelow(join(root, 'src')),
    ...filesBelow(join(root, 'public')),
  ],
  'dist/index.html',
  'npm run --silent build',
);
