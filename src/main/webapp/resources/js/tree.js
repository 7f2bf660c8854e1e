// Tree tables: a branch opens in place with the rows of its own page, so that the address of a branch and its rows are one thing.
// Without this script the toggles are links to that page. Arrow keys move as in a tree.
(function () {
  'use strict';
  function level(row) { return Number(row.getAttribute('aria-level')); }
  function toggle(row) { return row.querySelector('[data-branch]'); }
  function below(row) {
    var rows = [];
    for (var next = row.nextElementSibling; next && next.hasAttribute('data-row') && level(next) > level(row); next = next.nextElementSibling) { rows.push(next); }
    return rows;
  }
  function show(row) {
    // Direct children appear; deeper ones as they were left.
    var closedAt = Infinity;
    below(row).forEach(function (child) {
      if (level(child) <= closedAt) { closedAt = Infinity; }
      child.hidden = level(child) > closedAt;
      if (closedAt === Infinity && child.getAttribute('aria-expanded') === 'false') { closedAt = level(child); }
    });
  }
  function open(row) {
    row.setAttribute('aria-expanded', 'true');
    if (below(row).length) { show(row); return; }
    var link = toggle(row);
    link.setAttribute('aria-busy', 'true');
    fetch(link.getAttribute('data-branch') || link.href, { credentials: 'same-origin', redirect: 'error' }).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.status); }
      return answer.text();
    }).then(function (html) {
      var rows = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[data-tree] > tbody > [data-row]');
      var at = row;
      rows.forEach(function (child) {
        child = document.importNode(child, true);
        child.setAttribute('aria-level', String(level(row) + 1));
        at.after(child);
        at = child;
      });
    }).catch(function () {
      row.setAttribute('aria-expanded', 'false');
      location.href = link.href; // the page itself says what is wrong
    }).then(function () { link.removeAttribute('aria-busy'); });
  }
  function close(row) {
    row.setAttribute('aria-expanded', 'false');
    below(row).forEach(function (child) { child.hidden = true; });
  }
  function flip(row) { if (row.getAttribute('aria-expanded') === 'true') { close(row); } else { open(row); } }
  document.addEventListener('click', function (event) {
    var link = event.target.closest('[data-branch]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      flip(link.closest('tr'));
    }
  });
  function stop(row) { return row.querySelector('[data-branch], th a, td a'); }
  function step(row, way) {
    do { row = row[way]; } while (row && (row.hidden || !stop(row)));
    return row;
  }
  function parent(row) {
    var above = row.previousElementSibling;
    while (above && level(above) >= level(row)) { above = above.previousElementSibling; }
    return above;
  }
  document.addEventListener('keydown', function (event) {
    var row = event.target.closest('[data-tree] [data-row]');
    if (!row || event.altKey || event.ctrlKey || event.metaKey) { return; }
    var expanded = row.getAttribute('aria-expanded');
    var to = null;
    if (event.key === 'ArrowDown') { to = step(row, 'nextElementSibling'); }
    if (event.key === 'ArrowUp') { to = step(row, 'previousElementSibling'); }
    if (event.key === 'ArrowRight' && expanded === 'false') { event.preventDefault(); open(row); }
    if (event.key === 'ArrowLeft' && expanded === 'true') { event.preventDefault(); close(row); }
    if (event.key === 'ArrowLeft' && expanded !== 'true') { to = parent(row); }
    if (to && stop(to)) { event.preventDefault(); stop(to).focus(); }
  });
})();
