// node .ci/counts.mjs <root> <broken steps>: adds up the reports of all test suites. A step that broke, or a suite without a
// report, counts as a failure. Fails when anything failed or nothing ran.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
const total = { passed: 0, failed: Number(process.argv[3] ?? 0), skipped: 0 };

function addJUnit(file) {
  const suite = /<testsuite\b[^>]*>/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  const number = (name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = number('errors') + number('failures');
  total.failed += failed;
  total.skipped += number('skipped');
  total.passed += number('tests') - failed - number('skipped');
}

function addVitest(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that does not even load has no tests of its own, and has failed all the same.
  const unloadable = report.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0);
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests + unloadable.length;
  total.skipped += report.numPendingTests + (report.numTodoTests ?? 0);
}

for (const module of ['server', 'e2e', 'bench']) {
  for (const kind of ['surefire-reports', 'failsafe-reports', 'failsafe-reports-postgresql-15']) {
    const folder = join(root, module, 'target', kind);
    const files = existsSync(folder) ? readdirSync(folder) : [];
    files.filter((name) => /^TEST-.*\.xml$/.test(name)).forEach((name) => addJUnit(join(folder, name)));
  }
}
const vitest = join(root, 'web', '.reports', 'vitest.json');
if (existsSync(vitest)) {
  addVitest(vitest);
} else {
  total.failed += 1;
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
