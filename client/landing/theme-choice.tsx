import { useLingui } from '@lingui/react/macro';
import { Contrast, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { chooseTheme, rememberedTheme, type Theme } from '../theme.ts';

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };

/** One button that goes round: as the device has it, light, dark. */
export function ThemeChoice() {
  const { t } = useLingui();
  const [theme, setTheme] = useState(rememberedTheme());
  const words: Record<Theme, string> = {
    auto: t`Theme: as the device`,
    light: t`Theme: light`,
    dark: t`Theme: dark`,
  };
  const icons: Record<Theme, typeof Sun> = { auto: Contrast, light: Sun, dark: Moon };
  const Icon = icons[theme];
  return (
    <Button
      kind="quiet"
      icon={<Icon aria-hidden="true" />}
      aria-label={words[theme]}
      onPress={() => {
        const next = NEXT[theme];
        setTheme(next);
        chooseTheme(next);
      }}
    />
  );
}
