package cn.xieshou.rectification.process;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.rectification.Admonitions;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the models ask: {@code ${admonitionSteps.replyOver(programme)}}. */
@Component
public class AdmonitionSteps {

    private final Admonitions admonitions;
    private final Deadlines deadlines;

    AdmonitionSteps(Admonitions admonitions, Deadlines deadlines) {
        this.admonitions = admonitions;
        this.deadlines = deadlines;
    }

    public void open(String rectification) {
        admonitions.open(rectification);
    }

    /** The first moment after the days of the reply. */
    public Date replyOver(String programme) {
        LocalDate last = ChineseDates.day(
                deadlines.forStep(programme, "admonition.reply").toInstant());
        return Date.from(last.plusDays(1).atStartOfDay(ChineseDates.ZONE).toInstant());
    }

    public void lapse(String admonition) {
        admonitions.lapse(admonition);
    }

    /** The day on which it is looked at whether it can be lifted. */
    public Date reviewDay(String admonition) {
        return Deadline.fixed(
                        Objects.requireNonNull(admonitions.get(admonition).reviewOn(), "not issued"), "研究解除效能告诫的日期")
                .at();
    }
}
