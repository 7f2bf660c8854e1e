// Lines of a draw, weighed while they are typed: how many questions each may take, and whether one paper can be made of all.
(function () {
  'use strict';
  var Hvs = window.Hvs, form = document.querySelector('[data-weighing]');
  if (!form) { return; }
  var texts = JSON.parse(form.getAttribute('data-texts')), together = document.getElementById('together'), wait = null, asked = 0;

  function parts(text) { return text.split(/[,;]/).map(function (part) { return part.trim(); }).filter(Boolean); }
  function value(i, name) { return form.querySelector('[name="' + name + '.' + i + '"]').value.trim(); }
  function line(i) {
    var levels = form.querySelectorAll('[name="level.' + i + '"]:checked');
    return {
      bank: value(i, 'bank'), tags: parts(value(i, 'tags')), skills: parts(value(i, 'skills')), count: Number(value(i, 'count')),
      difficulty: Array.prototype.map.call(levels, function (box) { return Number(box.value); })
    };
  }
  function say(i, found, count) {
    var enough = found >= count, place = document.getElementById('found-' + i);
    var sentence = Hvs.dom.fill(enough ? texts.enough : texts.lacking, [found, count]);
    var badge = Hvs.dom.element('span', { 'class': 'badge badge--' + (enough ? 'success' : 'danger') }, [sentence]);
    place.textContent = '';
    place.appendChild(badge);
  }
  function weigh() {
    var mine = ++asked, numbers = [], draw = [];
    Array.prototype.forEach.call(form.querySelectorAll('[data-draw]'), function (set) {
      var i = set.getAttribute('data-draw');
      document.getElementById('found-' + i).textContent = '';
      if (/^[1-9]\d{0,2}$/.test(value(i, 'count'))) { numbers.push(i); draw.push(line(i)); }
    });
    Hvs.call('POST', form.getAttribute('data-weighing'), { draw: draw }).then(function (answer) {
      if (mine !== asked || !answer.ok) { return; }
      var each = true;
      numbers.forEach(function (i, at) {
        each = each && answer.body.found[at] >= draw[at].count;
        say(i, answer.body.found[at], draw[at].count);
      });
      together.textContent = !answer.body.obstacle ? texts.together : each ? texts.apart : texts.short;
      together.className = answer.body.obstacle ? 'bad' : 'ok';
    });
  }
  form.addEventListener('input', function () { clearTimeout(wait); wait = setTimeout(weigh, 400); });
})();
