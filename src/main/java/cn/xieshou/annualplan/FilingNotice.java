package cn.xieshou.annualplan;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.signature.Signatures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notice to both schools that their plan is filed. */
@Component
@Order(3)
public class FilingNotice implements PaperKind {

    static final String CASE = "结对编号";
    private static final String LATE = "该方案报送时已超过规定期限，记为逾期备案。";

    private final Directory directory;
    private final Signatures signatures;
    private final AnnualPlans plans;

    FilingNotice(Directory directory, Signatures signatures, AnnualPlans plans) {
        this.directory = directory;
        this.signatures = signatures;
        this.plans = plans;
    }

    @Override
    public String key() {
        return "filing-notice";
    }

    @Override
    public String label() {
        return "备案通知";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("备案号", "备案时编的号"),
                must("支援学校", "主送"),
                must("受援学校", "主送"),
                must("方案", "“2026—2027学年年度工作方案”，带书名号"),
                may("结对编号", "结对的编号"),
                may("帮扶项目", "所属帮扶项目的名称"),
                may("报送日期", "送到股室的日期，没有的为空"),
                must("备案日期", "备案的日期"),
                must("逾期", "逾期报送的写明记为逾期备案，否则为空"),
                may("未安排指标", "方案里没有安排的指标，没有的为空"),
                may("审核意见", "没有的为空"),
                must("审核股室", "落款单位"),
                may("审核人签名", "准予备案的人存过签名图片的为手写签名，否则为姓名"),
                may("校验码", "备案文本的校验码"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("年度工作方案备案通知")
                .subtitle("{{备案号}}")
                .gap()
                .line("{{支援学校}}、{{受援学校}}：")
                .text("{{如有 报送日期}}你们于{{报送日期}}报送的{{方案}}（{{结对编号}}，{{帮扶项目}}）收悉。" + "经审核，准予备案，备案号为{{备案号}}，备案日期为{{备案日期}}。")
                .text("{{如无 报送日期}}你们报送的{{方案}}（{{结对编号}}，{{帮扶项目}}）收悉。" + "经审核，准予备案，备案号为{{备案号}}，备案日期为{{备案日期}}。")
                .text("{{如有 逾期}}{{逾期}}")
                .text("{{如有 未安排指标}}方案说明本学年有以下指标未安排：{{未安排指标}}。相关情况在学期评估时说明。")
                .text("{{如有 审核意见}}审核意见：{{审核意见}}")
                .text("请两校按方案组织实施，活动及时登记台账并由对方确认。")
                .gap()
                .gap()
                .signed("{{审核股室}}", "{{备案日期}}")
                .gap()
                .note("备案文本校验码（SHA-256）：{{校验码}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("备案号", "备案〔2026〕1号")
                .put("支援学校", "示范实验小学")
                .put("受援学校", "青山乡中心小学")
                .put("方案", "《2026—2027学年年度工作方案》")
                .put("结对编号", "P-2026-001")
                .put("帮扶项目", "城区学校与农村学校结对帮扶")
                .put("报送日期", "2026年8月22日")
                .put("备案日期", "2026年8月25日")
                .put("逾期", "")
                .put("未安排指标", "课题研究：没有安排")
                .put("审核意见", "安排具体，同意备案。")
                .put("审核股室", "初教股")
                .put("审核人签名", "王示例")
                .put("校验码", "0123456789abcdef".repeat(4));
    }

    @Override
    public String caseNumber() {
        return CASE;
    }

    /** The pairing's plan that was filed last. */
    @Override
    public Optional<PaperValues> ofCase(String number) {
        return plans.ofPairing(number).stream()
                .filter(plan -> plan.number() != null)
                .findFirst()
                .map(plan -> values(plans.get(plan.id())));
    }

    /** @throws IllegalStateException if the plan is not filed */
    public PaperValues values(AnnualPlan plan) {
        LocalDate filed = plan.filedOn();
        LocalDate received = plan.receivedOn();
        if (plan.number() == null || filed == null) {
            throw new IllegalStateException(plan.id() + " is not filed");
        }
        PlanText text = plan.text().text();
        return new PaperValues()
                .put("备案号", plan.number())
                .put("支援学校", text.supportingName())
                .put("受援学校", text.recipientName())
                .put("方案", plan.id().subject())
                .put("结对编号", plan.id().pairingId())
                .put("帮扶项目", text.programmeName())
                .put("报送日期", received == null ? "" : ChineseDates.date(received))
                .put("备案日期", ChineseDates.date(filed))
                .put("逾期", plan.late() ? LATE : "")
                .put("未安排指标", text.gaps().stream().map(QuotaGap::missing).collect(Collectors.joining("；")))
                .put("审核意见", plan.remark())
                .put("审核股室", section(plan))
                .sign("审核人签名", officer(plan, directory), hand(plan, signatures))
                .put("校验码", text.checksum());
    }

    static String officer(AnnualPlan plan, Directory directory) {
        return plan.filedBy() == null ? "" : directory.personName(plan.filedBy());
    }

    /** Of the officer who filed it. */
    static Optional<byte[]> hand(AnnualPlan plan, Signatures signatures) {
        return Optional.ofNullable(plan.filedBy()).flatMap(signatures::picture);
    }

    static String section(AnnualPlan plan) {
        String group = plan.section();
        return group == null ? "" : Role.ofGroup(group).map(Role::label).orElse("");
    }
}
