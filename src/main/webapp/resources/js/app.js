// Small things of every page: theme, folding navigation, language, one submission at a time, a warning before typed text is lost.
(function () {
  'use strict';
  var Hvs = window.Hvs = window.Hvs || {};
  // A moment by the platform's clock, wherever this machine believes it stands: time 20:41, seconds 20:41:05, day 27/11/2026.
  Hvs.clock = function (at) {
    var zone = document.querySelector('meta[name="hvs-zone"]'), part = {};
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone ? zone.content : undefined, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit'
    }).formatToParts(new Date(at)).forEach(function (one) { part[one.type] = one.value; });
    var time = part.hour + ':' + part.minute;
    return { time: time, seconds: time + ':' + part.second, day: part.day + '/' + part.month + '/' + part.year };
  };
  function remember(name, value) {
    document.cookie = name + '=' + value + ';path=/;max-age=31536000;SameSite=Lax' + (location.protocol === 'https:' ? ';Secure' : '');
  }
  function closest(event, selector) {
    return event.target.closest ? event.target.closest(selector) : null;
  }
  document.addEventListener('click', function (event) {
    var root = document.documentElement;
    if (closest(event, '[data-toggle-theme]')) {
      var dark = root.getAttribute('data-theme') === 'dark' || (!root.getAttribute('data-theme') && window.matchMedia('(prefers-color-scheme: dark)').matches);
      root.setAttribute('data-theme', dark ? 'light' : 'dark');
      remember('hvs-theme', dark ? 'light' : 'dark');
    }
    if (closest(event, '[data-toggle-nav]')) {
      document.body.classList.toggle('nav-min');
      remember('hvs-nav', document.body.classList.contains('nav-min') ? 'min' : 'wide');
    }
    var language = closest(event, '[data-language]');
    if (language) {
      remember('hvs-lang', language.getAttribute('data-language'));
      location.reload();
    }
    var eye = closest(event, '[data-show-password]');
    if (eye) {
      var field = document.getElementById(eye.getAttribute('data-show-password'));
      field.type = field.type === 'password' ? 'text' : 'password';
      eye.setAttribute('aria-pressed', String(field.type === 'text'));
    }
    if (closest(event, '[data-print]')) { window.print(); }
  });
  if (/(^|; )hvs-nav=min/.test(document.cookie)) { document.body.classList.add('nav-min'); }
  document.addEventListener('keydown', function (event) { capsLock(event); });
  document.addEventListener('keyup', function (event) { capsLock(event); });
  function capsLock(event) {
    var hint = document.querySelector('[data-caps-lock]');
    if (hint && event.getModifierState && event.target.type === 'password') { hint.hidden = !event.getModifierState('CapsLock'); }
  }
  // A plain form is sent once, however often it is tapped.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.hasAttribute('data-once')) {
      if (form.getAttribute('data-once') === 'sent') { event.preventDefault(); return; }
      form.setAttribute('data-once', 'sent');
      window.addEventListener('pageshow', function () { form.setAttribute('data-once', ''); });
    }
  });
  // Filters lie folded on a phone. On a wide page there is nothing to open them by: a phone that is turned opens them.
  var narrow = window.matchMedia('(max-width: 47.99em)');
  function fold() {
    document.querySelectorAll('[data-fold-narrow]').forEach(function (each) { each.open = !narrow.matches; });
  }
  if (narrow.matches) { fold(); }
  narrow.addEventListener('change', fold);
  // Filters apply as soon as they are chosen.
  document.addEventListener('change', function (event) {
    if (closest(event, '[data-submit-on-change]')) { event.target.form.submit(); }
    var all = closest(event, '[data-check-all]');
    if (all) {
      Array.prototype.forEach.call(document.getElementsByName(all.getAttribute('data-check-all')), function (one) { one.checked = all.checked; });
    }
  });

  // Lessons and a test under way load without a network, where the browser allows it: over https, or on the same machine.
  // Beyond sign-in there is nothing to keep, and what was kept goes with the first page of somebody else.
  var meta = document.querySelector('meta[name="hvs-reader"]'), worker = navigator.serviceWorker;
  var past = worker && !worker.controller;
  if (worker && window.isSecureContext && meta && (meta.content !== '-' || worker.controller)) {
    worker.register('/resources/js/offline.js', { scope: '/' }).then(function () { return worker.ready; }).then(function (there) {
      // This page was loaded past the worker: it is told of it.
      if (past) {
        there.active.postMessage({ page: location.href, parts: window.performance.getEntriesByType('resource').map(function (one) { return one.name.split('#')[0]; }) });
      }
    }, function () { /* the browser does not want to: everything goes on with the network alone */ });
  }
  var keptAt = Number(document.documentElement.getAttribute('data-kept'));
  if (keptAt) {
    var strip = document.createElement('p'), kept = Hvs.clock(keptAt);
    strip.className = 'strip';
    strip.setAttribute('role', 'status');
    strip.textContent = document.body.getAttribute('data-kept-page')
      .replace('{0}', kept.time + ' ' + kept.day.slice(0, 5));
    document.body.insertBefore(strip, document.body.firstChild);
  }

  // What was typed survives a session that ended meanwhile: kept in this tab, put back after signing in again, else forgotten.
  var fields = 'form[method="post"] input[type="text"], form[method="post"] input[type="date"], form[method="post"] input[type="number"], form[method="post"] textarea';
  var draftKey = 'hvs-draft:' + location.pathname + location.search;
  function typed() { return document.querySelectorAll(fields); }
  function named(field) { return field.name && !field.readOnly && field.autocomplete !== 'username' && field.autocomplete !== 'one-time-code'; }
  document.addEventListener('input', function () {
    var draft = {};
    Array.prototype.forEach.call(typed(), function (field) { if (named(field)) { draft[field.name] = field.value; } });
    try { sessionStorage.setItem(draftKey, JSON.stringify(draft)); } catch (e) { /* no store, no draft */ }
  });
  try {
    var kept = JSON.parse(sessionStorage.getItem(draftKey) || 'null');
    if (kept && /\/account\/sign-in/.test(document.referrer)) {
      Array.prototype.forEach.call(typed(), function (field) { if (named(field) && kept[field.name] !== undefined) { field.value = kept[field.name]; } });
    }
    if (location.pathname.indexOf('/account/sign-in') < 0) { sessionStorage.removeItem(draftKey); }
  } catch (e) { /* nothing kept */ }
})();
