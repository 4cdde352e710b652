// Prints what the interview room costs before a person can act in it, gzipped, and fails above the budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budgetKilobytes = 170;
const dist = join(import.meta.dirname, 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
const languages = Object.keys(manifest).flatMap((key) => /^src\/locales\/(.+)\/common\.json$/.exec(key)?.[1] ?? []);

/** Everything a page in one language fetches for the room. */
function filesIn(language) {
  const files = new Set();
  const collect = (key) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.css?.forEach((file) => files.add(file));
    chunk.imports?.forEach(collect);
  };
  ['index.html', 'src/features/room/room-screen.tsx', `src/locales/${language}/common.json`, `src/locales/${language}/room.json`].forEach(collect);
  return [...files];
}

const size = (file) => gzipSync(readFileSync(join(dist, file))).length;
const total = (files, kind) => files.filter((file) => file.endsWith(kind)).reduce((sum, file) => sum + size(file), 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const fonts = new Set(Object.values(manifest).flatMap((chunk) => chunk.assets ?? []).filter((file) => file.endsWith('.woff2')));
const font = [...fonts].reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0);

const rooms = languages.map((language) => {
  const files = filesIn(language);
  return { language, script: total(files, '.js'), style: total(files, '.css') };
});
for (const { language, script, style } of rooms) {
  console.log(`room before interaction (${language}): scripts ${kilobytes(script)} + styles ${kilobytes(style)} = ${kilobytes(script + style)} gzipped (budget ${budgetKilobytes} kB); fonts ${kilobytes(font)}`);
}
if (rooms.length === 0 || rooms.some(({ script, style }) => script + style > budgetKilobytes * 1000)) {
  console.error('The room is above its budget.');
  process.exit(1);
}
