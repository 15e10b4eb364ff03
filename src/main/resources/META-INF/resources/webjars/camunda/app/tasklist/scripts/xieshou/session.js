// One sign-in for the portal and Tasklist: sign-out and an expired session lead to the portal's pages.
import { onAnswer } from './server.js';

const PLACE = 'xieshou.place';
const LEFT_AT = 'xieshou.leftAt';
const PORTAL = '/';
const TIME_TO_SAVE_DRAFTS_MS = 300;
const LEAST_BETWEEN_TWO_MS = 15000;

/** Loads the page anew, which the server answers with its sign-in page; the same place is shown afterwards. */
function signInAgain() {
  if (Date.now() - Number(sessionStorage.getItem(LEFT_AT)) < LEAST_BETWEEN_TWO_MS) {
    return;
  }
  sessionStorage.setItem(LEFT_AT, String(Date.now()));
  sessionStorage.setItem(PLACE, location.hash);
  setTimeout(() => location.reload(), TIME_TO_SAVE_DRAFTS_MS);
}

/** Tasklist has meanwhile moved to a sign-in form of its own, which is of no use here. */
function returnToPlace() {
  const place = sessionStorage.getItem(PLACE) ?? '';
  sessionStorage.removeItem(PLACE);
  if (location.hash.startsWith('#/login')) {
    history.replaceState(null, '', location.pathname + location.search + place);
  }
}

/** Without a session there is no token either, and the token is looked at first. */
const isSignedOut = ({ status, json }) => status === 401 || (status === 403 && json()?.type === 'TokenRefused');

/** Submits the portal's own sign-out form, which carries the token that sign-out asks for. */
async function signOut() {
  const page = new DOMParser().parseFromString(await (await fetch(PORTAL)).text(), 'text/html');
  const form = [...page.forms].find(candidate => candidate.getAttribute('action')?.split('?')[0].endsWith('/logout'));
  if (form) {
    document.body.append(document.adoptNode(form));
    form.hidden = true;
    form.submit();
  } else {
    location.assign('/logout');
  }
}

export function joinSessions() {
  returnToPlace();
  onAnswer(answer => isSignedOut(answer) && signInAgain());
  document.addEventListener(
    'click',
    event => {
      if (event.target.closest?.('[cam-widget-header] .logout a')) {
        event.preventDefault();
        event.stopImmediatePropagation();
        signOut().catch(() => location.assign('/logout'));
      }
    },
    true
  );
}
