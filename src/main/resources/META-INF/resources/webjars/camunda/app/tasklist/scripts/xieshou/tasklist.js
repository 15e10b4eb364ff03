// Entry of what the product adds to Tasklist; named in config.js.
import { translateForms } from './forms.js';

translateForms();
document.documentElement.lang = 'zh-CN';

export default [];
