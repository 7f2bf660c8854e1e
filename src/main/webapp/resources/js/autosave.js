// Saves by itself what is being written: one save at a time, each with the revision it began from; what the server has not
// acknowledged is also held in this browser. When somebody else has written meanwhile, both are shown and the author chooses.
(function () {
  'use strict';
  var Hvs = window.Hvs = window.Hvs || {};
  var SAVE_AFTER = 800, RETRY_AFTER = 4000;

  // read() gives what stands in the page as one text, write(text) puts it there. put(text, saved) and aside(text) call the server.
  // revision(next) says and notes what a change is made from. theirs(answer) is what the other one wrote; without it the page is read
  // anew by settled(), which is also called where this page no longer shows all that is stored. looked() is called when what stands
  // here was exchanged, kept() after each save. fault() is why it cannot be saved as it is.
  Hvs.autosave = function (it) {
    var element = Hvs.dom.element, fill = Hvs.dom.fill, texts = it.texts;
    var state = document.getElementById('state'), conflict = document.getElementById('conflict');
    var saved = it.read(), sending = false, halted = false, anew = false, after = null, timer;

    function tell(kind, sentence) {
      state.className = 'state state--' + kind;
      if (state.textContent !== sentence) { state.textContent = sentence; }
    }
    function hold() { try { localStorage.setItem(it.store, JSON.stringify({ revision: it.revision(), text: it.read() })); } catch (e) { /* no store: only the server holds it */ } }
    function release() { try { localStorage.removeItem(it.store); } catch (e) { /* nothing held */ } }
    function later() { clearTimeout(timer); timer = setTimeout(save, SAVE_AFTER); }

    function save() {
      if (halted) { return; }
      if (it.read() !== saved) {
        send(it.read());
      } else if (!sending && state.textContent === texts.writing) {
        release();
        tell('saved', texts.asStored); // taken back before it was saved
      }
    }
    function send(text) {
      clearTimeout(timer);
      if (sending) { return; }
      var fault = it.fault && it.fault();
      if (fault) { tell('queued', fault); return; }
      sending = true;
      tell('saving', texts.saving);
      it.put(text, saved).then(function (answer) {
        sending = false;
        if (answer.ok) {
          it.revision(answer.body.revision);
          saved = text;
          tell('saved', fill(texts.saved, [Hvs.clock(answer.body.at).time]));
          if (it.kept) { it.kept(); }
          if (anew && it.settled) { release(); settle(); return; }
          anew = false;
          if (it.read() === saved) { release(); } else { hold(); later(); }
        } else if (answer.status === 409) {
          meet(text, answer.body);
        } else if (answer.status === 401) {
          tell('queued', texts.signedOut);
        } else {
          tell('queued', said(answer));
          if (answer.status >= 500) { timer = setTimeout(save, RETRY_AFTER); }
        }
        if (after) { after(); }
      }, function () {
        sending = false;
        tell('queued', texts.noNetwork);
        timer = setTimeout(save, RETRY_AFTER);
        if (after) { after(); }
      });
    }
    function said(answer) {
      var body = answer.body || {};
      return body.errors && body.errors.length ? body.errors.map(function (one) { return one.message; }).join(' ') : body.detail || texts.failed;
    }

    // ── two people at one thing ──
    function lineRow(line) {
      if (line.kind === 'gap') { return element('li', { 'class': 'diffline diffline--gap' }, ['…']); }
      var sign = line.kind === 'removed' ? '−' : line.kind === 'added' ? '+' : ' ';
      var label = line.kind === 'removed' ? texts.theirs : line.kind === 'added' ? texts.mine : null;
      return element('li', { 'class': 'diffline diffline--' + line.kind }, [
        element('span', { 'class': 'diffline__sign', 'aria-hidden': 'true' }, [sign]), label ? element('span', { 'class': 'sr-only' }, [label + ' ']) : null, line.text || ' ']);
    }
    function meet(mine, theirs) {
      halted = true;
      hold();
      tell('queued', texts.waiting);
      conflict.textContent = '';
      var keepMine = element('button', { type: 'button', 'class': 'btn' }, [texts.keepMine]);
      var takeTheirs = element('button', { type: 'button', 'class': 'btn btn--quiet' }, [texts.takeTheirs]);
      var title = theirs.by ? fill(texts.meanwhile, [theirs.by, Hvs.clock(theirs.at).time]) : texts.meanwhilePublished;
      var head = element('h2', { tabindex: '-1' }, [title]);
      conflict.appendChild(element('section', { 'class': 'card stack' }, [head, element('p', {}, [texts.meanwhileHint]),
        element('ol', { 'class': 'difflines' }, theirs.lines.map(lineRow)), element('div', { 'class': 'row' }, [keepMine, takeTheirs])]));
      head.focus();
      keepMine.addEventListener('click', function () {
        it.revision(theirs.revision);
        if (it.theirs) { saved = it.theirs(theirs); } else { anew = true; }
        over();
        send(it.theirs ? it.read() : mine);
      });
      takeTheirs.addEventListener('click', function () {
        it.aside(it.read()).then(function (answer) {
          if (!answer.ok) { tell('queued', said(answer)); return; }
          release();
          if (!it.theirs) { settle(); return; }
          it.revision(theirs.revision);
          saved = it.theirs(theirs);
          it.write(saved);
          over();
          tell('saved', texts.mineAside);
          it.looked();
        }, function () { tell('queued', texts.noNetwork); });
      });
    }
    function settle() { saved = it.read(); it.settled(); }
    function over() { halted = false; conflict.textContent = ''; it.focus(); }

    // What this browser held when it was closed before the server had it.
    function recover() {
      var held = null;
      try { held = JSON.parse(localStorage.getItem(it.store) || 'null'); } catch (e) { held = null; }
      if (!held || held.text === it.read()) { release(); return; }
      var use = element('button', { type: 'button', 'class': 'btn' }, [texts.useHeld]), drop = element('button', { type: 'button', 'class': 'btn btn--quiet' }, [texts.dropHeld]);
      conflict.appendChild(element('section', { 'class': 'card stack' }, [element('h2', {}, [texts.held]), element('p', {}, [texts.heldHint]), element('div', { 'class': 'row' }, [use, drop])]));
      use.addEventListener('click', function () {
        it.revision(held.revision);
        if (it.write) { it.write(held.text); } else { anew = true; }
        over();
        send(held.text);
        it.looked();
      });
      drop.addEventListener('click', function () {
        it.aside(held.text).then(function (answer) { if (answer.ok) { release(); over(); } else { tell('queued', said(answer)); } });
      });
    }

    window.addEventListener('online', save);
    document.addEventListener('visibilitychange', function () { if (document.visibilityState === 'hidden') { save(); } });
    window.addEventListener('beforeunload', function (event) { if (it.read() !== saved) { save(); event.preventDefault(); event.returnValue = ''; } });
    tell('saved', texts.asStored);
    recover();
    return {
      input: function () { hold(); if (!halted) { tell('saving', texts.writing); later(); } },
      save: save,
      // A form is about to be sent: what is on its way arrives first, nothing more is saved from here.
      leave: function (go) {
        clearTimeout(timer);
        var leave = function () { halted = true; saved = it.read(); go(); };
        if (sending) { after = leave; } else { leave(); }
      },
      sending: function () { return sending; }
    };
  };
})();
