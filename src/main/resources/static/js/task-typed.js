// What was typed in the last moments before the page was left or read anew, when the server may not have it yet: put back into the
// same fields if the page comes back at once. Longer ago another device may have gone on.
(function () {
  'use strict';
  var SOON = 15000;
  var form = document.getElementById('task-form');
  if (!form || !form.dataset.draft) {
    return;
  }
  var place = 'typed:' + form.dataset.draft;
  function fields() {
    return Array.from(form.elements).filter(function (field) {
      return field.name && field.type !== 'hidden' && field.type !== 'file' && field.type !== 'submit' && !field.hidden;
    });
  }
  function isBox(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }
  function stateOf(field) {
    return isBox(field) ? field.checked : field.value;
  }
  window.taskTyped = {
    remember: function () {
      var typed = fields().map(function (field) { return [field.name + ' ' + field.id, stateOf(field)]; });
      try {
        window.sessionStorage.setItem(place, JSON.stringify({ at: Date.now(), typed: typed }));
      } catch (full) {
        // The draft on the server is what counts; this is for its last seconds.
      }
    },
    // For signing out on a computer that others use: the page that offers to take drafts along is shown first.
    leaveWord: function () {
      window.sessionStorage.setItem('draft-kept', 'true');
    },
    forget: function () {
      window.sessionStorage.removeItem(place);
    },
    /** Whether anything was put back. */
    restore: function () {
      var kept = JSON.parse(window.sessionStorage.getItem(place) || 'null');
      var now = fields();
      window.taskTyped.forget();
      var same = kept && Date.now() - kept.at < SOON && kept.typed.length === now.length
        && now.every(function (field, i) { return kept.typed[i][0] === field.name + ' ' + field.id; });
      if (!same) {
        return false;
      }
      return now.filter(function (field, i) {
        var before = kept.typed[i][1];
        if (stateOf(field) === before) {
          return false;
        }
        if (isBox(field)) {
          field.checked = before;
        } else {
          field.value = before;
        }
        return true;
      }).length > 0;
    }
  };
})();
