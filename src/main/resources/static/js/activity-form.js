// The form of an activity on a line that comes and goes: what is typed is kept on the device with every letter, pictures that
// cannot be sent too, and what is submitted without a line waits there. The same form stands on a page that needs no line at all.
(function () {
  'use strict';
  var kept = window.activityKept;
  var form = document.querySelector('form[data-kept]');
  var bar = document.getElementById('kept');
  if (!kept || !form || !bar) {
    return;
  }
  var away = form.hasAttribute('data-away');
  var box = document.getElementById('files');
  var input = document.getElementById('file');
  var said = document.getElementById('kept-said');
  var files = [];
  var local = document.createElement('ul');
  var later;
  var passed = false;
  local.className = 'plain';
  local.setAttribute('role', 'status');
  box.querySelector('.file-choice').before(local);

  function pairing() { return away ? form.elements.pairing.value : form.dataset.pairing; }
  function title() { return away ? form.elements.pairing.selectedOptions[0].text : form.dataset.title; }
  function fields() {
    return Array.from(form.elements).filter(function (one) {
      return one.name && one.name !== '_csrf' && one.name !== 'key' && one.name !== 'pairing' && one.type !== 'file' && one.type !== 'submit';
    });
  }
  function record(state) {
    return { key: form.elements.key.value, account: bar.dataset.account, pairing: pairing(), title: title(), state: state, at: Date.now(),
      fields: fields().map(function (one) { return [one.name, one.value]; }), files: files, problem: '' };
  }
  function save(state) {
    window.clearTimeout(later);
    later = null;
    var now = record(state);
    return kept.put('activities', now).then(function () { return now; });
  }
  function typed() {
    window.clearTimeout(later);
    later = window.setTimeout(function () { save('typing').catch(function () {}); }, 300);
    if (!away && window.location.search.indexOf('key=') < 0) {
      var sign = window.location.search ? '&' : '?';
      window.history.replaceState(null, '', window.location.pathname + window.location.search + sign + 'key=' + form.elements.key.value);
    }
  }
  function say(text, kind) {
    said.textContent = text;
    said.className = 'alert alert-' + kind;
    said.hidden = !text;
    if (text) {
      said.scrollIntoView({ block: 'center' });
    }
  }

  function showFiles() {
    local.replaceChildren();
    files.forEach(function (one) {
      var line = document.createElement('li');
      var drop = document.createElement('button');
      line.textContent = one.name + '：先保存在本机，登记时一起送出 ';
      drop.type = 'button';
      drop.className = 'btn btn-sm btn-link';
      drop.textContent = '删除';
      drop.setAttribute('aria-label', '删除附件：' + one.name);
      drop.addEventListener('click', function () {
        files = files.filter(function (other) { return other !== one; });
        showFiles();
        typed();
      });
      line.append(drop);
      local.append(line);
    });
  }
  // What the server would refuse long after the picture was taken is said at once.
  function addFile(file, name) {
    file.slice(4, 12).text().then(function (head) {
      if (/^ftyp(hei|hev|mif1|msf1)/.test(head)) {
        say(name + '：这是苹果手机的高效率格式图片，别的电脑不一定打得开。请在手机“设置—相机—格式”里选“兼容性最佳”再拍，或者附上截图', 'danger');
        return;
      }
      files.push({ file: file, name: name });
      showFiles();
      typed();
    });
  }
  // A file that did not get through is kept here instead of being lost.
  box.addEventListener('unsent', function (event) {
    event.preventDefault();
    addFile(event.detail.file, event.detail.name);
  });

  function restore() {
    return kept.get(form.elements.key.value).then(function (before) {
      if (!before || before.account !== bar.dataset.account) {
        return;
      }
      before.fields.forEach(function (one) {
        var field = form.elements[one[0]];
        if (field) {
          field.value = one[1];
        }
      });
      files = before.files;
      showFiles();
      if (before.problem && !document.querySelector('main [role=alert]')) {
        say(before.problem, 'danger');
      }
    });
  }
  function another() {
    var random = window.crypto.getRandomValues(new Uint8Array(16));
    var digits = Array.from(random).map(function (one) { return one.toString(16).padStart(2, '0'); }).join('');
    var key = 'activity-' + digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    fields().forEach(function (one) { one.value = ''; });
    files = [];
    showFiles();
    var sent = document.getElementById('chosen-files');
    if (sent) {
      sent.replaceChildren();
    }
    if (box.dataset.address) {
      box.dataset.address = box.dataset.address.replace(/[^/]+$/, key);
    }
    form.elements.key.value = key;
    bar.dataset.now = key;
    window.history.replaceState(null, '', window.location.pathname);
  }
  // Whether the server answers at all; that the device has a network says little.
  function line() {
    var stop = new AbortController();
    var patience = window.setTimeout(function () { stop.abort(); }, 8000);
    return fetch('/favicon.svg?' + Date.now(), { method: 'HEAD', cache: 'no-store', signal: stop.signal })
      .then(function (answer) { return answer.ok; }, function () { return false; })
      .then(function (there) { window.clearTimeout(patience); return there; });
  }
  function wait() {
    return save('waiting').then(function () {
      another();
      say('没有网络，这条登记连同照片已经保存在本机。联网后打开本页或者首页，就会自动送出。可以接着登记下一条。', 'warning');
      return kept.show();
    });
  }
  function sendNow() {
    // Not as one that waits: another window would send it at the same time.
    return save('typing').then(kept.send).then(function (outcome) {
      if (outcome.state === 'done') {
        window.location.assign(outcome.address);
      } else if (outcome.signIn) {
        window.location.assign('/activities/new/' + encodeURIComponent(outcome.pairing));
      } else if (outcome.state === 'refused') {
        window.location.assign('/activities/new/' + encodeURIComponent(outcome.pairing) + '?key=' + outcome.key);
      } else {
        return wait();
      }
    });
  }
  function asUsual(button) {
    passed = true;
    form.requestSubmit(button);
    passed = false;
  }
  form.addEventListener('submit', function (event) {
    var button = event.submitter;
    if (event.defaultPrevented || passed || (button && button.name === '_unfile')) {
      return;
    }
    event.preventDefault();
    if (away && !pairing()) {
      say('请选择是哪一对学校。', 'danger');
      return;
    }
    save('typing').then(line).then(function (there) {
      if (!there) {
        return wait();
      }
      return away || files.length ? sendNow() : asUsual(button);
    }).catch(function () {
      if (away) {
        say('这台设备不能保存，请记在纸上，联网后再登记。', 'danger');
      } else {
        asUsual(button);
      }
    });
  });
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  window.addEventListener('pagehide', function () {
    if (later) {
      save('typing').catch(function () {});
    }
  });

  // Whoever goes back to a form whose activity was recorded meanwhile is led to the record instead of typing into the same page.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted && !away) {
      window.location.reload();
    }
  });

  function schools(places) {
    var choice = form.elements.pairing;
    places.forEach(function (one) { choice.append(new Option(one.title, one.pairing)); });
    choice.selectedIndex = places.length === 1 ? 1 : 0;
    function named() {
      var one = places.filter(function (place) { return place.pairing === choice.value; })[0];
      document.querySelectorAll('[data-school]').forEach(function (label) {
        label.textContent = (one ? one[label.dataset.school] : label.dataset.school === 'supporting' ? '支援学校' : '受援学校') + '参加人员';
      });
    }
    choice.addEventListener('change', named);
    named();
  }
  // The paper says what is typed here already.
  var sheet = document.getElementById('sheet');
  if (sheet) {
    sheet.addEventListener('click', function () {
      var asked = new URLSearchParams({ key: form.elements.key.value });
      ['type', 'heldOn', 'topic', 'place'].forEach(function (name) { asked.set(name, form.elements[name].value); });
      sheet.search = asked;
    });
  }
  function begin() {
    bar.dataset.now = form.elements.key.value;
    if (!away) {
      kept.put('places', { pairing: form.dataset.pairing, account: bar.dataset.account, title: form.dataset.title,
        supporting: form.dataset.supporting, recipient: form.dataset.recipient, at: Date.now() }).catch(function () {});
      return restore().then(kept.show);
    }
    input.addEventListener('change', function () {
      Array.from(input.files).forEach(function (file) { addFile(file, file.name); });
      input.value = '';
    });
    return kept.all('places').then(function (places) {
      places.sort(function (a, b) { return b.at - a.at; });
      bar.dataset.account = places.length ? places[0].account : '';
      schools(places.filter(function (one) { return one.account === bar.dataset.account; }));
      another();
      window.addEventListener('online', kept.sendAll);
      return kept.show();
    });
  }
  begin().catch(function () {});

  // The page for no line at all, ready on the device for the day in the mountains.
  if (!away && navigator.serviceWorker && window.isSecureContext) {
    navigator.serviceWorker.register('/activities/worker.js').then(function () {
      return navigator.serviceWorker.ready;
    }).then(function (ready) { ready.active.postMessage('renew'); }).catch(function () {});
  }
})();
