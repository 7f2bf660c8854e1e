// The matrix goes on as one scrolls: the rows of the next page's own address are appended. Without this script the link is the way.
(function () {
  'use strict';
  var wrap = document.querySelector('[data-matrix]');
  if (!wrap || !window.IntersectionObserver) { return; }
  var busy = false;
  function more() { return wrap.querySelector('[data-more]'); }
  function next() {
    var link = more().querySelector('a[rel="next"]');
    if (busy || !link) { return; }
    busy = true;
    link.setAttribute('aria-busy', 'true');
    fetch(link.href, { credentials: 'same-origin', redirect: 'error' }).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.status); }
      return answer.text();
    }).then(function (html) {
      var page = new DOMParser().parseFromString(html, 'text/html');
      var rows = wrap.querySelector('[data-rows]');
      page.querySelectorAll('[data-rows] > tr').forEach(function (row) { rows.appendChild(document.importNode(row, true)); });
      more().replaceWith(document.importNode(page.querySelector('[data-more]'), true));
      busy = false;
      watch();
    }).catch(function () {
      link.removeAttribute('aria-busy'); // the link stays, and its page says what is wrong
    });
  }
  var observer = new IntersectionObserver(function (entries) {
    if (entries.some(function (entry) { return entry.isIntersecting; })) { next(); }
  }, { root: wrap, rootMargin: '400px' });
  function watch() {
    observer.disconnect();
    if (more().querySelector('a[rel="next"]')) { observer.observe(more()); }
  }
  watch();
})();
