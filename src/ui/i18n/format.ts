import type { Millis, StudyDay } from '../../core/kernel/ids.ts';
import { DAY } from '../../core/kernel/study-day.ts';
import type { Language } from './messages.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

const SHORT_UNITS: Record<Language, Record<Unit, string>> = {
  ko: { second: '초', minute: '분', hour: '시간', day: '일', month: '달', year: '년' },
  en: { second: 's', minute: 'm', hour: 'h', day: 'd', month: 'mo', year: 'y' },
};

function naturalUnit(seconds: number): { readonly unit: Unit; readonly value: number } {
  const minutes = seconds / 60;
  const hours = minutes / 60;
  const days = hours / 24;
  if (Math.round(seconds) < 60) return { unit: 'second', value: Math.round(seconds) };
  if (Math.round(minutes) < 60) return { unit: 'minute', value: Math.round(minutes) };
  if (hours < 24) return { unit: 'hour', value: roundToTenth(hours) };
  if (Math.round(days) < 30) return { unit: 'day', value: Math.round(days) };
  if (days < 365) return { unit: 'month', value: roundToTenth(days / 30) };
  return { unit: 'year', value: roundToTenth(days / 365) };
}

const roundToTenth = (value: number) => Math.round(value * 10) / 10;

/** An interval as short as a button needs it: `days` when it is not 0, else `seconds`. "10분", "3일", "1.2mo". */
export function formatInterval(span: { readonly days: number; readonly seconds: number }, language: Language): string {
  const { unit, value } = naturalUnit(span.days > 0 ? span.days * 86_400 : span.seconds);
  return `${value}${SHORT_UNITS[language][unit]}`;
}

/** Whole minutes in words; anything above nothing is at least one: "12분", "1시간 5분", "12 min", "1 h 5 min". */
export function formatMinutes(minutes: number, language: Language): string {
  const whole = minutes > 0 ? Math.max(1, Math.round(minutes)) : 0;
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const words = language === 'ko' ? { hour: '시간', minute: '분' } : { hour: ' h', minute: ' min' };
  const parts = [hours > 0 ? `${hours}${words.hour}` : '', rest > 0 || hours === 0 ? `${rest}${words.minute}` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** Time spent, in milliseconds: seconds below a minute, then whole minutes. */
export function formatSpent(milliseconds: number, language: Language): string {
  if (milliseconds >= 60_000) return formatMinutes(milliseconds / 60_000, language);
  return `${Math.round(milliseconds / 1000)}${language === 'ko' ? '초' : ' s'}`;
}

/** A study day as a calendar date: "2026년 11월 23일", "23 November 2026". */
export function formatDate(day: StudyDay, language: Language): string {
  return dateFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day * DAY);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A study day without its year, for axes: "11월 23일", "23 Nov". */
export function formatDay(day: number, language: Language): string {
  const date = new Date(day * DAY).getUTCDate();
  const month = formatMonth(day, language);
  return language === 'ko' ? `${month} ${date}일` : `${date} ${month}`;
}

/** The month of a study day: "11월", "Nov"; with its year "2026년 11월", "Nov 2026". */
export function formatMonth(day: number, language: Language, withYear = false): string {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (language === 'ko') return withYear ? `${year}년 ${month + 1}월` : `${month + 1}월`;
  return withYear ? `${MONTHS[month]} ${year}` : (MONTHS[month] ?? '');
}

/** An instant on the person's own clock: "2026년 11월 23일 오후 3:20". */
export function formatInstant(at: Millis, language: Language): string {
  return dateFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

/** The date of an instant on the person's own calendar: "2026년 11월 23일". */
export function formatInstantDay(at: Millis, language: Language): string {
  return dateFormat(language, { dateStyle: 'long' }).format(at);
}

/** The time of an instant on the person's own clock: "오후 3:20". */
export function formatTime(at: Millis, language: Language): string {
  return dateFormat(language, { timeStyle: 'short' }).format(at);
}

/** Both languages write numbers alike: "1,024.5". The first use of Intl takes longer than all else that draws a card. */
export function formatNumber(value: number, _language: Language, digits = 0): string {
  const [whole = '', part = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = part.replace(/0+$/, '');
  const text = rest === '' ? grouped : `${grouped}.${rest}`;
  return value < 0 && text !== '0' ? `-${text}` : text;
}

/** A share from 0 to 1: "93%". */
export function formatPercent(share: number, language: Language, digits = 0): string {
  return `${formatNumber(share * 100, language, digits)}%`;
}

/** "412 KB", "3.4 MB": powers of 1000, as browsers report storage. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, language, value < 10 && unit > 0 ? 1 : 0)} ${units[unit] ?? ''}`;
}

// Making a formatter takes longer than a hundred uses of it.
const dates = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', options);
  dates.set(key, format);
  return format;
}
