// What was typed and is not yet known to be on the server when the page is left or read anew. If the page comes back with the draft
// that it was typed over, or with one that this window sent itself, it is put back; if another window has kept something since, it is
// listed on the page, and put back where somebody says so. Nothing that was typed is dropped without a word.
(function () {
  'use strict';
  var form = document.getElementById('task-form');
  if (!form || !form.dataset.draft) {
    return;
  }
  var place = 'typed:' + form.dataset.account + form.dataset.draft;
  var leftPlace = 'left:' + form.dataset.account + form.dataset.draft;
  function fields() {
    return Array.from(form.elements).filter(function (field) {
      return field.name && field.type !== 'hidden' && field.type !== 'file' && field.type !== 'submit' && !field.hidden;
    });
  }
  function isBox(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }
  function stateOf(field) {
    return isBox(field) ? field.checked : field.value;
  }
  function keyOf(field) {
    return field.name + ' ' + field.id;
  }
  function words(element) {
    var copy = element.cloneNode(true);
    copy.querySelectorAll('[aria-hidden]').forEach(function (mark) { mark.remove(); });
    return copy.textContent.trim();
  }
  function nameOf(field) {
    var group = isBox(field) && field.closest('fieldset:not(.task-rows), details.tags');
    var label = field.labels && field.labels[0] ? words(field.labels[0]) : '';
    var head = group ? words(group.querySelector('legend, .visually-hidden') || group).replace(/：$/, '') + '·' : '';
    return field.getAttribute('aria-label') || head + label;
  }
  function textOf(field) {
    if (isBox(field)) {
      return field.checked ? '已选' : '没有选';
    }
    return field.tagName === 'SELECT' ? field.selectedOptions[0].textContent : field.value;
  }
  function show(field, state) {
    field[isBox(field) ? 'checked' : 'value'] = state;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  function read(where) {
    return JSON.parse(window.sessionStorage.getItem(where) || 'null');
  }
  function write(where, what) {
    try {
      window.sessionStorage.setItem(where, JSON.stringify(what));
    } catch (full) {
      // The draft on the server is what counts; this is for what it does not have.
    }
  }
  var drawn = new Map(fields().map(function (field) { return [field, stateOf(field)]; }));
  function fieldOf(entry) {
    return fields().find(function (field) { return keyOf(field) === entry.key; });
  }
  function differs(entry) {
    var field = fieldOf(entry);
    return !field || stateOf(field) !== entry.state;
  }
  function button(text, does) {
    var one = document.createElement('button');
    one.type = 'button';
    one.className = 'btn btn-sm btn-outline-secondary';
    one.textContent = text;
    one.addEventListener('click', does);
    return one;
  }
  function element(name, text) {
    var one = document.createElement(name);
    one.textContent = text;
    return one;
  }
  function putBack(entry) {
    var field = fieldOf(entry);
    if (field) {
      show(field, entry.state);
    }
    return field;
  }
  // The texts stand there to be read and copied even where the other window has taken the row away. The page says itself what was
  // not done and lists what came; what is known here is only what was typed.
  function offer(entries) {
    var box = document.getElementById('left-typed');
    var list = box.querySelector('ul');
    var all = document.createElement('p');
    function resolved(gone) {
      entries = entries.filter(function (entry) { return gone.indexOf(entry) < 0; });
      write(leftPlace, entries);
      if (entries.length === 0) {
        window.sessionStorage.removeItem(leftPlace);
        box.hidden = true;
      }
    }
    list.replaceChildren();
    box.querySelector('.left-here').hidden = false;
    entries.forEach(function (entry) {
      var line = document.createElement('li');
      var text = element('span', entry.text || '（空）');
      text.className = 'typed';
      line.append(element('b', entry.name), '：', text, ' ');
      if (fieldOf(entry)) {
        var back = button('放回', function () {
          var field = putBack(entry);
          line.remove();
          resolved([entry]);
          field.focus();
        });
        var which = element('span', entry.name);
        which.className = 'visually-hidden';
        back.append(which);
        line.append(back);
      }
      list.append(line);
    });
    all.append(button('全部放回', function () {
      var there = entries.filter(putBack);
      Array.from(list.children).filter(function (line) { return line.querySelector('button'); }).forEach(function (line) { line.remove(); });
      resolved(there);
      form.focus();
    }), ' ', button('不要了', function () {
      resolved(entries);
      form.focus();
    }));
    box.append(all);
    box.hidden = false;
    box.focus();
  }
  // Nothing was typed here: there is nothing to be put back, only to be told.
  function tell() {
    var box = document.getElementById('left-typed');
    box.querySelector('.left-here').remove();
    box.querySelector('ul').remove();
    box.focus();
  }
  window.taskTyped = {
    // What this window has sent, whether or not an answer came.
    sent: [],
    name: function () {
      var name = Date.now().toString(36) + '-' + Math.random().toString(36).slice(2);
      window.taskTyped.sent = window.taskTyped.sent.slice(-19).concat(name);
      return name;
    },
    remember: function (seen) {
      var changed = fields().filter(function (field) { return drawn.get(field) !== stateOf(field); });
      write(place, { seen: seen, sent: window.taskTyped.sent, typed: changed.map(function (field) {
        return { key: keyOf(field), name: nameOf(field), text: textOf(field), state: stateOf(field) };
      }) });
    },
    // For signing out on a computer that others use: the page that offers to take drafts along is shown first.
    leaveWord: function () {
      window.sessionStorage.setItem('draft-kept', 'true');
    },
    /** Whether anything was put back. */
    restore: function () {
      var record = read(place);
      var kept = record || { sent: [], typed: [] };
      var by = form.dataset.draftBy;
      // The last that was sent is on the server: the page shows it, or what its button made of it.
      var arrived = by && by === kept.sent[kept.sent.length - 1];
      var mine = kept.seen === (form.dataset.draftAt || '') || kept.sent.indexOf(by) >= 0;
      var typed = arrived ? [] : kept.typed.filter(differs);
      var back = mine ? typed.filter(putBack) : [];
      window.sessionStorage.removeItem(place);
      if (mine) {
        window.taskTyped.sent = kept.sent;
      }
      typed = typed.filter(function (entry) { return back.indexOf(entry) < 0; });
      var left = (read(leftPlace) || []).filter(function (entry) {
        return differs(entry) && !typed.some(function (other) { return other.key === entry.key; });
      }).concat(typed);
      if (left.length > 0) {
        write(leftPlace, left);
        offer(left);
      } else if (record && !document.getElementById('left-typed').hidden) {
        tell();
      }
      return back.length > 0;
    }
  };
})();
