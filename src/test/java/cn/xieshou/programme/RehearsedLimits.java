package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.commendation.CommendationWalk;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.EngineClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changed limits would have meant for what was recorded; each pairing is moved to a programme of its own, so that the numbers are its own. */
abstract class RehearsedLimits {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static int number;

    @Autowired
    List<RuleRehearsal> rehearsals;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeEditing editing;

    @Autowired
    ActivityWalk activities;

    @Autowired
    MentoringWalk mentoring;

    @Autowired
    AttachmentWalk attachments;

    @Autowired
    RectificationWalk rectifications;

    @Autowired
    CommendationWalk commendations;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everyRuleThatMayBeChangedIsRehearsed() {
        for (String code : List.of("county", "district")) {
            ProgrammeYear now = programmes.in(code, YEAR);
            for (LimitKey key : LimitKey.values()) {
                assertThat(said(now, limited(now, key, now.limit(key) + 1)))
                        .as(code + key)
                        .isNotEmpty();
            }
            QuotaClause.catalogue().stream()
                    .flatMap(clause -> clause.measures().stream())
                    .forEach(measure -> assertThat(said(now, asked(now, measure.key(), 99)))
                            .as(code + measure.key())
                            .anyMatch(one -> one.contains("按新的")));
            assertThat(said(now, graded(now, 97))).as(code + " grades").isNotEmpty();
            assertThat(said(now, now)).isEmpty();
        }
    }

    @Test
    void mentorsOwedMoreDaysAMonth() {
        MentoringKey key = mentoring.begin("district");
        mentoring.run(key);
        for (String day : List.of("2026-09-21", "2026-10-12", "2026-10-13", "2026-11-09", "2026-11-10")) {
            mentoring.day(day);
            mentoring.guided(key, day, 1, 1, true);
        }
        mentoring.day("2026-12-01");
        ProgrammeYear own = alone(mentoring.pairing(key), "district");

        assertThat(said(own, asked(own, "Q-18.days", 2)))
                .containsExactly("每位导师每月指导，2026—2027学年：师傅2名，按原来的（1—2天）有1名每个月都够；按新的（不少于2天）有0名每个月都够");
        assertThat(said(own, asked(own, "Q-19", 2))).first().asString().contains("有师徒的结对1对，按原来的（不少于1名）有0对每个学科都达到");
    }

    @Test
    void termsOfAttachmentWereToBeLonger() {
        TermKey key = attachments.begin("district");
        attachments.send(key);
        attachments.day("2026-10-20");
        attachments.stint(key, "2026-09-07", "2026-10-16");
        attachments.visit(key, "2026-09-22");
        attachments.confirmEntries(key);
        ProgrammeYear own = alone(attachments.pairing(key), "district");

        assertThat(attached(own, "days", 60)).contains("挂职1校次（每学期每对算一次），按原来的（不少于30天）有1校次达到；按新的（不少于60天）有0校次达到");
        assertThat(attached(own, "cadres", 2)).contains("有1校次达到；按新的（不少于2名）有0校次达到");
        assertThat(attached(own, "visits", 2)).contains("有1校次达到；按新的（不少于2次）有0校次达到");
        assertThat(attached(own, "reports", 1)).contains("有0校次达到；按新的（不少于1份）有0校次达到");
        assertThat(attached(own, "stint", 41)).contains("确认的挂职时段1段，按原来的（不少于7天）有1段够长；按新的（不少于41天）有0段够长");
        assertThat(said(own, limited(own, LimitKey.ATTACHMENT_WARNING, 100)))
                .first()
                .asString()
                .contains("第一学期：确认的挂职时段1段，按原来的（42天）有0段在提醒以后开始；按新的（100天）有0段");
    }

    private String attached(ProgrammeYear own, String measure, int least) {
        return String.join("。", said(own, asked(own, "Q-16." + measure, least)));
    }

    @Test
    void schoolsHadLessTimeToAnswer() {
        Pairing pairing = rectifications.begin();
        long id = activities.record(pairing, Side.SUPPORTING, Map.of());
        activities.day("2026-10-20");
        activities.check(pairing, List.of(id), List.of(), "");
        ProgrammeYear own = alone(pairing, "county");

        assertThat(said(own, limited(own, LimitKey.ACTIVITY_SEEN, 3)))
                .containsExactly("“活动登记后对方未核对，视为知悉”，2026—2027学年：对方核对的活动1次、逾期视为知悉的0次，"
                        + "按原来的（15个工作日后）有1次在期限内核对；按新的（3个工作日后）有0次在期限内核对");
        assertThat(said(own, limited(own, LimitKey.QUOTA_WARNING, 100)))
                .hasSize(2)
                .first()
                .asString()
                .contains("第一学期：确认的活动1次，按原来的（42天）有0次在那天以后举行");
    }

    @Test
    void schoolsHadLessTimeToPutSomethingRight() {
        Pairing pairing = rectifications.begin();
        String id = rectifications.demand(pairing);
        rectifications.answer(id);
        rectifications.accept(id);
        rectifications.day("2026-10-26");
        rectifications.report(id);
        ProgrammeYear own = alone(pairing, "county");

        assertThat(said(own, limited(own, LimitKey.RECTIFICATION_DAYS, 9)))
                .first()
                .asString()
                .contains("整改1项、报送过结果的1项，按原来的（" + own.limit(LimitKey.RECTIFICATION_DAYS)
                        + "个工作日）有1项在期限内报送；按新的（9个工作日）有0项");
        assertThat(said(own, limited(own, LimitKey.RECTIFICATION_RETURNS, 5)))
                .first()
                .asString()
                .contains("整改1项，按原来的（1次）有0项超过次数");
    }

    @Test
    void otherLinesOtherGradesAndOtherConditionsOfCommendation() {
        ProgrammeYear own = programmes.in(commendations.begin().programme(), YEAR);

        assertThat(said(own, graded(own, 97)))
                .containsExactly(
                        "学期评估的建议等次，2026—2027学年：评过分的1项，" + "按原来的规定优秀1项、良好0项、合格0项、不合格0项；按新的规定优秀0项、良好1项、合格0项、不合格0项");
        assertThat(said(own, limited(own, LimitKey.COMMENDATION_POINTS, 93)))
                .first()
                .asString()
                .contains("学校2所（支援、受援分别算），按原来的（85分）有2所够；按新的（93分）有0所够");
        assertThat(said(own, limited(own, LimitKey.EVALUATION_EXPERTS, 3)))
                .first()
                .asString()
                .contains("评过分的学期评估1项，按原来的（2名）有1项的专家少于这个数");
        assertThat(said(own, asked(own, "Q-13.teachers", 1)))
                .anyMatch(one -> one.startsWith("教师交流轮岗，2026—2027学年：派出过教师的结对1对，按原来的不要求；按新的") && one.endsWith("有0对达到"));
    }

    /** The pairing in a programme of its own, and what holds there. */
    private ProgrammeYear alone(Pairing pairing, String like) {
        String code = "limits" + ++number;
        assertThat(editing.copy(new TypedCopy(like, code, "限额测试" + code, "ROLLING", "2026-09-01", ""), "office"))
                .isEmpty();
        jdbc.sql("update pairing set programme = ? where id = ?")
                .params(code, pairing.id())
                .update();
        return programmes.in(code, YEAR);
    }

    private List<String> said(ProgrammeYear before, ProgrammeYear after) {
        return rehearsals.stream()
                .flatMap(one -> one.of(before, after, YEAR).stream())
                .toList();
    }

    private static ProgrammeYear asked(ProgrammeYear now, String measure, int least) {
        List<ProgrammeQuota> quotas = Stream.concat(
                        now.quotas().stream().filter(quota -> !quota.measure().equals(measure)),
                        Stream.of(new ProgrammeQuota(measure, least, null)))
                .toList();
        return changed(now, quotas, now.limits(), now.grades());
    }

    private static ProgrammeYear limited(ProgrammeYear now, LimitKey key, int amount) {
        List<ProgrammeLimit> limits = now.limits().stream()
                .map(limit -> limit.limitKey().equals(key.key()) ? new ProgrammeLimit(key.key(), amount) : limit)
                .toList();
        return changed(now, now.quotas(), limits, now.grades());
    }

    private static ProgrammeYear graded(ProgrammeYear now, int excellent) {
        List<ProgrammeGrade> grades = new ArrayList<>(now.grades());
        grades.set(0, new ProgrammeGrade(grades.get(0).name(), excellent));
        return changed(now, now.quotas(), now.limits(), grades);
    }

    private static ProgrammeYear changed(
            ProgrammeYear now, List<ProgrammeQuota> quotas, List<ProgrammeLimit> limits, List<ProgrammeGrade> grades) {
        return new ProgrammeYear(
                null,
                now.programme(),
                now.schoolYear(),
                now.name(),
                now.description(),
                now.agreementNumber(),
                now.reminderDays(),
                now.stages(),
                quotas,
                limits,
                grades,
                now.steps(),
                now.dates());
    }
}
