// Choosing among many to decide: all, or those with nothing unusual, and how many are chosen. Without it every box can be ticked.
(function () {
  'use strict';
  var form = document.getElementById('bulk');
  if (!form) {
    return;
  }
  var boxes = Array.from(form.querySelectorAll('input[name="task"]'));
  var submit = form.querySelector('button[type="submit"]');
  var bar = document.createElement('p');

  function tell() {
    var chosen = boxes.filter(function (box) { return box.checked; }).length;
    submit.textContent = form.dataset.button + '（' + chosen + '件）';
    submit.disabled = chosen === 0;
  }

  function button(text, wanted) {
    var created = document.createElement('button');
    created.type = 'button';
    created.className = 'btn btn-sm btn-outline-secondary';
    created.textContent = text;
    created.addEventListener('click', function () {
      boxes.forEach(function (box) { box.checked = wanted(box); });
      tell();
    });
    return created;
  }

  bar.className = 'choose-many';
  bar.append(
    button('全选', function () { return true; }),
    button('只选没有异常的', function (box) { return box.dataset.inOrder === 'true'; }),
    button('全不选', function () { return false; })
  );
  form.querySelector('table').before(bar);
  form.addEventListener('change', tell);
  tell();
})();
