import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.VIVAVOCE_SERVER ?? 'http://localhost:8080';
const proxy = {
  '/api': server,
  '/health': server,
  '/ws': { target: server, ws: true },
};

interface ModuleGraph {
  getModuleInfo(id: string): { importers: string[] } | null;
}

/** Whether the page or its room cannot begin without a module: no `import()` lies on the way to it. */
function neededAtOnce(id: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
  if (/\/(main|room-screen)\.tsx$/.test(id)) return true;
  seen.add(id);
  return graph.getModuleInfo(id)?.importers.some((importer) => !seen.has(importer) && neededAtOnce(importer, graph, seen)) ?? false;
}

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // Nothing is inlined as a data: address, so that the page runs under a strict content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One file compresses better than many: the libraries, which nearly every screen needs, what the page and its room begin with,
    // and the icons of several screens.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: (id, graph) => (neededAtOnce(id, graph) ? 'libraries' : null), test: /node_modules\/(?!lucide-react)/ },
            { name: (id, graph) => (neededAtOnce(id, graph) ? 'parts' : null), test: /\/src\/(lib|components|app)\/|lucide-react\/dist\/esm\/(?!icons)/ },
            { name: 'icons', test: /lucide-react\/dist\/esm\/icons/, minShareCount: 4 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy },
  preview: { proxy },
  test: {
    restoreMocks: true,
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'logic', environment: 'node', include: ['src/**/*.test.ts'] } },
      { extends: true, test: { name: 'screens', environment: 'jsdom', include: ['src/**/*.test.tsx'], setupFiles: ['src/test/setup.ts'] } },
    ],
  },
});
