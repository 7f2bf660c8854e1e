// The lesson editor. Text is saved by itself (autosave.js). The preview is drawn by the server, with the renderer that learners get.
(function () {
  'use strict';
  var Hvs = window.Hvs, dom = Hvs.dom, element = dom.element, icon = dom.icon, fill = dom.fill;
  var editor = document.getElementById('editor');
  if (!editor) { return; }
  var LOOK_AFTER = 400;
  var texts = Hvs.data('editor', 'texts'), questionTexts = Hvs.data('editor', 'questions'), start = Hvs.data('editor', 'start');
  var address = '/course-drafts/' + start.course + '/lessons/' + start.key;
  var area = document.getElementById('text');
  var preview = document.getElementById('preview'), findings = document.getElementById('findings');
  var revision = start.revision, lookTimer, lookNumber = 0;

  // ── saving ──
  var autosave = Hvs.autosave({
    read: function () { return area.value; },
    write: function (text) { area.value = text; },
    put: function (text) { return Hvs.call('PUT', address + '/text', { revision: revision, text: text }); },
    aside: function (text) { return Hvs.call('POST', address + '/aside', { text: text }); },
    revision: function (next) { revision = next === undefined ? revision : next; return revision; },
    theirs: function (answer) { return answer.text; },
    focus: function () { area.focus(); },
    looked: look,
    store: 'hvs-lesson:' + start.course + '/' + start.key,
    texts: texts
  });
  area.addEventListener('input', function () {
    autosave.input();
    clearTimeout(lookTimer);
    lookTimer = setTimeout(look, LOOK_AFTER);
  });

  // ── preview ──
  function look() {
    var number = ++lookNumber;
    Hvs.call('POST', address + '/preview', { text: area.value }).then(function (answer) {
      if (number !== lookNumber) { return; }
      if (!answer.ok) { findings.textContent = answer.body && answer.body.detail ? answer.body.detail : texts.noPreview; return; }
      preview.innerHTML = answer.body.html;
      Array.prototype.forEach.call(preview.querySelectorAll('.self-check[data-question]'), function (place) {
        var face = answer.body.checks[place.getAttribute('data-question')];
        if (face) { place.appendChild(element('section', { 'class': 'card q', 'aria-label': texts.selfCheck }, [Hvs.question.draw(face, { texts: questionTexts, onChange: function () {} })])); }
      });
      document.getElementById('minutes').textContent = fill(texts.minutes, [answer.body.minutes]);
      remarks(answer.body);
    }, function () { if (number === lookNumber) { findings.textContent = texts.noPreview; } });
  }
  function remarks(body) {
    findings.textContent = '';
    var list = element('ul', { 'class': 'remarks' });
    [['errors', 'exclamation-circle bad', texts.error], ['warnings', 'info-circle', texts.warning]].forEach(function (kind) {
      body[kind[0]].forEach(function (finding) {
        var go = element('button', { type: 'button', 'class': 'btn btn--ghost' }, [fill(texts.line, [finding.line])]);
        go.addEventListener('click', function () { toLine(finding.line); });
        list.appendChild(element('li', {}, [icon(kind[1].split(' ')[0], kind[1].split(' ')[1]), element('span', {}, [element('b', {}, [kind[2] + ' ']), finding.message, ' ', go])]));
      });
    });
    findings.appendChild(element('p', { 'class': 'strong' }, [body.errors.length ? fill(texts.toMend, [body.errors.length]) : texts.fine]));
    if (list.children.length) { findings.appendChild(list); }
  }
  function toLine(number) {
    var lines = area.value.split('\n'), from = 0;
    for (var i = 0; i < number - 1 && i < lines.length; i++) { from += lines[i].length + 1; }
    show('write');
    area.focus();
    area.setSelectionRange(from, from + (lines[number - 1] || '').length);
    area.scrollTop = Math.max(0, (number - 4) * parseFloat(getComputedStyle(area).lineHeight));
  }

  // ── toolbar ──
  function put(text, from, to) {
    area.focus();
    area.setSelectionRange(from, to);
    // Through the browser's own editing, so that its undo knows of it.
    if (!document.execCommand || !document.execCommand('insertText', false, text)) {
      area.setRangeText(text, from, to, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  function around(mark, empty) {
    var from = area.selectionStart, to = area.selectionEnd, chosen = area.value.slice(from, to) || empty;
    put(mark + chosen + mark, from, to);
    area.setSelectionRange(from + mark.length, from + mark.length + chosen.length);
  }
  function block(text) {
    var at = area.selectionEnd, before = area.value.slice(0, at), after = area.value.slice(at);
    var lead = !before || /\n\n$/.test(before) ? '' : /\n$/.test(before) ? '\n' : '\n\n';
    put(lead + text + (/^\n\n/.test(after) ? '' : !after || after.charAt(0) === '\n' ? '\n' : '\n\n'), at, at);
  }
  function startOfLine(prefix) {
    var from = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    put(prefix, from, from);
  }
  var acts = {
    bold: function () { around('**', texts.sampleText); },
    italic: function () { around('*', texts.sampleText); },
    heading: function () { startOfLine('## '); },
    list: function () { startOfLine('- '); },
    steps: function () { startOfLine('1. '); },
    table: function () { block(texts.sampleTable.replace(/\\n/g, '\n')); },
    nho: function () { block('::: nho\n' + texts.sampleText + '\n:::'); },
    'luu-y': function () { block('::: luu-y\n' + texts.sampleText + '\n:::'); },
    'canh-bao': function () { block('::: canh-bao\n' + texts.sampleText + '\n:::'); },
    'vi-du': function () { block('::: vi-du\n' + texts.sampleText + '\n:::'); }
  };
  Array.prototype.forEach.call(document.querySelectorAll('[data-act]'), function (tool) {
    tool.addEventListener('click', function () { acts[tool.getAttribute('data-act')](); });
  });
  area.addEventListener('keydown', function (event) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (event.key === 'b' || event.key === 'i')) { event.preventDefault(); acts[event.key === 'b' ? 'bold' : 'italic'](); }
    if ((event.ctrlKey || event.metaKey) && event.key === 's') { event.preventDefault(); autosave.save(); }
  });
  // Panels under the toolbar: figure or recording, question, word.
  Array.prototype.forEach.call(document.querySelectorAll('[data-panel]'), function (tool) {
    tool.addEventListener('click', function () {
      var open = tool.getAttribute('aria-expanded') === 'true';
      Array.prototype.forEach.call(document.querySelectorAll('[data-panel]'), function (other) {
        var on = other === tool && !open;
        other.setAttribute('aria-expanded', String(on));
        document.getElementById(other.getAttribute('data-panel')).hidden = !on;
      });
      if (open) { return; }
      if (tool.getAttribute('data-panel') === 'panel-media') { media.open(); }
      document.getElementById(tool.getAttribute('data-panel')).querySelector('input').focus();
    });
  });
  function close(panel) {
    var tool = document.querySelector('[data-panel="' + panel + '"]');
    document.getElementById(panel).hidden = true;
    tool.setAttribute('aria-expanded', 'false');
    tool.focus();
  }
  var media = Hvs.mediaPicker({ course: start.course, lesson: start.key, texts: texts, kinds: Hvs.data('editor', 'kinds'), insert: block, close: function () { close('panel-media'); } });

  // ── questions and words ──
  document.getElementById('question-form').addEventListener('submit', function (event) {
    event.preventDefault();
    var name = document.getElementById('question-name').value.trim();
    if (name) { close('panel-question'); block('{{question: ' + name + '}}'); }
  });
  document.getElementById('word-form').addEventListener('submit', function (event) {
    event.preventDefault();
    var word = document.getElementById('word-term'), meaning = document.getElementById('word-meaning'), told = document.getElementById('word-said');
    var course = '/course-drafts/' + start.course;
    Hvs.call('GET', course).then(function (found) {
      var terms = found.body.glossary.concat([{ term: word.value.trim(), also: [], meaning: meaning.value.trim() }]);
      return Hvs.call('PUT', course + '/glossary', { revision: found.body.glossaryRevision, terms: terms });
    }).then(function (answer) {
      told.textContent = answer.ok ? texts.wordKept : (answer.body && answer.body.detail) || texts.failed;
      if (answer.ok) { word.value = meaning.value = ''; look(); }
    }, function () { told.textContent = texts.noNetwork; });
  });

  // ── texts that stood before ──
  Array.prototype.forEach.call(document.querySelectorAll('[data-former]'), function (take) {
    take.addEventListener('click', function () {
      area.focus();
      area.select();
      put(document.getElementById(take.getAttribute('data-former')).textContent, 0, area.value.length);
      show('write');
    });
  });

  // ── two tabs on a phone ──
  function show(which) {
    editor.setAttribute('data-show', which);
    Array.prototype.forEach.call(document.querySelectorAll('[data-tab]'), function (tab) { tab.setAttribute('aria-pressed', String(tab.getAttribute('data-tab') === which)); });
  }
  Array.prototype.forEach.call(document.querySelectorAll('[data-tab]'), function (tab) { tab.addEventListener('click', function () { show(tab.getAttribute('data-tab')); }); });

  look();
})();
