package cn.xieshou.programme;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The steps of the processes whose working days are a programme's data; BPMN names them by {@link #key}. */
public enum Step {
    SURVEY_NEEDS("survey.needs", "受援学校填报需求"),
    SURVEY_OFFER("survey.offer", "支援学校填报可提供的帮扶"),
    MATCHING_DECIDE("matching.decide", "办公室确定结对建议"),
    MATCHING_APPROVE("matching.approve", "领导小组审定结对方案"),
    AGREEMENT_DRAFT("agreement.draft", "联络人起草协议"),
    AGREEMENT_AGREE("agreement.agree", "对方联络人核对协议"),
    AGREEMENT_SIGN("agreement.sign", "校长签署协议"),
    AGREEMENT_COUNTERSIGN("agreement.countersign", "办公室会签编号"),
    ORGANISATION_NAME("organisation.name", "学校成立领导小组"),
    PLAN_DRAFT("plan.draft", "联络人起草年度工作方案"),
    PLAN_AGREE("plan.agree", "两校商定年度工作方案"),
    PLAN_REVIEW("plan.review", "股室审核年度工作方案"),
    ATTACHMENT_NAME("attachment.name", "提名挂职干部"),
    ATTACHMENT_CONFIRM("attachment.confirm", "本校校长确认派出"),
    ATTACHMENT_ACCEPT("attachment.accept", "支援学校接收挂职干部"),
    ATTACHMENT_ENTRY("attachment.entry", "对方学校确认挂职记录"),
    ATTACHMENT_CORRECT("attachment.correct", "更正挂职记录"),
    ATTACHMENT_RECEIVE("attachment.receive", "签收挂职心得体会"),
    ATTACHMENT_REVISE("attachment.revise", "修改挂职心得体会"),
    ATTACHMENT_COVER("attachment.cover", "安排补足挂职"),
    ATTACHMENT_REVIEW("attachment.review", "股室处理挂职未达标"),
    SELECTION_SHORTAGE("selection.shortage", "提出支教需求"),
    SELECTION_NOMINATE("selection.nominate", "推荐支教人选"),
    SELECTION_CONFIRM("selection.confirm", "校长确认支教人选"),
    SELECTION_LEARNERS("selection.learners", "确定跟岗学习教师"),
    SELECTION_PUBLICITY("selection.publicity", "支教人选公示"),
    SELECTION_OBJECTIONS("selection.objections", "处理公示异议"),
    SELECTION_APPROVE("selection.approve", "股室审批支教人选"),
    SELECTION_PERSONNEL("selection.personnel", "人秘股确认支教人选"),
    SERVICE_ARRIVAL("service.arrival", "确认支教教师到岗"),
    SERVICE_CHECK("service.check", "支教期中检查"),
    SERVICE_READ("service.read", "阅知期中检查意见"),
    SERVICE_FORM("service.form", "填写任教情况表"),
    SERVICE_ASSESS("service.assess", "考核支教教师"),
    SERVICE_OPINION("service.opinion", "签署派出学校意见"),
    SERVICE_FILE("service.file", "任教情况表归档"),
    SERVICE_EARLY_END("service.early-end", "审核提前结束支教"),
    SERVICE_NOMINATE("service.nominate", "推荐接替教师"),
    SERVICE_CONFIRM("service.confirm", "审定接替人选"),
    MENTORING_NAME("mentoring.name", "提名师徒"),
    MENTORING_AGREE("mentoring.agree", "受援学校校长确认师徒"),
    MENTORING_PLAN("mentoring.plan", "报送师徒指导计划"),
    MENTORING_SUMMARY("mentoring.summary", "报送师徒阶段小结"),
    MENTORING_CLOSE("mentoring.close", "报送师徒结果"),
    MENTORING_ACKNOWLEDGE("mentoring.acknowledge", "受援学校校长签认师徒结果"),
    SUMMARY_DRAFT("summary.draft", "联络人起草工作总结"),
    SUMMARY_APPROVE("summary.approve", "校长审定工作总结"),
    SUMMARY_READ("summary.read", "股室阅评工作总结"),
    DOCUMENT_DRAFT("document.draft", "起草共同方案"),
    DOCUMENT_AGREE("document.agree", "校长同意共同方案"),
    ACTIVITY_CHECK("activity.check", "对方学校核对活动"),
    ACTIVITY_CORRECT("activity.correct", "更正有异议的活动"),
    ACTIVITY_REVISE_DECISION("activity.revise-decision", "调整联席会议议定事项"),
    DONATION_RECEIVE("donation.receive", "接收学校签收捐赠或者借用"),
    DONATION_CORRECT("donation.correct", "更正捐赠或者借用"),
    DONATION_RETURN_CHECK("donation.return-check", "出借学校确认归还"),
    EVALUATION_NAME("evaluation.name", "确定评估专家"),
    EVALUATION_REPORT("evaluation.report", "两校评估自评"),
    EVALUATION_SCORE("evaluation.score", "专家评分"),
    EVALUATION_SUPPLEMENT("evaluation.supplement", "增补评估专家"),
    EVALUATION_DECIDE("evaluation.decide", "评定等次"),
    EVALUATION_READ("evaluation.read", "两校阅知评估结果"),
    EVALUATION_SECOND("evaluation.second", "办公室复核评估结果"),
    EVALUATION_ADJUST("evaluation.adjust", "调整下学期工作"),
    EVALUATION_ACKNOWLEDGE("evaluation.acknowledge", "确认下学期调整"),
    ASSESSMENT_SELF("assessment.self", "两校终结性评估自评和总结"),
    ASSESSMENT_EXPERTS("assessment.experts", "确定终结性评估专家"),
    ASSESSMENT_SCORE("assessment.score", "终结性评估专家评分"),
    ASSESSMENT_SUPPLEMENT("assessment.supplement", "增补终结性评估专家"),
    ASSESSMENT_OPINION("assessment.opinion", "股室提出终结性评估意见"),
    ASSESSMENT_CONFIRM("assessment.confirm", "办公室确认终结性评估结果"),
    ASSESSMENT_PUBLICITY("assessment.publicity", "终结性评估结果公示"),
    ASSESSMENT_APPEAL("assessment.appeal", "领导小组裁决申诉"),
    RECTIFICATION_ANSWER("rectification.answer", "学校提出整改措施"),
    RECTIFICATION_ACCEPT("rectification.accept", "股室审核整改措施"),
    RECTIFICATION_CHECK("rectification.check", "股室核查整改结果"),
    RECTIFICATION_DECIDE("rectification.decide", "办公室处理未落实的整改"),
    ADMONITION_DRAFT("admonition.draft", "办公室起草效能告诫"),
    ADMONITION_REPLY("admonition.reply", "学校陈述申辩"),
    ADMONITION_CONSIDER("admonition.consider", "办公室研究申辩"),
    ADMONITION_ISSUE("admonition.issue", "领导小组签发效能告诫"),
    ADMONITION_LIFT("admonition.lift", "办公室研究解除效能告诫"),
    RENEWAL_WISH("renewal.wish", "两校提出续签意见"),
    RENEWAL_DECIDE("renewal.decide", "办公室决定续签或者结束"),
    COMMENDATION_EXAMINE("commendation.examine", "股室审核表彰候选"),
    COMMENDATION_COMPILE("commendation.compile", "办公室汇总表彰名单"),
    COMMENDATION_APPROVE("commendation.approve", "领导小组审定公示名单"),
    COMMENDATION_PUBLICITY("commendation.publicity", "公示表彰名单"),
    COMMENDATION_OBJECTION("commendation.objection", "审查表彰异议"),
    COMMENDATION_DECIDE("commendation.decide", "领导小组决定表彰"),
    EXPERIENCE_WRITE("experience.write", "联络人撰写经验材料"),
    EXPERIENCE_APPROVE("experience.approve", "校长同意经验材料"),
    EXPERIENCE_RECOMMEND("experience.recommend", "股室推荐经验材料"),
    EXPERIENCE_PUBLISH("experience.publish", "办公室发布经验材料");

    private final String key;
    private final String label;

    Step(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /**
     * The step of {@code key}.
     *
     * @throws IllegalArgumentException for an unknown key, naming those that there are
     */
    public static Step of(String key) {
        return Arrays.stream(values())
                .filter(step -> step.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown step " + key + ", there are "
                        + Arrays.stream(values()).map(Step::key).collect(Collectors.joining(", "))));
    }
}
