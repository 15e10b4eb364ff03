package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.PlanFilter;
import cn.xieshou.annualplan.PlanState;
import cn.xieshou.assessment.AssessmentScope;
import cn.xieshou.assessment.AssessmentState;
import cn.xieshou.attachment.AttachmentState;
import cn.xieshou.commendation.CommendationState;
import cn.xieshou.commendation.HonourKind;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Subjects;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.donation.DonationKind;
import cn.xieshou.donation.DonationState;
import cn.xieshou.donation.Manner;
import cn.xieshou.evaluation.EvaluationState;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.QuotaGaps;
import cn.xieshou.experience.ExperienceState;
import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.meeting.DecisionState;
import cn.xieshou.meeting.FollowUpFilter;
import cn.xieshou.mentoring.MentorshipState;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.reach.Unreached;
import cn.xieshou.pairing.Stage;
import cn.xieshou.rectification.AdmonitionState;
import cn.xieshou.rectification.DemandSource;
import cn.xieshou.rectification.RectificationState;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.renewal.Standing;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityResult;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.Side;
import cn.xieshou.shelf.Grades;
import cn.xieshou.shelf.MaterialKind;
import cn.xieshou.summary.SummaryMark;
import cn.xieshou.summary.SummaryPart;
import cn.xieshou.summary.SummaryState;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.visit.VisitOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a row of a register can show can be chosen in the register's filter. */
@XieshouTest
class FilterOptionsTest {

    /** Filled from what there is: schools, programmes, school years, terms. */
    private static final Set<String> FROM_DATA = Set.of(
            "/pairings#programme",
            "/pairings#school",
            "/pairings#township",
            "/pairings#supporting",
            "/pairings#lacks",
            "/plans#township",
            "/plans#supporting",
            "/secondments#township",
            "/secondments#supporting",
            "/attachments#township",
            "/attachments#supporting",
            "/todo#process",
            "/mine#process",
            "/mine#year",
            "/mine#by",
            "/done#process",
            "/done#year",
            "/schools#programme",
            "/accounts#school",
            "/plans#year",
            "overview/overview#year",
            "/plans#programme",
            "/plans#school",
            "/secondments#year",
            "/secondments#school",
            "/attachments#term",
            "/attachments#programme",
            "/attachments#school",
            "/joint-documents#year",
            "/joint-documents#programme",
            "/joint-documents#school",
            "/summaries/passages#year",
            "/summaries/passages#programme",
            "/summaries/passages#township",
            "/summaries/passages#school",
            "/summaries#year",
            "/summaries#programme",
            "/summaries#township",
            "/summaries#school",
            "/mentorships#year",
            "/mentorships#subject",
            "/mentorships#programme",
            "/mentorships#school",
            "/shelf#school",
            "/accountability#year",
            "/accountability/steps#process",
            "/open-lessons#school",
            "/assessments#programme",
            "/assessments#school",
            "/evaluations#year",
            "/evaluations#term",
            "/evaluations#programme",
            "/evaluations#school",
            "/follow-ups#year",
            "/follow-ups#programme",
            "/follow-ups#school",
            "/donations#year",
            "/donations#programme",
            "/donations#school",
            "/admonitions#year",
            "/admonitions#programme",
            "/admonitions#school",
            "/visits#year",
            "/visits#programme",
            "/visits#school",
            "/renewals#year",
            "/renewals#programme",
            "/renewals#township",
            "/renewals#school",
            "/experiences#year",
            "/experiences#programme",
            "/experiences#school",
            "/commendations#year",
            "/commendations#programme",
            "/honours#year",
            "/honours#programme",
            "/honours#school",
            "/rectifications#year",
            "/rectifications#programme",
            "/rectifications#school",
            "/activities#year",
            "/activities#type",
            "/activities#programme",
            "/activities#school",
            "/quotas/activities#measure",
            "/quotas/activities#year",
            "/quotas/activities#school",
            "/quotas/pairings#measure",
            "/quotas/pairings#year",
            "/quotas/pairings#programme",
            "/quotas/pairings#township",
            "/quotas/pairings#school",
            "quota/quotas#year",
            "quota/quotas#term");

    private static final String ADMIN_PASSWORD = "Ceshi-2026-mima";

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    List<Register<?>> registers;

    /**
     * A choice of a register.
     *
     * @param filter template and field
     * @param shown every word that a row can show there
     */
    record Choice(String filter, String page, Set<String> shown) {

        String field() {
            return filter.substring(filter.indexOf('#') + 1);
        }

        @Override
        public String toString() {
            return filter;
        }
    }

    static Stream<Choice> choices() {
        return Stream.of(
                choice("/pairings#stage", "/pairings", labels(Stage.values(), Stage::label), Set.of("提前终止")),
                choice(
                        "/plans#state",
                        "/plans#q",
                        labels(PlanState.values(), PlanState::label),
                        labels(PlanFilter.values(), PlanFilter::label)),
                choice(
                        "/secondments#state",
                        "/secondments",
                        // Judged in the moment of nominating: no row ever stands there.
                        labels(SelectionStep.values(), step -> step == SelectionStep.ELIGIBILITY ? "" : step.label()),
                        labels(SecondmentState.values(), SecondmentState::label)),
                choice(
                        "/attachments#state",
                        "/attachments",
                        labels(AttachmentState.values(), AttachmentState::label),
                        Set.of("尚未提名")),
                choice("/pairings#level", "/pairings", labels(SchoolLevel.values(), SchoolLevel::label), Set.of()),
                choice("/plans#level", "/plans", labels(SchoolLevel.values(), SchoolLevel::label), Set.of()),
                choice(
                        "/secondments#level",
                        "/secondments",
                        labels(SchoolLevel.values(), SchoolLevel::label),
                        Set.of()),
                choice(
                        "/attachments#level",
                        "/attachments",
                        labels(SchoolLevel.values(), SchoolLevel::label),
                        Set.of()),
                choice("/plans#hand", "/plans", Set.of("支援学校", "受援学校", "归口股室"), Set.of()),
                choice("/secondments#hand", "/secondments", Set.of("支援学校", "受援学校", "归口股室", "公示期", "人秘股"), Set.of()),
                choice(
                        "/secondments#direction",
                        "/secondments",
                        labels(Direction.values(), Direction::label),
                        Set.of()),
                choice("/joint-documents#state", "/joint-documents", Set.of("已生效", "正在商定", "退回修改", "未定"), Set.of()),
                choice(
                        "/joint-documents#kind",
                        "/joint-documents",
                        labels(DocumentKind.values(), DocumentKind::label),
                        Set.of()),
                choice("/summaries#state", "/summaries", labels(SummaryState.values(), SummaryState::label), Set.of()),
                choice("/summaries#mark", "/summaries", labels(SummaryMark.values(), SummaryMark::label), Set.of()),
                choice(
                        "/summaries/passages#part",
                        "/summaries/passages",
                        labels(SummaryPart.thoughts().toArray(SummaryPart[]::new), SummaryPart::label),
                        Set.of()),
                choice(
                        "/summaries/passages#mark",
                        "/summaries/passages",
                        labels(SummaryMark.values(), SummaryMark::label),
                        Set.of()),
                choice("/summaries/passages#side", "/summaries/passages", labels(Side.values(), Side::label), Set.of()),
                choice(
                        "/summaries/passages#level",
                        "/summaries/passages",
                        labels(SchoolLevel.values(), SchoolLevel::label),
                        Set.of()),
                choice("/summaries#side", "/summaries", labels(Side.values(), Side::label), Set.of()),
                choice("/summaries#level", "/summaries", labels(SchoolLevel.values(), SchoolLevel::label), Set.of()),
                choice(
                        "/mentorships#state",
                        "/mentorships",
                        labels(MentorshipState.values(), MentorshipState::label),
                        Set.of()),
                choice(
                        "/evaluations#state",
                        "/evaluations",
                        labels(EvaluationState.values(), EvaluationState::label),
                        Set.of()),
                choice(
                        "/assessments#state",
                        "/assessments",
                        labels(AssessmentState.values(), AssessmentState::label),
                        Set.of()),
                choice(
                        "/assessments#scope",
                        "/assessments",
                        labels(AssessmentScope.values(), AssessmentScope::label),
                        Set.of()),
                choice(
                        "/evaluations#level",
                        "/evaluations",
                        labels(SchoolLevel.values(), SchoolLevel::label),
                        Set.of()),
                choice("/evaluations#gaps", "/evaluations", labels(QuotaGaps.values(), QuotaGaps::label), Set.of()),
                choice("/evaluations#grade", "/evaluations", labels(Grade.values(), Grade::label), Set.of()),
                choice(
                        "/follow-ups#state",
                        "/follow-ups",
                        labels(DecisionState.values(), DecisionState::label),
                        labels(FollowUpFilter.values(), FollowUpFilter::label)),
                choice(
                        "/donations#state",
                        "/donations",
                        labels(DonationState.values(), DonationState::label),
                        Set.of()),
                choice("/donations#manner", "/donations", labels(Manner.values(), Manner::label), Set.of()),
                choice("/donations#kind", "/donations", labels(DonationKind.values(), DonationKind::label), Set.of()),
                choice(
                        "/admonitions#state",
                        "/admonitions",
                        labels(AdmonitionState.values(), AdmonitionState::label),
                        Set.of()),
                choice("/visits#outcome", "/visits", labels(VisitOutcome.values(), VisitOutcome::label), Set.of()),
                choice("/renewals#state", "/renewals", labels(Standing.values(), Standing::label), Set.of()),
                choice("/renewals#level", "/renewals", labels(SchoolLevel.values(), SchoolLevel::label), Set.of()),
                choice(
                        "/experiences#state",
                        "/experiences",
                        labels(ExperienceState.values(), ExperienceState::label),
                        Set.of()),
                choice(
                        "/commendations#state",
                        "/commendations",
                        labels(CommendationState.values(), CommendationState::label),
                        Set.of()),
                choice("/honours#kind", "/honours", labels(HonourKind.values(), HonourKind::label), Set.of()),
                choice(
                        "/rectifications#state",
                        "/rectifications",
                        labels(RectificationState.values(), RectificationState::label),
                        Set.of()),
                choice(
                        "/rectifications#source",
                        "/rectifications",
                        labels(DemandSource.values(), DemandSource::label),
                        Set.of()),
                choice(
                        "/activities#state",
                        "/activities",
                        labels(ActivityState.values(), ActivityState::label),
                        Set.of()),
                choice("/shelf#kind", "/shelf", labels(MaterialKind.values(), MaterialKind::label), Set.of()),
                choice("/shelf#subject", "/shelf", Set.copyOf(Subjects.ALL), Set.of()),
                choice("/shelf#grade", "/shelf", Set.copyOf(Grades.ALL), Set.of()),
                choice("/shelf#recommended", "/shelf", Set.of("教育局推荐"), Set.of()),
                choice("/shelf#state", "/shelf", Set.of("共享中", "已撤下"), Set.of()),
                choice("/accountability#kind", "/accountability", Set.of("学校", "教育局"), Set.of()),
                choice(
                        "/accountability#level",
                        "/accountability",
                        labels(SchoolLevel.values(), SchoolLevel::label),
                        Set.of()),
                choice(
                        "/accountability/steps#unit",
                        "/accountability/steps",
                        Set.of("领导小组办公室", "人秘股", "中教股", "初教股", "评估专家", "领导小组"),
                        Set.of()),
                choice("/accountability/steps#overdue", "/accountability/steps", Set.of("已逾期", "未到期"), Set.of()),
                choice("/open-lessons#when", "/open-lessons", Set.of("还没有上课", "已上课", "已取消"), Set.of()),
                choice("/open-lessons#subject", "/open-lessons", Set.copyOf(Subjects.ALL), Set.of()),
                choice("/quotas/activities#term", "/quotas/activities", Set.of("第一学期", "第二学期"), Set.of()),
                choice("/quotas/activities#counts", "/quotas/activities", Set.of("计入", "不计入"), Set.of()),
                choice("/quotas/activities#subject", "/quotas/activities", Set.copyOf(Subjects.ALL), Set.of()),
                choice("/quotas/pairings#term", "/quotas/pairings", Set.of("第一学期", "第二学期"), Set.of()),
                choice("/quotas/pairings#stands", "/quotas/pairings", Set.of("未达到", "已达到"), Set.of()),
                choice(
                        "/quotas/pairings#level",
                        "/quotas/pairings",
                        labels(SchoolLevel.values(), SchoolLevel::label),
                        Set.of()),
                choice("/mail#kind", "/mail", labels(Mail.Kind.values(), Mail.Kind::label), Set.of()),
                choice("/mail#state", "/mail", labels(MailState.values(), MailState::label), Set.of()),
                choice(
                        "/unreachable#cause",
                        "/unreachable",
                        labels(Unreached.Cause.values(), Unreached.Cause::label),
                        Set.of()),
                choice(
                        "/security-log#kind",
                        "/security-log",
                        labels(SecurityKind.values(), SecurityKind::label),
                        Set.of()),
                choice(
                        "/security-log#result",
                        "/security-log",
                        labels(SecurityResult.values(), SecurityResult::label),
                        Set.of()),
                choice("/schools#level", "/schools", labels(SchoolLevel.values(), SchoolLevel::label), Set.of()),
                choice("/accounts#role", "/accounts", labels(Role.values(), Role::label), Set.of()),
                choice("/accounts#state", "/accounts", Set.of("可用", "已停用", "未设密码"), Set.of()),
                choice("/mine#state", "/mine", Set.of("进行中", "已结束"), Set.of()),
                choice("/todo#returned", "/todo", Set.of("被退回的", "新收到的"), Set.of()),
                choice("/teachers#subject", "/teachers", Set.copyOf(Subjects.ALL), Set.of()),
                choice("/teachers#title", "/teachers", labels(TeacherTitle.values(), TeacherTitle::label), Set.of()),
                choice("/teachers#backbone", "/teachers", labels(Backbone.values(), Backbone::label), Set.of()),
                choice("/schools#setting", "/schools", labels(Setting.values(), Setting::label), Set.of()));
    }

    @BeforeEach
    void bureau() {
        county.bureau();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everythingThatARowCanShowCanBeChosen(Choice choice) {
        String body = (choice.page().equals("/security-log") ? administrator() : office())
                .get(choice.page())
                .body();

        assertThat(options(body, choice.field())).containsAll(choice.shown());
    }

    @Test
    void everyFilterOfARegisterIsLookedAt() throws IOException {
        Set<String> known = new TreeSet<>(FROM_DATA);
        choices().map(Choice::filter).forEach(known::add);

        Set<String> filters = filters();
        for (Register<?> register : registers) {
            register.filters("office").stream()
                    .filter(filter -> filter.kind() == Filter.Kind.CHOICE)
                    .forEach(filter -> filters.add(register.path() + "#" + filter.name()));
        }
        assertThat(filters).isNotEmpty().isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/secondments?year=2012", "/attachments?term=2012-2"})
    void aYearOutsideTheUsualOnesIsTheOneThatTheListNames(String address) {
        String body = office().get(address).body();

        assertThat(body).containsPattern("(?s)<option[^>]*value=\"2012(-2)?\"[^>]*selected");
    }

    private Visitor office() {
        return Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
    }

    private Visitor administrator() {
        return Visitor.signedIn(port, "admin", ADMIN_PASSWORD);
    }

    private static List<String> options(String body, String field) {
        String select = all(
                        "(?s)<select id=\"" + field + "\".*?</select>|<select[^>]* id=\"" + field + "\".*?</select>",
                        body)
                .get(0);
        return all("(?s)<option[^>]*>(.*?)</option>", select).stream()
                .map(option -> option.replaceAll("<[^>]*>", "").strip())
                .toList();
    }

    /** Of every form that is no register's own and asks without changing anything, the lists to choose from. */
    private static Set<String> filters() throws IOException {
        Path templates = Path.of("src/main/resources/templates");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".html"))
                    .filter(one -> !one.endsWith("register/pieces.html"))
                    .toList()) {
                String name =
                        templates.relativize(file).toString().replace('\\', '/').replace(".html", "");
                all("(?s)<form[^>]*method=\"get\".*?</form>", Files.readString(file)).stream()
                        .flatMap(form -> Pattern.compile("<select[^>]*\\bname=\"([^\"]+)\"")
                                .matcher(form)
                                .results())
                        .forEach(select -> found.add(name + "#" + select.group(1)));
            }
        }
        return found;
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Choice choice(String filter, String page, Set<String> shown, Set<String> more) {
        return new Choice(
                filter, page, Stream.concat(shown.stream(), more.stream()).collect(Collectors.toSet()));
    }

    private static <T> Set<String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
    }
}
