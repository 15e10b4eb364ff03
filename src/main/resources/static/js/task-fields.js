// Helps in the fields of a task's form: Return goes on, a text that gets too long says so, a closed list of boxes says what is chosen.
(function () {
  'use strict';
  var form = document.getElementById('task-form');
  if (!form) {
    return;
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
  });
  form.addEventListener('change', function (event) {
    var tags = event.target.closest('details.tags');
    if (tags) {
      var chosen = Array.from(tags.querySelectorAll('input:checked')).map(function (box) {
        return tags.querySelector('label[for="' + box.id + '"]').textContent;
      });
      tags.querySelector('summary').lastChild.textContent = chosen.join('、') || '点开选择';
    }
  });
  form.addEventListener('keydown', function (event) {
    var field = event.target;
    if (event.key === 'Enter' && !event.isComposing && (field.matches('.one-line') || field.tagName === 'INPUT') && field.type !== 'file') {
      event.preventDefault();
      goOn(field);
    }
  });
})();
