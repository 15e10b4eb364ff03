package cn.xieshou.summary;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Judgement;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the principal and the section say to a summary (R-SUM-1). */
@Service
@Transactional
public class SummaryJudging {

    private final SummaryRepository table;
    private final SummaryTextRepository texts;
    private final SummaryReading reading;
    private final SummaryDates dates;
    private final Pairings pairings;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Clock clock;

    SummaryJudging(
            SummaryRepository table,
            SummaryTextRepository texts,
            SummaryReading reading,
            SummaryDates dates,
            Pairings pairings,
            ApprovalRules rules,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.texts = texts;
        this.reading = reading;
        this.dates = dates;
        this.pairings = pairings;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The principal sends it to the section; the figures stay as they are now.
     *
     * @param check the digits of the text that the actor had before them
     * @throws FormRefused if it is their own text, or if words or figures are others than they saw
     */
    public void approve(long id, String actor, String check, String remark) {
        SchoolSummary summary = table.lock(id).orElseThrow();
        WrittenSummary written = reading.last(summary).orElseThrow();
        rules.refuseOwn(written.text().draftedBy(), actor);
        if (!written.check().equals(check)) {
            throw new FormRefused("textCheck", "文本校验码", "文字或者数字在您打开之后有变化，请刷新页面，通读新的文本后再办理");
        }
        table.sent(id, actor, clock.instant());
        Map<SummaryPart, String> parts = written.chapters().stream()
                .collect(Collectors.toMap(WrittenSummary.Chapter::part, WrittenSummary.Chapter::body));
        texts.freeze(id, summary.drafts(), written.figures().all(), parts);
        trail.add(summary.pairingId(), actor, Act.APPROVED, summary.subject(), remark, "报送归口股室");
    }

    /** The principal returns it to the liaison. */
    public void sendBack(long id, String actor, String opinion) {
        SchoolSummary summary = table.find(id).orElseThrow();
        table.returned(id, opinion);
        trail.add(summary.pairingId(), actor, Act.RETURNED, summary.subject(), opinion);
    }

    /**
     * The section has read it.
     *
     * @throws FormRefused if the actor has drafted or sent it
     */
    public void read(long id, SummaryMark mark, String remark, String actor) {
        SchoolSummary summary = table.find(id).orElseThrow();
        refuseOwn(summary, actor);
        table.read(id, mark, remark, actor, clock.instant());
        trail.add(summary.pairingId(), actor, Act.READ, summary.subject(), remark, "评定：" + mark.label());
    }

    /**
     * The section returns it to the school, once; the school gets new days.
     *
     * @throws FormRefused if it was returned before
     */
    public void sendBackToSchool(long id, String actor, String opinion) {
        SchoolSummary summary = table.find(id).orElseThrow();
        if (summary.sentBack() > 0) {
            throw Judgement.impossible("已经退回补充过一次，请直接评定");
        }
        refuseOwn(summary, actor);
        table.sentBack(
                id, opinion, dates.again(pairings.get(summary.pairingId()).programme(), summary.year()));
        trail.add(summary.pairingId(), actor, Act.RETURNED, summary.subject(), opinion);
    }

    private void refuseOwn(SchoolSummary summary, String actor) {
        rules.refuseOwn(String.valueOf(summary.sentBy()), actor);
        reading.typed(summary).ifPresent(text -> rules.refuseOwn(text.draftedBy(), actor));
    }
}
