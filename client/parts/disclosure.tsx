import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './disclosure.module.css';

export type DisclosureProps = {
  title: ReactNode;
  /** Open from the start. */
  open?: boolean;
  /** The level of its heading in the page. */
  level?: 2 | 3 | 4;
  children: ReactNode;
};

export function Disclosure({ title, open = false, level = 3, children }: DisclosureProps) {
  return (
    <AriaDisclosure className={classNames(styles.disclosure)} defaultExpanded={open}>
      <Heading level={level} className={classNames(styles.heading)}>
        <Button slot="trigger" className={classNames(styles.button)}>
          <ChevronRight aria-hidden="true" />
          <span>{title}</span>
        </Button>
      </Heading>
      <DisclosurePanel className={classNames(styles.panel)}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
