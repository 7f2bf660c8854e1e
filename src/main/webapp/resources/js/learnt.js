// Lessons marked as learnt. Where the network is gone the mark is kept in this browser, under its reader's name, and sent when the
// network is back. Until the server has it the pages say that it waits: nothing counts before that.
(function () {
  'use strict';
  var Hvs = window.Hvs, element = Hvs.dom.element, icon = Hvs.dom.icon, fill = Hvs.dom.fill;
  var reader = document.querySelector('meta[name="hvs-reader"]'), box = document.getElementById('learnt');
  if (!reader || !box) { return; }
  var STORE = 'hvs-learnt:' + reader.content, RETRY_AFTER = 10000;
  var texts = Hvs.data('learnt', 'texts'), form = document.getElementById('done'), busy = false, timer = null;

  // ── what waits: [{course, lesson, title, seconds, refusal}] ──
  function all() { try { return JSON.parse(localStorage.getItem(STORE) || '[]'); } catch (e) { return []; } }
  function keep(marks) {
    try {
      if (marks.length) { localStorage.setItem(STORE, JSON.stringify(marks)); } else { localStorage.removeItem(STORE); }
      return true;
    } catch (e) { return false; }
  }
  function same(one, other) { return one.course === other.course && one.lesson === other.lesson; }
  // Another tab may have written meanwhile: what it did stays.
  function replace(mark, by) { return keep(all().filter(function (one) { return !same(one, mark); }).concat(by ? [by] : [])); }
  function put(mark) { return Hvs.call('PUT', '/me/courses/' + mark.course + '/lessons/' + mark.lesson + '/progress', { state: 'completed', seconds: mark.seconds, reader: reader.content }); }

  // Only the server itself says that a mark was taken; a page of a network that wants a password answers 200 too.
  function taken(answer) { return answer.ok && answer.body; }
  function isOthers(answer) { return answer.status === 401 || answer.status === 409 && answer.body && /other-reader$/.test(answer.body.type); }
  function isLater(answer) { return answer.ok || answer.status >= 500 || answer.status === 429; }

  // ── showing ──
  function titles(marks) { return marks.map(function (mark) { return '“' + mark.title + '”'; }).join(', '); }
  function show(sentence) {
    var marks = all(), waiting = marks.filter(function (mark) { return !mark.refusal; }), lines = [];
    if (waiting.length) { lines.push(element('p', {}, [fill(texts.waiting, [waiting.length, titles(waiting)])])); }
    if (sentence) { lines.push(element('p', {}, [sentence])); }
    if (form && waiting.some(function (mark) { return same(mark, here()); })) { lines.push(element('p', {}, [element('a', { href: form.getAttribute('data-next') }, [texts.next])])); }
    marks.filter(function (mark) { return mark.refusal; }).forEach(function (mark) {
      var seen = element('button', { type: 'button', 'class': 'btn btn--quiet btn--line' }, [texts.seen]);
      seen.addEventListener('click', function () { replace(mark); show(); });
      lines.push(element('p', {}, [fill(texts.refused, [mark.title, mark.refusal]) + ' ', seen]));
    });
    box.textContent = '';
    if (lines.length) { box.appendChild(element('div', { 'class': 'callout callout--' + (waiting.length ? 'info' : marks.length ? 'warn' : 'success') }, [icon(waiting.length ? 'clock' : marks.length ? 'exclamation-triangle' : 'check-circle'), element('div', { 'class': 'stack stack--s' }, lines)])); }
    badges(waiting);
  }
  function badges(waiting) {
    Array.prototype.forEach.call(document.querySelectorAll('[data-waiting]'), function (badge) { badge.remove(); });
    waiting.forEach(function (mark) {
      Array.prototype.forEach.call(document.querySelectorAll('a.item[href$="/learning/lesson?course=' + mark.course + '&lesson=' + mark.lesson + '"] .grow'), function (row) {
        row.appendChild(element('span', { 'class': 'badge', 'data-waiting': '' }, [icon('clock'), ' ' + texts.badge]));
      });
    });
  }

  // ── sending: one after the other, in the order they were marked ──
  function send() {
    var mark = all().filter(function (one) { return !one.refusal; })[0];
    clearTimeout(timer);
    if (busy || !mark) { return; }
    busy = true;
    put(mark).then(function (answer) {
      busy = false;
      if (taken(answer)) { replace(mark); done(mark); send(); return; }
      if (isOthers(answer)) { show(texts.signedOut); return; }
      if (isLater(answer)) { later(); return; }
      mark.refusal = (answer.body && answer.body.detail) || texts.failed;
      replace(mark, mark);
      show();
      send();
    }, function () { busy = false; later(); });
  }
  function later() { timer = setTimeout(send, RETRY_AFTER); }
  function done(mark) {
    var left = all().some(function (one) { return !one.refusal; });
    show(fill(texts.sent, [mark.title]));
    // A list of lessons is drawn anew by the server; whoever reads a lesson goes on reading.
    if (!left && !form) { location.reload(); }
  }

  // ── marking ──
  function here() {
    return { course: form.querySelector('[name=course]').value, lesson: form.querySelector('[name=lesson]').value, title: document.querySelector('h1').textContent.trim(), seconds: Number(form.querySelector('[data-seconds]').value) };
  }
  function marking(button) {
    var through = false;
    form.addEventListener('submit', function (event) {
      if (through) { return; }
      event.preventDefault();
      event.stopPropagation();
      if (button.disabled) { return; }
      button.disabled = true;
      var mark = here();
      put(mark).then(function (answer) {
        button.disabled = false;
        if (taken(answer)) { replace(mark); location.href = form.getAttribute('data-next'); return; }
        if (isOthers(answer) || isLater(answer)) {
          show(!replace(mark, mark) ? texts.noStore : isOthers(answer) ? texts.signedOut : '');
          later();
          return;
        }
        // What the server has against it, it says on its own page.
        through = true;
        button.click();
        through = false;
      }, function () {
        button.disabled = false;
        show(replace(mark, mark) ? '' : texts.noStore);
        later();
      });
    });
  }
  if (form) { marking(form.querySelector('input[type=submit], button')); }
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', function () { if (!document.hidden) { send(); } });
  show();
  send();
})();
