package cn.xieshou.matter;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Urging (催办): reminds by mail whoever holds a matter; logged, at most once a day per matter, never oneself. */
@Service
@Transactional
public class Urging {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Visibility visibility;
    private final Worklist worklist;
    private final Directory directory;
    private final OpenSteps steps;
    private final Trail trail;
    private final Outbox outbox;
    private final MatterTitles titles;

    Urging(
            JdbcClient jdbc,
            Clock clock,
            Visibility visibility,
            Worklist worklist,
            Directory directory,
            OpenSteps steps,
            Trail trail,
            Outbox outbox,
            MatterTitles titles) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.visibility = visibility;
        this.worklist = worklist;
        this.directory = directory;
        this.steps = steps;
        this.trail = trail;
        this.outbox = outbox;
        this.titles = titles;
    }

    /**
     * Why the account cannot urge the matter now, empty if it can.
     *
     * @throws NotThere if it may not see it
     */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(String matterKey, String account) {
        return obstacle(matterKey, account, task -> true);
    }

    private Optional<String> obstacle(String matterKey, String account, Predicate<OpenTask> which) {
        visibility.require(account, matterKey);
        if (othersTasks(matterKey, account, which).isEmpty()) {
            return Optional.of("目前没有等他人办理的环节，无需催办");
        }
        return urgedToday(matterKey) ? Optional.of("本事项今天已经催办过，每天最多催办一次") : Optional.empty();
    }

    /**
     * Urges everybody who holds an open task of the matter.
     *
     * @throws NotThere if the account may not see it
     * @throws FormRefused if nobody else holds it, or it was urged today
     */
    public void urge(String matterKey, String account, @Nullable String note) {
        urge(matterKey, account, note, task -> true);
    }

    /**
     * Urges everybody who holds one of these open tasks, for a matter in which several processes run.
     *
     * @throws NotThere if the account may not see it
     * @throws FormRefused if nobody else holds one, or the matter was urged today
     */
    public void urge(String matterKey, String account, @Nullable String note, Predicate<OpenTask> which) {
        obstacle(matterKey, account, which).ifPresent(reason -> {
            throw refused(reason);
        });
        String text = Typed.optional("note", "附言", note);
        log(matterKey, account);
        for (OpenTask task : othersTasks(matterKey, account, which)) {
            trail.add(matterKey, account, Act.URGED, task.name(), text, steps.holder(task));
            holders(task)
                    .filter(holder -> !holder.equals(account))
                    .forEach(holder -> outbox.enqueue(mail(task, holder)));
        }
    }

    private List<OpenTask> othersTasks(String matterKey, String account, Predicate<OpenTask> which) {
        return worklist.ofMatter(matterKey).stream()
                .filter(which)
                .filter(task -> holders(task).anyMatch(holder -> !holder.equals(account)))
                .toList();
    }

    private Stream<String> holders(OpenTask task) {
        return task.assignee() != null
                ? Stream.of(task.assignee())
                : task.groups().stream()
                        .flatMap(group -> directory.membersOf(group).stream())
                        .map(Person::account)
                        .distinct();
    }

    private boolean urgedToday(String matterKey) {
        return jdbc.sql("select count(*) from urging where matter_key = :matter and urged_on = :today")
                        .param("matter", matterKey)
                        .param("today", LocalDate.now(clock))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void log(String matterKey, String account) {
        try {
            jdbc.sql("insert into urging (matter_key, urged_on, actor, at) values (:matter, :today, :actor, :at)")
                    .param("matter", matterKey)
                    .param("today", LocalDate.now(clock))
                    .param("actor", account)
                    .param("at", Columns.time(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw refused("本事项今天已经催办过，每天最多催办一次");
        }
    }

    private static FormRefused refused(String reason) {
        return new FormRefused("", "催办", reason);
    }

    private Mail mail(OpenTask task, String holder) {
        String matter = titles.title(task.businessKey());
        String subject = "催办：" + task.name() + "（" + matter + "）" + OpenSteps.dueWords(task.due());
        String body = "您好！\n\n有人提醒您尽快办理。\n\n事项：" + matter + "\n待办：" + task.name() + "\n\n点击链接，登录后直接打开办理页面。";
        String once = "urge:" + task.taskId() + ":" + holder + ":" + LocalDate.now(clock);
        return new Mail(
                holder, subject, body, task.businessKey(), "/go/" + task.taskId(), task.taskId(), task.due(), once);
    }
}
