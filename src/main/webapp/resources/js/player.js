// The test: one question at a time, every answer saved at once, held on this machine while the network is gone, and sealed into
// a file for the supervisor when it does not come back.
(function () {
  'use strict';
  var Hvs = window.Hvs, dom = Hvs.dom, element = dom.element, icon = dom.icon, fill = dom.fill;
  var root = document.getElementById('player');
  var slug = root.getAttribute('data-quiz');
  var texts = Hvs.data('player', 'texts');
  var paper, current = 0, clockOffset = 0, offlineSince = null, retryIn = 2000, sending = false, submitting = false, over = false, lastSaved = null;
  var held = {};   // slot → {sequence, response}: not yet acknowledged
  var flags = {};  // slot → true
  var answers = {}; // slot → {sequence, response}: newest known
  var times = {};   // slot → when it was answered here, in the server's time
  var windowId = String(Math.random()).slice(2), elsewhere = false, asked = false;
  var PRESENT_EVERY = 60000;

  // ── what stays on this machine ──
  function key() { return 'hvs-attempt-' + paper.id; }
  function keep() {
    try { localStorage.setItem(key(), JSON.stringify({ held: held, answers: answers, flags: flags, times: times })); } catch (e) { /* a full or forbidden store: the answers still go out */ }
  }
  function recall() {
    try {
      var kept = JSON.parse(localStorage.getItem(key()) || '{}');
      flags = kept.flags || {};
      times = kept.times || {};
      Object.keys(kept.held || {}).forEach(function (slot) {
        if (!answers[slot] || kept.held[slot].sequence > answers[slot].sequence) { held[slot] = answers[slot] = kept.held[slot]; }
      });
      // Only then what was saved before: what waits has the same number here and must still go out. A paper that was kept for want of a network is older than what was saved since.
      Object.keys(kept.answers || {}).forEach(function (slot) {
        if (!answers[slot] || kept.answers[slot].sequence > answers[slot].sequence) { answers[slot] = kept.answers[slot]; }
      });
    } catch (e) { held = {}; }
  }
  function forget() { try { localStorage.removeItem(key()); } catch (e) { /* nothing kept */ } }
  function count(map) { return Object.keys(map).length; }
  function serverTime() { return new Date(Date.now() + clockOffset); }

  // ── starting ──
  var startButton = document.getElementById('start');
  function start() {
    startButton.disabled = true;
    say('');
    Hvs.call('POST', '/quizzes/' + encodeURIComponent(slug) + '/attempts').then(function (answer) {
      if (answer.ok) { open(answer.body); } else if (answer.status === 401) { location.reload(); } else { failed(answer.body ? answer.body.detail : texts.startFailed); }
    }, function () { failed(texts.noNetwork); });
  }
  function failed(sentence) { startButton.disabled = false; say(sentence); }
  function say(sentence) {
    var place = document.getElementById('start-error');
    place.textContent = '';
    if (sentence) { place.appendChild(callout('danger', 'exclamation-circle', sentence)); }
  }
  function callout(kind, name, sentence) {
    return element('div', { 'class': 'callout callout--' + kind, role: 'alert' }, [icon(name), element('div', {}, [element('p', {}, [sentence])])]);
  }
  if (startButton) { startButton.addEventListener('click', start); }
  if (startButton && location.hash === '#here') { start(); }

  function open(body) {
    paper = body;
    clockOffset = (paper.now ? Date.parse(paper.now) : Date.now()) - Date.now();
    Object.keys(paper.answers || {}).forEach(function (slot) { answers[slot] = paper.answers[slot]; });
    recall();
    claimTab();
    document.getElementById('intro').hidden = true;
    document.getElementById('paper').hidden = false;
    document.getElementById('bar').hidden = false;
    var unanswered = paper.questions.map(function (q) { return !answers[q.slot]; }).indexOf(true);
    current = count(answers) && unanswered > 0 ? unanswered : 0;
    drawNavigator();
    show(current, false);
    tick();
    setInterval(tick, 1000);
    send();
  }

  // ── being there: the supervisor sees it, and one window has the attempt ──
  function claimTab() {
    try {
      localStorage.setItem('hvs-tab-' + paper.id, windowId);
      window.addEventListener('storage', function (event) {
        if (event.key === 'hvs-tab-' + paper.id && event.newValue && event.newValue !== windowId) { leave(); }
      });
    } catch (e) { /* no store: the server tells */ }
    present(true);
    setInterval(function () { present(false); }, PRESENT_EVERY);
  }
  function present(claim) {
    if (over || elsewhere) { return; }
    Hvs.call('POST', '/attempts/' + paper.id + '/presence', { window: windowId, claim: claim }).then(function (reply) {
      if (!reply.ok || over) { return; }
      clockOffset = Date.parse(reply.body.now) - Date.now();
      if (!reply.body.here) { leave(); } else if (reply.body.state !== 'open') { finished(); } else { deadline(reply.body.deadline); }
    }, function () { /* the answers notice when the network is gone */ });
  }
  function deadline(until) {
    if (until === paper.deadline) { return; }
    paper.deadline = until;
    told = {};
    submitting = asked;
    document.getElementById('timer').hidden = !until;
    document.getElementById('announce').textContent = until ? fill(texts.deadlineNow, [Hvs.clock(until).time]) : texts.noDeadline;
  }
  // Another window has it: what is held here still goes out, and nothing more is answered here.
  function leave() {
    if (over || elsewhere) { return; }
    elsewhere = true;
    var place = document.getElementById('paper'), back = element('a', { 'class': 'btn', href: '#here' }, [texts.takeOver]);
    back.addEventListener('click', function (event) { event.preventDefault(); location.hash = 'here'; location.reload(); });
    place.textContent = '';
    place.className = 'stack';
    document.getElementById('bar').hidden = true;
    place.appendChild(callout('warn', 'exclamation-triangle', texts.otherTab));
    place.appendChild(element('p', {}, [back]));
    back.focus();
    send();
  }

  // ── the question ──
  function show(index, focus) {
    current = index;
    var question = paper.questions[index];
    var place = document.getElementById('question');
    place.textContent = '';
    place.appendChild(Hvs.question.draw(question, {
      texts: texts, response: answers[question.slot] && answers[question.slot].response,
      onChange: function (response) { answer(question.slot, response); }
    }));
    // Where one question gives other points than another, each says its own.
    document.getElementById('number').textContent = paper.questions.some(function (one) { return one.worth; })
      ? fill(texts.worth, [index + 1, paper.questions.length, Hvs.decimal(question.worth || 1)]) : fill(texts.question, [index + 1, paper.questions.length]);
    var flag = document.getElementById('flag');
    flag.checked = !!flags[question.slot];
    button('previous', index - 1, index > 0);
    button('next', index + 1, index < paper.questions.length - 1);
    document.getElementById('finish').hidden = index < paper.questions.length - 1;
    refresh();
    if (focus) { document.getElementById('number').focus(); window.scrollTo(0, 0); }
  }
  function button(id, index, there) {
    var node = document.getElementById(id);
    node.hidden = !there;
    node.querySelector('span').textContent = fill(texts.goTo, [index + 1]);
  }
  function answer(slot, response) {
    var sequence = Math.max(answers[slot] ? answers[slot].sequence : 0, held[slot] ? held[slot].sequence : 0) + 1;
    answers[slot] = held[slot] = { sequence: sequence, response: response };
    times[slot] = serverTime().toISOString();
    keep();
    refresh();
    send();
  }
  document.getElementById('previous').addEventListener('click', function () { show(current - 1, true); });
  document.getElementById('next').addEventListener('click', function () { show(current + 1, true); });
  document.getElementById('flag').addEventListener('change', function (event) {
    var slot = paper.questions[current].slot;
    if (event.target.checked) { flags[slot] = true; } else { delete flags[slot]; }
    keep();
    refresh();
  });

  // ── the navigator and the states, in words ──
  function drawNavigator() {
    var list = document.getElementById('navigator');
    list.textContent = '';
    paper.questions.forEach(function (question, index) {
      var link = element('a', { href: '#question' }, [String(index + 1)]);
      link.addEventListener('click', function (event) { event.preventDefault(); show(index, true); });
      list.appendChild(element('li', {}, [link]));
    });
  }
  function refresh() {
    if (elsewhere) { return; }
    var links = document.querySelectorAll('#navigator a');
    paper.questions.forEach(function (question, index) {
      var slot = question.slot, waiting = !!held[slot], done = !!answers[slot];
      links[index].className = (waiting ? 'w' : done ? 'a' : '') + (flags[slot] ? ' flag' : '');
      links[index].setAttribute('aria-label', [fill(texts.number, [index + 1]), waiting ? texts.waiting : done ? texts.savedWord : texts.unanswered, flags[slot] ? texts.flagged : null].filter(Boolean).join(', '));
      if (index === current) { links[index].setAttribute('aria-current', 'true'); } else { links[index].removeAttribute('aria-current'); }
    });
    var left = paper.questions.length - count(answers);
    document.getElementById('left').textContent = left ? fill(texts.left, [left]) : texts.allAnswered;
    document.getElementById('answered').textContent = fill(texts.answered, [count(answers), paper.questions.length, paper.number]);
    state();
  }
  var spoken = '';
  function state() {
    var slot = paper.questions[current].slot, node = document.getElementById('state');
    var kind = !answers[slot] ? '' : held[slot] ? (offlineSince ? 'queued' : 'saving') : 'saved';
    node.className = kind ? 'state state--' + kind : 'state sr-only';
    node.textContent = '';
    if (kind) {
      node.appendChild(icon(kind === 'saved' ? 'check' : kind === 'saving' ? 'sync' : 'cloud-upload'));
      node.appendChild(document.createTextNode(' ' + (kind === 'saved' ? (lastSaved ? fill(texts.savedAt, [Hvs.clock(lastSaved).seconds]) : texts.savedWord) : kind === 'saving' ? texts.saving : texts.queued)));
    }
    var waiting = count(held);
    document.getElementById('safe').textContent = waiting && offlineSince ? fill(texts.held, [count(answers) - waiting, waiting]) : texts.safe;
    var offline = document.getElementById('offline'), sentence = offlineSince ? fill(texts.offline, [Hvs.clock(offlineSince).time, waiting]) : '';
    if (sentence !== spoken) {
      spoken = sentence;
      offline.textContent = '';
      if (sentence) { offline.appendChild(callout('warn', 'exclamation-triangle', sentence)); }
    }
    document.getElementById('rescue').hidden = !offlineSince || !paper.seal;
  }

  // ── sending ──
  function send() {
    if (sending || over) { return; }
    var slot = Object.keys(held)[0];
    if (slot === undefined) {
      if (submitting && !elsewhere) { submit(); }
      return;
    }
    var mine = held[slot];
    sending = true;
    Hvs.call('PUT', '/attempts/' + paper.id + '/answers/' + slot, mine).then(function (reply) {
      sending = false;
      if (reply.ok || reply.status === 422) { acknowledged(slot, mine, reply); } else if (reply.status === 409 || reply.status === 404) { finished(); } else if (reply.status === 401) { signedOut(); } else { wait(); }
    }, function () { sending = false; wait(); });
  }
  function acknowledged(slot, mine, reply) {
    if (held[slot] && held[slot].sequence === mine.sequence) { delete held[slot]; }
    if (reply.ok) { lastSaved = new Date(); } else { delete answers[slot]; }
    offlineSince = null;
    retryIn = 2000;
    keep();
    refresh();
    send();
  }
  function wait() {
    offlineSince = offlineSince || new Date();
    refresh();
    setTimeout(send, retryIn);
    retryIn = Math.min(retryIn * 1.6, 20000);
  }
  function signedOut() {
    if (elsewhere) { setTimeout(send, 10000); return; }
    var offline = document.getElementById('offline');
    offline.textContent = '';
    offline.appendChild(callout('warn', 'lock', texts.signedOut));
    setTimeout(send, 10000);
  }
  window.addEventListener('online', function () { retryIn = 2000; send(); });

  // ── time ──
  var told = {};
  function tick() {
    if (!paper.deadline || over || elsewhere) { return; }
    var seconds = Math.max(0, Math.floor((Date.parse(paper.deadline) - Date.now() - clockOffset) / 1000));
    var timer = document.getElementById('timer'), minutes = Math.floor(seconds / 60);
    timer.hidden = false;
    timer.querySelector('span').textContent = ('0' + minutes).slice(-2) + ':' + ('0' + seconds % 60).slice(-2);
    timer.setAttribute('aria-label', fill(texts.timeLeft, [minutes, seconds % 60]));
    timer.classList.toggle('timer--low', seconds <= 300);
    [10, 5, 1].forEach(function (mark) {
      if (seconds <= mark * 60 && seconds > mark * 60 - 5 && !told[mark]) {
        told[mark] = true;
        document.getElementById('announce').textContent = fill(texts.timeLeft, [mark, 0]);
      }
    });
    if (seconds === 0 && !submitting) { submitting = true; send(); }
  }

  // ── the file for the supervisor ──
  document.getElementById('rescue-go').addEventListener('click', function () {
    var mine = {};
    Object.keys(times).forEach(function (slot) {
      if (answers[slot]) { mine[slot] = { sequence: answers[slot].sequence, response: answers[slot].response, at: times[slot] }; }
    });
    var payload = JSON.stringify({ format: 'hocvuso-answers-1', attempt: paper.id, sealedAt: serverTime().toISOString(), answers: mine });
    var file = new Blob([JSON.stringify({ payload: payload, seal: Hvs.seal(paper.seal, payload) })], { type: 'application/json' });
    var link = element('a', { href: URL.createObjectURL(file), download: 'bai-lam-' + slug + '-' + paper.number + '.json' });
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    document.getElementById('rescue-said').textContent = fill(texts.fileMade, [count(mine)]);
  });

  // ── handing in ──
  var dialog = document.getElementById('hand-in'), opener;
  function ask(event) {
    opener = event.currentTarget;
    var open = paper.questions.filter(function (q) { return !answers[q.slot]; });
    document.getElementById('hand-in-text').textContent = open.length ? fill(texts.handInOpen, [open.length]) : texts.handInAll;
    var back = document.getElementById('hand-in-back');
    back.textContent = open.length ? fill(texts.continueAt, [paper.questions.indexOf(open[0]) + 1]) : texts.lookAgain;
    dialog.hidden = false;
    back.focus();
  }
  function closeDialog() { dialog.hidden = true; opener.focus(); }
  ['finish', 'finish-top', 'finish-side'].forEach(function (id) { document.getElementById(id).addEventListener('click', ask); });
  document.getElementById('hand-in-back').addEventListener('click', function () {
    closeDialog();
    var open = paper.questions.map(function (q) { return !answers[q.slot]; }).indexOf(true);
    if (open >= 0) { show(open, true); }
  });
  document.getElementById('hand-in-go').addEventListener('click', function () { closeDialog(); asked = submitting = true; send(); });
  dialog.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') { closeDialog(); }
    if (event.key === 'Tab') {
      var nodes = dialog.querySelectorAll('button'), edge = event.shiftKey ? nodes[0] : nodes[nodes.length - 1];
      if (document.activeElement === edge) { event.preventDefault(); nodes[event.shiftKey ? nodes.length - 1 : 0].focus(); }
    }
  });
  function submit() {
    if (sending) { return; }
    sending = true;
    Hvs.call('POST', '/attempts/' + paper.id + '/submission').then(function (reply) {
      sending = false;
      if (reply.ok || reply.status === 409) { finished(); } else if (reply.status === 401) { signedOut(); } else { wait(); }
    }, function () { sending = false; wait(); });
  }
  function finished() {
    over = true;
    forget();
    location.replace('/quiz/result?attempt=' + paper.id);
  }
  window.addEventListener('beforeunload', function (event) {
    if (paper && !over && count(held)) { event.preventDefault(); event.returnValue = ''; }
  });
})();
