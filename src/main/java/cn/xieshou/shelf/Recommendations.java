package cn.xieshou.shelf;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau recommends a material to all schools, which learn of it once, and takes it back (R-SHR-1). */
@Service
@Transactional
public class Recommendations {

    private final MaterialRepository table;
    private final ChangeRepository changes;
    private final Directory directory;
    private final Outbox outbox;
    private final SecurityLog log;
    private final Clock clock;

    Recommendations(
            MaterialRepository table,
            ChangeRepository changes,
            Directory directory,
            Outbox outbox,
            SecurityLog log,
            Clock clock) {
        this.table = table;
        this.changes = changes;
        this.directory = directory;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    /** Why it cannot be recommended, in Chinese; empty if it can. */
    public String closed(Material material) {
        if (!material.shown()) {
            return "这份资源已经撤下，不能推荐";
        }
        return material.rights() == Rights.ALL ? "" : "这份资源只给结对学校用；请先商提供学校改为“全部学校可用”，再推荐";
    }

    /**
     * Recommends it; nothing if it is already.
     *
     * @throws FormRefused if not all schools may use it
     */
    public void recommend(long id, String actor) {
        Material material = table.lock(id);
        if (!closed(material).isEmpty()) {
            throw new FormRefused("", "推荐", closed(material));
        }
        if (material.recommended()) {
            return;
        }
        table.recommend(id, actor, clock.instant());
        changes.insert(id, actor, clock.instant(), "教育局推荐给全部学校");
        log.done(SecurityKind.SHELF, "/shelf/" + id, "推荐给全部学校");
        outbox.together(() -> readers().forEach(person -> outbox.hold(mail(person, material))));
    }

    public void takeBack(long id, String actor) {
        if (table.lock(id).recommended()) {
            table.recommend(id, null, null);
            changes.insert(id, actor, clock.instant(), "教育局取消推荐");
            log.done(SecurityKind.SHELF, "/shelf/" + id, "取消推荐");
        }
    }

    private Stream<Person> readers() {
        return Stream.of(Role.PRINCIPAL, Role.LIAISON).flatMap(role -> directory.peopleAs(role).stream());
    }

    /** Whoever was told once is not told again, also when it is taken back and recommended anew. */
    private static Mail mail(Person person, Material material) {
        String path = "/shelf/" + material.id();
        String body = "您好！\n教育局向全部学校推荐了一份共享资源：" + material.sort() + "。\n在“学年工作 › 共享资源”里排在最前面，点开可以下载。";
        return new Mail(person.account(), "教育局推荐了一份共享资源", body, material.filesKey(), path)
                .once("shelf:" + material.id() + ":" + person.account());
    }
}
