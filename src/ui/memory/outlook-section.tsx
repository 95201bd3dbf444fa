import { type ReactNode, Suspense, use, useMemo, useState } from 'react';
import type { Outlook } from '../../app/memory-state.ts';
import type { Result } from '../../core/kernel/result.ts';
import type { Preset } from '../../core/review/preset.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { settle } from '../parts/settle.ts';
import { CourseFigures } from './course-figures.tsx';
import styles from './memory.module.css';
import { OutlookBasis } from './outlook-basis.tsx';
import { OutlookControls } from './outlook-controls.tsx';
import { OutlookSummary } from './outlook-summary.tsx';
import { Section } from './section.tsx';
import { useCourses } from './use-courses.ts';

const NO_LIMIT = 9999;

type Props = { readonly preset: Preset; readonly picker: ReactNode };

/** What each desired retention asks of the person and gives, over the coming half year. */
export function OutlookSection({ preset, picker }: Props) {
  const { memory } = useApp();
  const words = useMessages().memory;
  const [reading, setReading] = useState(() => settle(memory.outlook(preset.id)));
  return (
    <Section title={words.outlookTitle} body={words.outlookBody}>
      {picker}
      <Suspense fallback={<p className={styles.hint}>{words.reading}</p>}>
        <Read reading={reading} onReadAgain={() => setReading(settle(memory.outlook(preset.id)))} />
      </Suspense>
    </Section>
  );
}

type ReadProps = { readonly reading: Promise<Result<Outlook, string>>; readonly onReadAgain: () => void };

function Read({ reading, onReadAgain }: ReadProps) {
  const { common, memory: words } = useMessages();
  const read = use(reading);
  if (read.ok && read.value.known + read.value.fresh === 0) return <p>{words.outlookEmpty}</p>;
  if (read.ok) return <Simulated outlook={read.value} />;
  return (
    <div role="alert">
      <p>{words.outlookFailed}</p>
      <p className={styles.hint}>{read.error}</p>
      <Button onClick={onReadAgain}>{common.retry}</Button>
    </div>
  );
}

function Simulated({ outlook }: { readonly outlook: Outlook }) {
  const current = Math.round(outlook.retention * 100);
  const [chosen, setChosen] = useState(current);
  const [newPerDay, setNewPerDay] = useState(outlook.input.newPerDay);
  const [isLimited, setLimited] = useState(true);
  const input = useMemo(
    () => ({
      ...outlook.input,
      newPerDay,
      reviewsPerDay: isLimited ? outlook.input.reviewsPerDay : NO_LIMIT,
    }),
    [outlook, newPerDay, isLimited],
  );
  const { courses, isRunning } = useCourses(input, current);
  return (
    <>
      <OutlookControls
        chosen={chosen}
        newPerDay={newPerDay}
        limit={outlook.input.reviewsPerDay}
        isLimited={isLimited}
        onChoose={setChosen}
        onNewPerDay={setNewPerDay}
        onLimit={setLimited}
      />
      <OutlookSummary
        courses={courses}
        chosen={chosen}
        current={current}
        isRunning={isRunning}
        newPerDay={newPerDay}
        limit={outlook.input.reviewsPerDay}
      />
      <CourseFigures courses={courses} chosen={chosen} current={current} />
      <OutlookBasis outlook={outlook} />
    </>
  );
}
