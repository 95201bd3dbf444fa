import { formatMinutes, formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { RetentionCurve } from './retention-curve.tsx';
import { type Courses, HIGHEST, LOWEST } from './use-courses.ts';

type Props = { readonly courses: Courses; readonly chosen: number; readonly current: number };

/** What each retention costs in minutes and reviews a day, and how many cards it leaves remembered. */
export function RetentionCurves(props: Props) {
  const words = useMessages().memory;
  const language = useLanguage();
  const [low, high] = [props.courses.get(LOWEST), props.courses.get(HIGHEST)];
  if (low === undefined || high === undefined) return null;
  const minutes = (value: number) => formatMinutes(value, language);
  const number = (value: number) => formatNumber(Math.round(value), language);
  const cards = (value: number) => words.figure(number(value));
  return (
    <>
      <RetentionCurve
        {...props}
        title={words.curveTitle(minutes(low.minutes), minutes(high.minutes))}
        note={words.curveNote}
        name={words.perDay}
        of={(course) => course.minutes}
        format={minutes}
      />
      <RetentionCurve
        {...props}
        title={words.reviewsCurveTitle(number(low.reviews), number(high.reviews))}
        name={words.reviewsPerDay}
        of={(course) => course.reviews}
        format={cards}
      />
      <RetentionCurve
        {...props}
        title={words.rememberedCurveTitle(number(low.remembered), number(high.remembered))}
        name={words.remembered}
        of={(course) => course.remembered}
        format={cards}
      />
    </>
  );
}
