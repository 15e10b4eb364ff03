package cn.xieshou.portal;

import cn.xieshou.calendar.CalendarWarnings;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.outbox.MailAlarm;
import cn.xieshou.notice.outbox.Mailbox;
import cn.xieshou.notice.reach.Unreachable;
import cn.xieshou.workflow.engine.ClockCheck;
import cn.xieshou.workflow.insight.Stoppage;
import cn.xieshou.workflow.insight.Stoppages;
import cn.xieshou.workflow.upgrade.LeftBehind;
import cn.xieshou.workflow.upgrade.ModelUpgrade;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the office and the administrators should see to, on their first page. */
@Component
class Warnings {

    private static final int MOST_LEFT_BEHIND = 20;

    private final CalendarWarnings calendar;
    private final ModelUpgrade upgrade;
    private final Stoppages stoppages;
    private final Mailbox mailbox;
    private final MailAlarm alarm;
    private final Unreachable unreachable;
    private final Matters matters;
    private final Show show;
    private final ClockCheck clock;

    Warnings(
            CalendarWarnings calendar,
            ModelUpgrade upgrade,
            Stoppages stoppages,
            Mailbox mailbox,
            MailAlarm alarm,
            Unreachable unreachable,
            Matters matters,
            Show show,
            ClockCheck clock) {
        this.calendar = calendar;
        this.upgrade = upgrade;
        this.stoppages = stoppages;
        this.mailbox = mailbox;
        this.alarm = alarm;
        this.unreachable = unreachable;
        this.matters = matters;
        this.show = show;
        this.clock = clock;
    }

    /** What concerns {@code reader}: a principal is warned of the own school's people only. */
    List<Warning> of(Person reader) {
        return Unreachable.oversees(reader) ? all(reader) : unreachable(reader);
    }

    private List<Warning> unreachable(Person reader) {
        long people = unreachable.count(reader);
        String whose = Unreachable.oversees(reader) ? "" : "本校";
        return people == 0
                ? List.of()
                : List.of(new Warning("%s有%d人收不到邮件，可能误了办理。".formatted(whose, people), "/unreachable", "查看是谁"));
    }

    private List<Warning> all(Person reader) {
        boolean administrator = reader.role() == Role.ADMINISTRATOR;
        List<Warning> all = new ArrayList<>();
        if (administrator) {
            upgrade.leftBehind(MOST_LEFT_BEHIND).forEach(one -> all.add(warning(one)));
            clock.problem().ifPresent(problem -> all.add(new Warning(problem, "", "")));
        }
        stoppages.all().forEach(stoppage -> all.add(warning(stoppage, administrator)));
        alarm.reasons().forEach(reason -> all.add(new Warning(reason, "/mail?state=PENDING", "查看待发邮件")));
        all.addAll(unreachable(reader));
        int failed = mailbox.failed();
        if (failed > 0) {
            all.add(new Warning(failed + "封邮件没有发出。", "/mail?state=FAILED", "查看原因"));
        }
        calendar.today().forEach(text -> all.add(new Warning(text, "/calendar", "去录入")));
        return all;
    }

    private Warning warning(LeftBehind left) {
        String why = left.steps().isEmpty() ? "" : "，因为新版里没有“" + left.steps() + "”这一步";
        return new Warning(
                matters.of(left.businessKey()).title() + "：“" + left.process() + "”仍按旧版流程办理" + why + "。不影响继续办理。",
                "/camunda/app/cockpit/default/#/process-instance/" + left.processInstanceId(),
                "查看");
    }

    private Warning warning(Stoppage stoppage, boolean administrator) {
        Matters.Matter matter = matters.of(stoppage.businessKey());
        String what = "“" + stoppage.step() + "”没有自动完成（" + show.time(stoppage.since()) + "），流程停在这里。";
        String why = stoppage.reason().isEmpty() ? "" : "原因：" + stoppage.reason() + "。";
        return administrator
                ? new Warning(
                        matter.title() + "：" + what + why,
                        "/camunda/app/cockpit/default/#/process-instance/" + stoppage.processInstanceId(),
                        "去重试")
                : new Warning(matter.title() + "：" + what + why + "请联系系统管理员。", matter.href(), "查看");
    }
}
