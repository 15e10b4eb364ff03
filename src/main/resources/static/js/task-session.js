// Goes on after somebody has signed in again in another window: the page's token is an old one then.
(function () {
  'use strict';
  window.taskSession = {
    /** Fails while nobody is signed in, or somebody else: nothing is written into another person's draft. */
    renew: function (form) {
      return fetch(window.location.pathname, { credentials: 'same-origin', redirect: 'manual' })
        .then(function (answer) { return answer.ok ? answer.text() : ''; })
        .then(function (text) {
          var page = new DOMParser().parseFromString(text, 'text/html').getElementById('task-form');
          if (!page || page.dataset.account !== form.dataset.account) {
            throw new Error('not signed in as before');
          }
          form.elements._csrf.value = page.elements._csrf.value;
        });
    }
  };
})();
