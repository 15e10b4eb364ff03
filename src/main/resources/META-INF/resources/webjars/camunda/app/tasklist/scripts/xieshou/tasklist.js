// Entry of what the product adds to Tasklist; named in config.js.
import { tellAnswersAtFields } from './answers.js';
import { understandDates } from './dates.js';
import { translateDiagrams } from './diagram.js';
import { keepDraftsHonest } from './drafts.js';
import { keepWhatIsTyped } from './fields.js';
import { translateForms } from './forms.js';
import { translateMessages } from './messages.js';
import { tellAboutForm, tellWhatHappened } from './notices.js';
import { understandNumbers } from './numbers.js';
import { observePage } from './page.js';
import { recognisePerson } from './person.js';
import { simplifySearch } from './search.js';
import { listenToServer } from './server.js';
import { joinSessions } from './session.js';
import { sortByDueDate } from './sorting.js';
import { loadTexts } from './texts.js';
import { showTitles } from './titles.js';
import { tellFormsAtOnce } from './typing.js';

document.documentElement.lang = 'zh-CN';
listenToServer();
joinSessions();
sortByDueDate();
recognisePerson();
keepDraftsHonest();
translateForms(tellAboutForm);
tellFormsAtOnce();
understandDates();
understandNumbers();
keepWhatIsTyped();
tellAnswersAtFields();
translateMessages();
translateDiagrams();
simplifySearch();
tellWhatHappened();
showTitles();
observePage();
await loadTexts(new URL(import.meta.url).searchParams.get('bust')).catch(console.error);

function homeLink(node) {
  const link = document.createElement('a');
  link.href = '/';
  link.textContent = '返回首页';
  node.append(link);
}

export default [{ id: 'xieshou-home', pluginPoint: 'tasklist.navbar.action', priority: 1000, render: homeLink }];
