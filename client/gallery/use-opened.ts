import { useEffect } from 'react';

/** What is pressed as soon as it is there: a heading that unfolds its panel, or the one button of a dialog. */
const PRESSED = {
  panels: ':is(h2, h3, h4) > button[aria-expanded="false"]',
  dialog: 'main button[aria-haspopup="dialog"][aria-expanded="false"]',
  nothing: '',
} as const;

/** Opens what a reader would have to open, and whatever that brings along. */
export function useOpened(what: keyof typeof PRESSED): void {
  useEffect(() => {
    const selector = PRESSED[what];
    if (selector === '') return;
    const seen = new Set<Element>();
    // Whoever looks waits for the dialog.
    if (what === 'dialog') document.body.dataset.loading = '';
    const press = () => {
      if (document.querySelector('[role="dialog"]')) delete document.body.dataset.loading;
      for (const button of document.querySelectorAll<HTMLElement>(selector)) {
        if (seen.has(button)) continue;
        seen.add(button);
        button.click();
      }
    };
    const changes = new MutationObserver(press);
    changes.observe(document.body, { childList: true, subtree: true });
    press();
    return () => {
      changes.disconnect();
      delete document.body.dataset.loading;
    };
  }, [what]);
}
