// Sentences above a task: a draft was laid over the form, the task is closed, what was typed into a refused form.
import { discardDraft, shownDraft } from './drafts.js';
import { onAnswer, taskInAddress, taskOf } from './server.js';

const PANE = '.task-details .three-cols-layout-cell.content';

const two = number => String(number).padStart(2, '0');

const time = date =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;

/** An element with texts as texts: nothing typed by people is ever read as markup. */
function element(name, className, ...children) {
  const created = document.createElement(name);
  created.className = className;
  created.append(...children);
  return created;
}

function button(text, action) {
  const created = element('button', 'btn btn-default btn-sm', text);
  created.type = 'button';
  created.addEventListener('click', action);
  return created;
}

function link(text, href) {
  const created = element('a', '', text);
  created.href = href;
  return created;
}

const remove = selector => document.querySelectorAll(selector).forEach(found => found.remove());

/** Puts a notice on top of the task pane, in place of the former one of its kind. */
function tell(kind, ...children) {
  remove('.xieshou-' + kind);
  const notice = element('div', `xieshou-notice xieshou-${kind}`, ...children);
  notice.setAttribute('role', 'status');
  document.querySelector(PANE)?.prepend(notice);
}

/** Opens the task once more, so that its form is filled from the server. */
function openAgain() {
  const here = location.hash;
  const address = new URLSearchParams(here.split('?')[1] ?? '');
  address.delete('task');
  location.hash = '#/?' + address;
  setTimeout(() => (location.hash = here), 100);
}

/** On a phone the task stands below the list. */
function showTask() {
  if (matchMedia('(max-width: 842px)').matches) {
    document.querySelector('.task-details')?.scrollIntoView();
  }
}

export function tellAboutForm(form) {
  showTask();
  const taskId = taskInAddress();
  const draft = taskId && shownDraft(taskId);
  if (!draft || form.closest('.modal')) {
    return;
  }
  const outdated = draft.outdated ? '此后这项待办的内容有更新，请核对后再提交。' : '';
  tell(
    'draft',
    element('span', '', `已填入您 ${time(draft.savedAt)} 在本机保存的草稿。${outdated}`),
    button('放弃草稿', () => {
      discardDraft(taskId);
      openAgain();
    })
  );
}

function tellClosed(taskId) {
  tell(
    'closed',
    element('strong', '', '这项待办不在您名下了。'),
    element('span', '', '它可能已经办结、被撤回，或已转给他人办理，您无需再处理。'),
    link('查看它的去向', '/go/' + encodeURIComponent(taskId))
  );
}

/** What was submitted and who is next; the server knows both a moment after it has taken the form. */
async function tellReceipt(taskId) {
  const answer = await fetch(`/tasks/${encodeURIComponent(taskId)}/receipt`, { headers: { Accept: 'application/json' } });
  const receipt = answer.ok ? await answer.json() : { sentence: '已提交。', done: [], next: [], link: '' };
  tell(
    'receipt',
    element('strong', '', receipt.sentence),
    ...receipt.done.map(sentence => element('span', '', sentence)),
    ...receipt.next.map(sentence => element('span', '', sentence)),
    receipt.link ? link(receipt.link.startsWith('/plans/') ? '查看这份方案' : '查看这个事项', receipt.link) : link('返回首页', '/')
  );
}

/** Texts in what was sent, rows of lists included; codes and dates are no texts. */
function typedTexts(value) {
  if (typeof value === 'string') {
    return /\p{Script=Han}/u.test(value) ? [value] : [];
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(typedTexts) : [];
}

/** A refused form may vanish with its task: the texts typed into it stay readable, to be copied. */
function keepTyped(sent) {
  const variables = Object.values(JSON.parse(sent ?? '{}').variables ?? {});
  const texts = variables.flatMap(({ type, value }) => typedTexts(type === 'Json' ? JSON.parse(value) : value));
  if (texts.length && !document.querySelector(PANE + ' .fjs-container')) {
    tell(
      'typed',
      element('strong', '', '没有提交成功，您填写的文字如下，可以复制保存：'),
      ...texts.map(text => element('pre', '', text))
    );
  }
}

export function tellWhatHappened() {
  onAnswer(({ method, path, status, sent }) => {
    if (method === 'GET' && status === 404 && taskOf(path) && taskOf(path) === taskInAddress()) {
      setTimeout(() => tellClosed(taskOf(path)), 500);
    }
    const submitted = method === 'POST' && taskOf(path, '/submit-form');
    if (submitted && status < 300) {
      tellReceipt(submitted).catch(console.error);
    } else if (submitted) {
      setTimeout(() => keepTyped(sent), 1000);
    }
  });
  window.addEventListener('hashchange', ({ oldURL, newURL }) => {
    const task = url => new URLSearchParams(url.split('?')[1] ?? '').get('task');
    if (task(newURL) !== task(oldURL)) {
      remove('.xieshou-draft');
      if (task(newURL)) {
        remove('.xieshou-closed, .xieshou-typed, .xieshou-receipt');
      }
    }
  });
}
