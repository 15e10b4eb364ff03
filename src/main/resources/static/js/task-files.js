// Sends files at once when they are chosen, dropped or pasted; without it they go with the form.
(function () {
  'use strict';
  var MOST = 20 * 1024 * 1024;
  var box = document.getElementById('files');
  var form = box && box.closest('form');
  var input = document.getElementById('file');
  if (!form || !box || !input || !window.FormData) {
    return;
  }
  // From now on the form brings texts only, as every other one does.
  form.enctype = 'application/x-www-form-urlencoded';
  input.removeAttribute('name');
  var waiting = [];
  var busy = false;
  var progress = document.createElement('div');
  progress.className = 'file-progress';
  progress.setAttribute('role', 'status');
  input.closest('.file-choice').before(progress);
  box.querySelectorAll('.with-script').forEach(function (one) { one.classList.add('on'); });

  function line(text, problem) {
    var p = document.createElement('p');
    p.textContent = text;
    p.className = problem ? 'field-problem' : 'small-print';
    progress.append(p);
    return p;
  }
  function add(files, fallback) {
    progress.querySelectorAll('.field-problem').forEach(function (old) { old.remove(); });
    Array.from(files).forEach(function (file) {
      var name = fallback || file.name;
      if (file.size > MOST) {
        line(name + '：文件超过20兆字节，请压缩或者拆开后再附。', true);
      } else if (file.size === 0) {
        line(name + '：文件是空的，或者是一个文件夹。', true);
      } else {
        waiting.push({ file: file, name: name, line: line('等待上传：' + name) });
      }
    });
    next();
  }
  function next() {
    var one = waiting.shift();
    if (busy || !one) {
      if (one) {
        waiting.unshift(one);
      }
      return;
    }
    busy = true;
    var body = new FormData();
    body.append('_csrf', form.elements._csrf.value);
    body.append('file', one.file, one.name);
    var request = new XMLHttpRequest();
    var bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', '上传进度');
    one.line.textContent = '正在上传：' + one.name + ' ';
    one.line.append(bar);
    var patience;
    // A line that is gone does not say so by itself: a minute without a word, and the file is given up.
    function wait() {
      window.clearTimeout(patience);
      patience = window.setTimeout(giveUp, 60000);
    }
    function giveUp() { request.abort(); }
    window.addEventListener('offline', giveUp);
    request.upload.addEventListener('progress', function (event) {
      wait();
      if (event.lengthComputable) {
        bar.value = Math.round(event.loaded / event.total * 100);
      }
    });
    request.addEventListener('loadend', function () {
      window.clearTimeout(patience);
      window.removeEventListener('offline', giveUp);
      if (request.status > 0) {
        answered(request, one);
      } else {
        unsent(one);
      }
    });
    request.open('POST', box.dataset.address);
    request.send(body);
    wait();
  }
  function answered(request, one) {
    var list = new DOMParser().parseFromString(request.responseText, 'text/html').getElementById('chosen-files');
    if (list) {
      // Of several files each tells by itself why it was not taken.
      var problems = list.querySelector('.file-problems');
      one.line.remove();
      if (problems) {
        problems.remove();
        line(problems.textContent.trim(), true);
      }
      document.getElementById('chosen-files').replaceWith(document.adoptNode(list));
      done();
      // The draft is found again on the first page, and tells when it was kept.
      form.dispatchEvent(new Event('input', { bubbles: true }));
    } else {
      failed(one, request.status === 413 ? '文件太大，没有附上' : '没有传上来，可能已退出登录');
    }
  }
  function failed(one, why) {
    one.line.textContent = one.name + '：' + why + '。';
    one.line.className = 'field-problem';
    done();
  }
  // A page that can keep a file until the line is there again takes it from here.
  function unsent(one) {
    var offer = new CustomEvent('unsent', { detail: { file: one.file, name: one.name }, cancelable: true });
    if (box.dispatchEvent(offer)) {
      failed(one, '没有传上来，请检查网络后再试');
    } else {
      one.line.remove();
      done();
    }
  }
  function done() {
    busy = false;
    next();
  }
  input.addEventListener('change', function () {
    add(input.files);
    input.value = '';
  });
  ['dragover', 'dragleave', 'drop'].forEach(function (kind) {
    form.addEventListener(kind, function (event) {
      if (!event.dataTransfer || Array.from(event.dataTransfer.types).indexOf('Files') < 0) {
        return;
      }
      event.preventDefault();
      box.classList.toggle('dropping', kind === 'dragover');
      if (kind === 'drop') {
        add(event.dataTransfer.files);
      }
    });
  });
  document.addEventListener('paste', function (event) {
    var files = event.clipboardData ? event.clipboardData.files : [];
    if (files.length > 0 && !event.clipboardData.getData('text/plain')) {
      event.preventDefault();
      add(files, files.length === 1 && files[0].name === 'image.png' ? '截图' + stamp() + '.png' : '');
      box.scrollIntoView({ block: 'nearest' });
    }
  });
  function stamp() {
    var now = new Date();
    return [now.getHours(), now.getMinutes(), now.getSeconds()].map(function (n) { return String(n).padStart(2, '0'); }).join('');
  }
  // What is on its way goes along: the button waits for it.
  form.addEventListener('submit', function (event) {
    if (busy || waiting.length) {
      event.preventDefault();
      var button = event.submitter;
      var tick = window.setInterval(function () {
        if (!busy && !waiting.length) {
          window.clearInterval(tick);
          if (!progress.querySelector('.field-problem')) {
            form.requestSubmit(button);
          }
        }
      }, 200);
    }
  });
})();
