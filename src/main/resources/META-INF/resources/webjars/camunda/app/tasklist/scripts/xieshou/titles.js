// What Tasklist does not know of a task: which schools it is about (ten tasks would look alike), when it is due in the
// words of every other page, that it came back from a reviewer, and whose answer it waits for.
import { onPageChange } from './page.js';
import { onAnswer, taskInAddress, taskOf } from './server.js';

const known = new Map();

async function ask(taskIds) {
  if (taskIds.length) {
    const query = new URLSearchParams(taskIds.map(id => ['task', id]));
    const answer = await fetch('/tasks/words?' + query, { headers: { Accept: 'application/json' } });
    Object.entries(answer.ok ? await answer.json() : {}).forEach(([id, words]) => known.set(id, words));
    showAll();
  }
}

function line(place, name, text, urgency = '') {
  const className = `xieshou-${name} ${urgency}`.trim();
  const shown = place.querySelector(`.xieshou-${name}`);
  if (shown?.textContent === text && shown?.className === className) {
    return;
  }
  shown?.remove();
  if (text) {
    const element = document.createElement('div');
    element.className = className;
    element.textContent = text;
    place.append(element);
  }
}

function show(place, taskId) {
  const words = known.get(taskId);
  if (place && words) {
    line(place, 'title', words.title);
    line(place, 'due', words.due, words.urgency);
    line(place, 'received', words.received);
    line(place, 'returned', words.returned);
    line(place, 'waiting', words.waiting);
  }
}

function showAll() {
  document.querySelectorAll('.tasks-list li.task').forEach(card => {
    const address = card.querySelector('h4.task a')?.getAttribute('href') ?? '';
    show(card.querySelector('.names'), new URLSearchParams(address.split('?')[1]).get('task'));
  });
  show(document.querySelector('.task-details .task-card header .names'), taskInAddress());
}

const isList = path => /\/filter\/[^/]+\/list$/.test(path);

export function showTitles() {
  onAnswer(({ path, status, json }) => {
    if (status === 200 && isList(path)) {
      ask((json()?._embedded?.task ?? []).map(({ id }) => id)).catch(console.error);
    } else if (status === 200 && taskOf(path)) {
      ask([taskOf(path)]).catch(console.error);
    }
  });
  onPageChange(showAll);
}
