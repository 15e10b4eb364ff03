package cn.xieshou.annualplan;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Clause;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.LeadingGroup;
import cn.xieshou.directory.LeadingGroups;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.QuotaClause;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A first text for the liaisons, ready to be submitted as it is: last year's plan where there is one, else the agreement, the
 * leading groups and a month-by-month arrangement that covers every quota of the programme (R-PLN-2).
 */
@Component
public class PlanTemplate {

    private static final List<Integer> FIRST_TERM = List.of(9, 10, 11, 12);
    private static final List<Integer> SECOND_TERM = List.of(3, 4, 5, 6);
    private static final String BOTH = "双方教导处";

    private final AnnualPlans plans;
    private final Agreements agreements;
    private final LeadingGroups groups;
    private final Pairings pairings;
    private final Directory directory;

    PlanTemplate(
            AnnualPlans plans, Agreements agreements, LeadingGroups groups, Pairings pairings, Directory directory) {
        this.plans = plans;
        this.agreements = agreements;
        this.groups = groups;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** Parts and months of a plan that nobody has written yet; no gaps. */
    public PlanDraft fill(PlanId id) {
        QuotaCoverage coverage = plans.coverage(id);
        Optional<PlanText> last = last(id);
        Map<Part, String> parts = last.map(PlanText::parts).orElseGet(() -> parts(pairings.get(id.pairingId())));
        List<MonthRow> before = last.map(text -> known(text.months(), coverage)).orElse(List.of());
        return new PlanDraft(parts, complete(before, coverage), Map.of());
    }

    /** What is made for a pairing that has no plan of the year before. */
    PlanDraft first(PlanId id) {
        return new PlanDraft(parts(pairings.get(id.pairingId())), complete(List.of(), plans.coverage(id)), Map.of());
    }

    /** Where the first text comes from, for the drafter. */
    public String source(PlanId id) {
        return last(id).isPresent() ? "以上学年的方案为底稿，本学年新增的指标已补入月度安排" : "按结对帮扶协议、两校领导小组和方案指标生成";
    }

    private Optional<PlanText> last(PlanId id) {
        return plans.find(new PlanId(id.pairingId(), id.schoolYear() - 1))
                .map(AnnualPlan::version)
                .map(PlanVersion::text);
    }

    /** Rows of last year without clauses that the programme has no more. */
    private static List<MonthRow> known(List<MonthRow> rows, QuotaCoverage coverage) {
        Set<String> clauses = coverage.clauses().stream().map(QuotaClause::id).collect(Collectors.toSet());
        return rows.stream()
                .map(row -> new MonthRow(
                        row.month(),
                        row.activity(),
                        row.quotas().stream().filter(clauses::contains).toList(),
                        row.times(),
                        row.responsible()))
                .toList();
    }

    /** With rows for every clause that is not covered. */
    private static List<MonthRow> complete(List<MonthRow> rows, QuotaCoverage coverage) {
        Set<String> uncovered =
                coverage.gaps(rows).stream().map(QuotaGap::clause).collect(Collectors.toSet());
        List<MonthRow> all = new ArrayList<>(rows);
        int turn = 0;
        for (QuotaClause clause : coverage.clauses()) {
            if (uncovered.contains(clause.id())) {
                int month = turn++ % FIRST_TERM.size();
                all.add(row(FIRST_TERM.get(month), clause, coverage));
                if (coverage.byTerm(clause)) {
                    all.add(row(SECOND_TERM.get(month), clause, coverage));
                }
            }
        }
        return all.stream()
                .sorted(java.util.Comparator.comparing(MonthRow::place))
                .toList();
    }

    private static MonthRow row(int month, QuotaClause clause, QuotaCoverage coverage) {
        return new MonthRow(month, clause.text(), List.of(clause.id()), coverage.least(clause), BOTH);
    }

    private Map<Part, String> parts(Pairing pairing) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        Optional<Agreement> agreement = agreements.ofPairing(pairing.id());
        parts.put(Part.ORGANISATION, organisation(pairing));
        parts.put(Part.GOALS, agreed(agreement, Clause.GOALS, "围绕帮扶项目的指标开展结对帮扶，提高受援学校的管理水平和教学质量。"));
        parts.put(Part.METHODS, agreed(agreement, Clause.MODES, "联合教研、送教、跟岗、师徒结对，按月度安排分步实施。"));
        parts.put(Part.MEASURES, MEASURES);
        parts.put(Part.PEOPLE, persons(pairing));
        parts.put(Part.FUNDS, FUNDS);
        parts.put(Part.CURRICULUM, CURRICULUM);
        return parts;
    }

    private static String agreed(Optional<Agreement> agreement, Clause section, String otherwise) {
        return agreement
                .map(one -> one.draft().text().section(section))
                .filter(text -> !text.isEmpty())
                .orElse(otherwise);
    }

    private String organisation(Pairing pairing) {
        Map<String, LeadingGroup> named = groups.ofPairing(pairing.id());
        return Stream.of(pairing.supportingSchool(), pairing.recipientSchool())
                .map(school -> directory.schoolName(school) + "："
                        + Optional.ofNullable(named.get(school))
                                .map(PlanTemplate::group)
                                .orElse("校长任组长，办公室设在教导处"))
                .collect(Collectors.joining("\n"));
    }

    private static String group(LeadingGroup group) {
        String members = group.members().stream()
                .map(member -> member.name() + "（" + member.post() + "，" + member.duty() + "）")
                .collect(Collectors.joining("、"));
        return group.office() + "；成员" + members;
    }

    private String persons(Pairing pairing) {
        return "支援学校" + responsible(pairing.supportingSchool()) + "\n受援学校" + responsible(pairing.recipientSchool())
                + "\n支教教师、指导教师和跟岗教师以本学年选派名单为准。";
    }

    private String responsible(String school) {
        return "负责人：" + first(Role.PRINCIPAL, school) + "，联络人：" + first(Role.LIAISON, school);
    }

    /** The first who has the role, as steps are given to. */
    private String first(Role role, String school) {
        return directory.membersOf(role.group(school)).stream()
                .findFirst()
                .map(Person::name)
                .orElse("尚未登记");
    }

    private static final String MEASURES = """
            1. 每次活动有方案、有记录、有签到、有成效，活动后及时登记台账并由对方确认。
            2. 双方联络人每月通气一次，对照月度安排检查进度，未完成的当月补上。
            3. 学期末对照指标自评，第二学期据此调整。""";

    private static final String FUNDS = "活动经费从两校公用经费中列支；支教教师的工资待遇由原学校保障，交通和食宿由双方按协议安排。";

    private static final String CURRICULUM = "开齐开足国家规定课程；支教教师按缺编学科编入课表，联合教研和观摩安排在固定的教研时间。";
}
