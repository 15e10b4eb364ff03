// Keeps what is typed on the server a moment after it was typed; tells how long a text is where it gets too long.
(function () {
  'use strict';
  var QUIET = 1500;
  var LATEST = 4000;
  var form = document.getElementById('task-form');
  var state = document.getElementById('draft-state');
  if (!form || !state) {
    return;
  }
  var typed = window.taskTyped;
  var seen = form.dataset.draftAt || '';
  var first = 0;
  var timer = 0;
  var sending = false;
  var again = false;
  var submitted = false;
  function keep(leaving) {
    var body = new URLSearchParams();
    window.clearTimeout(timer);
    timer = 0;
    first = 0;
    if (sending && !leaving) {
      again = true;
      return;
    }
    new FormData(form).forEach(function (value, name) {
      if (typeof value === 'string') {
        body.append(name, value);
      }
    });
    body.append('_seen', seen);
    sending = true;
    fetch(form.dataset.draft, { method: 'POST', body: body, credentials: 'same-origin', redirect: 'error', keepalive: leaving === true })
      .then(function (answer) {
        seen = answer.headers.get('Draft-At') || seen;
        return answer.text().then(function (text) { told(answer, text); });
      })
      .catch(function () { state.textContent = '草稿没有保存上，请检查网络；离开前请先复制您写的内容。'; })
      .finally(function () {
        sending = false;
        if (again) {
          again = false;
          soon();
        }
      });
  }
  function told(answer, text) {
    state.classList.toggle('field-problem', !answer.ok);
    if (answer.ok) {
      typed.leaveWord();
      state.textContent = '草稿保存于 ' + text;
    } else if (answer.status === 409) {
      state.textContent = text;
    } else {
      state.textContent = '草稿没有保存上：可能已退出登录。离开前请先复制您写的内容。';
    }
  }
  function soon() {
    var now = Date.now();
    first = first || now;
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, Math.max(0, Math.min(QUIET, first + LATEST - now)));
  }
  // Return leads to the next field, as in a sheet: it would press the form's first button.
  function goOn(field) {
    var fields = Array.from(form.elements).filter(function (one) {
      return one.type !== 'hidden' && !one.disabled && (one.checkVisibility ? one.checkVisibility() : one.offsetParent !== null);
    });
    var next = fields[fields.indexOf(field) + 1];
    if (next) {
      next.focus();
    }
  }
  function count(field) {
    var longest = Number(field.dataset.longest);
    var length = Array.from(field.value).length;
    var note = field.parentNode.querySelector('.too-long');
    if (longest && length > longest * 0.9) {
      if (!note) {
        note = document.createElement('p');
        note.className = 'small-print too-long';
        note.setAttribute('role', 'status');
        field.after(note);
      }
      note.textContent = length > longest ? '最多' + longest + '字，现有' + length + '字' : length + ' / ' + longest + ' 字';
    } else if (note) {
      note.remove();
    }
  }
  form.addEventListener('input', function (event) {
    if (event.target.dataset && event.target.dataset.longest) {
      count(event.target);
    }
    soon();
  });
  form.addEventListener('change', function (event) {
    var tags = event.target.closest('details.tags');
    if (tags) {
      var chosen = Array.from(tags.querySelectorAll('input:checked')).map(function (box) {
        return tags.querySelector('label[for="' + box.id + '"]').textContent;
      });
      tags.querySelector('summary').textContent = chosen.join('、') || '点开选择';
    }
    soon();
  });
  form.addEventListener('keydown', function (event) {
    var field = event.target;
    if (event.key === 'Enter' && !event.isComposing && field.tagName === 'INPUT' && field.type !== 'file') {
      event.preventDefault();
      goOn(field);
    }
  });
  form.addEventListener('click', function (event) {
    if (event.target.dataset && event.target.dataset.keep !== undefined) {
      event.preventDefault();
      keep();
    }
  });
  form.addEventListener('submit', function () {
    submitted = true;
    typed.forget();
    window.clearTimeout(timer);
  });
  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'hidden' && timer && !sending) {
      keep();
    }
  });
  window.addEventListener('pagehide', function () {
    if (!submitted && (timer || sending)) {
      typed.remember();
      keep(true);
    }
  });
  if (typed.restore()) {
    state.textContent = '已放回刚才还没有来得及保存的内容。';
    soon();
  }
  if (form.dataset.typed === 'true') {
    soon();
  }
  var problems = document.getElementById('problems');
  if (problems) {
    problems.focus();
  }
})();
