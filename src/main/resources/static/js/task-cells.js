// Cells and rows of a spreadsheet that are pasted into a cell of a table go into the cells from there on, as a spreadsheet does it.
// The server puts them in, as it does with those from the box below the table; a text without cells is pasted as ever.
(function () {
  'use strict';
  var form = document.getElementById('task-form');
  var usual = form && form.querySelector('button[formaction]');
  if (!usual) {
    return;
  }
  function cells(data, field) {
    var text = data.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '');
    var html = data.getData('text/html');
    var table = html ? /<t[rd][\s>]/i.test(html) : /\t/.test(text) || field.tagName !== 'TEXTAREA' || field.matches('.one-line');
    var one = /^"(?:[^"]|"")*"$/.test(text) || !/[\t\n]/.test(text);
    return table && !one ? text : '';
  }
  function hidden(name, type, value) {
    var field = document.createElement(type);
    field.name = name;
    field.value = value;
    field.hidden = true;
    form.append(field);
    return field;
  }
  form.addEventListener('paste', function (event) {
    var field = event.target;
    var row = field.closest('.task-rows tbody tr');
    var name = row && /^([\w.]+)\[(\d+)\]\.(.+)$/.exec(field.name || '');
    var text = name && cells(event.clipboardData, field);
    if (!text) {
      return;
    }
    var columns = Array.from(row.querySelectorAll('input:not([type=hidden]), select, textarea:not([hidden])'))
      .filter(function (one) { return one.name && field.compareDocumentPosition(one) !== Node.DOCUMENT_POSITION_PRECEDING; })
      .map(function (one) { return one.name.slice(name[0].length - name[3].length); });
    var order = hidden('_row', 'button', ['cells', name[1], name[2], Array.from(new Set(columns)).join(',')].join(':'));
    event.preventDefault();
    order.formAction = usual.formAction;
    hidden('_cells', 'textarea', text);
    form.requestSubmit(order);
  });
})();
