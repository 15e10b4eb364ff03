// Keeps what is typed on the server a moment after it was typed, and says so where it is not kept.
(function () {
  'use strict';
  var QUIET = 1500;
  var LATEST = 4000;
  var RETRY = 15000;
  var OUT = '草稿没有保存上：已退出登录。写的还在这个窗口里，请用原来的账号登录，登录后自动再存。';
  var STAYED = 8000;
  var MOST = 60000;
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
  // How often something was typed, and up to where it is known to be kept.
  var edits = 0;
  var kept = 0;
  var refused = false;
  var elsewhere = false;
  var signedOut = false;
  var leaving = false;
  function body() {
    var body = new URLSearchParams();
    form.elements._seen.value = seen;
    typed.sent.forEach(function (name) { body.append('_sent', name); });
    new FormData(form).forEach(function (value, name) {
      if (typeof value === 'string' && name !== '_save' && name !== '_sent') {
        body.append(name, value);
      }
    });
    body.append('_save', typed.name());
    return body;
  }
  // At once: what is sent while the page goes is among what this window remembers to have sent.
  function post(last) {
    signedOut = false;
    return fetch(form.dataset.draft, { method: 'POST', body: body(), credentials: 'same-origin', redirect: 'manual', keepalive: last === true });
  }
  function keep(last) {
    var upTo = edits;
    window.clearTimeout(timer);
    timer = 0;
    first = 0;
    // What is on its way with the whole form is newer: a draft sent after it would take its rows away again.
    if (elsewhere || submitted) {
      return;
    }
    if (sending && last !== true) {
      again = true;
      return;
    }
    sending = true;
    (signedOut ? window.taskSession.renew(form).then(post) : post(last))
      .then(function (answer) {
        seen = answer.headers.get('Draft-At') || seen;
        kept = answer.ok ? Math.max(kept, upTo) : kept;
        return answer.text().then(function (text) { told(answer, text); });
      })
      .catch(function () {
        refuse(signedOut ? OUT : '草稿没有保存上，请检查网络。写的还在这个窗口里，连上后自动再存。');
      })
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
      refused = false;
      typed.leaveWord();
      state.textContent = '草稿保存于 ' + text;
    } else if (answer.status === 409) {
      refused = true;
      form.elements._told.value = answer.headers.get('Draft-Elsewhere') || '';
      elsewhere = form.elements._told.value !== '';
      state.textContent = text;
    } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      // The page's token may only be an old one: then the next try is answered as ever.
      again = again || !refused;
      signedOut = true;
      refuse(OUT);
    } else {
      refuse('草稿没有保存上：服务器暂时不能保存，可能正在重新启动。写的还在这个窗口里，过一会儿自动再存。');
    }
    if (elsewhere) {
      offerBoth();
    }
  }
  function refuse(why) {
    refused = true;
    state.classList.add('field-problem');
    state.textContent = why;
    if (signedOut) {
      var link = document.createElement('a');
      link.href = '/login';
      link.target = '_blank';
      link.textContent = '在新窗口登录';
      state.append(link);
    }
    timer = timer || window.setTimeout(keep, RETRY);
  }
  function offerBoth() {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-link';
    button.textContent = '刷新本页';
    button.addEventListener('click', function () {
      leaving = true;
      window.location.reload();
    });
    state.append(button);
  }
  function soon() {
    var now = Date.now();
    first = first || now;
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, Math.max(0, Math.min(QUIET, first + LATEST - now)));
  }
  function edited() {
    edits++;
    soon();
  }
  form.addEventListener('input', edited);
  form.addEventListener('change', edited);
  form.addEventListener('click', function (event) {
    if (event.target.dataset && event.target.dataset.keep !== undefined) {
      event.preventDefault();
      keep();
    }
  });
  form.addEventListener('submit', function () {
    submitted = true;
    form.elements._seen.value = seen;
    form.querySelectorAll('[name=_sent]').forEach(function (old) { old.remove(); });
    typed.sent.forEach(function (name) {
      var field = document.createElement('input');
      field.type = 'hidden';
      field.name = '_sent';
      field.value = name;
      form.append(field);
    });
    form.elements._save.value = typed.name();
    typed.remember(seen);
    window.clearTimeout(timer);
    timer = 0;
    window.setTimeout(stayed, STAYED);
  });
  // Somebody has stopped it, or nothing answers: what is typed is kept again, and what may have arrived is not written over.
  function stayed() {
    submitted = false;
    typed.sent = typed.sent.filter(function (name) { return name !== form.elements._save.value; });
  }
  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'hidden' && timer && !sending) {
      keep();
    }
  });
  window.addEventListener('pagehide', function () {
    if (!submitted && edits > kept) {
      keep(true);
      typed.remember(seen);
    }
  });
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });
  // A line that is there again, or somebody who comes back from signing in.
  function back() { if (refused && edits > kept) { keep(); } }
  window.addEventListener('online', back);
  window.addEventListener('focus', back);
  // What was typed a moment ago goes along with leaving, without a question; a browser takes no more than this along.
  function isTooLong() {
    return new URLSearchParams(new FormData(form)).toString().length > MOST;
  }
  window.addEventListener('beforeunload', function (event) {
    if (!submitted && !leaving && edits > kept && (refused || isTooLong())) {
      event.preventDefault();
      event.returnValue = '';
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
