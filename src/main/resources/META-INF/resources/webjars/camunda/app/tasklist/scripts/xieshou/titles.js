// Which schools a task is about: Tasklist knows only the step and the process, so ten tasks would look alike.
import { onPageChange } from './page.js';
import { onAnswer, taskInAddress, taskOf } from './server.js';

const known = new Map();

async function ask(taskIds) {
  const missing = taskIds.filter(id => !known.has(id));
  if (missing.length) {
    const query = new URLSearchParams(missing.map(id => ['task', id]));
    const answer = await fetch('/tasks/titles?' + query, { headers: { Accept: 'application/json' } });
    Object.entries(answer.ok ? await answer.json() : {}).forEach(([id, title]) => known.set(id, title));
    showAll();
  }
}

function show(place, taskId) {
  const title = known.get(taskId);
  const shown = place.querySelector('.xieshou-title');
  if (title && shown?.textContent !== title) {
    shown?.remove();
    const element = document.createElement('div');
    element.className = 'xieshou-title';
    element.textContent = title;
    place.append(element);
  }
}

function showAll() {
  document.querySelectorAll('.tasks-list li.task').forEach(card => {
    const address = card.querySelector('h4.task a')?.getAttribute('href') ?? '';
    show(card.querySelector('.names'), new URLSearchParams(address.split('?')[1]).get('task'));
  });
  const open = document.querySelector('.task-details .task-card header .names');
  if (open) {
    show(open, taskInAddress());
  }
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
