// Adds a name that is chosen from a list to the names that are typed; without it they are typed.
(function () {
  'use strict';
  document.querySelectorAll('select[data-adds-to]').forEach(function (choice) {
    var field = document.getElementById(choice.dataset.addsTo);
    choice.hidden = false;
    choice.addEventListener('change', function () {
      var typed = field.value.split(/[、，,；;\s]+/).filter(Boolean);
      if (choice.value && typed.indexOf(choice.value) < 0) {
        field.value = typed.concat(choice.value).join('、');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      choice.value = '';
    });
  });
})();
