// A test being made. Its terms, its draws and what it shows are saved by themselves (autosave.js), only the parts that were changed;
// lines of a draw are weighed while they are typed: how many questions each may take, and whether one paper can be made of all.
(function () {
  'use strict';
  var Hvs = window.Hvs, form = document.querySelector('[data-weighing]');
  if (!form) { return; }
  var texts = Hvs.data('drawing', 'texts'), address = form.getAttribute('data-weighing').replace(/\/weighing$/, '');
  var together = document.getElementById('together'), wait = null, asked = 0;
  var about = document.getElementById('about'), showing = document.getElementById('showing');

  // ── what stands in the forms ──
  // As the server reads it: what has a comma in it stands in quotation marks, those in it doubled.
  function parts(text) {
    var one = /\s*(?:"((?:[^"]|"")*)"|([^,;]*))\s*(?:[,;]|$)/g, found = [], match;
    while (one.lastIndex < text.length && (match = one.exec(text))) {
      var part = (match[1] === undefined ? match[2] : match[1].replace(/""/g, '"')).trim();
      if (part && found.indexOf(part) < 0) { found.push(part); }
      if (match[0] === '') { one.lastIndex++; }
    }
    return found.sort();
  }
  function value(i, name) { return form.querySelector('[name="' + name + '.' + i + '"]').value.trim(); }
  // As the server takes it: nothing is one point; what is no number stays what it is and is complained of.
  function points(i) {
    var typed = value(i, 'points').replace(',', '.');
    return typed === '' ? 1 : isPoints(typed) ? Number(typed) : typed;
  }
  function isPoints(typed) { return /^\d{1,3}(\.\d{1,2}0*)?$/.test(typed) && Number(typed) > 0 && Number(typed) <= 100; }
  function line(i) {
    var levels = form.querySelectorAll('[name="level.' + i + '"]:checked');
    return {
      bank: value(i, 'bank'), tags: parts(value(i, 'tags')), skills: parts(value(i, 'skills')), count: Number(value(i, 'count')), points: points(i),
      difficulty: Array.prototype.map.call(levels, function (box) { return Number(box.value); })
    };
  }
  function numbers() {
    return Array.prototype.map.call(form.querySelectorAll('[data-draw]'), function (set) { return set.getAttribute('data-draw'); })
      .filter(function (i) { return /^0*[1-9]\d*$/.test(value(i, 'count')); });
  }
  function field(name) { return about.querySelector('[name="' + name + '"]').value.trim(); }
  // What is no number stays what it is, so that it is seen to differ and is complained of.
  function number(name) { return field(name) === '' ? null : /^\d+$/.test(field(name)) ? Number(field(name)) : field(name); }
  function ticked(moment) {
    return Array.prototype.map.call(showing.querySelectorAll('[name="' + moment + '"]:checked'), function (box) { return box.value; });
  }
  function read() {
    return JSON.stringify({
      draw: numbers().map(line),
      terms: {
        title: field('title'), kind: field('kind'), minutes: number('minutes'), passPercent: number('passPercent'), attempts: number('attempts'),
        opensAt: field('opensAt'), closesAt: field('closesAt'), delayMinutes: number('delayMinutes'), grading: field('grading'),
        shuffled: about.querySelector('[name="shuffled"]').checked, graceSeconds: number('graceSeconds')
      },
      review: { after: ticked('after'), later: ticked('later'), closed: ticked('closed') }
    });
  }
  // A count or a term that is no whole number is not sent as another one.
  function fault() {
    var wrong = Array.prototype.filter.call(document.querySelectorAll('#drawing [inputmode="numeric"], #about [inputmode="numeric"]'), function (input) {
      return !/^\d*$/.test(input.value.trim());
    })[0];
    return wrong ? complaint(texts.noNumber, wrong) : faultOfPoints();
  }
  function faultOfPoints() {
    var wrong = numbers().filter(function (i) { return typeof points(i) !== 'number'; })[0];
    return wrong === undefined ? null : complaint(texts.noPoints, document.getElementById('points-' + wrong));
  }
  function complaint(sentence, input) {
    return Hvs.dom.fill(sentence, [document.querySelector('label[for="' + input.id + '"]').textContent, input.value.trim()]);
  }

  // ── saving ──
  function revisions() { return document.querySelectorAll('input[name="revision"]'); }
  function changed(text, saved) {
    var now = JSON.parse(text), before = JSON.parse(saved), body = { revision: revision() };
    Object.keys(now).forEach(function (part) { if (JSON.stringify(now[part]) !== JSON.stringify(before[part])) { body[part] = now[part]; } });
    return body;
  }
  function revision(next) {
    if (next !== undefined) { Array.prototype.forEach.call(revisions(), function (one) { one.value = next; }); }
    return revisions()[0].value;
  }
  // What the page says of the test is the server's to say: those places are read anew.
  function look() {
    fetch(location.pathname + location.search, { credentials: 'same-origin', cache: 'no-store' }).then(function (response) { return response.text(); }).then(function (page) {
      var read = new DOMParser().parseFromString(page, 'text/html');
      Array.prototype.forEach.call(document.querySelectorAll('[data-live]'), function (place) {
        var now = read.getElementById(place.id);
        if (now && now.innerHTML !== place.innerHTML) { place.innerHTML = now.innerHTML; }
      });
    }, function () { /* the next save looks again */ });
  }
  var loaded = read();
  var autosave = Hvs.autosave({
    read: read,
    put: function (text, saved) { return Hvs.call('PUT', address, changed(text, saved)); },
    aside: function (text) { return Hvs.call('POST', address + '/aside', changed(text, loaded)); },
    revision: revision,
    fault: fault,
    kept: look,
    looked: function () { /* the page is read anew once it is saved */ },
    settled: function () { location.assign(location.pathname + location.search.replace(/&(saved|preset|paper)=[^&]*/g, '')); },
    focus: function () { document.getElementById('state').focus(); },
    store: 'hvs-test:' + address,
    texts: Object.assign({}, Hvs.data('drawing', 'saving'), texts)
  });
  [form, about, showing].forEach(function (one) { one.addEventListener('input', autosave.input); });
  // A form that is sent all the same comes after what is on its way.
  document.addEventListener('submit', function (event) {
    var sent = event.target, button = event.submitter;
    if (autosave.sending()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      autosave.leave(function () { sent.requestSubmit(button); });
    } else {
      autosave.leave(function () { /* it is on its way */ });
    }
  }, true);

  // ── weighing ──
  function say(i, found, count) {
    var enough = found >= count, place = document.getElementById('found-' + i);
    var sentence = Hvs.dom.fill(enough ? texts.enough : texts.lacking, [found, count]);
    var badge = Hvs.dom.element('span', { 'class': 'badge badge--' + (enough ? 'success' : 'danger') }, [sentence]);
    place.textContent = '';
    place.appendChild(badge);
  }
  function weigh() {
    var mine = ++asked, lines = numbers().filter(function (i) { return /^\d{1,3}$/.test(value(i, 'count')) && typeof points(i) === 'number'; }), draw = lines.map(line);
    Array.prototype.forEach.call(form.querySelectorAll('[data-found]'), function (place) { place.textContent = ''; });
    Hvs.call('POST', address + '/weighing', { draw: draw }).then(function (answer) {
      if (mine !== asked || !answer.ok) { return; }
      var each = true;
      lines.forEach(function (i, at) {
        each = each && answer.body.found[at] >= draw[at].count;
        say(i, answer.body.found[at], draw[at].count);
      });
      together.textContent = !answer.body.obstacle ? texts.together : each ? texts.apart : texts.short;
      together.className = answer.body.obstacle ? 'bad' : 'ok';
    });
  }
  form.addEventListener('input', function () { clearTimeout(wait); wait = setTimeout(weigh, 400); });
})();
