import { CALENDAR, ERRORS, TEXTS, translator } from './form-texts.js';
import { onAnswer, onSend, taskOf } from './server.js';

const errorText = translator(ERRORS);
const fixedText = translator(TEXTS);

// Only the places where form-js writes its own words. Labels, options, cells and typed values are never touched, so a
// school named «Select» stays «Select».
const ERROR_ITEMS = '.fjs-form-field-error li';
const TEXT_HOLDERS = [
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-repeat-render-add',
  '.fjs-repeat-render-collapse',
  '.fjs-taglist-skip-link',
  '.fjs-table-nav-label',
  '.fjs-table-body td[colspan]',
  '.fjs-table-empty',
  '.fjs-iframe-placeholder-text'
].join();
const ATTRIBUTES = [
  ['.fjs-input, .fjs-taglist-input', 'placeholder'],
  ['.fjs-taglist-tag-remove', 'title'],
  ['.fjs-repeat-row-remove', 'aria-label'],
  ['.fjs-table-nav-button', 'aria-label'],
  ['.fjs-table-th', 'aria-label'],
  ['.fjs-number-arrow-up, .fjs-number-arrow-down', 'aria-label']
];

function translateTextNodes(element, translate) {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const chinese = translate(node.data);
      if (chinese !== node.data) {
        node.data = chinese;
      }
    }
  }
}

function translateAttribute(element, name) {
  const english = element.getAttribute(name);
  const chinese = english && fixedText(english);
  if (chinese && chinese !== english) {
    element.setAttribute(name, chinese);
  }
}

/** On a telephone a row is a card: each cell says its column, as the portal's registers do. */
function labelCells(table) {
  const labels = [...table.querySelectorAll('thead th')].map(header => header.textContent.trim());
  table.querySelectorAll('tbody tr').forEach(row =>
    [...row.cells].filter(cell => cell.colSpan === 1).forEach((cell, at) => (cell.dataset.label = labels[at] ?? ''))
  );
}

function translateForm(form) {
  form.querySelectorAll(ERROR_ITEMS).forEach(item => translateTextNodes(item, errorText));
  form.querySelectorAll(TEXT_HOLDERS).forEach(holder => translateTextNodes(holder, fixedText));
  form.querySelectorAll('.fjs-table').forEach(labelCells);
  ATTRIBUTES.forEach(([selector, name]) =>
    form.querySelectorAll(selector).forEach(element => translateAttribute(element, name))
  );
}

const SEND = '.form-actions .btn-primary';

/** While an answer is awaited, at most this long, the button stays as Tasklist has it. */
const ANSWER_MS = 20000;
let sentAt = 0;

/**
 * A complaint in a row of a list stays in form-js's books when it is settled (the row's key is left with nothing in it),
 * and Tasklist would keep its button disabled for good; it also looks at the form's state only when something else makes
 * it look. The form is checked once more when the button is pressed.
 */
function freeSubmit(form) {
  const button = form.closest('.tab-content')?.querySelector(`${SEND}[disabled]`);
  const waits = Date.now() - sentAt < ANSWER_MS;
  if (button && !waits && !form.closest('.disabled-form, .task-removed') && !form.querySelector('.fjs-form-field-error')) {
    button.disabled = false;
  }
}

/** Runs at most once a frame, for the forms in which something changed; tells of each form once. */
function watchForms(onForm) {
  const changed = new Set();
  const known = new WeakSet();
  let planned = false;
  const translateChanged = () => {
    planned = false;
    changed.forEach(form => {
      if (form.isConnected) {
        translateForm(form);
        freeSubmit(form);
        if (!known.has(form)) {
          known.add(form);
          onForm(form);
        }
      }
    });
    changed.clear();
  };
  new MutationObserver(records => {
    for (const { target, addedNodes } of records) {
      const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      const form = element?.closest('.fjs-container');
      if (form) {
        changed.add(form);
      } else if (element?.matches(SEND)) {
        document.querySelectorAll('.fjs-container').forEach(known => changed.add(known));
      } else {
        addedNodes.forEach(node => node.querySelectorAll?.('.fjs-container').forEach(added => changed.add(added)));
        addedNodes.forEach(node => node.classList?.contains('fjs-container') && changed.add(node));
      }
    }
    if (changed.size && !planned) {
      planned = true;
      requestAnimationFrame(translateChanged);
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['placeholder', 'title', 'aria-label', 'disabled']
  });
}

/**
 * form-js asks for the date format of the pseudo-locale «default», which is the browser's. Every browser gets
 * 2026-08-31, the way this product writes dates in fields; Swedish is the locale that writes them so.
 */
function fixDateFormat() {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, [locale, ...options]) => new format(locale === 'default' ? 'sv' : locale, ...options)
  });
}

function translateCalendar() {
  window.flatpickr?.localize(CALENDAR);
  window.flatpickr?.setDefaults({ ariaDateFormat: 'Y年n月j日' });
}

/** Pressing «submit» clears what the last try was told and shows the first complaint of an incomplete form. */
function showFirstComplaint() {
  const submitted = ({ target }) => {
    if (target.closest?.('.form-actions .btn-primary, .modal-footer .btn-primary')) {
      document.querySelectorAll('.page-notifications .alert-danger .close').forEach(close => close.click());
      setTimeout(() => document.querySelector('.fjs-form-field-error')?.scrollIntoView({ block: 'center' }), 200);
    }
  };
  document.addEventListener('click', submitted, true);
}

function noteSending() {
  const submits = ({ method, path }) => method === 'POST' && taskOf(path, '/submit-form');
  onSend(request => submits(request) && (sentAt = Date.now()));
  onAnswer(answer => submits(answer) && (sentAt = 0));
}

/** @param onForm called with the element of each form that is opened */
export function translateForms(onForm) {
  fixDateFormat();
  translateCalendar();
  watchForms(onForm);
  showFirstComplaint();
  noteSending();
}
