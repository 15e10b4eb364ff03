// On a telephone the rows of a table are closed, each with a line that says what is in it: keeps the line true while one types, opens
// the row that a link leads to, and opens or closes all. Without it the rows still open and close.
(function () {
  'use strict';
  var LONGEST = 16;
  function clipped(text) {
    var letters = Array.from(text.trim().replace(/\s+/g, ' '));
    return letters.length <= LONGEST ? letters.join('') : letters.slice(0, LONGEST).join('') + '…';
  }
  // As cn.xieshou.workflow.form.RowGlance writes it.
  function words(cell) {
    var read = cell.querySelector('.typed');
    var field = cell.querySelector('select, textarea, input:not([type=hidden])');
    var chosen = cell.querySelector('input:checked');
    if (read || !field || cell.querySelector('.tags, .choices [type=checkbox]')) {
      return clipped(read ? read.textContent : '');
    }
    if (field.type === 'checkbox') {
      return chosen ? clipped(cell.dataset.label) : '';
    }
    if (field.type === 'radio') {
      return chosen ? clipped(cell.querySelector('label[for="' + chosen.id + '"]').textContent) : '';
    }
    if (!field.value.trim()) {
      return '';
    }
    if (field.tagName === 'SELECT') {
      return clipped(field.selectedOptions[0].textContent);
    }
    return field.classList.contains('number') ? cell.dataset.label + field.value : clipped(field.value);
  }
  function tell(row) {
    row.querySelector('.row-glance').textContent = Array.from(row.querySelectorAll('td[data-label]')).map(words)
      .filter(function (said) { return said; }).join(' · ');
  }
  function open(id) {
    var there = id && document.getElementById(id);
    var row = there && there.closest('tr');
    var fold = row && row.querySelector('.row-fold');
    if (fold) {
      fold.open = true;
    }
  }
  function linked() {
    open(decodeURIComponent(window.location.hash.slice(1)));
  }
  document.querySelectorAll('.task-rows').forEach(function (table) {
    var button = table.querySelector('[data-unfold]');
    var folds = Array.from(table.querySelectorAll('.row-fold'));
    function isOpen(fold) {
      return fold.open;
    }
    function name() {
      button.textContent = folds.every(isOpen) ? '全部收起' : '全部展开';
    }
    folds.forEach(function (fold) {
      var row = fold.closest('tr');
      tell(row);
      row.addEventListener('change', function () { tell(row); });
    });
    if (button) {
      button.hidden = false;
      name();
      button.addEventListener('click', function () {
        var all = !folds.every(isOpen);
        folds.forEach(function (fold) { fold.open = all; });
      });
      folds.forEach(function (fold) { fold.addEventListener('toggle', name); });
    }
  });
  document.querySelectorAll('#problems a').forEach(function (link) {
    link.addEventListener('click', function () { open(link.hash.slice(1)); });
  });
  window.addEventListener('hashchange', linked);
  if (!/-row-\d+$/.test(window.location.hash)) {
    linked();
  }
})();
