// Fills the block of related documents after the page has loaded.
window.setTimeout(function () {
  var block = document.getElementById('related');
  var link = document.createElement('a');
  link.setAttribute('href', '/govxxgk/SHSJ91/2025-06-12/subsidy-interpretation.html');
  link.textContent = '《泖河湾街道适老化改造补贴实施方案》政策解读';
  var item = document.createElement('p');
  item.appendChild(link);
  block.appendChild(item);
}, 200);
