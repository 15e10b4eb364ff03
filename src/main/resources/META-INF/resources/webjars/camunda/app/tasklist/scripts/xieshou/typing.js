// form-js hands a typed text to the form 300 ms later. Whatever draws the form anew meanwhile, such as the number that was
// typed just before, puts the old text back into the field: the first letters vanished, and the old text was sent. Here
// the form has every letter at once.

const FORM_JS_WAITS_MS = 300;

let waiting;

function tell() {
  const tasks = waiting ?? [];
  waiting = undefined;
  tasks.forEach(task => task());
}

export function tellFormsAtOnce() {
  const later = window.setTimeout;
  window.setTimeout = (task, delay, ...rest) => {
    if (waiting && delay === FORM_JS_WAITS_MS) {
      waiting.push(() => task(...rest));
      return 0;
    }
    return later(task, delay, ...rest);
  };
  const listen = ({ target }) => {
    if (target.closest?.('.fjs-container')) {
      waiting = [];
      later(tell, 0);
    }
  };
  window.addEventListener('input', listen, true);
  window.addEventListener('input', tell);
}
