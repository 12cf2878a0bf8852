/* Adds search to the start page. Nothing needs it: without it, everything is found through plain links. */
(function () {
  "use strict";
  var form = document.getElementById("search");
  var data = window.mcliCourses;
  if (!form || !data) { return; }
  function fold(text) {
    return text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[’‘]/g, "'");
  }
  var folded = data.map(function (each) { return fold(each.join(" ")); });
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var words = fold(document.getElementById("words").value).split(/\s+/).filter(Boolean);
    var hits = document.getElementById("hits");
    hits.textContent = "";
    var count = 0;
    data.forEach(function (each, at) {
      if (!words.length || !words.every(function (word) { return folded[at].indexOf(word) >= 0; })) { return; }
      count += 1;
      if (count > 50) { return; }
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = each[0];
      link.textContent = each[1];
      if (each[3]) { link.lang = each[3]; }
      item.appendChild(link);
      item.appendChild(document.createTextNode(" - " + each[2]));
      hits.appendChild(item);
    });
    document.getElementById("found").textContent = count ? form.dataset.some.replace("#", count) : form.dataset.none;
  });
})();
