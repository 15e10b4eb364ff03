package cn.xieshou.workflow.tasklist;

import cn.xieshou.workflow.ClosedTask;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.SystemView;
import cn.xieshou.workflow.Worklist;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Receipts of submitted tasks: the number and who is next. */
@Service
class Receipts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Worklist worklist;
    private final IdentityService identity;
    private final SystemView engine;

    Receipts(Worklist worklist, IdentityService identity, SystemView engine) {
        this.worklist = worklist;
        this.identity = identity;
        this.engine = engine;
    }

    /** The receipt of a task that {@code account} itself has completed. */
    Optional<Receipt> of(String taskId, String account) {
        return worklist.closed(taskId)
                .filter(task -> task.completed() && account.equals(task.assignee()))
                .map(task -> new Receipt(sentence(task), engine.read(() -> next(task)), link(task.businessKey())));
    }

    private static String sentence(ClosedTask task) {
        String number = task.businessKey().isEmpty() ? "" : "，编号 " + task.businessKey();
        return "“" + task.name() + "”已于 " + TIME.format(task.endedAt()) + " 提交" + number + "。";
    }

    private List<String> next(ClosedTask task) {
        if (task.businessKey().isEmpty()) {
            return List.of();
        }
        return worklist.ofMatter(task.businessKey()).stream()
                .filter(open -> !open.createdAt().isBefore(task.endedAt()))
                .map(open -> "下一步：" + open.name() + "，由" + inWhoseHands(open) + "办理。")
                .toList();
    }

    private String inWhoseHands(OpenTask task) {
        String assignee = task.assignee();
        if (assignee != null) {
            User user = identity.createUserQuery().userId(assignee).singleResult();
            return user == null ? assignee : user.getFirstName();
        }
        return task.groups().stream().map(this::groupName).collect(Collectors.joining("、"));
    }

    private String groupName(String id) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        return group == null ? id : group.getName();
    }

    private static @Nullable String link(String businessKey) {
        return businessKey.startsWith("P-")
                ? "/pairings/" + businessKey
                : businessKey.startsWith("R-") ? "/rounds/" + businessKey : null;
    }
}
