// What the server has against a form is said at the field it names, which is shown; its message stands in a corner that may
// be far away. What names no field is said beside the button.
import { complain, show } from './fields.js';
import { onAnswer } from './server.js';

const SUBMITTED = /^(.*\/(?:task|process-definition)\/[^/]+)\/submit-form$/;
const SEND = '.form-actions .btn-primary, .modal-footer .btn-primary';
const ANSWER = 'xieshou-answer';
const DRAWN_MS = 50;

/** The form as the server has it: which of its components has which key, rows as «members[].name». */
async function components(path) {
  const form = path.includes('/task/') ? '/deployed-form' : '/deployed-start-form';
  const schema = await (await fetch(path + form)).json();
  const found = new Map();
  const collect = (parent, prefix) => {
    for (const component of parent.components ?? []) {
      const { type, id, key, path: own } = component;
      const here = prefix + (own ?? key ?? '');
      if (type === 'group') {
        collect(component, own ? `${here}.` : prefix);
      } else if (type === 'dynamiclist') {
        found.set(here, id);
        collect(component, `${here}[].`);
      } else if (key) {
        found.set(prefix + key, id);
      }
    }
  };
  collect(schema, '');
  return found;
}

const formElement = () => [...document.querySelectorAll('.fjs-container')].at(-1);

/** The element that form-js gives the id of a component, in a list with the numbers of its rows. */
function elementOf(id, rows) {
  const wanted = [id, ...rows].join('_');
  const name = element => element.id.replace(/^fjs-form-[^-]+-/, '');
  return [...(formElement()?.querySelectorAll('[id^="fjs-form-"]') ?? [])].find(
    element => name(element) === wanted || name(element).startsWith(`${wanted}-`)
  );
}

/** The place for a problem: its field, or the list it lies in. */
function placeOf(field, known) {
  const rows = [...field.matchAll(/\[(\d+)\]/g)].map(([, row]) => row);
  const key = field.replace(/\[\d+\]/g, '[]');
  return elementOf(known.get(key), rows) ?? elementOf(known.get(key.split('[]')[0]), []);
}

/** Rows beyond the first few are folded away. */
async function unfold() {
  const folded = [...(formElement()?.querySelectorAll('.fjs-repeat-render-collapse') ?? [])];
  folded.filter(button => !/收起|Collapse/.test(button.textContent)).forEach(button => button.click());
  await new Promise(resolve => setTimeout(resolve, DRAWN_MS));
}

function tellBesideButton(sentence) {
  const told = document.createElement('div');
  told.className = `${ANSWER} xieshou-beside-button`;
  told.setAttribute('role', 'alert');
  told.textContent = sentence;
  [...document.querySelectorAll(SEND)].at(-1)?.parentElement.prepend(told);
}

async function tell(path, problems) {
  const known = await components(path);
  if (problems.some(({ field }) => field.includes('['))) {
    await unfold();
  }
  const places = problems.map(problem => ({ ...problem, place: placeOf(problem.field, known) }));
  places.filter(({ place }) => !place).forEach(({ label, reason }) => tellBesideButton(`${label}：${reason}`));
  const told = places.filter(({ place }) => place);
  told.forEach(({ place, reason }) => complain(place, reason).classList.add(ANSWER));
  if (told.length) {
    show(told[0].place);
  }
}

const forget = element => element?.querySelectorAll(`.${ANSWER}`).forEach(answer => answer.remove());

/** An answer holds until something in its field, or its list, is changed or the form is sent again. */
function forgetWhatIsChanged({ type, target, isTrusted }) {
  const changes = type !== 'click' || target.closest?.('button, .fjs-dropdownlist-item');
  if (!isTrusted || !changes || !target.closest?.('.fjs-container')) {
    return;
  }
  for (let field = target.closest('.fjs-form-field'); field; field = field.parentElement?.closest('.fjs-form-field')) {
    field.querySelectorAll(`:scope > .${ANSWER}`).forEach(answer => answer.remove());
  }
}

export function tellAnswersAtFields() {
  onAnswer(({ method, path, status, json }) => {
    const [, form] = (method === 'POST' && status >= 400 && SUBMITTED.exec(path)) || [];
    const answer = form && json();
    if (answer?.problems) {
      tell(form, answer.problems).catch(console.error);
    }
  });
  ['input', 'change', 'click'].forEach(kind => document.addEventListener(kind, forgetWhatIsChanged, true));
  document.addEventListener('mousedown', ({ target }) => target.closest?.(SEND) && forget(document.body), true);
}
