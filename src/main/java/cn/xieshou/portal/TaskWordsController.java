package cn.xieshou.portal;

import cn.xieshou.shared.NotThere;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asked by the script in Tasklist. */
@RestController
class TaskWordsController {

    /** A page of Tasklist holds fifteen. */
    private static final int MOST = 50;

    private final TaskWords words;
    private final Viewer viewer;

    TaskWordsController(TaskWords words, Viewer viewer) {
        this.words = words;
        this.viewer = viewer;
    }

    /** 404 for everybody but the person who completed the task. */
    @GetMapping("/tasks/{id}/receipt")
    ResponseEntity<TaskWords.Receipt> receipt(@PathVariable String id) {
        return words.receipt(id, viewer.account())
                .map(receipt ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(receipt))
                .orElseThrow(NotThere::new);
    }

    /** By task id, for at most fifty tasks; unknown tasks and those of others are left out. */
    @GetMapping("/tasks/words")
    ResponseEntity<Map<String, TaskWords.Words>> words(@RequestParam List<String> task) {
        List<String> asked = task.stream().limit(MOST).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(words.of(asked, viewer.account()));
    }
}
