package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a task's page says of who is next if one submits, and who really is. */
final class PromisedSteps {

    private final TaskService tasks;
    private final String matter;
    private final Optional<String> promise;
    private final Map<String, String> before;

    private PromisedSteps(TaskService tasks, String matter, Optional<String> promise) {
        this.tasks = tasks;
        this.matter = matter;
        this.promise = promise;
        this.before = open();
    }

    static PromisedSteps of(TaskService tasks, String matter, String page, String decision) {
        Document html = Jsoup.parse(page);
        String label = html.select("button[name=decision]").stream()
                .filter(button -> button.attr("value").equals(decision))
                .map(button -> button.text().replace("…", ""))
                .findFirst()
                .orElse("");
        Optional<String> promise = html.select(".task-next li").stream()
                .map(Element::text)
                .filter(text -> decision.isEmpty() || text.startsWith(label + "："))
                .findFirst();
        return new PromisedSteps(tasks, matter, promise);
    }

    /** Every step that waits since then was promised; the number of a secondment in its name comes with the step. */
    void kept(String step) {
        promise.ifPresent(text -> open().forEach((id, name) -> {
            if (!before.containsKey(id)) {
                assertThat(text).as("who is next after " + step).contains(name.replaceAll("（S-.*", ""));
            }
        }));
    }

    private Map<String, String> open() {
        return matter.isEmpty()
                ? Map.of()
                : tasks.createTaskQuery().processInstanceBusinessKey(matter).list().stream()
                        .collect(Collectors.toMap(Task::getId, Task::getName));
    }
}
