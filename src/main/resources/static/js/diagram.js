// Draws the process diagrams of a page with the passed steps tinted and the current ones marked.
(function () {
  'use strict';

  function mark(canvas, registry, ids, name) {
    // What holds nothing is no attribute at all: a finished process stands nowhere.
    (ids || '').split(' ').filter(Boolean).forEach(function (id) {
      var element = registry.get(id);
      if (element) {
        // What lies in an expanded subprocess carries its own colour.
        canvas.addMarker(id, element.children && element.children.length ? name + '-around' : name);
      }
    });
  }

  // As large as the frame allows, never so small that it cannot be read: then the frame scrolls to the current step.
  function fit(viewer, box) {
    var canvas = viewer.get('canvas');
    var inner = canvas.viewbox().inner;
    var frame = box.parentElement;
    var scale = Math.max(0.6, Math.min(1, (frame.clientWidth - 24) / inner.width));
    box.style.width = Math.max(frame.clientWidth, Math.round(inner.width * scale) + 24) + 'px';
    box.style.height = Math.max(Math.round(inner.height * scale) + 48, 140) + 'px';
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() > 1) {
      canvas.zoom(1, 'auto');
    }
    var now = box.querySelector('.is-current');
    if (now && frame.scrollWidth > frame.clientWidth) {
      frame.scrollLeft += now.getBoundingClientRect().left - frame.getBoundingClientRect().left - 40;
    }
  }

  function controls(viewer, box) {
    var bar = box.closest('.diagram-frame').querySelector('.diagram-controls');
    if (!bar) {
      return;
    }
    bar.hidden = false;
    bar.addEventListener('click', function (event) {
      var canvas = viewer.get('canvas');
      var action = event.target.getAttribute('data-zoom');
      if (action === 'fit') {
        fit(viewer, box);
      } else if (action) {
        canvas.zoom(canvas.zoom() * (action === 'in' ? 1.25 : 0.8), 'auto');
      }
    });
  }

  function draw(box) {
    if (box.hasAttribute('data-drawn')) {
      return;
    }
    box.setAttribute('data-drawn', 'drawing');
    fetch(box.getAttribute('data-model'), { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text();
      })
      .then(function (xml) {
        // The wheel scrolls the page, not the drawing.
        var viewer = new window.BpmnJS({ container: box, zoomScroll: { enabled: false } });
        return viewer.importXML(xml).then(function () {
          var canvas = viewer.get('canvas');
          var registry = viewer.get('elementRegistry');
          mark(canvas, registry, box.getAttribute('data-passed'), 'is-passed');
          mark(canvas, registry, box.getAttribute('data-current'), 'is-current');
          mark(canvas, registry, box.getAttribute('data-flows'), 'is-passed-flow');
          // The watermark stays in sight when the drawing scrolls, as its licence asks.
          box.closest('.diagram-frame').appendChild(box.querySelector('.bjs-powered-by'));
          fit(viewer, box);
          controls(viewer, box);
          box.setAttribute('data-drawn', 'done');
        });
      })
      .catch(function (failure) {
        box.setAttribute('data-drawn', 'failed');
        box.textContent = (failure.message === '404' ? '流程图已由管理员删除' : '流程图没有加载成功，请刷新页面') + '；各环节见下面的列表。';
      });
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('.diagram').forEach(function (box) {
      var details = box.closest('details');
      if (!details || details.open) {
        draw(box);
      } else {
        details.addEventListener('toggle', function () {
          if (details.open) {
            draw(box);
          }
        });
      }
    });
  });
})();
