// Typing sheets without the mouse: Enter goes to the next place, and after the last one to the button.
(function () {
  'use strict';
  var table = document.querySelector('[data-typing]');
  if (!table) { return; }
  table.addEventListener('keydown', function (event) {
    if (event.key !== 'Enter' || event.isComposing) { return; }
    event.preventDefault();
    var places = Array.prototype.slice.call(table.querySelectorAll('input:not([type=hidden])'));
    var next = places[places.indexOf(event.target) + 1] || document.getElementById('form:go');
    next.focus();
  });
})();
