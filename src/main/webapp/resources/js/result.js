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
  function needed() { return Math.ceil(attempt.quiz.passPercent * attempt.total / 100); }
  function verdict() {
    root.querySelector('[data-loading]').hidden = true;
    root.querySelector('[data-verdict]').hidden = false;
    var ring = root.querySelector('.ring-fg'), mark = root.querySelector('.ring-mark');
    ring.setAttribute('pathLength', attempt.total);
    ring.setAttribute('stroke-dasharray', attempt.correct + ' ' + attempt.total);
    if (!attempt.correct) { ring.setAttribute('stroke', 'none'); ring.classList.add('ring--none'); }
    mark.setAttribute('transform', 'rotate(' + attempt.quiz.passPercent * 3.6 + ' 60 60)');
    root.querySelector('[data-score]').textContent = attempt.correct + '/' + attempt.total;
    root.querySelector('[data-needed]').textContent = fill(texts.needed, [needed()]);
    root.querySelector('.verdict__ring').setAttribute('aria-label', fill(texts.ring, [attempt.correct, attempt.total, needed()]));
    root.querySelector('[data-headline]').textContent = attempt.passed ? texts.passed : texts.failedTest;
    var badge = root.querySelector('[data-badge]');
    badge.className = 'badge badge--' + (attempt.passed ? 'success' : 'danger');
    badge.appendChild(icon(attempt.passed ? 'check' : 'times'));
    badge.appendChild(document.createTextNode(' ' + (attempt.passed ? texts.passedWord : texts.failedWord)));
    var finished = new Date(attempt.finishedAt), minutes = Math.max(1, Math.round((finished - new Date(attempt.startedAt)) / 60000));
    root.querySelector('[data-when]').textContent = fill(attempt.state === 'expired' ? texts.expired : texts.when,
      [finished.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' }), finished.toLocaleDateString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' }), minutes, String(attempt.scorePercent).replace('.', ',')]);
    root.querySelector('[data-again]').hidden = attempt.passed;
    root.querySelector('[data-again]').href = '/quiz/attempt?quiz=' + encodeURIComponent(attempt.quiz.slug);
    root.querySelector('[data-proof]').hidden = !attempt.passed;
    document.title = attempt.quiz.title + ' · Học vụ số';
    root.querySelector('[data-title]').textContent = fill(texts.title, [attempt.quiz.title, attempt.number]);
  }
  function wrong() { return attempt.review.filter(function (question) { return question.outcome && question.outcome !== 'right' && question.outcome !== 'dropped'; }); }
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
      var badge = good === null ? null : question.outcome === 'dropped' ? element('span', { 'class': 'badge' }, [icon('ban'), ' ' + texts.dropped]) : element('span', { 'class': 'badge badge--' + (good ? 'success' : 'danger') }, [icon(good ? 'check' : 'times'), ' ' + (good ? texts.right : texts.wrong)]);
      list.appendChild(element('article', { 'class': 'card q' }, [element('div', { 'class': 'q__head' }, [element('h3', { 'class': 'small muted' }, [fill(texts.question, [question.slot])]), badge]), question.ruling ? element('p', { 'class': 'hint' }, [texts.ruling]) : null, Hvs.question.review(question, texts)]));
    });
    if (filter === 'wrong' && !wrong().length) { list.appendChild(element('p', { 'class': 'muted' }, [texts.noneWrong])); }
  }
})();
