// What the other scripts need to know of Tasklist's talk with the server: each answer of the API is announced to the
// listeners with its method, path, status, the body that was sent and a function that reads the answer as JSON.

const listeners = [];
const sendListeners = [];

export const base = document.querySelector('base');

/** @param {(answer: {method, path, status, sent, json}) => void} listener */
export function onAnswer(listener) {
  listeners.push(listener);
}

/** @param {(request: {method, path}) => void} listener called just before a request leaves */
export function onSend(listener) {
  sendListeners.push(listener);
}

function json(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return undefined;
  }
}

function announce(news, heard) {
  heard.forEach(listener => {
    try {
      listener(news);
    } catch (failure) {
      console.error(failure);
    }
  });
}

/** Hears each answer before Tasklist's own handlers do, which are registered later. */
class ObservedRequest extends XMLHttpRequest {
  #method = 'GET';
  #path = '';
  #sent = undefined;

  constructor() {
    super();
    const isDone = () => this.readyState === XMLHttpRequest.DONE;
    this.addEventListener('readystatechange', () => isDone() && announce(this.#answer(), listeners));
  }

  open(method, url, ...rest) {
    this.#method = method.toUpperCase();
    this.#path = new URL(url, location.href).pathname;
    super.open(method, url, ...rest);
  }

  send(body) {
    this.#sent = body;
    announce({ method: this.#method, path: this.#path }, sendListeners);
    super.send(body);
  }

  #answer() {
    return { method: this.#method, path: this.#path, status: this.status, sent: this.#sent, json: () => json(this) };
  }
}

export function listenToServer() {
  window.XMLHttpRequest = ObservedRequest;
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
