// Collapses the navigation on narrow screens and closes open menus; without it every menu still works.
(function () {
  'use strict';
  document.documentElement.classList.add('has-script');
  document.addEventListener('DOMContentLoaded', function () {
    var button = document.querySelector('.menu-button');
    var navigation = document.getElementById('navigation');
    if (button && navigation) {
      button.addEventListener('click', function () {
        var open = navigation.classList.toggle('open');
        button.setAttribute('aria-expanded', String(open));
      });
    }
    var user = document.querySelector('details.user');
    if (user) {
      document.addEventListener('click', function (event) {
        if (!user.contains(event.target)) {
          user.open = false;
        }
      });
      user.addEventListener('keydown', function (event) {
        if (event.key === 'Escape') {
          user.open = false;
          user.querySelector('summary').focus();
        }
      });
    }
    // A form that is being sent is not sent again by an impatient second click.
    document.addEventListener('submit', function (event) {
      if (event.defaultPrevented || event.target.hasAttribute('data-resubmit')) {
        return;
      }
      var submit = event.submitter;
      if (submit) {
        setTimeout(function () { submit.disabled = true; }, 0);
        setTimeout(function () { submit.disabled = false; }, 8000);
      }
    });
  });
})();
