// Keeps what its reader has opened, so that lessons and a test under way load without a network. It stands between the browser and
// the server and asks the server first, always; what is kept is used only when no answer comes. What is kept belongs to one person:
// as soon as a page of somebody else, or of nobody, passes by, it is thrown away.
(function () {
  'use strict';
  var VERSION = 'hvs-1', OWNER = VERSION + '-owner', PAGES = VERSION + '-pages-', PARTS = VERSION + '-parts';
  var KEPT_PAGES = /^\/(learning\/(my-learning|course|courses|lesson)|quiz\/attempt)(\.xhtml)?$/;
  var PART = /^\/(resources|jakarta\.faces\.resource)\//, MEDIA = /^\/api\/v1\/courses\/[^/]+\/media\//;
  var PAPER = /^\/api\/v1\/quizzes\/[^/]+\/attempts$/;
  var MOST_PAGES = 80, MOST_PARTS = 150, PATIENCE = 15000;
  var READER = /<meta name="hvs-reader" content="([^"]*)"/, SORRY = /<meta name="hvs-offline" content="([^"]*)"/;

  self.addEventListener('install', function (event) { event.waitUntil(self.skipWaiting()); });
  self.addEventListener('activate', function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) { return name.indexOf('hvs-') === 0 && name.indexOf(VERSION + '-') !== 0; }).map(function (name) { return caches.delete(name); }));
    }).then(function () { return self.clients.claim(); }));
  });
  // The page that brought this worker here was loaded past it.
  self.addEventListener('message', function (event) {
    if (event.data && event.data.page) { event.waitUntil(first(event.data.page, event.data.parts || [])); }
  });
  self.addEventListener('fetch', function (event) {
    var request = event.request, url = new URL(request.url);
    if (url.origin !== self.location.origin) { return; }
    // What changes something goes its own way: a form of another site must not come to the server in this worker's name.
    if (request.mode === 'navigate') {
      if (request.method === 'GET') { event.respondWith(page(event, request, url)); }
    } else if (request.method === 'POST' && PAPER.test(url.pathname)) {
      event.respondWith(paper(request, url));
    } else if (request.method === 'GET' && PART.test(url.pathname)) {
      event.respondWith(part(event, request, url));
    } else if (request.method === 'GET' && MEDIA.test(url.pathname)) {
      event.respondWith(media(event, request));
    }
  });

  // ── whose it is ──
  function owner() {
    return caches.open(OWNER).then(function (cache) { return cache.match('/owner'); }).then(function (known) { return known ? known.text() : ''; });
  }
  // Everything kept for somebody else goes, before anything of this reader is kept.
  function belongTo(reader) {
    return owner().then(function (known) {
      if (known === reader) { return; }
      return caches.keys().then(function (names) {
        return Promise.all(names.filter(function (name) { return name.indexOf(PAGES) === 0; }).map(function (name) { return caches.delete(name); }));
      }).then(function () { return caches.open(OWNER); }).then(function (cache) { return cache.put('/owner', new Response(reader)); });
    });
  }
  function mine() { return owner().then(function (reader) { return reader ? caches.open(PAGES + reader) : null; }); }
  function kept(key) { return mine().then(function (cache) { return cache ? cache.match(key) : undefined; }); }
  function keep(key, response) {
    return mine().then(function (cache) { return cache ? cache.put(key, response).then(function () { return trim(cache, MOST_PAGES); }) : null; });
  }
  function trim(cache, most) {
    return cache.keys().then(function (keys) { return Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map(function (key) { return cache.delete(key); })); });
  }

  // ── asking ──
  // A network that only pretends to be there is given up.
  function ask(request) {
    var patience = new AbortController(), giveUp = setTimeout(function () { patience.abort(); }, PATIENCE);
    return fetch(request, { signal: patience.signal }).then(function (response) { clearTimeout(giveUp); return response; }, function (error) { clearTimeout(giveUp); throw error; });
  }
  // Without what tells one way to the same place from another.
  function address(url) { return url.pathname.replace(/\.xhtml$/, '') + url.search; }

  function page(event, request, url) {
    return fetch(request).then(function (response) {
      if (!isPage(response)) { return response; }
      var looked = look(response.clone(), url);
      event.waitUntil(looked);
      // Where one leaves, what was kept is gone before the page is there.
      return url.pathname.indexOf('/account/') === 0 ? looked.then(function () { return response; }) : response;
    }, function () {
      return kept(address(url)).then(function (found) { return found ? stamped(found) : sorry(); });
    });
  }
  function isPage(response) { return response.type !== 'opaqueredirect' && (response.headers.get('Content-Type') || '').indexOf('text/html') === 0; }
  // Every page says whose it is; a page of nobody ends what was kept.
  function look(response, url) {
    return response.text().then(function (html) {
      var reader = READER.exec(html);
      if (!reader) { return; }
      var whose = reader[1] === '-' ? '' : reader[1];
      return belongTo(whose).then(function () { return remember(html); }).then(function () {
        if (whose && response.status === 200 && !response.redirected && KEPT_PAGES.test(url.pathname)) {
          return keep(address(url), new Response(html, { headers: withMoment(response.headers) }));
        }
      });
    });
  }
  function withMoment(headers) {
    var copy = new Headers(headers);
    copy.set('X-Kept-At', String(Date.now()));
    copy.delete('Content-Encoding');
    copy.delete('Content-Length');
    return copy;
  }
  // The page says of itself that it is a kept one, and since when.
  function stamped(found) {
    return found.text().then(function (html) {
      return new Response(html.replace('<html ', '<html data-kept="' + found.headers.get('X-Kept-At') + '" '), { headers: found.headers });
    });
  }
  function first(href, parts) {
    return fetch(href, { credentials: 'same-origin' }).then(function (response) { return isPage(response) ? look(response, new URL(href)) : null; }).then(function () {
      return caches.open(PARTS);
    }).then(function (cache) {
      return Promise.all(parts.filter(function (one) { return PART.test(new URL(one).pathname); }).map(function (one) { return cache.add(one).catch(function () { /* it comes another time */ }); }));
    }).catch(function () { /* no network yet */ });
  }

  // ── what a page is made of ──
  function part(event, request, url) {
    return caches.open(PARTS).then(function (cache) {
      // An address with a version never changes what it means.
      return (url.searchParams.has('v') ? cache.match(request) : Promise.resolve(undefined)).then(function (found) {
        return found || fetch(request).then(function (response) {
          if (response.ok) { event.waitUntil(cache.put(request, response.clone()).then(function () { return trim(cache, MOST_PARTS); })); }
          return response;
        }, function (error) { return cache.match(request).then(function (old) { if (old) { return old; } throw error; }); });
      });
    });
  }
  function media(event, request) {
    return fetch(request).then(function (response) {
      if (response.ok) { event.waitUntil(keep(request.url, response.clone())); }
      return response;
    }, function (error) { return kept(request.url).then(function (old) { if (old) { return old; } throw error; }); });
  }

  // ── the paper of a test under way ──
  function paper(request, url) {
    return ask(request).then(function (response) {
      if (!response.ok) { return response; }
      var copy = response.clone();
      return copy.text().then(function (body) { return keep(url.pathname, new Response(body, { headers: withMoment(copy.headers) })); })
        .then(function () { return response; }, function () { return response; });
    }, function (error) {
      return kept(url.pathname).then(function (found) {
        if (!found) { throw error; }
        return found.json().then(function (body) {
          // The server's clock has gone on as ours has.
          if (body.now) { body.now = new Date(Date.parse(body.now) + Date.now() - Number(found.headers.get('X-Kept-At'))).toISOString(); }
          return new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } });
        });
      });
    });
  }

  // ── when there is nothing ──
  function remember(html) {
    var words = SORRY.exec(html);
    return words ? caches.open(OWNER).then(function (cache) { return cache.put('/sorry', new Response(words[1])); }) : Promise.resolve();
  }
  function sorry() {
    return caches.open(OWNER).then(function (cache) { return cache.match('/sorry'); }).then(function (known) { return known ? known.text() : ''; }).then(function (words) {
      var parts = words.split('|');
      return new Response('<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>Học vụ số</title></head><body><main><h1>'
        + (parts[0] || 'Không có mạng') + '</h1><p>' + (parts[1] || '') + '</p></main></body></html>',
      { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" } });
    });
  }
})();
