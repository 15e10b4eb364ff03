// Dates as people type them. The calendar of the forms would make another day of what it does not understand, without a
// word; here it is understood, or refused at the field with what was typed left in it. The server reads the same.
import { lookAfter } from './fields.js';

const WRITTEN = /^(\d{4})\s*[-\u2010-\u2015\u2212/.年]\s*(\d{1,2})\s*[-\u2010-\u2015\u2212/.月]\s*(\d{1,2})\s*日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * 2026-8-31, 2026/8/31, 2026.8.31, 2026年8月31日, 20260831 and each of these in full-width characters.
 *
 * @returns the day, undefined when there is no such day
 */
export function readDate(text) {
  const plain = text.normalize('NFKC').trim();
  const [, year, month, day] = (WRITTEN.exec(plain) ?? DIGITS.exec(plain) ?? []).map(Number);
  const date = new Date(year, month - 1, day);
  const exists = date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
  return exists ? date : undefined;
}

/** Again and again: a calendar lives no longer than the settings of its field. */
function teach({ _flatpickr: calendar }) {
  if (calendar) {
    calendar.config.parseDate = text => readDate(text) ?? new Date(NaN);
  }
}

export function understandDates() {
  lookAfter({
    selector: '.fjs-datepicker .fjs-input',
    onTyped: teach,
    onLeft: teach,
    isSettled: (input, text) =>
      readDate(text) || (input._flatpickr?.selectedDates.length && input.value !== text),
    reason: () => '没有这一天，请写成“2026年10月1日”'
  });
}
