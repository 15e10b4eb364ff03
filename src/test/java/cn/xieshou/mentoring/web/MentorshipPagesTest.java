package cn.xieshou.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Teachers;
import cn.xieshou.matter.Trail;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.MentorshipState;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of mentoring: days by month, what changes within the year, and what others get of it. */
@XieshouTest
class MentorshipPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    MentoringWalk walk;

    @Autowired
    Teachers teachers;

    @Autowired
    Trail trail;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    MentoringKey key;
    Mentorship first;
    String page;

    @BeforeEach
    void begin() {
        key = walk.begin("district");
        walk.run(key);
        walk.day("2026-12-02");
        first = walk.pairs(key).get(0);
        page = "/mentorships/" + first.id();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void daysAreThoseThatTheOtherSchoolHasConfirmedAndMonthsWithoutAreNamed() {
        walk.guided(key, "2026-09-21", 1, 1, true);
        walk.guided(key, "2026-11-05", 1, 1, true);
        walk.guided(key, "2026-11-12", 1, 3, true);
        walk.guided(key, "2026-10-12", 1, 1, false);

        assertThat(as("liaison").get(page).body())
                .contains("教师甲—教师甲（数学）", "指导2天，10月天数不足", "2026年11月", "每月听评课两次", "更换师傅");
        assertThat(as("liaison").get("/mentorships?year=2026").body())
                .contains("教师甲", "2天", "10月", "9月、10月、11月", "3</b> 全部");
        assertThat(as("liaison").get("/pairings/" + key.pairingId() + "/years").body())
                .contains("师徒结对", "已指导2天；10月天数不足");
    }

    @Test
    void anotherMentorGoesOnWithTheSamePlan() {
        String mentor = walk.teacher(key, Side.SUPPORTING, 2);
        Visitor liaison = as("liaison");
        liaison.form(page, page + "/hand-over", Map.of("mentor", mentor, "lastDay", "2026-11-30", "reason", "调到教研室"));

        assertThat(walk.pairs(key))
                .filteredOn(one -> one.id() == first.id())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo(MentorshipState.HANDED_OVER);
                    assertThat(one.endedOn()).isEqualTo(LocalDate.of(2026, 11, 30));
                });
        Mentorship next = walk.pairs(key).get(1);
        assertThat(next.mentor()).isEqualTo(mentor);
        assertThat(next.apprentice()).isEqualTo(first.apprentice());
        assertThat(next.plan()).isEqualTo("每月听评课两次");
        assertThat(next.beganOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(liaison.get(page).body()).contains("已更换师傅", "调到教研室", "/mentorships/" + next.id());
        assertThat(trail.of(key.pairingId())).last().satisfies(line -> assertThat(line.detail())
                .isEqualTo("教师甲—教师甲（数学）改由教师乙指导"));
    }

    @Test
    void whatIsWrongWithAChangeIsToldAtItsFieldAndStays() {
        String body = as("principal")
                .form(
                        page,
                        page + "/hand-over",
                        Map.of("mentor", walk.teacher(key, Side.SUPPORTING, 3), "lastDay", "2026-12-03", "reason", " "))
                .body();

        assertThat(body).contains("师傅须有一级（中级）以上职称", "今天以前", "请填写原因", "2026年12月3日");
        assertThat(as("liaison")
                        .form(page, page + "/end", Map.of("lastDay", "x", "reason", "调离"))
                        .body())
                .contains("调离", "没有办理");
        assertThat(walk.pairs(key)).hasSize(3).allMatch(Mentorship::active);
    }

    @Test
    void whoeverHasLeftTheSchoolIsNamedUntilItIsSettled() {
        teachers.delete(List.of(first.apprentice()));
        Visitor liaison = as("liaison");
        assertThat(liaison.get(page).body()).contains("徒弟教师甲已不在结对学校的教师名册里");

        liaison.form(page, page + "/end", Map.of("lastDay", "2026-11-30", "reason", "调到县城"));

        assertThat(walk.pairs(key).get(0).state()).isEqualTo(MentorshipState.ENDED);
        assertThat(liaison.get(page).body()).contains("提前结束", "调到县城", "学年").doesNotContain("已不在结对学校");
    }

    @Test
    void theRecipientReadsAndChangesNothingAndOthersSeeNothing() {
        Visitor recipient = signedIn(walk.person(key, Side.RECIPIENT, "liaison"));
        assertThat(recipient.get(page).status()).isEqualTo(200);
        assertThat(recipient.get(page).body()).contains("每月听评课两次").doesNotContain("更换师傅");
        assertThat(recipient
                        .form("/", page + "/end", Map.of("lastDay", "2026-11-30", "reason", "x"))
                        .status())
                .isEqualTo(404);
        MentoringKey other = walk.begin("district");
        Visitor foreign = signedIn(walk.person(other, Side.SUPPORTING, "liaison"));
        assertThat(foreign.get(page).status()).isEqualTo(404);
        assertThat(foreign.form("/", page + "/hand-over", Map.of("mentor", "x", "lastDay", "2026-11-30", "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(foreign.get("/mentorships?year=2026").body())
                .contains("师徒结对")
                .doesNotContain(page);
        assertThat(walk.pairs(key)).hasSize(3).allMatch(Mentorship::active);
    }

    private Visitor as(String role) {
        return signedIn(walk.person(key, Side.SUPPORTING, role));
    }

    private Visitor signedIn(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
