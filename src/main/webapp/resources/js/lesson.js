// The lesson: questions to check oneself with, not graded, not stored; and the time spent, sent with "done".
(function () {
  'use strict';
  var Hvs = window.Hvs, dom = Hvs.dom, element = dom.element, icon = dom.icon;
  var texts = Hvs.data('lesson', 'texts');
  var faces = Hvs.data('lesson', 'checks');
  var began = Date.now();
  var form = document.getElementById('done');
  if (form) { form.addEventListener('submit', function () { form.querySelector('[data-seconds]').value = Math.min(7200, Math.round((Date.now() - began) / 1000)); }); }

  Array.prototype.forEach.call(document.querySelectorAll('.self-check[data-question]'), function (place) {
    var name = place.getAttribute('data-question'), face = faces[name];
    if (!face) { place.hidden = true; return; }
    var response = null;
    var look = element('button', { type: 'button', 'class': 'btn btn--quiet', disabled: true }, [texts.check]);
    var verdict = element('div', { role: 'status' });
    var card = element('section', { 'class': 'card q', 'aria-label': texts.selfCheck }, [
      element('div', { 'class': 'q__head' }, [element('span', { 'class': 'small muted' }, [texts.selfCheck]), element('span', { 'class': 'badge' }, [texts.notGraded])]),
      Hvs.question.draw(face, { texts: texts, onChange: function (given) { response = given; look.disabled = false; verdict.textContent = ''; } }), element('div', { 'class': 'row' }, [look]), verdict]);
    look.addEventListener('click', function () {
      look.disabled = true;
      Hvs.call('POST', document.getElementById('lesson').getAttribute('data-address') + encodeURIComponent(name), response).then(function (reply) {
        tell(verdict, reply.ok ? reply.body : { right: false, feedback: reply.body ? [{ html: reply.body.detail }] : [] }, reply.ok);
      }, function () { tell(verdict, { right: false, feedback: [{ html: texts.noNetwork }] }, false); look.disabled = false; });
    });
    place.textContent = '';
    place.appendChild(card);
  });
  // Time in the lesson where a rule asks for it: the server counts, this only says that somebody looks.
  var watch = document.getElementById('time'), LOOK_EVERY = 20000;
  function look() {
    if (document.hidden) { return; }
    Hvs.call('POST', watch.getAttribute('data-look')).then(function (reply) { if (reply.ok && reply.body) { left(reply.body); } }, function () { /* without a network nobody counts */ });
  }
  function left(time) {
    var said = document.getElementById('time-left');
    if (!said || !time.needed) { return; }
    var missing = Math.ceil(Math.max(0, time.needed - time.seconds) / 60);
    said.textContent = time.done ? texts.nowDone : missing ? dom.fill(texts.timeLeft, [missing]) : texts.timeDone;
  }
  if (watch) {
    look();
    setInterval(look, LOOK_EVERY);
    document.addEventListener('visibilitychange', look);
  }
  // A word of the course: its meaning on the spot; without this script the link leads to it below the text.
  var note = null;
  function hide() { if (note) { note.remove(); note = null; } }
  Array.prototype.forEach.call(document.querySelectorAll('a.term'), function (word) {
    var meaning = document.querySelector(word.getAttribute('href') + ' dd');
    if (!meaning) { return; }
    function show() {
      hide();
      note = element('span', { 'class': 'term-note', role: 'tooltip', id: 'term-note' }, [meaning.textContent]);
      document.body.appendChild(note);
      var at = word.getBoundingClientRect(), left = Math.max(16, Math.min(at.left, document.documentElement.clientWidth - note.offsetWidth - 16));
      note.style.left = left + window.scrollX + 'px';
      note.style.top = at.bottom + window.scrollY + 6 + 'px';
      word.setAttribute('aria-describedby', 'term-note');
    }
    word.addEventListener('mouseenter', show);
    word.addEventListener('focus', show);
    word.addEventListener('mouseleave', hide);
    word.addEventListener('blur', hide);
    word.addEventListener('click', function (event) { event.preventDefault(); if (note) { hide(); } else { show(); } });
    word.addEventListener('keydown', function (event) { if (event.key === 'Escape') { hide(); } });
  });
  function tell(place, answer, known) {
    place.textContent = '';
    var notes = (answer.feedback || []).map(function (note) { return dom.markup('p', '', note.html); });
    if (known) { notes.unshift(element('p', {}, [element('b', {}, [answer.right ? texts.right : texts.wrong])])); }
    place.appendChild(element('div', { 'class': 'callout callout--' + (answer.right ? 'success' : 'warn') }, [icon(answer.right ? 'check-circle' : 'info-circle'), element('div', {}, notes)]));
  }
})();
