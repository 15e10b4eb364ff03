// Activities that are kept on this device until the server has them: what was typed and the pictures, while the line is gone.
// Sends them when it is there again, and shows in #kept what waits; without it a form is sent as every other.
(function () {
  'use strict';
  if (!window.indexedDB || !window.fetch || !window.Promise) {
    return;
  }
  var STATES = { typing: '没有登记完', waiting: '还没有送出', refused: '没有登记成功' };
  var bar = document.getElementById('kept');

  function open() {
    return new Promise(function (done, failed) {
      var request = window.indexedDB.open('xieshou', 1);
      request.onupgradeneeded = function () {
        request.result.createObjectStore('activities', { keyPath: 'key' });
        request.result.createObjectStore('places', { keyPath: 'pairing' });
      };
      request.onsuccess = function () { done(request.result); };
      request.onerror = function () { failed(request.error); };
    });
  }
  function work(table, mode, what) {
    return open().then(function (base) {
      return new Promise(function (done, failed) {
        var step = base.transaction(table, mode);
        var answer = what(step.objectStore(table));
        step.oncomplete = function () { base.close(); done(answer.result); };
        step.onerror = step.onabort = function () { base.close(); failed(step.error); };
      });
    });
  }
  function put(table, record) { return work(table, 'readwrite', function (rows) { return rows.put(record); }); }
  function get(key) { return work('activities', 'readonly', function (rows) { return rows.get(key); }); }
  function remove(key) { return work('activities', 'readwrite', function (rows) { return rows.delete(key); }); }
  function all(table, account) {
    return work(table, 'readonly', function (rows) { return rows.getAll(); }).then(function (records) {
      return account ? records.filter(function (one) { return one.account === account; }) : records;
    });
  }

  function read(answer) {
    return answer.text().then(function (text) { return new DOMParser().parseFromString(text, 'text/html'); });
  }
  function page(record) { return '/activities/new/' + encodeURIComponent(record.pairing); }
  function told(record, state, problem, signIn) {
    record.state = state;
    record.problem = problem;
    record.signIn = Boolean(signIn);
    return put('activities', record).then(function () { return record; });
  }
  // Each file by itself, so that what has arrived does not travel again when the line goes once more.
  function sendFiles(record, token) {
    var one = record.files[0];
    if (!one) {
      return Promise.resolve();
    }
    var body = new FormData();
    body.append('_csrf', token);
    body.append('file', one.file, one.name);
    return fetch(page(record) + '/files/' + record.key, { method: 'POST', body: body }).then(read).then(function (list) {
      var problem = list.querySelector('.file-problems');
      if (!list.getElementById('chosen-files')) {
        throw new Error('no list of files');
      }
      record.files.shift();
      if (problem) {
        record.lost = (record.lost || []).concat(problem.textContent.trim());
      }
      return put('activities', record).then(function () { return sendFiles(record, token); });
    });
  }
  function problems(again) {
    var at = Array.from(again.querySelectorAll('main [id$=-problem]')).map(function (one) { return one.textContent.trim(); }).filter(Boolean);
    var alert = again.querySelector('main [role=alert]');
    return at.length ? at.join('；') + '。' : alert ? alert.textContent.trim() : '请打开核对后再登记。';
  }
  function sendText(record, token) {
    var body = new URLSearchParams(record.fields);
    body.set('key', record.key);
    body.set('_csrf', token);
    return fetch(page(record), { method: 'POST', body: body }).then(function (answer) {
      var at = new URL(answer.url).pathname;
      if (answer.redirected && /^\/activities\/\d+$/.test(at)) {
        return remove(record.key).then(function () { return { state: 'done', address: at }; });
      }
      return read(answer).then(function (again) {
        return told(record, 'refused', problems(again));
      });
    });
  }
  /** Tells what became of it: done with its address, refused with the problem, or waiting with the reason. */
  function send(record) {
    return fetch(page(record), { cache: 'no-store' }).then(function (answer) {
      return read(answer).then(function (form) {
        var token = form.querySelector('form[data-kept] input[name=_csrf]');
        if (!token) {
          return answer.status === 404
            ? told(record, 'refused', '用现在登录的账号不能登记这一对学校的活动。')
            : told(record, 'waiting', '请先登录，再送出。', true);
        }
        return sendFiles(record, token.value).then(function () {
          return record.lost
            ? told(record, 'refused', record.lost.join(' ') + ' 请打开核对后再登记。')
            : sendText(record, token.value);
        });
      });
    }).catch(function () { return told(record, 'waiting', '没有网络，联网后自动送出。'); });
  }
  function sendAll() {
    function each() {
      return all('activities', bar.dataset.account).then(function (records) {
        return records.filter(function (one) { return one.state === 'waiting'; }).reduce(function (before, one) {
          return before.then(function () { return send(one); });
        }, Promise.resolve()).then(show);
      });
    }
    // Two windows of one browser do not send the same.
    return navigator.locks ? navigator.locks.request('xieshou-activities', each) : each();
  }

  function element(name, text, style) {
    var made = document.createElement(name);
    made.textContent = text;
    if (style) {
      made.className = style;
    }
    return made;
  }
  function field(record, name) {
    var found = record.fields.filter(function (one) { return one[0] === name; })[0];
    return found ? found[1].trim() : '';
  }
  function button(text, record, what) {
    var made = element('button', text, 'btn btn-sm btn-outline-secondary');
    made.type = 'button';
    made.setAttribute('aria-label', text + '：' + field(record, 'topic'));
    made.addEventListener('click', function () { what(record); });
    return made;
  }
  function line(record) {
    var waits = record.state === 'waiting';
    var made = element('li', STATES[record.state] + '：' + [field(record, 'heldOn'), field(record, 'topic'), record.title]
      .filter(Boolean).join('，') + (record.files.length ? '，文件' + record.files.length + '个' : '') + '。' + (record.problem || '') + ' ');
    var link = element('a', record.state === 'refused' ? '修改' : '接着填写', 'btn btn-sm btn-outline-primary');
    link.href = page(record) + '?key=' + record.key;
    made.toggleAttribute('data-waits', waits);
    made.append(waits ? button('现在送出', record, function () { sendAll(); }) : link, ' ',
      button('不要了', record, function () {
        if (window.confirm('这条没有登记的内容和照片将从本机删除，不能恢复。确定不要了吗？')) {
          remove(record.key).then(show);
        }
      }));
    return made;
  }
  function show() {
    if (!bar) {
      return Promise.resolve();
    }
    return all('activities', bar.dataset.account).then(function (records) {
      var others = records.filter(function (one) { return one.key !== bar.dataset.now; });
      var list = element('ul', '', 'plain');
      bar.replaceChildren();
      bar.hidden = others.length === 0;
      others.forEach(function (one) { list.append(line(one)); });
      if (others.length) {
        bar.append(element('p', '保存在本机、还没有登记的活动', 'strong'), list);
      }
    });
  }

  window.activityKept = { put: put, get: get, remove: remove, all: all, send: send, sendAll: sendAll, show: show };
  document.querySelectorAll('[data-recorded]').forEach(function (one) { remove(one.dataset.recorded).catch(function () {}); });
  if (bar && bar.dataset.account) {
    sendAll().catch(function () {});
    window.addEventListener('online', sendAll);
    // A line that comes back says so only where it went in sight of the device.
    window.setInterval(function () {
      if (!document.hidden && bar.querySelector('[data-waits]')) {
        sendAll();
      }
    }, 30000);
  }
})();
