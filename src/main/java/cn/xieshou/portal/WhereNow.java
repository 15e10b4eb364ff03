package cn.xieshou.portal;

import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to cases what waits in them now and in whose hands; asks once for all of them. */
@Component
@Transactional(readOnly = true)
class WhereNow {

    private final Worklist worklist;
    private final StepHolders holders;

    WhereNow(Worklist worklist, StepHolders holders) {
        this.worklist = worklist;
        this.holders = holders;
    }

    List<MineRow> told(List<MineRow> rows) {
        List<MineRow> open = rows.stream().filter(MineRow::open).toList();
        Map<String, List<OpenTask>> waiting = new HashMap<>(worklist.ofInstances(
                open.stream().flatMap(row -> Stream.ofNullable(row.instance())).collect(Collectors.toSet())));
        waiting.putAll(worklist.ofMatters(open.stream()
                .filter(row -> row.instance() == null)
                .map(row -> row.matter().key())
                .collect(Collectors.toSet())));
        Map<String, String> held =
                holders.of(waiting.values().stream().flatMap(Collection::stream).toList());
        return rows.stream().map(row -> row.with(tasks(row, waiting), held)).toList();
    }

    private static List<OpenTask> tasks(MineRow row, Map<String, List<OpenTask>> waiting) {
        String instance = row.instance();
        String key = instance == null ? row.matter().key() : instance;
        return row.open() ? waiting.getOrDefault(key, List.of()) : List.of();
    }
}
