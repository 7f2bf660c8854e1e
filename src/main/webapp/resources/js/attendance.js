// The attendance sheet. What is chosen goes out as one statement under an id of its own; until it is acknowledged it lies in this browser
// and is sent again, so that a lost answer or a closed tab loses nothing and nothing is taken twice.
(function () {
  'use strict';
  var root = document.getElementById('attendance');
  if (!root) { return; }
  var texts = JSON.parse(root.getAttribute('data-texts'));
  var number = root.getAttribute('data-number'), today = root.getAttribute('data-today');
  var key = 'hvs-attendance:' + number + ':' + root.getAttribute('data-me');
  var cells = Array.prototype.slice.call(root.querySelectorAll('[data-cell]'));
  var bar = { state: root.querySelector('[data-state]'), save: root.querySelector('[data-save]'), all: root.querySelector('[data-all-present]'), reason: root.querySelector('[data-reason]') };
  var reason = document.getElementById('reason');
  var AGAIN = 10000, sending = false, timer = null;
  if (!bar.save) { return; }

  function was(cell) { return cell.getAttribute('data-was') || null; }
  function value(cell) {
    if (cell.tagName === 'SELECT') { return cell.value === '-' ? null : cell.value; }
    var on = cell.querySelector('input:checked');
    return on ? on.value : null;
  }
  function choose(cell, state) {
    if (cell.tagName === 'SELECT') { cell.value = state || '-'; return; }
    Array.prototype.forEach.call(cell.querySelectorAll('input'), function (input) { input.checked = input.value === state; });
  }
  function find(session, person) {
    return cells.filter(function (cell) { return cell.getAttribute('data-session') === session && cell.getAttribute('data-person') === person; })[0];
  }
  function changed() { return cells.filter(function (cell) { return value(cell) !== was(cell); }); }
  function say(kind, words) {
    bar.state.className = 'state state--' + kind;
    if (bar.state.textContent !== words) { bar.state.textContent = words; }
  }
  function show() {
    var counts = {}, none = 0, place = root.querySelector('[data-counts]'), open = changed();
    cells.forEach(function (cell) { var state = value(cell); if (state) { counts[state] = (counts[state] || 0) + 1; } else { none++; } });
    if (place) {
      place.textContent = ['present', 'late', 'excused', 'absent', 'exempt'].filter(function (state) { return counts[state]; })
        .map(function (state) { return texts[state] + ' ' + counts[state]; }).concat(none ? [texts.none + ' ' + none] : []).join(' · ');
    }
    // From the day after a session on, what is written of it is changed with a reason only.
    bar.reason.hidden = !open.some(function (cell) { return was(cell) && cell.getAttribute('data-day') < today; });
    if (open.length && !kept()) { say('queued', texts.unsaved.replace('{0}', open.length)); }
    if (!open.length && !kept() && bar.state.className.indexOf('queued') > 0) { say('saved', ''); }
  }
  function kept() {
    try { return JSON.parse(localStorage.getItem(key) || 'null'); } catch (e) { return null; }
  }
  function keep(statement) {
    try {
      if (statement) { localStorage.setItem(key, JSON.stringify(statement)); } else { localStorage.removeItem(key); }
    } catch (e) { /* no store: it is still sent, only a closed tab would lose it */ }
  }
  function uuid() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return Array.prototype.map.call(bytes, function (b, i) { return ([4, 6, 8, 10].indexOf(i) >= 0 ? '-' : '') + ('0' + b.toString(16)).slice(-2); }).join('');
  }
  function alertOf(name, visible) { root.querySelector('[data-' + name + ']').hidden = !visible; }

  function save() {
    if (sending || kept()) { return; }
    var open = changed();
    alertOf('refused', false);
    alertOf('differing', false);
    if (!open.length) { say('saved', texts.nothing); return; }
    if (!bar.reason.hidden && !reason.value.trim()) {
      refuse(texts.reasonMissing);
      reason.focus();
      return;
    }
    send({ id: uuid(), reason: bar.reason.hidden ? null : reason.value.trim(), marks: open.map(function (cell) {
      return { session: cell.getAttribute('data-session'), person: cell.getAttribute('data-person'), was: was(cell), state: value(cell) };
    }) });
  }
  function send(statement) {
    keep(statement);
    sending = true;
    say('saving', texts.saving);
    fetch('/api/v1/classes/' + encodeURIComponent(number) + '/attendance/' + statement.id, {
      method: 'PUT', credentials: 'same-origin', headers: { 'X-Requested-With': 'hocvuso', 'Content-Type': 'application/json' },
      body: JSON.stringify({ marks: statement.marks, reason: statement.reason })
    }).then(function (answer) {
      sending = false;
      if (answer.status === 401) { later(texts.signedOut); return null; }
      if (answer.status >= 500 || answer.status === 429) { later(texts.held); return null; }
      return answer.json().then(function (body) { answered(answer.status, body, statement); });
    }).catch(function () { sending = false; later(texts.held); });
  }
  function later(words) {
    say('queued', words);
    clearTimeout(timer);
    timer = setTimeout(again, AGAIN);
  }
  function again() {
    var statement = kept();
    if (statement && !sending) { send(statement); }
  }
  function answered(status, body, statement) {
    if (status === 200) {
      keep(null);
      statement.marks.forEach(function (mark) { stands(mark.session, mark.person, mark.state); });
      reason.value = '';
      say('saved', texts.saved.replace('{0}', body.created + body.changed));
    } else if (status === 409 && body.differing) {
      keep(null);
      differ(body.differing);
    } else {
      keep(null);
      say('queued', texts.unsavedAll);
      refuse(body.detail || texts.refused);
    }
    show();
  }
  function stands(session, person, state) {
    var cell = find(session, person);
    if (cell) { cell.setAttribute('data-was', state || ''); }
  }
  // Somebody else has written meanwhile: what they wrote is told, and the choice made here stays until it is saved once more.
  function differ(list) {
    var place = root.querySelector('[data-differing-list]');
    place.textContent = '';
    list.forEach(function (one) {
      var item = document.createElement('li'), cell = find(one.session, one.person), mine = cell ? value(cell) : null;
      item.textContent = texts.differs.replace('{0}', one.fullName).replace('{1}', one.state ? texts[one.state] : texts.none)
        .replace('{2}', one.markedBy || '—').replace('{3}', mine ? texts[mine] : texts.none);
      place.appendChild(item);
      stands(one.session, one.person, one.state);
    });
    alertOf('differing', true);
    say('queued', texts.unsavedAll);
    root.querySelector('[data-differing]').scrollIntoView();
  }
  function refuse(words) {
    root.querySelector('[data-refused-text]').textContent = words;
    alertOf('refused', true);
    root.querySelector('[data-refused]').scrollIntoView();
  }

  cells.forEach(function (cell) { choose(cell, was(cell)); });
  var waiting = kept();
  if (waiting) {
    waiting.marks.forEach(function (mark) { var cell = find(mark.session, mark.person); if (cell) { choose(cell, mark.state); } });
    send(waiting);
  }
  root.addEventListener('change', show);
  bar.save.addEventListener('click', save);
  bar.all.addEventListener('click', function () {
    cells.forEach(function (cell) { if (!value(cell)) { choose(cell, 'present'); } });
    show();
  });
  window.addEventListener('online', again);
  window.addEventListener('beforeunload', function (event) {
    if (changed().length && !kept()) { event.preventDefault(); event.returnValue = ''; }
  });
  show();
})();
