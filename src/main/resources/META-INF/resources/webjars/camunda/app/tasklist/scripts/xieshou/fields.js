// Complaints of our own at a field of a form, and what was typed there. form-js and its calendar make another value of what
// they do not understand, or none, without a word: such a text stays in its field, says why, and is not sent.

const COMPLAINT = 'xieshou-complaint';
const SEND = '.form-actions .btn-primary, .modal-footer .btn-primary';
const LATER_MS = 200;

const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
const kinds = [];

/** The texts that stand in a field and are not understood, or not yet looked at. */
const typed = new WeakMap();

const fieldOf = input => input.closest('.fjs-form-field');

const complaintAt = input => fieldOf(input)?.querySelector(`:scope > .${COMPLAINT}`);

/** Says at the field of {@code input} what is wrong, in place of what was said before; gives the element that says it. */
export function complain(input, sentence) {
  input.setAttribute('aria-invalid', 'true');
  const told = complaintAt(input) ?? document.createElement('div');
  if (told.textContent !== sentence) {
    told.className = `fjs-form-field-error ${COMPLAINT}`;
    told.setAttribute('role', 'alert');
    told.textContent = sentence;
    fieldOf(input)?.append(told);
  }
  return told;
}

export function settle(input) {
  if (complaintAt(input)) {
    complaintAt(input).remove();
    input.removeAttribute('aria-invalid');
  }
}

/** Brings a field and the complaint about it to where people look and type. */
export function show(input) {
  const field = fieldOf(input);
  const focusable = input.matches('input, textarea, select, button') ? input : field?.querySelector('input, textarea');
  focusable?.focus({ preventScroll: true });
  (complaintAt(input) ?? input).scrollIntoView({ block: 'center' });
}

/** Whatever empties the field from now on leaves {@code text} in it. */
export function keepTyped(input, text) {
  typed.set(input, text);
  input.dataset.typed = '';
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: native.get,
    set(value) {
      native.set.call(this, value === '' ? text : value);
    }
  });
  input.value = text;
}

/** Lets the form have a value in place of what was typed, as if it had been typed. */
export function give(input, value) {
  Object.defineProperty(input, 'value', { configurable: true, get: () => value, set() {} });
  input.dispatchEvent(new Event('input', { bubbles: true }));
  delete input.value;
}

function forgive(input) {
  typed.delete(input);
  delete input.value;
  delete input.dataset.typed;
  settle(input);
}

/** Whether the field may be sent: nothing is in it, it is understood, or another value came there meanwhile. */
function look(input, kind) {
  const text = typed.get(input);
  if (text === undefined || !text.trim() || kind.isSettled(input, text)) {
    forgive(input);
    return true;
  }
  keepTyped(input, text);
  complain(input, kind.reason(text));
  return false;
}

const kindOf = target => kinds.find(({ selector }) => target.matches?.(selector));

/** Nothing is sent while a field holds what is not understood; the first one is shown. */
function hold(event) {
  if (event.type !== 'submit' && !event.target.closest?.(SEND)) {
    return;
  }
  const wrong = kinds
    .flatMap(kind => [...document.querySelectorAll(kind.selector)].filter(input => !look(input, kind)))
    .sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  if (wrong.length) {
    event.preventDefault();
    event.stopImmediatePropagation();
    show(wrong[0]);
  }
}

function hear(event) {
  // The calendar and this file announce their own changes with events of the same name.
  const kind = event.isTrusted && kindOf(event.target);
  if (kind) {
    const text = event.target.value;
    forgive(event.target);
    typed.set(event.target, text);
    kind.onTyped(event.target, text, event);
  }
}

/** After the calendar has had its turn with what was typed, and a click its end: a complaint moves what is below it. */
function lookLater({ target }) {
  const kind = kindOf(target);
  if (kind) {
    kind.onLeft?.(target, typed.get(target));
    setTimeout(() => target.isConnected && look(target, kind), LATER_MS);
  }
}

/**
 * @param kind {selector, onTyped(input, text, event), onLeft(input, text), isSettled(input, text), reason(text)}
 */
export function lookAfter(kind) {
  kinds.push(kind);
}

export function keepWhatIsTyped() {
  document.addEventListener('input', hear, true);
  document.addEventListener('blur', lookLater, true);
  document.addEventListener('change', lookLater, true);
  document.addEventListener('keydown', event => event.key === 'Enter' && lookLater(event), true);
  // Already when it is pressed: the calendar would empty the field then, and the form disable the button.
  ['mousedown', 'click', 'submit'].forEach(kind => document.addEventListener(kind, hold, true));
}
