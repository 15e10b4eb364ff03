// Shows the page for recording without a line where the pages for recording cannot be reached. Keeps that page only, with its
// styles and scripts; it names nobody.
(function () {
  'use strict';
  var NAME = 'xieshou-away';
  var PAGE = '/activities/away';
  var PATIENCE = 10000;

  function renew() {
    return fetch(PAGE, { cache: 'no-store' }).then(function (page) {
      if (!page.ok || page.redirected) {
        return null;
      }
      return page.clone().text().then(function (text) {
        var parts = Array.from(text.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg)[^"]*)"/g)).map(function (one) { return one[1]; });
        return caches.open(NAME).then(function (kept) {
          return kept.addAll(parts).then(function () { return kept.put(PAGE, page); });
        });
      });
    }).catch(function () {});
  }
  function withPatience(request) {
    var stop = new AbortController();
    var patience = setTimeout(function () { stop.abort(); }, PATIENCE);
    return fetch(request, { signal: stop.signal }).then(function (answer) {
      clearTimeout(patience);
      return answer;
    });
  }
  self.addEventListener('install', function (event) { event.waitUntil(renew().then(function () { return self.skipWaiting(); })); });
  self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });
  self.addEventListener('message', function (event) { event.waitUntil(renew()); });
  self.addEventListener('fetch', function (event) {
    var request = event.request;
    var path = new URL(request.url).pathname;
    if (request.method !== 'GET') {
      return;
    }
    if (request.mode === 'navigate') {
      if (path === PAGE || path.indexOf('/activities/new') === 0) {
        event.respondWith(withPatience(request).catch(function () {
          return caches.match(PAGE).then(function (page) { return page || Response.error(); });
        }));
      }
    } else if (/\.(css|js|svg)$/.test(path)) {
      event.respondWith(fetch(request).catch(function () {
        return caches.match(request).then(function (part) { return part || Response.error(); });
      }));
    }
  });
})();
