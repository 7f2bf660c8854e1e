// The outline of a course being written: sections and lessons are added, renamed, moved with the mouse or the keyboard, laid aside and
// put back. Every change is saved at once as the whole order, with the revision it began from; undo saves the order before.
(function () {
  'use strict';
  var Hvs = window.Hvs, element = Hvs.dom.element, icon = Hvs.dom.icon, fill = Hvs.dom.fill;
  var box = document.getElementById('outline');
  if (!box) { return; }
  var texts = Hvs.data('outline', 'texts'), draft = Hvs.data('outline', 'draft');
  var address = '/course-drafts/' + draft.course.slug;
  var state = document.getElementById('state'), undo = document.getElementById('undo');
  var before = [], dragged = null, busy = false;

  function order() {
    return draft.sections.map(function (section) { return { title: section.title, lessons: section.lessons.map(function (lesson) { return lesson.key; }) }; });
  }
  function tell(kind, sentence) {
    state.className = 'state state--' + kind;
    state.textContent = sentence;
  }
  function take(answer) {
    if (!answer.ok) {
      tell('queued', answer.body && answer.body.detail ? answer.body.detail : texts.failed);
      return false;
    }
    draft = answer.body;
    Array.prototype.forEach.call(document.querySelectorAll('[data-revision]'), function (field) { field.value = draft.revision; });
    tell('saved', texts.saved);
    return true;
  }
  // What was done is drawn when the server has it; while it is on its way nothing else is taken.
  function send(method, path, body, focus) {
    if (busy) { return; }
    busy = true;
    tell('saving', texts.saving);
    Hvs.call(method, address + path, body).then(function (answer) {
      busy = false;
      if (method === 'POST' && answer.ok) { return Hvs.call('GET', address).then(function (now) { take(now); draw(focus); }); }
      if (!take(answer) && path === '/outline') { before.pop(); }
      draw(focus);
    }, function () { busy = false; tell('queued', texts.noNetwork); });
  }
  function arrange(sections, focus) {
    before.push(order());
    send('PUT', '/outline', { revision: draft.revision, sections: sections }, focus);
  }
  undo.addEventListener('click', function () {
    if (busy || !before.length) { return; }
    send('PUT', '/outline', { revision: draft.revision, sections: before.pop() }, null);
  });

  function moved(from, to) {
    var sections = order(), key = sections[from.section].lessons.splice(from.lesson, 1)[0];
    sections[to.section].lessons.splice(to.lesson, 0, key);
    arrange(sections, 'lesson-' + key);
  }
  function step(section, lesson, by) {
    var target = lesson + by, into = section;
    if (target < 0 && section > 0) { into = section - 1; target = draft.sections[into].lessons.length; }
    if (target > draft.sections[section].lessons.length - 1 && by > 0 && into === section) {
      if (section === draft.sections.length - 1) { return; }
      into = section + 1; target = 0;
    }
    if (target >= 0) { moved({ section: section, lesson: lesson }, { section: into, lesson: target }); }
  }
  function button(name, label, act, off) {
    var made = element('button', { type: 'button', 'class': 'btn btn--ghost btn--icon', 'aria-label': label, title: label, disabled: off }, [icon(name)]);
    made.addEventListener('click', act);
    return made;
  }
  // A title becomes a field and, left or entered, a title again.
  function renaming(place, title, label, rename) {
    var field = element('input', { 'class': 'input', value: title, maxlength: 200, 'aria-label': label });
    var done = false;
    function finish(keep) {
      if (done) { return; }
      done = true;
      var now = field.value.trim();
      if (keep && now && now !== title) { rename(now); } else { draw(); }
    }
    field.addEventListener('keydown', function (event) {
      if (event.key === 'Enter') { event.preventDefault(); finish(true); }
      if (event.key === 'Escape') { finish(false); }
    });
    field.addEventListener('blur', function () { finish(true); });
    place.textContent = '';
    place.appendChild(field);
    field.focus();
    field.select();
  }
  function renameLesson(key, title) {
    tell('saving', texts.saving);
    Hvs.call('GET', address + '/lessons/' + key).then(function (found) {
      if (!found.ok) { take(found); return; }
      var is = found.body.lesson;
      Hvs.call('PUT', address + '/lessons/' + key + '/description', {
        revision: found.body.descriptionRevision, title: title, minutes: is.minutes, skills: is.skills, objectives: is.objectives, reviewOn: is.reviewOn, sources: is.sources
      }).then(function (answer) {
        if (!answer.ok) { take(answer); draw(); return; }
        Hvs.call('GET', address).then(function (now) { take(now); draw('lesson-' + key); });
      });
    }, function () { tell('queued', texts.noNetwork); draw(); });
  }

  function lessonRow(section, at, lesson) {
    var name = element('span', { 'class': 'grow' }, [
      element('a', { id: 'lesson-' + lesson.key, href: '/publishing/lesson-draft?course=' + draft.course.slug + '&lesson=' + lesson.key }, [lesson.title]),
      ' ', element('span', { 'class': 'hint' }, [fill(texts.minutes, [lesson.minutes])]), ' ',
      lesson.changed ? element('span', { 'class': 'badge badge--brand' }, [texts.changed]) : null]);
    var row = element('li', { 'class': 'outline__lesson', draggable: 'true' }, [name, element('span', { 'class': 'outline__acts' }, [
      button('pencil', fill(texts.rename, [lesson.title]), function () {
        renaming(name, lesson.title, texts.title, function (title) { renameLesson(lesson.key, title); });
      }),
      button('chevron-up', fill(texts.up, [lesson.title]), function () { step(section, at, -1); }, section === 0 && at === 0),
      button('chevron-down', fill(texts.down, [lesson.title]), function () { step(section, at, 1); },
        section === draft.sections.length - 1 && at === draft.sections[section].lessons.length - 1),
      button('times', fill(texts.aside, [lesson.title]), function () {
        var sections = order();
        sections[section].lessons.splice(at, 1);
        arrange(sections, 'undo');
      })])]);
    row.addEventListener('keydown', function (event) {
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) { event.preventDefault(); step(section, at, event.key === 'ArrowUp' ? -1 : 1); }
    });
    row.addEventListener('dragstart', function (event) {
      dragged = { section: section, lesson: at };
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', lesson.key);
    });
    dropping(row, function () { return { section: section, lesson: at }; });
    return row;
  }
  function dropping(place, where) {
    place.addEventListener('dragover', function (event) { if (dragged) { event.preventDefault(); event.stopPropagation(); place.classList.add('outline__over'); } });
    place.addEventListener('dragleave', function () { place.classList.remove('outline__over'); });
    place.addEventListener('drop', function (event) {
      event.preventDefault();
      event.stopPropagation();
      place.classList.remove('outline__over');
      var from = dragged, to = where();
      dragged = null;
      if (!from || (from.section === to.section && from.lesson === to.lesson)) { return; }
      if (from.section === to.section && to.lesson > draft.sections[to.section].lessons.length - 1) { to.lesson -= 1; }
      moved(from, to);
    });
  }
  document.addEventListener('dragend', function () { dragged = null; });

  function adding(label, hint, id, add) {
    var field = element('input', { 'class': 'input', id: id, maxlength: 200, 'aria-label': label, placeholder: hint });
    var form = element('form', { 'class': 'row row--nowrap outline__add' }, [field, element('button', { 'class': 'btn btn--quiet' }, [icon('plus'), ' ' + label])]);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (field.value.trim()) { add(field.value.trim()); }
    });
    return form;
  }
  function sectionBox(section, at) {
    var name = element('h3', { id: 'section-' + at, 'class': 'grow', tabindex: '-1' }, [section.title]);
    var list = element('ol', { 'class': 'outline__lessons', 'aria-labelledby': 'section-' + at }, section.lessons.map(function (lesson, i) { return lessonRow(at, i, lesson); }));
    if (!section.lessons.length) { list.appendChild(element('li', { 'class': 'hint outline__empty' }, [texts.emptySection])); }
    dropping(list, function () { return { section: at, lesson: section.lessons.length }; });
    function swap(by) {
      var sections = order(), other = sections[at + by];
      sections[at + by] = sections[at];
      sections[at] = other;
      arrange(sections, 'section-' + (at + by));
    }
    return element('section', { 'class': 'outline__section', 'aria-labelledby': 'section-' + at }, [
      element('div', { 'class': 'outline__head' }, [name, element('span', { 'class': 'outline__acts' }, [
        button('pencil', fill(texts.rename, [section.title]), function () {
          renaming(name, section.title, texts.title, function (title) { var sections = order(); sections[at].title = title; arrange(sections, 'section-' + at); });
        }),
        button('chevron-up', fill(texts.up, [section.title]), function () { swap(-1); }, at === 0),
        button('chevron-down', fill(texts.down, [section.title]), function () { swap(1); }, at === draft.sections.length - 1),
        button('times', fill(texts.removeSection, [section.title]), function () { var sections = order(); sections.splice(at, 1); arrange(sections, 'undo'); })])]),
      list,
      adding(texts.addLesson, texts.lessonTitle, 'add-lesson-' + at, function (title) { send('POST', '/lessons', { title: title, section: at }, 'add-lesson-' + at); })]);
  }
  function draw(focus) {
    box.textContent = '';
    if (!draft.sections.length) { box.appendChild(element('p', { 'class': 'muted' }, [texts.noSection])); }
    draft.sections.forEach(function (section, at) { box.appendChild(sectionBox(section, at)); });
    box.appendChild(adding(texts.addSection, texts.sectionTitle, 'add-section', function (title) {
      arrange(order().concat([{ title: title, lessons: [] }]), 'add-section');
    }));
    if (draft.aside.length) {
      box.appendChild(element('section', { 'class': 'outline__section', 'aria-labelledby': 'aside' }, [
        element('div', { 'class': 'outline__head' }, [element('h3', { id: 'aside' }, [texts.asideTitle])]),
        element('p', { 'class': 'hint' }, [texts.asideHint]),
        element('ul', { 'class': 'outline__lessons' }, draft.aside.map(function (lesson) {
          var back = element('button', { type: 'button', 'class': 'btn btn--quiet', disabled: !draft.sections.length }, [texts.putBack]);
          back.addEventListener('click', function () {
            var sections = order();
            sections[sections.length - 1].lessons.push(lesson.key);
            arrange(sections, 'lesson-' + lesson.key);
          });
          return element('li', { 'class': 'outline__lesson' }, [element('span', { 'class': 'grow' }, [lesson.title]), back]);
        }))]));
    }
    undo.disabled = !before.length;
    var target = focus && document.getElementById(focus);
    if (target && !target.disabled) { target.focus(); }
  }
  draw();
})();
