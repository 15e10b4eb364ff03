// Who is signed in, and what of Tasklist is meant for them. The style sheet hides what carries no class here.
import { base, onAnswer } from './server.js';

export const person = { id: null };

const STARTABLE =
  'engine/default/process-definition/count?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';

async function markStartable() {
  const answer = await fetch(base.getAttribute('engine-api') + STARTABLE, { headers: { Accept: 'application/json' } });
  const { count } = answer.ok ? await answer.json() : { count: 0 };
  document.documentElement.classList.toggle('xieshou-may-start', count > 0);
}

function welcome({ userId, authorizedApps }) {
  person.id = userId;
  document.documentElement.classList.toggle('xieshou-administrator', authorizedApps.includes('admin'));
  markStartable().catch(console.error);
}

export function recognisePerson() {
  onAnswer(({ path, status, json }) => {
    if (status === 200 && /\/auth\/user\/default(\/login\/tasklist)?$/.test(path) && json()?.userId !== person.id) {
      welcome(json());
    }
  });
}
