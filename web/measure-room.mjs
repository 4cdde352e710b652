// Prints what the interview room costs before a person can act in it, gzipped, and fails above the budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budgetKilobytes = 170;
const dist = join(import.meta.dirname, 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
const entries = ['index.html', 'src/features/room/room-screen.tsx', 'src/locales/en/common.json', 'src/locales/en/room.json'];

const files = new Set();
function collect(key) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  chunk.css?.forEach((file) => files.add(file));
  chunk.imports?.forEach(collect);
}
entries.forEach(collect);

const size = (file) => gzipSync(readFileSync(join(dist, file))).length;
const total = (pattern) => [...files].filter((file) => pattern.test(file)).reduce((sum, file) => sum + size(file), 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const script = total(/\.js$/);
const style = total(/\.css$/);
const fonts = Object.values(manifest).flatMap((chunk) => chunk.assets ?? []).filter((file) => file.endsWith('.woff2'));
const font = [...new Set(fonts)].reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0);

console.log(`room before interaction: scripts ${kilobytes(script)} + styles ${kilobytes(style)} = ${kilobytes(script + style)} gzipped (budget ${budgetKilobytes} kB); fonts ${kilobytes(font)}`);
if (script + style > budgetKilobytes * 1000) {
  console.error('The room is above its budget.');
  process.exit(1);
}
