// Numbers as people type them. The number field of the forms swallows keys without a word («12.5» became 125, «1,234» 1.234)
// and shows «NaN» for what an input method brings; here what was typed stays. The server reads the same.
import { give, keepTyped, lookAfter } from './fields.js';

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^-?\d{1,15}(\.\d{1,15})?$/;
const WITH_UNIT = /^(-?\d{1,15}(?:\.\d{1,15})?)[^\d.,]{1,8}$/;
const FIELD = '.fjs-form-field-number input';

/** What the field may have as it is: half a number that it reads itself, or nothing. */
const UNDERSTOOD = /^(-?\d{1,15}\.?\d{0,15}|-?\.\d{1,15}|)$/;

const plain = text =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\p{Z}\p{Cf}]/gu, '');

/**
 * 12, -3.5, 1,234, each in full-width characters too; not 3次 nor 12人.
 *
 * @returns the number as form-js writes it, undefined when it is none
 */
export function readNumber(text) {
  const number = GROUPED.test(plain(text)) ? plain(text).replaceAll(',', '') : plain(text);
  return PLAIN.test(number) ? number : undefined;
}

export function numberReason(text) {
  const [, number] = WITH_UNIT.exec(plain(text)) ?? [];
  return number === undefined ? '请填写数字，例如12' : `只填数字“${number}”，不要带单位`;
}

export function understandNumbers() {
  lookAfter({
    selector: FIELD,
    onTyped(input, text, event) {
      if (!UNDERSTOOD.test(text)) {
        event.stopImmediatePropagation();
        give(input, '');
        keepTyped(input, text);
      }
    },
    onLeft(input, text) {
      if (text !== undefined && !UNDERSTOOD.test(text) && readNumber(text) !== undefined) {
        give(input, readNumber(text));
      }
    },
    isSettled: (input, text) => UNDERSTOOD.test(text) || readNumber(text) !== undefined || input.value !== text,
    reason: numberReason
  });
  const type = event => event.key.length === 1 && event.target.matches?.(FIELD) && event.stopImmediatePropagation();
  document.addEventListener('keypress', type, true);
}
