package cn.xieshou.annualplan;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Urging;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Bulk urging （一键催办） of the plans that are not filed yet: each by itself, logged, at most once a day per matter. One that
 * cannot be urged does not keep the others from it.
 */
@Component
public class PlanUrging {

    private final Urging urging;
    private final PlanDesk desk;
    private final Directory directory;

    PlanUrging(Urging urging, PlanDesk desk, Directory directory) {
        this.urging = urging;
        this.desk = desk;
        this.directory = directory;
    }

    /**
     * What came of it.
     *
     * @param urged titles of the pairings that were urged
     * @param skipped those that were not, with why
     */
    public record Result(List<String> urged, List<Skipped> skipped) {}

    /** One that was not urged. */
    public record Skipped(String title, String why) {}

    /** Whether the account may urge in bulk: the sections, for their level, and the office. */
    public boolean may(String account) {
        return directory
                .person(account)
                .map(person -> Set.of(Role.OFFICE, Role.PRIMARY_SECTION, Role.SECONDARY_SECTION)
                        .contains(person.role()))
                .orElse(false);
    }

    /**
     * Urges whoever holds the open steps of these plans; what is filed or exempt is passed over in silence.
     *
     * @param rows of one school year, as the account sees them
     */
    public Result urge(String account, int schoolYear, List<PlanRow> rows) {
        if (!may(account)) {
            throw new AccessDeniedException("only the sections and the office urge in bulk");
        }
        List<PlanRow> owing = owing(rows);
        Map<String, List<OpenTask>> open = desk.open(
                schoolYear, owing.stream().map(row -> row.id().pairingId()).toList());
        List<String> urged = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (PlanRow row : owing) {
            String why = urge(account, row, open.getOrDefault(row.id().pairingId(), List.of()));
            if (why == null) {
                urged.add(row.title());
            } else {
                skipped.add(new Skipped(row.title(), why));
            }
        }
        return new Result(urged, skipped);
    }

    /** Those of the plans that are neither filed nor exempt. */
    public List<PlanRow> owing(List<PlanRow> rows) {
        return rows.stream()
                .filter(row -> row.plan() == null || !row.plan().state().isClosed())
                .toList();
    }

    /** Why it was not urged, null if it was. */
    private @Nullable String urge(String account, PlanRow row, List<OpenTask> open) {
        if (row.plan() == null) {
            return "备案尚未启动";
        }
        if (row.plan().state() == PlanState.REVIEWING && isOwnReview(account, open)) {
            return "学校已报送，正等本股室审核";
        }
        Set<String> ids = open.stream().map(OpenTask::taskId).collect(Collectors.toSet());
        try {
            urging.urge(row.id().pairingId(), account, null, task -> ids.contains(task.taskId()));
            return null;
        } catch (FormRefused e) {
            return e.problems().get(0).reason();
        }
    }

    private boolean isOwnReview(String account, List<OpenTask> open) {
        return directory
                .person(account)
                .map(person ->
                        open.stream().anyMatch(task -> task.groups().contains(person.group()) || task.isOf(account)))
                .orElse(false);
    }
}
