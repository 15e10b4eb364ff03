package cn.xieshou.portal;

import cn.xieshou.calendar.CalendarWarnings;
import cn.xieshou.notice.MailState;
import cn.xieshou.notice.Mailbox;
import cn.xieshou.workflow.Stoppage;
import cn.xieshou.workflow.Stoppages;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the office and the administrators should see to, on their first page. */
@Component
class Warnings {

    private final CalendarWarnings calendar;
    private final Stoppages stoppages;
    private final Mailbox mailbox;
    private final Matters matters;
    private final Show show;

    Warnings(CalendarWarnings calendar, Stoppages stoppages, Mailbox mailbox, Matters matters, Show show) {
        this.calendar = calendar;
        this.stoppages = stoppages;
        this.mailbox = mailbox;
        this.matters = matters;
        this.show = show;
    }

    /** @param administrator whether the reader may open the engine's own pages */
    List<Warning> all(boolean administrator) {
        List<Warning> all = new ArrayList<>();
        stoppages.all().forEach(stoppage -> all.add(warning(stoppage, administrator)));
        int failed = mailbox.count(null, MailState.FAILED);
        if (failed > 0) {
            all.add(new Warning(failed + "封邮件没有发出。", "/mail?state=FAILED", "查看原因"));
        }
        calendar.today().forEach(text -> all.add(new Warning(text, "/calendar", "去录入")));
        return all;
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
