// What came of an attempt: the verdict as a ring and in words, then the questions looked back at.
(function () {
  'use strict';
  var Hvs = window.Hvs, dom = Hvs.dom, element = dom.element, icon = dom.icon, fill = dom.fill;
  var root = document.getElementById('result');
  var texts = Hvs.data('result', 'texts');
  var attempt, filter = 'wrong';

  Hvs.call('GET', '/attempts/' + encodeURIComponent(root.getAttribute('data-attempt'))).then(function (reply) {
    if (!reply.ok) { say(reply.body ? reply.body.detail : texts.failed); return; }
    attempt = reply.body;
    if (attempt.state === 'open') { location.replace('/quiz/attempt?quiz=' + encodeURIComponent(attempt.quiz.slug)); return; }
    verdict();
    if (attempt.review) { filter = wrong().length ? 'wrong' : 'all'; review(); }
  }, function () { say(texts.failed); });

  function say(sentence) {
    root.querySelector('[data-loading]').hidden = true;
    root.appendChild(element('div', { 'class': 'callout callout--danger', role: 'alert' }, [icon('exclamation-circle'), element('div', {}, [element('p', {}, [sentence])])]));
  }
  // Right answers of all; where questions give different points, points of all.
  function reached() { return attempt.weighted ? [attempt.score, attempt.maxScore] : [attempt.correct, attempt.total]; }
  function needed() { var all = reached()[1] * attempt.quiz.passPercent; return attempt.weighted ? Math.ceil(all - 1e-9) / 100 : Math.ceil(all / 100); }
  function verdict() {
    root.querySelector('[data-loading]').hidden = true;
    root.querySelector('[data-verdict]').hidden = false;
    var ring = root.querySelector('.ring-fg'), mark = root.querySelector('.ring-mark');
    var got = reached()[0], all = reached()[1], said = [Math.floor(got * 100 + 1e-9) / 100, all, needed()].map(Hvs.decimal);
    ring.setAttribute('pathLength', all);
    ring.setAttribute('stroke-dasharray', got + ' ' + all);
    if (!got) { ring.setAttribute('stroke', 'none'); ring.classList.add('ring--none'); }
    mark.setAttribute('transform', 'rotate(' + attempt.quiz.passPercent * 3.6 + ' 60 60)');
    root.querySelector('[data-score]').textContent = said[0] + '/' + said[1];
    root.querySelector('[data-needed]').textContent = fill(texts.needed, [said[2]]);
    root.querySelector('.verdict__ring').setAttribute('aria-label', fill(attempt.weighted ? texts.ringPoints : texts.ring, said));
    root.querySelector('[data-headline]').textContent = attempt.passed ? texts.passed : attempt.awaitsMarking ? texts.awaits : texts.failedTest;
    var badge = root.querySelector('[data-badge]');
    badge.className = 'badge badge--' + (attempt.passed ? 'success' : attempt.awaitsMarking ? 'info' : 'danger');
    badge.appendChild(icon(attempt.passed ? 'check' : attempt.awaitsMarking ? 'clock' : 'times'));
    badge.appendChild(document.createTextNode(' ' + (attempt.passed ? texts.passedWord : attempt.awaitsMarking ? texts.unmarked : texts.failedWord)));
    var finished = new Date(attempt.finishedAt), minutes = Math.max(1, Math.round((finished - new Date(attempt.startedAt)) / 60000));
    root.querySelector('[data-when]').textContent = fill(attempt.state === 'expired' ? texts.expired : texts.when,
      [Hvs.clock(finished).time, Hvs.clock(finished).day, minutes, String(attempt.scorePercent).replace('.', ',')]);
    root.querySelector('[data-again]').hidden = attempt.passed;
    root.querySelector('[data-again]').href = '/quiz/attempt?quiz=' + encodeURIComponent(attempt.quiz.slug);
    root.querySelector('[data-proof]').hidden = !attempt.passed;
    document.title = attempt.quiz.title + ' · Học vụ số';
    root.querySelector('[data-title]').textContent = fill(texts.title, [attempt.quiz.title, attempt.number]);
  }
  // What the question gave of what it gives, in points; without marks to be shown only the latter.
  function worth(question) {
    var all = question.worth || 1;
    if (!attempt.weighted) { return ''; }
    return ' · ' + (question.points === undefined || question.outcome === 'dropped' ? fill(texts.worth, [Hvs.decimal(all)])
      : fill(texts.pointsOf, [Hvs.decimal(Math.floor(question.points * all / 10 + 1e-9) / 100), Hvs.decimal(all)]));
  }
  function wrong() { return attempt.review.filter(function (question) { return question.outcome && ['right', 'dropped', 'unmarked'].indexOf(question.outcome) < 0; }); }
  function review() {
    var place = root.querySelector('[data-review]');
    place.hidden = false;
    var tabs = root.querySelector('[data-tabs]');
    tabs.textContent = '';
    [['wrong', fill(texts.wrongOnes, [wrong().length])], ['all', fill(texts.allOnes, [attempt.review.length])]].forEach(function (tab) {
      var button = element('button', { type: 'button', 'class': 'chip', 'aria-pressed': String(filter === tab[0]) }, [tab[1]]);
      button.addEventListener('click', function () { filter = tab[0]; review(); });
      tabs.appendChild(button);
    });
    var list = root.querySelector('[data-questions]');
    list.textContent = '';
    (filter === 'wrong' ? wrong() : attempt.review).forEach(function (question) {
      var good = question.outcome ? question.outcome === 'right' : null;
      var badge = good === null ? null : question.outcome === 'dropped' ? element('span', { 'class': 'badge' }, [icon('ban'), ' ' + texts.dropped]) : question.outcome === 'unmarked' ? element('span', { 'class': 'badge' }, [icon('clock'), ' ' + texts.unmarked]) : element('span', { 'class': 'badge badge--' + (good ? 'success' : 'danger') }, [icon(good ? 'check' : 'times'), ' ' + (good ? texts.right : texts.wrong)]);
      list.appendChild(element('article', { 'class': 'card q' }, [element('div', { 'class': 'q__head' }, [element('h3', { 'class': 'small muted' }, [fill(texts.question, [question.slot]) + worth(question)]), badge]), question.ruling ? element('p', { 'class': 'hint' }, [texts.ruling]) : null, Hvs.question.review(question, texts)]));
    });
    if (filter === 'wrong' && !wrong().length) { list.appendChild(element('p', { 'class': 'muted' }, [texts.noneWrong])); }
  }
})();
