package cn.xieshou.annualplan;

import cn.xieshou.directory.Directory;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.signature.Signatures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A plan as an official paper, the months as a table. */
@Component
@Order(2)
public class PlanPaper implements PaperKind {

    private static final String NUMERALS = "一二三四五六七";

    private final Directory directory;
    private final Signatures signatures;
    private final AnnualPlans plans;

    PlanPaper(Directory directory, Signatures signatures, AnnualPlans plans) {
        this.directory = directory;
        this.signatures = signatures;
        this.plans = plans;
    }

    @Override
    public String key() {
        return "annual-plan";
    }

    @Override
    public String label() {
        return "年度工作方案";
    }

    @Override
    public List<PaperField> fields() {
        return PlanPaperLayout.FIELDS;
    }

    @Override
    public OfficialPaper shipped() {
        return PlanPaperLayout.shipped();
    }

    @Override
    public PaperValues sample() {
        return PlanPaperLayout.sample();
    }

    @Override
    public String caseNumber() {
        return FilingNotice.CASE;
    }

    /** The newest plan of the pairing. */
    @Override
    public Optional<PaperValues> ofCase(String number) {
        return plans.ofPairing(number).stream()
                .filter(plan -> plan.submittedBy() != null)
                .findFirst()
                .map(plan -> plans.get(plan.id()))
                .map(plan -> values(plan, plan.text()));
    }

    /** One version of the plan; the filing number stands on the one that was filed. */
    public PaperValues values(AnnualPlan plan, PlanVersion version) {
        PlanText text = version.text();
        boolean current = version.revision() == plan.text().revision();
        boolean filed = current && plan.number() != null;
        String draft = "第" + version.revision() + "稿，未备案";
        PaperValues values = new PaperValues()
                .put("标题", plan.id().title())
                .put("备案号", filed ? plan.number() : "（" + draft + "）")
                .put("结对编号", text.id().pairingId())
                .put("帮扶项目", text.programmeName())
                .put("支援学校", text.supportingName())
                .put("受援学校", text.recipientName())
                .put("帮扶范围", text.scope() == null ? "全校" : text.scope())
                .list("章节", chapters(text))
                .list("月度安排", text.months().stream().map(PlanPaper::month).toList())
                .list("未安排指标", text.gaps().stream().map(PlanPaper::gap).toList())
                .put("校验码", text.checksum());
        if (current) {
            consent(values, "支援学校", plan, Consenter.SUPPORTING_PRINCIPAL);
            consent(values, "受援学校", plan, Consenter.RECIPIENT_PRINCIPAL);
        }
        if (filed) {
            values.put("审核股室", FilingNotice.section(plan))
                    .put("审核意见", plan.remark())
                    .sign("审核人签名", FilingNotice.officer(plan, directory), FilingNotice.hand(plan, signatures))
                    .put("备案日期", plan.filedOn() == null ? "" : ChineseDates.date(plan.filedOn()));
        }
        return filed ? values : values.banner("草稿：" + draft + "，内容可能变动，不作为正式文件使用");
    }

    private void consent(PaperValues values, String school, AnnualPlan plan, Consenter party) {
        var consent = plan.standing(party);
        String name = consent.map(one -> directory.personName(one.account())).orElse("（尚未同意）");
        values.put(school + "校长", name);
        values.sign(
                school + "校长签名",
                name,
                consent.filter(one -> one.checksum().equals(plan.text().text().checksum()))
                        .flatMap(one -> signatures.picture(one.account())));
        values.put(
                school + "日期",
                consent.map(one -> ChineseDates.date(one.givenAt())).orElse(""));
    }

    private static List<Map<String, String>> chapters(PlanText text) {
        return Arrays.stream(Part.values())
                .map(part -> chapter(part, text.part(part)))
                .toList();
    }

    static Map<String, String> chapter(Part part, String text) {
        return Map.of("标题", NUMERALS.charAt(List.of(Part.values()).indexOf(part)) + "、" + part.label(), "正文", text);
    }

    private static Map<String, String> month(MonthRow row) {
        String quotas = row.quotas().stream()
                .map(clause -> QuotaClause.of(clause).map(QuotaClause::text).orElse(clause))
                .collect(Collectors.joining("、"));
        return Map.of(
                "月份", row.month() + "月",
                "工作内容", row.activity(),
                "落实指标", quotas,
                "计划次数", String.valueOf(row.times()),
                "负责人", row.responsible());
    }

    private static Map<String, String> gap(QuotaGap gap) {
        return Map.of("指标", gap.missing(), "理由", gap.reason());
    }
}
