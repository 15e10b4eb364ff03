package cn.xieshou.annualplan;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.Urging;
import cn.xieshou.register.Asked;
import cn.xieshou.register.RegisterView;
import cn.xieshou.register.Registers;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import java.util.ArrayList;
import java.util.List;
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
    private final PlanRegister register;
    private final Registers registers;
    private final Directory directory;

    PlanUrging(Urging urging, PlanRegister register, Registers registers, Directory directory) {
        this.urging = urging;
        this.register = register;
        this.registers = registers;
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
     * Urges whoever holds the open steps of the plans of this list; what is filed or exempt is passed over in silence.
     *
     * @param asked of the register, as the account sees it
     */
    public Result urge(String account, Asked asked) {
        if (!may(account)) {
            throw new AccessDeniedException("only the sections and the office urge in bulk");
        }
        List<PlanRow> owing = new ArrayList<>();
        registers.each(register, account, asked, PlanFilter.owing(), owing::add);
        List<String> urged = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (PlanRow row : owing) {
            String why =
                    urge(account, row, row.hands().stream().map(OpenStep::task).toList());
            if (why == null) {
                urged.add(row.title());
            } else {
                skipped.add(new Skipped(row.title(), why));
            }
        }
        return new Result(urged, skipped);
    }

    /** How many plans of this list, on all its pages, are neither filed nor exempt: mostly its counts say it already. */
    public int owing(String account, RegisterView<PlanRow> view) {
        Asked asked = view.asked();
        return PlanFilter.owing(asked.value("state"), view.counts())
                .orElseGet(() -> registers.count(register, account, asked, PlanFilter.owing()));
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
