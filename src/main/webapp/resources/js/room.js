// The test room: every fifteen seconds the states alone, without names, while somebody looks at the page.
(function () {
  'use strict';
  var Hvs = window.Hvs, root = document.getElementById('room');
  if (!root) { return; }
  var texts = JSON.parse(root.getAttribute('data-texts'));
  var query = '?page=' + root.getAttribute('data-page') + (root.getAttribute('data-unit') ? '&unit=' + encodeURIComponent(root.getAttribute('data-unit')) : '');
  var EVERY = 15000;

  function badge(kind, name, words) {
    var node = document.createElement('span'), svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    node.className = 'badge badge--' + kind;
    svg.setAttribute('class', 'pi');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', '/resources/icons.svg#' + name);
    svg.appendChild(use);
    node.appendChild(svg);
    node.appendChild(document.createTextNode(' ' + words));
    return node;
  }
  function said(item) {
    if (item.state === 'submitted') { return badge('success', 'check', texts.submitted); }
    if (item.state === 'expired') { return badge('', 'clock', texts.expired); }
    if (item.lost) { return badge('warn', 'wifi', texts.lostSince.replace('{0}', item.lastContact ? Hvs.clock(item.lastContact).time : '—')); }
    return badge('info', 'play', texts.open);
  }
  function show(states) {
    ['in', 'lost', 'over'].forEach(function (name) { document.querySelector('[data-count="' + name + '"]').textContent = states[name]; });
    var unknown = 0;
    states.items.forEach(function (item) {
      var row = root.querySelector('[data-attempt="' + item.attempt + '"]');
      if (!row) { unknown++; return; }
      var answered = row.querySelector('[data-answered]'), deadline = row.querySelector('[data-deadline]'), place = row.querySelector('[data-said]');
      answered.textContent = item.answered + '/' + answered.textContent.split('/')[1];
      if (item.deadline && item.deadline !== deadline.getAttribute('data-deadline')) {
        deadline.setAttribute('data-deadline', item.deadline);
        deadline.textContent = Hvs.clock(item.deadline).time;
      }
      place.textContent = '';
      place.appendChild(said(item));
      if (item.state !== 'open') {
        var tick = row.querySelector('input');
        if (tick) { tick.checked = false; tick.disabled = true; }
      }
    });
    document.getElementById('asked').textContent = unknown ? texts.newcomers : texts.asked.replace('{0}', Hvs.clock(states.now).time);
  }
  function ask() {
    if (document.hidden) { return; }
    fetch('/api/v1/quizzes/' + encodeURIComponent(root.getAttribute('data-quiz')) + '/room/states' + query, {
      credentials: 'same-origin', cache: 'no-store', headers: { 'X-Requested-With': 'hocvuso' }
    }).then(function (answer) { return answer.ok ? answer.json() : Promise.reject(); }).then(show).catch(function () {
      document.getElementById('asked').textContent = texts.noAnswer;
    });
  }
  setInterval(ask, EVERY);
  document.addEventListener('visibilitychange', ask);
})();
