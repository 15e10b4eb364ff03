// Drafts of forms. Tasklist keeps the whole form under «camunda-form:<task>» in localStorage when somebody presses
// «save» or the session expires, and lays it over the server's values whenever the task is opened again, for whoever
// opens it: texts that have changed meanwhile, read-only ones included, would be shown as they were, and another
// person at the same machine would see them. Start forms all share the key «camunda-form:undefined».
// Here a draft holds only what its own author changed, is shown only to them, and says that it is there.
import { person } from './person.js';
import { onAnswer, taskOf } from './server.js';

const PREFIX = 'camunda-form:';
const KEPT_MS = 30 * 24 * 3600 * 1000;

/** What the server gave for each task that was opened. */
const given = new Map();

/** Also for what form-js adds by itself: an unticked box, a list of rows without content. */
const isEmpty = value =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

const same = (one, other) =>
  (isEmpty(one) && isEmpty(other)) ||
  JSON.stringify(one) === JSON.stringify(other) ||
  (typeof one !== 'object' && typeof other !== 'object' && String(one) === String(other));

const plain = ({ type, value }) => (type === 'Json' && value ? JSON.parse(value) : value);

function remember(taskId, variables) {
  given.set(taskId, Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, plain(value)])));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function draftOf(taskId, form) {
  const before = given.get(taskId) ?? {};
  const changed = Object.entries(form).filter(([key, value]) => !same(value, before[key]));
  return {
    person: person.id,
    savedAt: Date.now(),
    values: Object.fromEntries(changed),
    before: Object.fromEntries(changed.map(([key]) => [key, before[key] ?? null]))
  };
}

const isMine = draft => draft?.values && draft.person === person.id && Object.keys(draft.values).length > 0;

function forgetOldDrafts() {
  Object.keys(localStorage)
    .filter(key => key.startsWith(PREFIX))
    .filter(key => !(parsed(read(key))?.savedAt > Date.now() - KEPT_MS))
    .forEach(key => localStorage.removeItem(key));
}

const { getItem, setItem } = Storage.prototype;

const read = key => getItem.call(localStorage, key);

function guardStorage() {
  Storage.prototype.getItem = function (key) {
    const stored = getItem.call(this, key);
    if (!stored || !String(key).startsWith(PREFIX)) {
      return stored;
    }
    const draft = parsed(stored);
    return isMine(draft) ? JSON.stringify(draft.values) : null;
  };
  Storage.prototype.setItem = function (key, value) {
    if (!String(key).startsWith(PREFIX)) {
      return setItem.call(this, key, value);
    }
    const taskId = key.slice(PREFIX.length);
    const draft = draftOf(taskId, parsed(value) ?? {});
    return taskId === 'undefined' || !isMine(draft) ? undefined : setItem.call(this, key, JSON.stringify(draft));
  };
}

const FORM = '.task-details .fjs-container';
const WAYS_OUT = [
  '.tasks-list .task',
  '.task-filters .task-filter',
  '.task-details .nav-tabs a',
  '.task-details .unclaim',
  '[cam-widget-header] a'
].join();

let touched = false;

/** Tasklist throws away what was typed when another task or tab is opened: it becomes a draft instead. */
function saveOnLeaving() {
  const touch = ({ target, isTrusted }) => (touched ||= isTrusted && Boolean(target.closest?.(FORM)));
  const save = () => {
    if (touched) {
      touched = false;
      document.querySelector('.task-details .form-actions .btn-default:not([disabled])')?.click();
    }
  };
  ['input', 'change', 'mousedown'].forEach(kind => document.addEventListener(kind, touch, true));
  document.addEventListener('click', ({ target }) => target.closest?.(WAYS_OUT) && save(), true);
  window.addEventListener('pagehide', save);
}

/** The draft that was laid over the form of a task: when it was saved and whether the server's values changed since. */
export function shownDraft(taskId) {
  const draft = parsed(read(PREFIX + taskId));
  if (!isMine(draft)) {
    return undefined;
  }
  const now = given.get(taskId) ?? {};
  const outdated = Object.keys(draft.values).some(key => !same(draft.before[key], now[key]));
  return { savedAt: new Date(draft.savedAt), outdated };
}

export function discardDraft(taskId) {
  localStorage.removeItem(PREFIX + taskId);
}

export function keepDraftsHonest() {
  onAnswer(({ method, path, status, json }) => {
    const taskId = method === 'GET' && status === 200 && taskOf(path, '/form-variables');
    if (taskId) {
      remember(taskId, json());
    }
    if (method === 'POST' && status < 300 && taskOf(path, '/submit-form')) {
      touched = false;
    }
  });
  guardStorage();
  saveOnLeaving();
  forgetOldDrafts();
}
