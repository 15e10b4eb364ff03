// Tasklist starts before its texts have come and writes some of them only once, so that the first visit of a browser
// could show «SEARCH_PLACEHOLDER». It takes texts that it finds in its store: they are put there before it starts.
import { base } from './server.js';

const STORE = 'camunda-web';

/** @param version the one Tasklist asks its files by */
export async function loadTexts(version) {
  const folder = `${base.getAttribute('app-root')}/app/tasklist/locales/`;
  const texts = await (await fetch(`${folder}zh.json?bust=${version}`)).json();
  const store = JSON.parse(localStorage.getItem(STORE) ?? '{}');
  store[`${folder}_locales_data_zh_${version}`] = JSON.stringify(texts);
  localStorage.setItem(STORE, JSON.stringify(store));
}
