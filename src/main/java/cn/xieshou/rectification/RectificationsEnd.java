package cn.xieshou.rectification;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import cn.xieshou.workflow.Instances;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What had not been put right when a pairing ends early (R-EVA-2, R-FIN-3). Each is a case of its own that ends here; nothing of it is among
 * what both schools are told to be under way, its own school gets a letter.
 */
@Component
class RectificationsEnd implements EndsWithPairing {

    private final RectificationRepository table;
    private final RectificationListRepository lists;
    private final Instances instances;
    private final Directory directory;
    private final Outbox outbox;
    private final Trail trail;
    private final Clock clock;

    RectificationsEnd(
            RectificationRepository table,
            RectificationListRepository lists,
            Instances instances,
            Directory directory,
            Outbox outbox,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.lists = lists;
        this.instances = instances;
        this.directory = directory;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.RECTIFICATIONS;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return List.of();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        lists.open(pairing.id()).forEach(one -> end(one, dissolution));
    }

    private void end(Rectification one, Dissolution dissolution) {
        instances.end(one.id(), Dissolution.WITH_IT);
        table.over(one.id(), RectificationState.DISSOLVED, one.opinion(), clock.instant());
        trail.add(one.id(), dissolution.decidedBy(), Act.ENDED, "《整改事项》", null, Dissolution.WITH_IT);
        String subject = "整改随结对提前终止：" + directory.schoolName(one.school());
        String body = "您好！\n\n结对提前终止，整改事项" + one.id() + "随之结束，手中的待办无需再办。经过和材料仍可查看。";
        directory.membersOf(Role.PRINCIPAL.group(one.school())).stream()
                .map(Person::account)
                .forEach(account -> outbox.enqueue(new Mail(account, subject, body, one.id(), one.path())));
    }
}
