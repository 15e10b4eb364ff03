// Puts the rest of what is to be printed under the page, and lets nobody print half of it. What did not come says so on the paper too.
// Without a script the link leads there.
(function () {
  'use strict';

  function waiting(on) {
    document.querySelectorAll('[data-print]').forEach(function (button) {
      button.disabled = on;
    });
  }

  function complete(place) {
    var link = place.querySelector('a');
    var wanted = place.getAttribute('data-rest');
    var note = document.createElement('span');
    note.textContent = '正在加载' + link.textContent + '…';
    place.replaceChildren(note);
    place.classList.remove('on-screen');
    waiting(true);
    fetch(link.href, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text();
      })
      .then(function (text) {
        var found = new DOMParser().parseFromString(text, 'text/html').querySelector(wanted);
        if (!found) {
          throw new Error('absent');
        }
        found.removeAttribute('id');
        found.setAttribute('data-rest-loaded', '');
        place.replaceWith(found);
      })
      .catch(function () {
        note.textContent = '其余部分没有加载成功，请刷新页面，或单独打印：';
        place.appendChild(link);
      })
      .finally(function () {
        waiting(false);
      });
  }

  document.querySelectorAll('[data-rest]').forEach(complete);
}());
