import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('src/features', import.meta.url));

/** A feature may use app-wide parts, never another feature. */
const separateFeatures = features.map((feature) => ({
  files: [`src/features/${feature}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: features.filter((other) => other !== feature).flatMap((other) => [`@/features/${other}`, `@/features/${other}/*`, `**/${other}/**`]), message: 'Features do not import each other.' },
          { group: ['@/app/*'], message: 'Features do not know the shell around them.' },
        ],
      },
    ],
  },
}));

/** Left and right as the screen has them; `start` and `end` follow the direction of the language. */
const physicalClass = String.raw`/(^|[\s:])-?(m[lr]|p[lr]|scroll-[mp][lr]|left|right|border-[lr]|rounded-[lr]|rounded-[tb][lr]|text-(left|right)|float-(left|right))([-\s!]|$)/`;
const physicalProperty = '/^(left|right|textAlign|(margin|padding|border)(Left|Right)\\w*)$/';
const words = String.raw`/\p{L}/u`;
const wordAttributes = '/^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|note|hint|legend)$/';

const throughTranslations = 'Words a person sees or hears come from src/locales.';
const throughLogicalSides = 'Use start and end (ms-, pe-, inset-s-, border-e, text-start), so that the page can be read from right to left.';

const forEveryLanguage = [
  { selector: `JSXText[value=${words}]`, message: throughTranslations },
  { selector: `JSXElement > JSXExpressionContainer > :matches(Literal[value=${words}], TemplateLiteral:has(> TemplateElement[value.raw=${words}]))`, message: throughTranslations },
  { selector: `JSXElement > JSXExpressionContainer > :matches(LogicalExpression, ConditionalExpression) > Literal[value=${words}]`, message: throughTranslations },
  { selector: `JSXAttribute[name.name=${wordAttributes}] > Literal[value=${words}]`, message: throughTranslations },
  { selector: `JSXAttribute[name.name=${wordAttributes}] > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${words}]`, message: throughTranslations },
  { selector: `:not(ImportDeclaration, CallExpression) > Literal[value=${physicalClass}]`, message: throughLogicalSides },
  { selector: `CallExpression[callee.name=/^(clsx|buttonClass)$/] > Literal[value=${physicalClass}]`, message: throughLogicalSides },
  { selector: `TemplateElement[value.raw=${physicalClass}]`, message: throughLogicalSides },
  { selector: `JSXAttribute[name.name="style"] Property[key.name=${physicalProperty}]`, message: throughLogicalSides },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.reports', 'src/lib/api/schema.d.ts'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', URL: 'readonly' },
    },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/**/*.tsx'], ignores: ['src/**/*.test.tsx'], rules: { 'no-restricted-syntax': ['error', ...forEveryLanguage] } },
  {
    files: ['src/audio/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['react', 'react-*', '@/features/*', '@/components/*', '@/app/*'] }] },
  },
  { files: ['src/components/**', 'src/lib/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['@/features/*', '@/app/*'] }] } },
  ...separateFeatures,
);
