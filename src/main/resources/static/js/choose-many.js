// Choosing many schools: by level, all at once, and how many are chosen. Without it every box can still be ticked.
(function () {
  'use strict';
  var LEVEL = /[（(]([^（()）]+)[）)]$/;

  function level(label) {
    var found = LEVEL.exec(label.textContent.trim());
    return found ? found[1] : '';
  }

  function button(text, action) {
    var created = document.createElement('button');
    created.type = 'button';
    created.className = 'btn btn-sm btn-outline-secondary';
    created.textContent = text;
    created.addEventListener('click', action);
    return created;
  }

  function levels(rows) {
    return rows
      .map(function (row) { return level(row.querySelector('label')); })
      .filter(function (name, at, all) { return name && all.indexOf(name) === at; });
  }

  function select(rows, changed, named) {
    var created = document.createElement('select');
    created.className = 'form-select form-select-sm';
    created.setAttribute('aria-label', named + '：只看一个学段');
    ['全部学段'].concat(levels(rows)).forEach(function (name, at) {
      created.add(new Option(name, at === 0 ? '' : name));
    });
    created.addEventListener('change', function () {
      rows.forEach(function (row) {
        row.hidden = created.value !== '' && level(row.querySelector('label')) !== created.value;
      });
      changed();
    });
    return created;
  }

  function equip(fieldset) {
    var rows = Array.from(fieldset.querySelectorAll('.form-check'));
    var count = document.createElement('span');
    var bar = document.createElement('div');
    function box(row) { return row.querySelector('input'); }
    function tell() {
      var chosen = rows.filter(function (row) { return box(row).checked; }).length;
      count.textContent = '已选 ' + chosen + ' 所，共 ' + rows.length + ' 所';
    }
    function all(checked) {
      return function () {
        rows.forEach(function (row) {
          if (!row.hidden) {
            box(row).checked = checked;
          }
        });
        tell();
      };
    }
    count.className = 'muted';
    count.setAttribute('role', 'status');
    bar.className = 'choose-many';
    bar.append(
      select(rows, tell, fieldset.querySelector('legend').firstChild.textContent.trim()),
      button('全选', all(true)),
      button('全不选', all(false)),
      count
    );
    fieldset.querySelector('legend').after(bar);
    fieldset.addEventListener('change', tell);
    tell();
  }

  document.querySelectorAll('[data-choose-many]').forEach(equip);
})();
