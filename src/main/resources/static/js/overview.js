// Draws charts from the tables of the overview. The table is what counts: without this script, or without the library, it stands alone.
(function () {
  'use strict';
  var COLOURS = ['#0b6e75', '#5b8db8', '#c77700', '#8a6bb1', '#52606d', '#9aa5b1', '#1b6b3a', '#b3261e'];

  function wanted(columns, width) {
    if (columns.slice(-1) !== '-') {
      return columns.split(',').map(Number);
    }
    var all = [];
    for (var column = parseInt(columns, 10); column <= width; column += 1) {
      all.push(column);
    }
    return all;
  }

  function number(cell) {
    return parseInt(cell.textContent, 10) || 0;
  }

  // What the colours mean; the library's small file has no legend of its own.
  function explain(box, names) {
    var legend = document.createElement('p');
    legend.className = 'legend';
    legend.setAttribute('aria-hidden', 'true');
    names.forEach(function (name, place) {
      var key = document.createElement('span');
      var colour = document.createElement('i');
      colour.style.background = COLOURS[place % COLOURS.length];
      key.append(colour, name);
      legend.append(key);
    });
    box.before(legend);
  }

  function draw(box) {
    var table = document.getElementById(box.dataset.table);
    if (!table) {
      return;
    }
    var heads = Array.from(table.tHead.rows[0].cells).map(function (cell) { return cell.textContent.trim(); });
    // The sum is not one of what it sums up.
    var rows = Array.from(table.tBodies[0].rows).filter(function (row) { return row.cells[0].textContent.trim() !== '合计'; });
    var columns = wanted(box.dataset.columns, heads.length - 1).filter(function (column) {
      // What is late is among the others already.
      return column < heads.length && !(box.dataset.stacked === 'true' && heads[column] === box.dataset.without);
    });
    var still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.hidden = false;
    explain(box, columns.map(function (column) { return heads[column]; }));
    box.style.height = 44 + rows.length * (box.dataset.stacked === 'true' ? 34 : 22 * columns.length) + 'px';
    var chart = window.echarts.init(box);
    chart.setOption({
      animation: !still,
      color: COLOURS,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 },
      grid: { left: 8, right: 32, top: 4, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: rows.map(function (row) { return row.cells[0].textContent.trim(); }) },
      series: columns.map(function (column) {
        return {
          name: heads[column],
          type: 'bar',
          stack: box.dataset.stacked === 'true' ? 'all' : undefined,
          barMaxWidth: 22,
          data: rows.map(function (row) { return number(row.cells[column]); }),
          label: {
            show: true,
            position: box.dataset.stacked === 'true' ? 'inside' : 'right',
            formatter: function (point) { return point.value === 0 ? '' : String(point.value); }
          }
        };
      })
    });
    box.setAttribute('data-drawn', 'done');
    window.addEventListener('resize', function () { chart.resize(); });
    // A printed page has another width, and the browser does not tell it by the window.
    window.matchMedia('print').addEventListener('change', function () { chart.resize(); });
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (window.echarts) {
      document.querySelectorAll('.chart').forEach(draw);
    }
  });
})();
