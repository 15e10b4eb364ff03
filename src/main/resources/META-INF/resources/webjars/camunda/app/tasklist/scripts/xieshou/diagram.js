// The buttons beside a diagram have fixed English tool tips.
import { onPageChange } from './page.js';

const TITLES = {
  'zoom in': '放大',
  'zoom out': '缩小',
  'reset zoom': '恢复原大小'
};

export function translateDiagrams() {
  onPageChange(() =>
    document.querySelectorAll('.navigation > .btn[title]').forEach(button => {
      button.title = TITLES[button.title] ?? button.title;
    })
  );
}
