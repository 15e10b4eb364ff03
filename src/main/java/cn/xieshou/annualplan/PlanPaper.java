package cn.xieshou.annualplan;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.document.OfficialPaper;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A plan and its filing notice as official papers in Word. */
@Component
public class PlanPaper {

    private final Directory directory;
    private final ZoneId zone;

    PlanPaper(Directory directory, Clock clock) {
        this.directory = directory;
        this.zone = clock.getZone();
    }

    /** One version of the plan; the filing number stands on the one that was filed. */
    public OfficialPaper plan(AnnualPlan plan, PlanVersion version) {
        PlanText text = version.text();
        boolean current = version.revision() == plan.text().revision();
        OfficialPaper paper = new OfficialPaper().title(plan.id().title());
        paper.subtitle(current && plan.number() != null ? plan.number() : "（第" + version.revision() + "稿，未备案）")
                .gap();
        text.head().forEach(paper::line);
        paper.gap();
        text.chapters().forEach(chapter -> paper.heading(chapter.heading()).text(chapter.text()));
        paper.gap();
        if (current) {
            paper.sideBySide(List.of(
                    block(plan, "支援学校（盖章）", text.supportingName(), Consenter.SUPPORTING_PRINCIPAL),
                    block(plan, "受援学校（盖章）", text.recipientName(), Consenter.RECIPIENT_PRINCIPAL)));
        }
        return paper.gap().note("文本校验码（SHA-256）：" + text.checksum());
    }

    /**
     * The notice to both schools that their plan is filed.
     *
     * @throws IllegalStateException if it is not
     */
    public OfficialPaper notice(AnnualPlan plan) {
        LocalDate filed = plan.filedOn();
        if (plan.number() == null || filed == null) {
            throw new IllegalStateException(plan.id() + " is not filed");
        }
        PlanText text = plan.text().text();
        OfficialPaper paper = new OfficialPaper()
                .title("年度工作方案备案通知")
                .subtitle(plan.number())
                .gap()
                .line(text.supportingName() + "、" + text.recipientName() + "：");
        paper.text(accepted(plan, filed));
        if (plan.late()) {
            paper.text("该方案报送时已超过规定期限，记为逾期备案。");
        }
        if (!text.gaps().isEmpty()) {
            paper.text("方案说明本学年有以下指标未安排：" + gaps(text) + "。相关情况在学期评估时说明。");
        }
        if (plan.remark() != null && !plan.remark().isEmpty()) {
            paper.text("审核意见：" + plan.remark());
        }
        return paper.text("请两校按方案组织实施，活动及时登记台账并由对方确认。")
                .gap()
                .sideBySide(List.of(List.of("", ""), List.of(section(plan), ChineseDates.date(filed))))
                .gap()
                .note("备案文本校验码（SHA-256）：" + text.checksum());
    }

    private static String accepted(AnnualPlan plan, LocalDate filed) {
        LocalDate received = plan.receivedOn();
        String when = received == null ? "" : "于" + ChineseDates.date(received);
        return "你们" + when + "报送的" + plan.id().subject() + "（" + plan.id().pairingId() + "，"
                + plan.text().text().programmeName() + "）收悉。经审核，准予备案，备案号为" + plan.number() + "，备案日期为"
                + ChineseDates.date(filed) + "。";
    }

    private static String gaps(PlanText text) {
        return text.gaps().stream().map(QuotaGap::missing).collect(Collectors.joining("；"));
    }

    private static String section(AnnualPlan plan) {
        String group = plan.section();
        return group == null ? "" : Role.ofGroup(group).map(Role::label).orElse("");
    }

    private List<String> block(AnnualPlan plan, String title, String school, Consenter party) {
        return plan.standing(party)
                .map(consent -> List.of(
                        title,
                        school,
                        "校长：" + directory.personName(consent.account()),
                        ChineseDates.date(consent.givenAt().atZone(zone).toLocalDate())))
                .orElse(List.of(title, school, "校长：（尚未同意）", ""));
    }
}
