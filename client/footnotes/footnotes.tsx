import type { MessageDescriptor } from '@lingui/core';
import { Trans } from '@lingui/react/macro';
import type { Ground, Measure, Operation } from '../../shared/rules/vocabulary.ts';
import { useWords } from '../words/use-words.ts';
import styles from './footnotes.module.css';
import { GROUND_NOTES, INCIDENT_NOTES, MEASURE_NOTES, type Note } from './notes.ts';

/** What is looked up: one kind of incident, it and the answers to it, or the grounds that can be chosen from. */
export type Topic =
  | { readonly of: 'incident'; readonly effect: Operation }
  | { readonly of: 'measures'; readonly effect: Operation; readonly measures: readonly Measure[] }
  | { readonly of: 'grounds'; readonly grounds: readonly Ground[] };

type Entry = { readonly key: string; readonly title: MessageDescriptor; readonly note: Note };

export type FootnotesProps = {
  topic: Topic;
  /** How each thing is called where it is asked about. */
  titles: Readonly<Partial<Record<string, MessageDescriptor>>>;
};

function entriesOf(topic: Topic, titles: FootnotesProps['titles']): readonly Entry[] {
  const entry = (key: string, note: Note): Entry[] => {
    const title = titles[key];
    return title ? [{ key, title, note }] : [];
  };
  switch (topic.of) {
    case 'incident':
      return entry(topic.effect, INCIDENT_NOTES[topic.effect]);
    case 'measures':
      return [
        ...entry(topic.effect, INCIDENT_NOTES[topic.effect]),
        ...topic.measures.flatMap((measure) => entry(measure, MEASURE_NOTES[measure])),
      ];
    case 'grounds':
      return topic.grounds.flatMap((ground) =>
        ground === 'none' ? [] : entry(ground, GROUND_NOTES[ground]),
      );
  }
}

/** What real states said or did, and where that is written. */
export function Footnotes({ topic, titles }: FootnotesProps) {
  const words = useWords();
  return (
    <div className={styles.notes}>
      <p className={styles.small}>
        <Trans>This is real. The game only borrows its shape.</Trans>
      </p>
      {entriesOf(topic, titles).map(({ key, title, note }) => (
        <section key={key} className={styles.note}>
          <h3>{words.say(title)}</h3>
          {note.practice.map((line) => (
            <p key={line.id}>{words.say(line)}</p>
          ))}
          <ul className={styles.sources}>
            {note.sources.map((source) => (
              <li key={source} lang="en" dir="auto">
                {source}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
