// A pad to sign on; what was written is sent as a picture, as a chosen one would be. Without this one brings a picture.
(function () {
  'use strict';
  var form = document.getElementById('signature');
  var pad = document.getElementById('signature-pad');
  var input = document.getElementById('file');
  var canvas = pad && pad.querySelector('canvas');
  var pen = canvas && canvas.getContext && canvas.getContext('2d');
  if (!form || !input || !pen || !canvas.toBlob || !window.PointerEvent || !window.DataTransfer) {
    return;
  }
  pad.hidden = false;
  var chosen = form.querySelector('.file-chosen');
  var writing = null;
  var last = null;
  var written = false;

  function clear() {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    written = false;
  }
  function place(event) {
    var box = canvas.getBoundingClientRect();
    return { x: (event.clientX - box.left) * canvas.width / box.width, y: (event.clientY - box.top) * canvas.height / box.height };
  }
  function line(to) {
    var middle = { x: (last.at.x + to.x) / 2, y: (last.at.y + to.y) / 2 };
    pen.strokeStyle = '#111';
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.lineWidth = Math.max(5, canvas.width / canvas.getBoundingClientRect().width * 2.6);
    pen.beginPath();
    pen.moveTo(last.middle.x, last.middle.y);
    pen.quadraticCurveTo(last.at.x, last.at.y, middle.x, middle.y);
    pen.stroke();
    last = { at: to, middle: middle };
    written = true;
    chosen.textContent = '';
  }
  canvas.addEventListener('pointerdown', function (event) {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    writing = event.pointerId;
    canvas.setPointerCapture(writing);
    var at = place(event);
    last = { at: at, middle: at };
    line({ x: at.x + 0.1, y: at.y });
  });
  canvas.addEventListener('pointermove', function (event) {
    if (event.pointerId === writing) {
      event.preventDefault();
      (event.getCoalescedEvents ? event.getCoalescedEvents() : [event]).forEach(function (one) { line(place(one)); });
    }
  });
  ['pointerup', 'pointercancel'].forEach(function (name) {
    canvas.addEventListener(name, function () { writing = null; });
  });
  document.getElementById('signature-clear').addEventListener('click', clear);
  clear();

  // What was chosen last counts: a picture that is chosen after writing wipes the pad.
  input.addEventListener('change', function () {
    if (input.files.length > 0) {
      clear();
    }
  });
  form.addEventListener('submit', function (event) {
    if (!written || form.dataset.drawn) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    canvas.toBlob(function (picture) {
      var files = new DataTransfer();
      files.items.add(new File([picture], 'signature.png', { type: 'image/png' }));
      input.files = files.files;
      form.dataset.drawn = 'yes';
      form.requestSubmit ? form.requestSubmit() : form.submit();
    }, 'image/png');
  }, true);
})();
