// HMAC-SHA256 (RFC 2104, FIPS 180-4) in plain script: the browser's own is not there on a network without certificates.
(function () {
  'use strict';
  var Hvs = window.Hvs = window.Hvs || {};
  var constants = [], start = [];

  // The first 32 bits of the fractional parts of the roots of the first 64 primes: cube roots for the rounds, square roots to start.
  (function () {
    function fraction(root) { return ((root - Math.floor(root)) * 4294967296) | 0; }
    for (var n = 2; constants.length < 64; n++) {
      var prime = true;
      for (var d = 2; d * d <= n; d++) { if (n % d === 0) { prime = false; } }
      if (prime) {
        if (start.length < 8) { start.push(fraction(Math.sqrt(n))); }
        constants.push(fraction(Math.cbrt(n)));
      }
    }
  })();

  function turn(x, n) { return (x >>> n) | (x << (32 - n)); }
  function sha256(bytes) {
    var length = bytes.length, blocks = ((length + 8) >> 6) + 1, padded = new Uint8Array(blocks * 64), view = new DataView(padded.buffer);
    padded.set(bytes);
    padded[length] = 0x80;
    view.setUint32(padded.length - 8, Math.floor(length / 536870912));
    view.setUint32(padded.length - 4, length << 3);
    var hash = start.slice(), w = new Int32Array(64);
    for (var block = 0; block < blocks; block++) {
      var s = hash.slice();
      for (var i = 0; i < 64; i++) {
        if (i < 16) {
          w[i] = view.getInt32(block * 64 + i * 4);
        } else {
          var a = w[i - 15], b = w[i - 2];
          w[i] = (w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0;
        }
        var t1 = (s[7] + (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + constants[i] + w[i]) | 0;
        var t2 = ((turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]))) | 0;
        s = [(t1 + t2) | 0, s[0], s[1], s[2], (s[3] + t1) | 0, s[4], s[5], s[6]];
      }
      for (var k = 0; k < 8; k++) { hash[k] = (hash[k] + s[k]) | 0; }
    }
    var out = new Uint8Array(32), words = new DataView(out.buffer);
    hash.forEach(function (word, index) { words.setInt32(index * 4, word); });
    return out;
  }
  function joined(first, second) {
    var all = new Uint8Array(first.length + second.length);
    all.set(first);
    all.set(second, first.length);
    return all;
  }
  function hex(bytes) { return Array.prototype.map.call(bytes, function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join(''); }

  // key: 64 hexadecimal digits; text: sealed as UTF-8 → 64 hexadecimal digits
  Hvs.seal = function (key, text) {
    var inner = new Uint8Array(64), outer = new Uint8Array(64);
    for (var i = 0; i < 64; i++) {
      var byte = i < key.length / 2 ? parseInt(key.substr(i * 2, 2), 16) : 0;
      inner[i] = byte ^ 0x36;
      outer[i] = byte ^ 0x5c;
    }
    return hex(sha256(joined(outer, sha256(joined(inner, new TextEncoder().encode(text))))));
  };
})();
