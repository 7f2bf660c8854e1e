// Questions of a file as their learners will see them; what is tried out here goes nowhere.
(function () {
  'use strict';
  var Hvs = window.Hvs, look = document.getElementById('look');
  if (!look) { return; }
  var faces = Hvs.data('look', 'faces'), texts = Hvs.data('look', 'texts');
  Array.prototype.forEach.call(look.querySelectorAll('[data-look]'), function (place, i) {
    place.appendChild(Hvs.question.draw(faces[i], { texts: texts, onChange: function () {} }));
  });
})();
