// Collapses the navigation on narrow screens, closes open menus, leads to what is to be mended, offers the calendar, printing and files; without it everything still works.
(function () {
  'use strict';
  document.documentElement.classList.add('has-script');
  // Where a long form was refused, the message at the top leads down to the first field that is to be mended.
  function leadToProblem() {
    var said = document.querySelector('.flash .alert-danger');
    var problem = Array.from(document.querySelectorAll('main [id$=-problem]'))
      .find(function (one) { return one.textContent.trim(); });
    if (!said || !problem || problem.getBoundingClientRect().bottom < window.innerHeight) {
      return;
    }
    var go = document.createElement('button');
    go.type = 'button';
    go.className = 'btn btn-sm btn-outline-danger ms-2';
    go.textContent = '到要改的第一处';
    go.addEventListener('click', function () {
      var field = document.querySelector('main [aria-describedby~="' + problem.id + '"]');
      problem.scrollIntoView({ block: 'center' });
      if (field) {
        field.focus({ preventScroll: true });
      }
    });
    said.append(go);
  }
  // A date is typed as people write it, and the server reads it; the browser's calendar is offered beside. Its own date
  // field understands one spelling only and is empty for a day that does not exist, so that nothing could be kept.
  function forCalendar(typed) {
    var parts = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(typed.normalize('NFKC').trim());
    return parts ? [parts[1], parts[2].padStart(2, '0'), parts[3].padStart(2, '0')].join('-') : '';
  }
  function asWritten(day) {
    var parts = day.split('-').map(Number);
    return parts[0] + '年' + parts[1] + '月' + parts[2] + '日';
  }
  function offerCalendar(input) {
    var field = document.createElement('span');
    var calendar = document.createElement('input');
    var button = document.createElement('button');
    if (!calendar.showPicker) {
      return;
    }
    field.className = 'date-field';
    calendar.type = 'date';
    calendar.min = input.dataset.min || '';
    calendar.max = input.dataset.max || '';
    calendar.tabIndex = -1;
    calendar.setAttribute('aria-hidden', 'true');
    button.type = 'button';
    button.setAttribute('aria-label', '从日历选择');
    button.addEventListener('click', function () {
      calendar.value = forCalendar(input.value);
      calendar.showPicker();
    });
    calendar.addEventListener('change', function () {
      if (calendar.value) {
        input.value = asWritten(calendar.value);
      }
    });
    input.replaceWith(field);
    field.append(input, calendar, button);
  }
  // One button in the page's own words: the browser's own, and what it says when nothing is chosen, speak its user's language.
  function offerFiles(choice) {
    var input = choice.querySelector('input[type=file]');
    var chosen = choice.querySelector('.file-chosen');
    choice.classList.add('one-button');
    input.addEventListener('change', function () {
      var names = Array.from(input.files).map(function (file) { return file.name; });
      chosen.textContent = names.length > 0 ? '已选择：' + names.join('、') : '';
      input.setCustomValidity('');
    });
    input.addEventListener('invalid', function () {
      input.setCustomValidity('请先选择文件');
    });
  }
  // A link to a section that was on this page once is led on to the page where it is now.
  function leadOn() {
    var section = window.location.hash.slice(1);
    var tab = /^[a-z]+$/.test(section) && !document.getElementById(section)
      && document.querySelector('.tabs a[data-sections~="' + section + '"]:not([aria-current])');
    if (tab) {
      window.location.replace(tab.href + '#' + section);
    }
  }
  document.addEventListener('DOMContentLoaded', function () {
    leadOn();
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
      user.querySelector('form').addEventListener('submit', function (event) {
        if (window.sessionStorage.getItem('draft-kept')) {
          event.preventDefault();
          window.sessionStorage.removeItem('draft-kept');
          window.location.assign(event.target.action);
        }
      });
      user.addEventListener('keydown', function (event) {
        if (event.key === 'Escape') {
          user.open = false;
          user.querySelector('summary').focus();
        }
      });
    }
    leadToProblem();
    document.querySelectorAll('input[data-date]').forEach(offerCalendar);
    document.querySelectorAll('[data-print]').forEach(function (print) {
      print.hidden = false;
      print.addEventListener('click', function () { window.print(); });
    });
    document.querySelectorAll('.file-choice').forEach(offerFiles);
    // A form that is being sent is not sent again by an impatient second click.
    document.addEventListener('submit', function (event) {
      if (event.defaultPrevented || event.target.hasAttribute('data-resubmit')) {
        return;
      }
      // What a task's page keeps in this window is nobody else's.
      if (/\/logout$/.test(event.target.action)) {
        window.sessionStorage.clear();
      }
      var submit = event.submitter;
      if (submit) {
        setTimeout(function () { submit.disabled = true; }, 0);
        setTimeout(function () { submit.disabled = false; }, 8000);
      }
    });
  });
  // On a telephone tables in which one looks something up are closed: their headings say what is in them.
  if (window.matchMedia('(max-width: 767.98px)').matches) {
    document.querySelectorAll('.readable-fold').forEach(function (fold) { fold.open = false; });
  }
})();
