import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/button';
import { chooseTheme, useTheme, type Theme } from '@/lib/theme';

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const icons = { system: Monitor, light: Sun, dark: Moon };

export function ThemeToggle({ className }: { className?: string }) {
  const { t } = useTranslation('app');
  const theme = useTheme();
  const Icon = icons[theme];
  return (
    <IconButton label={t('shell.theme', { theme: t(`shell.themes.${theme}`) })} onClick={() => chooseTheme(next[theme])} className={className}>
      <Icon size={16} aria-hidden />
    </IconButton>
  );
}
