import { type Course, type SimulatorInput, simulateCourse } from '../core/memory/simulator.ts';

export type SimulateRequest = { readonly input: SimulatorInput; readonly retentions: readonly number[] };
/** One course as soon as it is there; null after the last. */
export type SimulateReply = Course | null;

self.onmessage = ({ data: { input, retentions } }: MessageEvent<SimulateRequest>) => {
  for (const retention of retentions) self.postMessage(simulateCourse(input, retention) satisfies SimulateReply);
  self.postMessage(null satisfies SimulateReply);
};
