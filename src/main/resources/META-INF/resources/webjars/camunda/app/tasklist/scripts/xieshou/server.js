// What the other scripts need to know of Tasklist's talk with the server: each answer of the API is announced to the
// listeners with its method, path, status, the body that was sent and a function that reads the answer as JSON.

const listeners = [];

export const base = document.querySelector('base');

/** @param {(answer: {method, path, status, sent, json}) => void} listener */
export function onAnswer(listener) {
  listeners.push(listener);
}

function json(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return undefined;
  }
}

function announce(request, method, url, sent) {
  const path = new URL(url, location.href).pathname;
  const answer = { method, path, status: request.status, sent, json: () => json(request) };
  listeners.forEach(listener => {
    try {
      listener(answer);
    } catch (failure) {
      console.error(failure);
    }
  });
}

export function listenToServer() {
  const { open, send } = XMLHttpRequest.prototype;
  const opened = new WeakMap();
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    opened.set(this, { method: method.toUpperCase(), url });
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    const { method, url } = opened.get(this) ?? {};
    if (url) {
      // Registered before Tasklist's own handlers see the answer.
      this.addEventListener('readystatechange', () => this.readyState === 4 && announce(this, method, url, body));
    }
    return send.call(this, body);
  };
}

/** Id of the task that the address names, or null. */
export function taskInAddress() {
  return new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
}

/** Id of the task in a path of the task API such as …/task/{id}/form, where the rest matches; otherwise undefined. */
export function taskOf(path, rest = '') {
  const [, id, tail] = /\/task\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  return (tail ?? '') === rest ? id : undefined;
}
