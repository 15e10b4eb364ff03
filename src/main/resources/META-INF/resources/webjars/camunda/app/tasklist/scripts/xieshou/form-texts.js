// The fixed English texts of form-js 1.8 and their Chinese. A test checks that each English literal is still in the
// bundle, so that an upgrade which renames one is noticed. «{}» stands for what form-js fills in.

/** Complaints under a field. */
export const ERRORS = {
  'Field is required.': '此项必填。',
  'Field must match pattern {}.': '格式不符合要求。',
  'Field must have minimum value of {}.': '不能小于 {}。',
  'Field must have maximum value of {}.': '不能大于 {}。',
  'Field must have minimum length of {}.': '至少填写 {} 个字。',
  'Field must have maximum length of {}.': '最多填写 {} 个字。',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    '请填写带国家代码的电话号码，例如 +8613800000000。',
  'Field must be a valid email.': '请填写正确的电子邮箱。',
  'Value is not a number.': '请填写数字。',
  'Value is expected to be an integer.': '请填写整数。',
  'Value is expected to have at most {} decimal digit.': '小数最多 {} 位。',
  'Value is expected to have at most {} decimal digits.': '小数最多 {} 位。',
  'Please select a valid value, the two nearest valid values are {} and {}.': '请填写有效的数值，最接近的是 {} 和 {}。',
  'Date and time must both be entered.': '日期和时间都要填写。'
};

/** Everything else that form-js writes by itself. */
export const TEXTS = {
  Select: '请选择',
  Search: '搜索',
  'No results': '没有匹配的选项',
  'All values selected': '已选择全部选项',
  'Skip to search': '跳到搜索框',
  'Remove tag': '移除',
  'Add new': '添加一行',
  Collapse: '收起',
  'Expand all ({})': '全部展开（{}）',
  'Remove list item {}': '删除第 {} 行',
  'Nothing to show.': '暂无数据。',
  ' of ': ' / ',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Click to sort by {} descending': '点击按“{}”降序排列',
  'Click to sort by {} ascending': '点击按“{}”升序排列',
  'Click to remove sorting': '点击取消排序',
  Increment: '增加',
  Decrement: '减少',
  'No content to show.': '没有可显示的内容。',
  "External content couldn't be loaded.": '外部内容未能加载。',
  'hh:mm': '时:分',
  'hh:mm ?m': '时:分 上午/下午',
  'yyyy-mm-dd': '年-月-日'
};

/** Month and day names of the calendar (flatpickr). */
export const CALENDAR = {
  weekdays: {
    shorthand: ['日', '一', '二', '三', '四', '五', '六'],
    longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
  },
  months: {
    shorthand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    longhand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月']
  },
  firstDayOfWeek: 1,
  ordinal: () => '',
  rangeSeparator: ' 至 ',
  weekAbbreviation: '周',
  scrollTitle: '滚动切换',
  toggleTitle: '点击切换',
  amPM: ['上午', '下午'],
  yearAriaLabel: '年份',
  monthAriaLabel: '月份',
  hourAriaLabel: '小时',
  minuteAriaLabel: '分钟',
  time_24hr: true
};

const escaped = text => text.replace(/[.*+?^$()[\]\\|]/g, '\\$&');

const patterns = texts =>
  Object.entries(texts)
    .filter(([english]) => english.includes('{}'))
    .map(([english, chinese]) => ({
      expression: new RegExp('^' + escaped(english).replaceAll('{}', '([^]*)') + '$'),
      chinese
    }));

/** A function that gives the Chinese for a text of the dictionary and the text itself for anything else. */
export function translator(texts) {
  const filled = patterns(texts);
  return text => {
    if (Object.hasOwn(texts, text)) {
      return texts[text];
    }
    for (const { expression, chinese } of filled) {
      const found = expression.exec(text);
      if (found) {
        return found.slice(1).reduce((result, value) => result.replace('{}', () => value), chinese);
      }
    }
    return text;
  };
}
