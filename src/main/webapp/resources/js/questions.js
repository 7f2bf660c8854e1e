// Draws a question of any type, reads the answer in the contract's shape, and draws it again in review.
// Hvs.question.draw(question, {response, texts, onChange}) → element; Hvs.question.review(question, texts) → element.
(function () {
  'use strict';
  var Hvs = window.Hvs = window.Hvs || {};
  var serial = 0;

  function element(tag, attributes, children) {
    var node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      if (attributes[name] !== null && attributes[name] !== undefined && attributes[name] !== false) {
        node.setAttribute(name, attributes[name] === true ? '' : attributes[name]);
      }
    });
    (children || []).forEach(function (child) { if (child) { node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child); } });
    return node;
  }
  // The server has sanitised it: question texts are markup (bold, lists, figures), never typed by the reader.
  function markup(tag, className, html) {
    var node = element(tag, { 'class': className });
    node.innerHTML = html;
    return node;
  }
  function plain(html) {
    var node = document.createElement('div');
    node.innerHTML = html;
    return node.textContent.trim();
  }
  function icon(name, extra) {
    var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'pi' + (extra ? ' ' + extra : ''));
    svg.setAttribute('aria-hidden', 'true');
    var use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', '/resources/icons.svg#' + name);
    svg.appendChild(use);
    return svg;
  }
  function fill(pattern, values) {
    return (pattern || '').replace(/\{(\d)\}/g, function (whole, index) { return values[index] === undefined ? whole : values[index]; });
  }
  function debounce(act) {
    var timer;
    return function () { clearTimeout(timer); timer = setTimeout(act, 600); };
  }

  // ── answering ──
  function ticks(question, response, changed, multiple) {
    var name = 'q' + (++serial);
    var box = element('div', { 'class': 'choices' });
    var chosen = response ? (multiple ? response.choices || [] : [response.choice]) : [];
    question.choices.forEach(function (choice) {
      var input = element('input', { type: multiple ? 'checkbox' : 'radio', name: name, value: choice.id });
      input.checked = chosen.indexOf(choice.id) >= 0;
      var label = element('label', { 'class': 'choice' + (input.checked ? ' choice--on' : '') }, [input, markup('span', '', choice.html)]);
      input.addEventListener('change', function () {
        Array.prototype.forEach.call(box.querySelectorAll('.choice'), function (other) {
          other.classList.toggle('choice--on', other.querySelector('input').checked);
        });
        var ids = Array.prototype.map.call(box.querySelectorAll('input:checked'), function (one) { return one.value; });
        changed(multiple ? { choices: ids } : { choice: ids[0] });
      });
      box.appendChild(label);
    });
    return box;
  }
  function select(options, value, label, texts, changed) {
    var node = element('select', { 'class': 'input', 'aria-label': label }, [element('option', { value: '' }, [texts.choose])]);
    options.forEach(function (option) {
      node.appendChild(element('option', { value: option.id, selected: option.id === value }, [plain(option.html)]));
    });
    node.addEventListener('change', function () { changed(node.value); });
    return node;
  }
  function pairs(question, response, texts, changed) {
    var made = Object.assign({}, response && response.pairs);
    return element('div', { 'class': 'pairs' }, question.left.map(function (left) {
      return element('div', { 'class': 'pair' }, [markup('div', 'pair__left', left.html), select(question.right, made[left.id], plain(left.html), texts, function (id) {
        if (id) { made[left.id] = id; } else { delete made[left.id]; }
        changed({ pairs: made });
      })]);
    }));
  }
  function order(question, response, texts, changed) {
    var ids = response && response.order ? response.order.slice() : question.choices.map(function (choice) { return choice.id; });
    var list = element('ol', { 'class': 'order' });
    function byId(id) { return question.choices.filter(function (choice) { return choice.id === id; })[0]; }
    function draw(focusId, focusUp) {
      list.textContent = '';
      ids.forEach(function (id, index) {
        function mover(step, name, label) {
          var button = element('button', { type: 'button', 'class': 'btn btn--quiet btn--icon', 'aria-label': label + ': ' + plain(byId(id).html), disabled: index + step < 0 || index + step >= ids.length }, [icon(name)]);
          button.addEventListener('click', function () {
            ids.splice(index, 1);
            ids.splice(index + step, 0, id);
            draw(id, step < 0);
            changed({ order: ids.slice() });
          });
          return button;
        }
        var up = mover(-1, 'chevron-up', texts.up), down = mover(1, 'chevron-down', texts.down);
        list.appendChild(element('li', { 'class': 'order__item' }, [element('span', { 'class': 'order__number num' }, [String(index + 1)]), markup('div', 'grow', byId(id).html), up, down]));
        if (id === focusId) { (focusUp && !up.disabled ? up : down.disabled ? up : down).focus(); }
      });
    }
    draw();
    return list;
  }
  function typed(kind, value, label, changed) {
    var field = kind === 'essay' ? element('textarea', { 'class': 'input', rows: 8, maxlength: 20000, 'aria-label': label })
      : element('input', { 'class': 'input', type: 'text', inputmode: kind === 'numerical' ? 'decimal' : null, autocomplete: 'off', maxlength: 500, 'aria-label': label });
    field.value = value || '';
    var later = debounce(function () { changed(field.value); });
    field.addEventListener('input', function (event) { if (!event.isComposing) { later(); } });
    field.addEventListener('compositionend', later);
    field.addEventListener('change', function () { changed(field.value); });
    return field;
  }
  function cloze(question, node, response, texts, changed) {
    var gaps = Object.assign({}, response && response.gaps);
    question.gaps.forEach(function (gap) {
      var place = node.querySelector('[data-gap="' + gap.id + '"]');
      var label = fill(texts.gap, [gap.id]);
      function set(value) { gaps[gap.id] = value; changed({ gaps: gaps }); }
      var field = gap.choices ? select(gap.choices, gaps[gap.id], label, texts, set) : typed(gap.type, gaps[gap.id], label, set);
      field.classList.add('gap');
      if (place) { place.appendChild(field); } else { node.appendChild(field); }
    });
  }
  function draw(question, options) {
    var texts = options.texts, response = options.response, changed = options.onChange;
    var text = markup(question.type === 'cloze' ? 'div' : 'legend', 'q__text', question.html);
    var set = element('fieldset', { 'class': 'q' }, [text]);
    var label = plain(question.html);
    switch (question.type) {
      case 'single':
      case 'true-false': set.appendChild(ticks(question, response, changed, false)); break;
      case 'multiple': set.appendChild(element('p', { 'class': 'hint' }, [texts.several])); set.appendChild(ticks(question, response, changed, true)); break;
      case 'matching': set.appendChild(pairs(question, response, texts, changed)); break;
      case 'ordering': set.appendChild(element('p', { 'class': 'hint' }, [texts.order])); set.appendChild(order(question, response, texts, changed)); break;
      case 'cloze': cloze(question, text, response, texts, changed); break;
      case 'numerical': set.appendChild(typed('numerical', response && response.number, label, function (value) { changed({ number: value }); })); break;
      default: set.appendChild(typed(question.type, response && response.text, label, function (value) { changed({ text: value }); }));
    }
    return set;
  }

  // ── looking back ──
  function mark(kind, html, note) {
    var names = { right: ['check-circle', 'ok'], wrong: ['times-circle', 'bad'], plain: null }[kind];
    return element('div', { 'class': 'choice choice--' + kind }, [names && icon(names[0], names[1]), markup('span', '', html),
      note && element('span', { 'class': 'choice__mark ' + (kind === 'right' ? 'ok' : kind === 'wrong' ? 'bad' : '') }, [note])]);
  }
  function find(options, id) {
    var found = (options || []).filter(function (option) { return option.id === id; })[0];
    return found ? found.html : '';
  }
  function reviewTicks(question, texts) {
    var response = question.response || {}, solution = question.solution;
    var chosen = response.choices || (response.choice ? [response.choice] : []);
    var right = solution ? solution.choices || [solution.choice] : null;
    return question.choices.map(function (choice) {
      var on = chosen.indexOf(choice.id) >= 0, good = right ? right.indexOf(choice.id) >= 0 : null;
      var kind = good === true || (good === null && on && question.outcome === 'right') ? 'right' : on ? (good === null && !question.outcome ? 'plain' : 'wrong') : 'plain';
      var note = good && on ? texts.chosenRight : good ? texts.answer : on ? texts.chosen : null;
      return mark(kind, choice.html, note);
    });
  }
  function reviewLines(question, texts) {
    var response = question.response || {}, solution = question.solution || {};
    function line(name, mine, truth) {
      return element('p', {}, [name ? element('b', {}, [name + ' ']) : null, element('span', {}, [texts.yours + ': ' + (mine || '—')]), truth ? element('span', { 'class': 'ok' }, [' · ' + texts.answer + ': ' + truth]) : null]);
    }
    if (question.type === 'matching') {
      return question.left.map(function (left) {
        return line(plain(left.html) + ':', plain(find(question.right, (response.pairs || {})[left.id])), plain(find(question.right, (solution.pairs || {})[left.id])));
      });
    }
    if (question.type === 'ordering') {
      return question.choices.map(function (choice, index) {
        return line((index + 1) + '.', plain(find(question.choices, (response.order || [])[index])), plain(find(question.choices, (solution.order || [])[index])));
      });
    }
    if (question.type === 'cloze') {
      return question.gaps.map(function (gap) {
        function shown(value) { return gap.choices ? plain(find(gap.choices, value)) : value; }
        return line(fill(texts.gap, [gap.id]) + ':', shown((response.gaps || {})[gap.id]), shown((solution.gaps || {})[gap.id]));
      });
    }
    return [line('', response.text || response.number, solution.text || solution.number)];
  }
  function review(question, texts) {
    var body = question.choices && question.type !== 'ordering' ? element('div', { 'class': 'choices' }, reviewTicks(question, texts))
      : element('div', { 'class': 'stack stack--s' }, reviewLines(question, texts));
    var notes = (question.remarks || []).map(function (remark) { return markup('p', '', remark.html); });
    return element('div', { 'class': 'q' }, [markup('div', 'q__text', question.html.replace(/<span data-gap="(\d+)"><\/span>/g, ' [$1] … ')), body,
      notes.length ? element('div', { 'class': 'callout' }, [icon('info-circle'), element('div', {}, notes)]) : null]);
  }

  Hvs.question = { draw: draw, review: review };
  Hvs.dom = { element: element, markup: markup, icon: icon, fill: fill, plain: plain };
  // Cookie-authenticated calls carry a header that no form of another site can send.
  // A network that only pretends to be there is given up after half a minute.
  Hvs.call = function (method, path, body) {
    var patience = new AbortController(), giveUp = setTimeout(function () { patience.abort(); }, 30000);
    return fetch('/api/v1' + path, {
      signal: patience.signal,
      method: method, credentials: 'same-origin', cache: 'no-store',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'hocvuso', 'Accept-Language': document.documentElement.lang },
      body: body === undefined ? undefined : JSON.stringify(body)
    }).then(function (response) {
      return response.text().then(function (text) {
        clearTimeout(giveUp);
        var json = null;
        try { json = text ? JSON.parse(text) : null; } catch (e) { json = null; }
        return { status: response.status, ok: response.ok, body: json };
      });
    });
  };
  // A number as the page's language writes it.
  Hvs.decimal = function (number) { return document.documentElement.lang === 'en' ? String(number) : String(number).replace('.', ','); };
  Hvs.data = function (id, name) { return JSON.parse(document.getElementById(id).getAttribute('data-' + name)); };
})();
