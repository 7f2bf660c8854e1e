// The media library inside the lesson editor: looked through by name, added to, and one click puts what was chosen where the text is
// being written, with its description for whoever does not see it. Hvs.mediaPicker({course, lesson, texts, kinds, insert, close}) → {open}.
(function () {
  'use strict';
  var Hvs = window.Hvs, element = Hvs.dom.element, icon = Hvs.dom.icon, fill = Hvs.dom.fill;
  var SIZE = 12, MOST_NAMED = 2, LOOK_AFTER = 300, LARGEST = 20000000;
  var ICONS = { video: 'play', drawing: 'pencil' };

  Hvs.mediaPicker = function (setting) {
    var texts = setting.texts, lesson = '/course-drafts/' + setting.course + '/lessons/' + setting.lesson;
    var search = document.getElementById('media-search'), where = document.getElementById('media-where'), file = document.getElementById('media-file');
    var list = document.getElementById('media-list'), more = document.getElementById('media-more'), said = document.getElementById('media-said');
    var page = 0, asked = 0, waiting;

    function failed(failure) { said.textContent = failure instanceof TypeError ? texts.noNetwork : failure.message; }
    function ok(answer) {
      if (!answer.ok) { throw new Error((answer.body && answer.body.detail) || texts.mediaFailed); }
      return answer.body;
    }

    // ── looking ──
    function load(from, wanted) {
      var number = ++asked, words = search.value.trim(), all = where.value === 'all';
      return Hvs.call('GET', '/media-library?kind=figure&size=' + SIZE + '&page=' + from + (words ? '&q=' + encodeURIComponent(words) : '') + (all ? '' : '&course=' + setting.course)).then(ok).then(function (found) {
        if (number !== asked) { return; }
        page = from;
        if (!from) { list.textContent = ''; }
        found.items.forEach(function (item) { list.appendChild(row(item, wanted && own(item) === wanted)); });
        more.hidden = (from + 1) * SIZE >= found.total;
        said.textContent = found.total ? fill(texts.mediaFound, [found.total]) : words ? texts.mediaNoSuch : texts.mediaNone;
      }).catch(function (failure) { if (number === asked) { failed(failure); } });
    }
    // What this lesson calls it; null: it does not have it yet.
    function own(item) {
      var use = item.uses.filter(function (one) { return one.course === setting.course && one.lesson === setting.lesson; })[0];
      return use ? 'media/' + use.name : null;
    }
    function used(item) {
      var shown = item.uses.filter(function (use) { return use.shown; }).map(function (use) { return use.course === setting.course ? use.lesson : use.courseTitle + ' · ' + use.lesson; });
      if (!shown.length) { return texts.mediaUnused; }
      return fill(shown.length > MOST_NAMED ? texts.mediaUsedMore : texts.mediaUsed, [shown.slice(0, MOST_NAMED).join(', '), shown.length - MOST_NAMED]);
    }
    function address(item) { var use = item.uses[0]; return '/api/v1/course-drafts/' + use.course + '/media/' + use.lesson + '/' + use.name; }
    function row(item, opened) {
      var look = element('span', { 'class': 'picker__look' }, [item.kind === 'picture' ? element('img', { src: address(item), alt: '', loading: 'lazy' }) : icon(ICONS[item.kind])]);
      var pick = element('button', { type: 'button', 'class': 'picker__pick', 'aria-expanded': 'false' }, [look, element('span', { 'class': 'wrap' }, [
        element('b', {}, [item.name]), element('span', { 'class': 'hint' }, [fill(texts.mediaSize, [setting.kinds[item.kind], Math.ceil(item.size / 1000)]), element('br'), used(item)])])]);
      var made = element('li', { 'class': 'picker__item' }, [pick]);
      pick.addEventListener('click', function () { if (pick.getAttribute('aria-expanded') === 'true') { fold(made); } else { unfold(made, item); } });
      if (opened) { setTimeout(function () { unfold(made, item); }); }
      return made;
    }
    function fold(row) {
      row.querySelector('.picker__pick').setAttribute('aria-expanded', 'false');
      var form = row.querySelector('form');
      if (form) { form.remove(); }
    }

    // ── the description is asked for, then it goes into the text ──
    function unfold(row, item) {
      Array.prototype.forEach.call(list.children, fold);
      var known = item.uses.filter(function (use) { return use.label; })[0];
      var label = element('input', { 'class': 'input', id: 'media-label', required: true, maxlength: 400, 'aria-describedby': 'media-label-hint', value: known ? known.label : '' });
      var caption = element('input', { 'class': 'input', id: 'media-caption', maxlength: 200 });
      var form = element('form', { id: 'media-form', 'class': 'stack stack--s' }, [
        element('div', { 'class': 'field' }, [element('label', { 'for': 'media-label' }, [texts.mediaLabel]), label, element('span', { 'class': 'hint', id: 'media-label-hint' }, [texts.mediaLabelHint])]),
        element('div', { 'class': 'field' }, [element('label', { 'for': 'media-caption' }, [texts.mediaCaption]), caption]),
        element('div', {}, [element('button', { 'class': 'btn' }, [texts.mediaInsert])])]);
      row.querySelector('.picker__pick').setAttribute('aria-expanded', 'true');
      row.appendChild(form);
      form.addEventListener('submit', function (event) { event.preventDefault(); take(item, label.value.trim(), caption.value.trim()); });
      if (item.kind === 'drawing') { drawn(item, form); }
      label.focus();
    }
    // A drawing takes its colours from the page: the server draws it as it will stand in the lesson.
    function drawn(item, form) {
      var use = item.uses[0];
      Hvs.call('POST', '/course-drafts/' + use.course + '/lessons/' + use.lesson + '/preview', { text: '![' + item.name + '](media/' + use.name + ')' }).then(function (answer) {
        if (answer.ok) { form.insertBefore(Hvs.dom.markup('div', 'prose picker__drawing', answer.body.html), form.firstChild); }
      }, function () { /* its name is there */ });
    }
    function take(item, label, caption) {
      var mine = own(item);
      (mine ? Promise.resolve(mine) : Hvs.call('POST', '/media-library/' + item.hash + '/uses', { course: setting.course, lesson: setting.lesson }).then(ok).then(function (taken) { return taken.path; })).then(function (path) {
        setting.close();
        setting.insert('![' + label.replace(/[[\]]/g, '') + '](' + path + (caption ? ' "' + caption.replace(/"/g, '”') + '"' : '') + ')');
      }).catch(failed);
    }

    // ── new files ──
    function upload(chosen) {
      if (chosen.size > LARGEST) { return Promise.reject(new Error(fill(texts.tooLarge, [chosen.name]))); }
      return fetch('/api/v1' + lesson + '/media?name=' + encodeURIComponent(chosen.name), {
        method: 'PUT', credentials: 'same-origin', body: chosen,
        headers: { 'Content-Type': 'application/octet-stream', 'X-Requested-With': 'hocvuso', 'Accept-Language': document.documentElement.lang }
      }).then(function (response) { return response.json().then(function (body) { return ok({ ok: response.ok, body: body }).path; }); });
    }
    file.addEventListener('change', function () {
      if (!file.files.length) { return; }
      said.textContent = texts.uploading;
      Array.prototype.slice.call(file.files).reduce(function (before, one) {
        return before.then(function (paths) { return upload(one).then(function (path) { return paths.concat([path]); }); });
      }, Promise.resolve([])).then(function (paths) {
        var shown = paths.filter(function (path) { return !/\.vtt$/.test(path); });
        where.value = 'course';
        search.value = shown.length === 1 ? shown[0].replace(/^media\/(.*)\.[a-z0-9]+$/, '$1') : '';
        return load(0, shown[0]).then(function () { said.textContent = fill(texts.taken, [paths.join(', ')]); });
      }).catch(failed).then(function () { file.value = ''; });
    });

    search.addEventListener('input', function () { clearTimeout(waiting); waiting = setTimeout(function () { load(0); }, LOOK_AFTER); });
    where.addEventListener('change', function () { load(0); });
    more.addEventListener('click', function () {
      var next = list.children.length;
      load(page + 1).then(function () { if (list.children[next]) { list.children[next].firstChild.focus(); } });
    });
    document.getElementById('panel-media').addEventListener('keydown', function (event) {
      // The first Escape empties what is looked for, as everywhere.
      if (event.key === 'Escape' && !(event.target === search && search.value)) { event.preventDefault(); setting.close(); }
    });
    return { open: function () { load(0); } };
  };
})();
