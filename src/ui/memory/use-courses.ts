import { useEffect, useState } from 'react';
import type { Course, SimulatorInput } from '../../core/memory/simulator.ts';
import { useApp } from '../app-context.ts';

/** By retention in per cent. */
export type Courses = ReadonlyMap<number, Course>;

export const LOWEST = 70;
export const HIGHEST = 99;
const ALL = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, n) => LOWEST + n);
/** A slider on the move must not start a new run at every point on the way. */
const PAUSE = 250;

/**
 * The courses of all retentions under these rules, as they come in: that of the present retention first, then a curve of
 * every fifth, then the rest. Courses of former rules stay until theirs are replaced.
 */
export function useCourses(input: SimulatorInput, current: number) {
  const { memory } = useApp();
  const [courses, setCourses] = useState<Courses>(new Map());
  const [isRunning, setRunning] = useState(true);
  useEffect(() => {
    let stop = () => {};
    setRunning(true);
    const timer = setTimeout(() => {
      const order = [...new Set([current, ...ALL.filter((percent) => percent % 5 === 0), HIGHEST, ...ALL])];
      stop = memory.simulate(
        input,
        order.map((percent) => percent / 100),
        (course) => {
          if (course === null) setRunning(false);
          else setCourses((known) => new Map(known).set(Math.round(course.retention * 100), course));
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [memory, input, current]);
  return { courses, isRunning };
}
