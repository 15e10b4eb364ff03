package cn.xieshou.workflow.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told after submitting a task.
 *
 * @param sentence what was submitted when, with the matter's number
 * @param next one sentence for each step that waits because of it
 * @param link path of the matter's page, null if it has none
 */
record Receipt(String sentence, List<String> next, @Nullable String link) {}
