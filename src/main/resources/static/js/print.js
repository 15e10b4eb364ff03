// A button for the browser's own printing; without scripts people use its menu.
(function () {
  'use strict';
  var button = document.getElementById('print');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      window.print();
    });
  }
})();
