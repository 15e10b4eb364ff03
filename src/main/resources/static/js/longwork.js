// Draws the progress of long work anew without loading the page: what has the focus keeps it, and nothing is read out twice.
(function () {
  'use strict';
  var PAUSE = 2000;
  var place = document.getElementById('work');
  if (!place || place.dataset.open !== 'true') {
    return;
  }
  function take(text) {
    var page = new DOMParser().parseFromString(text, 'text/html');
    var fresh = page.getElementById('work');
    if (!fresh) {
      window.location.reload();
      return;
    }
    var open = fresh.dataset.open === 'true';
    var focused = place.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    var sentence = fresh.querySelector('#work-sentence').textContent;
    var old = place.querySelector('#work-sentence');
    // The same element with another text: a screen reader tells the change and nothing else.
    fresh.querySelector('#work-sentence').replaceWith(old);
    place.replaceChildren.apply(place, Array.from(fresh.childNodes));
    if (old.textContent !== sentence) {
      old.textContent = sentence;
    }
    document.title = page.title;
    if (focused) {
      var again = place.querySelector('a[href="' + focused + '"]');
      if (again) {
        again.focus();
      }
    }
    if (open) {
      window.setTimeout(look, PAUSE);
    }
  }
  function look() {
    fetch(window.location.href, { credentials: 'same-origin' })
      .then(function (answer) { return answer.text(); })
      .then(take)
      .catch(function () { window.setTimeout(look, 3 * PAUSE); });
  }
  window.setTimeout(look, PAUSE);
}());
