package cn.xieshou.rectification.process;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.rectification.Measures;
import cn.xieshou.rectification.Rectifications;
import cn.xieshou.shared.ChineseDates;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the model asks: {@code ${rectificationSteps.agreedDay(rectification)}}. */
@Component
public class RectificationSteps {

    private final Rectifications rectifications;
    private final Measures measures;

    RectificationSteps(Rectifications rectifications, Measures measures) {
        this.rectifications = rectifications;
        this.measures = measures;
    }

    /** The day by which it has to be put right. */
    public Date agreedDay(String rectification) {
        return Deadline.fixed(rectifications.get(rectification).dueOn(), "归口股室提出的整改期限")
                .at();
    }

    /** The first moment after that day. */
    public Date afterAgreedDay(String rectification) {
        return Date.from(rectifications
                .get(rectification)
                .dueOn()
                .plusDays(1)
                .atStartOfDay(ChineseDates.ZONE)
                .toInstant());
    }

    public void escalate(String rectification) {
        measures.escalate(rectification);
    }
}
