// Error boxes carry the server's words; those of the engine itself are English and get a sentence that helps.
import { onPageChange } from './page.js';

const KNOWN = [
  [/No matching task|task is null|Cannot find task|cannot be found/i, '这项待办已经办结、被撤回或转给他人，请刷新待办列表。'],
  [/is suspended/i, '这项待办已暂停办理。'],
  [/already claimed|TaskAlreadyClaimed/i, '这项待办已被他人认领。'],
  [/OptimisticLocking|updated by another transaction/i, '其他人刚刚处理过这项待办，请刷新后再试。'],
  [/permission|authoriz|unauthorized|没有权限：/i, '您没有这项操作的权限。如果这项待办已转给他人，就不用再处理了。'],
  [/timeout|Network|Failed to fetch|Request has been terminated/i, '与服务器的连接中断，请检查网络后再试，填写的内容仍在页面上。']
];
const OTHER = '系统没能完成这项操作，填写的内容仍在页面上，请稍后再试；仍不成功时请联系管理员。';
const CHINESE = /\p{Script=Han}/u;
const ENGLISH_WORD = /[A-Za-z]{4,}/;

/** What the engine, or Tasklist's own loading of a task, puts before the reason that our own code gave. */
const WRAPPING = /^(?:Cannot [a-z ]+ [\w-]+: |(?:(?:<|&lt;)[\w-]+(?:>|&gt;) (?:<|&lt;)- )+)(?=.*\p{Script=Han})/u;

/** The sentence to show instead of a message of the engine; a message written in Chinese stays as it is. */
export function understandable(message) {
  const text = message.trim().replace(WRAPPING, '');
  const known = KNOWN.find(([pattern]) => pattern.test(text));
  if (!text || (CHINESE.test(text) && !(known && text.startsWith('您没有权限：')))) {
    return text;
  }
  return known || ENGLISH_WORD.test(text) ? (known?.[1] ?? OTHER) : text;
}

function translateBox(box) {
  box.querySelectorAll('.message, [ng-bind-html]').forEach(holder => {
    const chinese = understandable(holder.textContent);
    if (chinese !== holder.textContent.trim()) {
      console.warn(holder.textContent);
      holder.textContent = chinese;
    }
  });
}

export function translateMessages() {
  onPageChange(() => document.querySelectorAll('[notifications-panel] .alert').forEach(translateBox));
}
