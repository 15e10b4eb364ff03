// Tasklist's search offers thirty criteria, most of them the engine's own terms; people without them in their daily
// language get the few they know. The style sheet hides the others from everybody but administrators.
import { onPageChange } from './page.js';

const EVERYDAY = new Set(['事项编号', '流程名称', '待办名称', '办理人', '说明', '截止时间', '没有截止时间', '收到时间']);

function sortOut(choice) {
  choice.classList.toggle('xieshou-technical', !EVERYDAY.has(choice.textContent.trim()));
}

export function simplifySearch() {
  onPageChange(() => document.querySelectorAll('.search-field .form-container > .dropdown-menu > li').forEach(sortOut));
}
