package cn.xieshou.notice.reminder;

import static cn.xieshou.notice.reminder.MorningFixture.COLLEAGUE;
import static cn.xieshou.notice.reminder.MorningFixture.HOLDER;
import static cn.xieshou.notice.reminder.MorningFixture.OFFICE;
import static cn.xieshou.notice.reminder.MorningFixture.SECTION;
import static cn.xieshou.notice.reminder.MorningFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.notice.ContentOf;
import cn.xieshou.notice.outbox.MailDispatcher;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.OutboxTest;
import cn.xieshou.notice.outbox.PostFailure;
import cn.xieshou.notice.outbox.PostOffice;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.preference.NoticeChoice;
import cn.xieshou.preference.NoticeChoices;
import cn.xieshou.testing.XieshouTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people find in the morning, sent to a real mail server. */
@XieshouTest
class DigestTest {

    @Autowired
    MorningFixture now;

    @Autowired
    NoticeChoices choices;

    @BeforeEach
    void open() {
        now.open();
    }

    @AfterEach
    void close() {
        choices.choose(HOLDER, new NoticeChoice(true, true));
        now.close();
    }

    /** Mornings from the day the task opened until a week after its date. 1 to 8 October 2025 are off, 28 September and 11 October are worked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-08-01 | 2025-08-29 | 2025-08-15 还有14天到期,2025-08-22 还有7天到期,2025-08-26 还有3天到期,2025-08-28 明天到期,"
                        + "2025-09-01 逾期1个工作日,2025-09-02 逾期2个工作日,2025-09-03 逾期3个工作日,2025-09-04 逾期4个工作日,2025-09-05 逾期5个工作日",
                "2025-08-01 | 2025-08-31 | 2025-08-18 还有13天到期,2025-08-25 还有6天到期,2025-08-28 还有3天到期,2025-08-30 明天到期，此前不再有工作日,"
                        + "2025-09-01 逾期1个工作日,2025-09-02 逾期2个工作日,2025-09-03 逾期3个工作日,2025-09-04 逾期4个工作日,2025-09-05 逾期5个工作日",
                "2025-09-10 | 2025-10-05 | 2025-09-22 还有13天到期,2025-09-28 还有7天到期,2025-10-04 明天到期，此前不再有工作日,"
                        + "2025-10-09 逾期1个工作日,2025-10-10 逾期2个工作日,2025-10-11 逾期3个工作日",
                "2025-09-10 | 2025-10-09 | 2025-09-25 还有14天到期,2025-10-09 今天到期,"
                        + "2025-10-10 逾期1个工作日,2025-10-11 逾期2个工作日,2025-10-13 逾期3个工作日,2025-10-14 逾期4个工作日,"
                        + "2025-10-15 逾期5个工作日,2025-10-16 逾期6个工作日"
            })
    void theLadderAroundHolidaysAndWorkedWeekends(String opened, String due, String expected) {
        now.clock.set(at(opened + "T09:00"));
        now.filing(HOLDER, due);
        var end = java.time.LocalDate.parse(due).plusDays(7);
        for (var day = java.time.LocalDate.parse(opened).plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            now.morning(day.toString());
        }
        assertThat(String.join(",", now.told(HOLDER))).isEqualTo(expected);
    }

    @Test
    void oneMailHoldsEverythingWithLinksAndDates() throws Exception {
        now.clock.set(at("2025-07-01T09:00"));
        String overdue = now.filing(HOLDER, "2025-08-01");
        String soon = now.filing(HOLDER, "2025-08-11");
        now.dispatcher().run();
        now.clock.set(at("2025-08-03T23:10"));
        String tonight = now.filing(HOLDER, "2025-09-30");
        now.forgetReceived();
        now.morning("2025-08-04");

        assertThat(now.subjects(HOLDER)).containsExactly("每日汇总：已逾期1项、即将到期1项、新到1项；最早截止 2025年8月1日：报送工作方案（P-REM-1）");
        var message = now.received(HOLDER).get(0);
        assertThat(ContentOf.text(message))
                .contains(
                        "截至2025年8月4日",
                        "【已逾期】1项\n1. 逾期1个工作日：报送工作方案（P-REM-1），截止 2025年8月1日\n   http://",
                        "/go/" + overdue,
                        "【即将到期】1项\n1. 还有7天到期：报送工作方案（P-REM-1），截止 2025年8月11日",
                        "/go/" + soon,
                        "【新到】1项\n1. 请办理：报送工作方案（P-REM-1），截止 2025年9月30日",
                        "/go/" + tonight);
        assertThat(ContentOf.html(message)).contains("/go/" + overdue + "\">");
        assertThat(ContentOf.calendar(message))
                .contains(
                        "DTSTART;VALUE=DATE:20250801",
                        "UID:" + overdue + "@xieshou",
                        "DTSTART;VALUE=DATE:20250811",
                        "DTSTART;VALUE=DATE:20250930");
        now.clock.set(at("2025-08-04T12:00"));
        now.dispatcher().run();
        assertThat(now.received(HOLDER)).as("the mail of the night is in it").hasSize(1);
    }

    @Test
    void whoDoesNotWantToKnowOfOthersStepsIsToldOnceTheyAreLate() {
        choices.choose(HOLDER, new NoticeChoice(true, false));
        now.clock.set(at("2025-07-28T09:00"));
        now.filing(COLLEAGUE, "2025-08-04");
        now.dispatcher().run();
        now.forgetReceived();
        for (String day : List.of("2025-08-01", "2025-08-03", "2025-08-04")) {
            now.morning(day);
        }
        assertThat(now.received(HOLDER)).as("not late yet").isEmpty();
        now.morning("2025-08-06");
        assertThat(now.subjects(HOLDER)).singleElement().asString().contains("逾期");
    }

    /** Requirements section 5: a principal sees what their school owes, whoever holds the task. */
    @Test
    void thePrincipalReadsWhatTheLiaisonLeavesUndone() throws Exception {
        now.clock.set(at("2025-07-28T09:00"));
        String late = now.filing(COLLEAGUE, "2025-08-01");
        now.filing(COLLEAGUE, "2025-08-07");
        now.dispatcher().run();
        now.forgetReceived();
        now.morning("2025-08-04");

        assertThat(now.subjects(HOLDER)).containsExactly("逾期1个工作日：报送工作方案（P-REM-1），在提醒一中帮扶联络人手里，截止 2025年8月1日");
        assertThat(ContentOf.text(now.received(HOLDER).get(0)))
                .contains("【由他人办理，请您留意】1项")
                .doesNotContain("/go/" + late);
        now.forgetReceived();
        now.submit(late);
        now.morning("2025-08-05");
        assertThat(now.received(HOLDER)).as("nothing is left undone").isEmpty();
    }

    @Test
    void whatWasSubmittedAfterTheMorningIsNotInTheDigest() throws Exception {
        now.clock.set(at("2025-07-21T09:00"));
        String done = now.filing(HOLDER, "2025-08-11");
        String open = now.filing(HOLDER, "2025-08-07");
        now.dispatcher().run();
        now.forgetReceived();
        now.mornings.at(java.time.LocalDate.of(2025, 8, 4));
        now.submit(done);
        now.dispatcher().run();

        assertThat(ContentOf.text(now.received(HOLDER).get(0)))
                .contains("/go/" + open)
                .doesNotContain("/go/" + done);
        assertThat(state(done)).containsExactly("DROPPED");
    }

    @Test
    void aDigestOfWhichNothingIsLeftIsNotSentAndThatIsOnRecord() {
        now.clock.set(at("2025-07-21T09:00"));
        String task = now.filing(HOLDER, "2025-08-11");
        now.dispatcher().run();
        now.forgetReceived();
        now.mornings.at(java.time.LocalDate.of(2025, 8, 4));
        now.submit(task);
        now.dispatcher().run();

        assertThat(now.received(HOLDER)).isEmpty();
        assertThat(now.mails.list(HOLDER, MailState.DROPPED, 0, 10))
                .singleElement()
                .satisfies(mail -> assertThat(mail.error()).contains("均已办结"));
    }

    @Test
    void aGroupsTaskWaitsForTheMorningAndForAWorkingDay() throws Exception {
        now.clock.set(at("2025-08-01T15:00"));
        String task = now.groupFiling("liaison-rem-a", "2025-09-30");
        now.dispatcher().run();
        now.morning("2025-08-02");
        now.morning("2025-08-03");
        assertThat(now.received(COLLEAGUE)).isEmpty();

        now.morning("2025-08-04");
        assertThat(now.subjects(COLLEAGUE)).containsExactly("请办理：报送工作方案（P-REM-1），截止 2025年9月30日");
        assertThat(ContentOf.text(now.received(COLLEAGUE).get(0))).contains("/go/" + task);
        now.morning("2025-08-05");
        assertThat(now.received(COLLEAGUE)).hasSize(1);
    }

    @Test
    void aGroupsTaskThatIsDueWithinADayIsToldAtOnce() {
        now.clock.set(at("2025-08-04T10:00"));
        now.groupFiling("liaison-rem-a", "2025-08-04");
        now.dispatcher().run();
        assertThat(now.received(COLLEAGUE)).hasSize(1);
    }

    @Test
    void whoeverTookAGroupsTaskIsToldAloneFromThenOn() {
        now.clock.set(at("2025-08-04T10:00"));
        String task = now.groupFiling("secondary-section", "2025-08-12");
        now.mornings.at(java.time.LocalDate.of(2025, 8, 5));
        now.engine.getTaskService().claim(task, "zhongjiao2");
        now.dispatcher().run();
        assertThat(now.received(SECTION)).isEmpty();
    }

    /** Nobody claims what nobody else could have; sixty at once on the last day of August are still one mail. */
    @Test
    void whoIsAloneInAGroupHasItsTasksInHandAndReadsOfThemInTheMorning() {
        now.clock.set(at("2025-08-04T10:00"));
        String task = now.groupFiling("principal-rem-a", "2025-09-30");
        assertThat(now.assignee(task)).isEqualTo(HOLDER);
        assertThat(now.assignee(now.groupFiling("secondary-section", "2025-09-30")))
                .as("two people")
                .isNull();
        now.dispatcher().run();
        assertThat(now.received(HOLDER)).as("not at once").isEmpty();
        now.morning("2025-08-05");
        assertThat(now.subjects(HOLDER)).singleElement().asString().startsWith("请办理：报送工作方案");
    }

    @Test
    void anOverdueFilingGoesToTheSectionAtOnceAndToTheOfficeLater() throws Exception {
        now.clock.set(at("2025-07-01T09:00"));
        String task = now.filing(HOLDER, "2025-08-01");
        now.morning("2025-08-04");
        assertThat(now.subjects(SECTION)).containsExactly("逾期1个工作日：报送工作方案（P-REM-1），在提醒一中校长手里，截止 2025年8月1日");
        assertThat(now.received(OFFICE)).isEmpty();

        now.morning("2025-08-08");
        assertThat(ContentOf.text(now.received(OFFICE).get(0)))
                .contains("【上报：逾期较久未办】1项\n1. 逾期5个工作日：报送工作方案（P-REM-1），在提醒一中校长手里")
                .doesNotContain("/go/" + task);
        assertThat(now.received(SECTION)).hasSize(2);
    }

    @Test
    void aStepGoesToTheSectionOnlyAfterThreeWorkingDays() {
        now.clock.set(at("2025-08-01T09:00"));
        now.step(HOLDER, 1);
        for (String day : new String[] {"2025-08-05", "2025-08-06"}) {
            now.morning(day);
        }
        assertThat(now.received(SECTION)).isEmpty();
        now.morning("2025-08-07");
        assertThat(now.subjects(SECTION)).containsExactly("逾期3个工作日：核对协议（P-REM-1），在提醒一中校长手里，截止 2025年8月4日");
    }

    @Test
    void theSameMorningTwiceTellsOnce() {
        now.clock.set(at("2025-07-01T09:00"));
        now.filing(HOLDER, "2025-08-01");
        now.morning("2025-08-04");
        now.forgetReceived();
        now.morning("2025-08-04");
        now.clock.set(at("2025-08-03T07:30"));
        now.mornings.now();
        now.clock.set(at("2025-08-04T08:30"));
        now.mornings.now();
        now.dispatcher().run();
        assertThat(now.received(HOLDER)).isEmpty();
    }

    @Test
    void aMovedDateStartsTheLadderAnew() {
        now.clock.set(at("2025-07-21T09:00"));
        String task = now.filing(HOLDER, "2025-08-11");
        now.dispatcher().run();
        now.morning("2025-08-04");
        now.moveDue(task, "2025-08-20");
        now.morning("2025-08-05");
        now.morning("2025-08-06");
        now.morning("2025-08-13");
        assertThat(now.told(HOLDER)).containsExactly("2025-08-04 还有7天到期", "2025-08-06 还有14天到期", "2025-08-13 还有7天到期");
        assertThat(now.subjects(HOLDER)).contains("期限变更：报送工作方案（P-REM-1），截止 2025年8月20日");
    }

    @Test
    void whileTheServerIsAwayForDaysRemindersCollapseIntoOne() throws Exception {
        now.clock.set(at("2025-07-01T09:00"));
        now.filing(HOLDER, "2025-08-01");
        now.dispatcher().run();
        now.forgetReceived();
        MailDispatcher away = now.dispatcher(new Away());
        for (String day : new String[] {"2025-08-04", "2025-08-05", "2025-08-06"}) {
            now.mornings.at(java.time.LocalDate.parse(day));
            away.run();
            now.clock.set(at(day + "T10:00"));
            now.filing(HOLDER, "2025-09-30");
            away.run();
        }
        now.morning("2025-08-07");

        assertThat(now.received(HOLDER)).hasSize(1);
        assertThat(ContentOf.text(now.received(HOLDER).get(0)))
                .contains("【已逾期】1项\n1. 逾期4个工作日", "【新到】3项")
                .doesNotContain("逾期3个工作日");
        now.morning("2025-08-08");
        assertThat(now.received(HOLDER)).hasSize(2);
    }

    @Test
    void aCrashAfterSendingRepeatsTheDigestUnderTheSameMessageId() {
        now.clock.set(at("2025-07-01T09:00"));
        now.filing(HOLDER, "2025-08-01");
        now.dispatcher().run();
        now.forgetReceived();
        now.mornings.at(java.time.LocalDate.of(2025, 8, 4));
        // Only the holder's digest may meet the crash.
        now.jdbc
                .sql("update mail set due_at = null where recipient <> ?")
                .param(HOLDER)
                .update();
        try {
            now.dispatcher(new OutboxTest.Dying(now.post())).run();
        } catch (OutboxTest.Dying.Killed expected) {
            now.clock.set(at("2025-08-04T07:32"));
        }
        now.dispatcher().run();
        assertThat(now.received(HOLDER).stream().map(ContentOf::messageId).distinct())
                .hasSize(1);
        assertThat(now.told(HOLDER)).containsExactly("2025-08-04 逾期1个工作日");
        now.morning("2025-08-05");
        assertThat(now.told(HOLDER)).hasSize(2);
    }

    @Test
    void whoGetsATaskBackBeforeTheDigestLeftIsRemindedAfterAll() {
        now.clock.set(at("2025-07-01T09:00"));
        String task = now.filing(HOLDER, "2025-08-11");
        now.dispatcher().run();
        now.forgetReceived();
        now.mornings.at(java.time.LocalDate.of(2025, 8, 4));
        now.engine.getTaskService().setAssignee(task, COLLEAGUE);
        now.engine.getTaskService().setAssignee(task, HOLDER);
        now.morning("2025-08-05");

        assertThat(now.told(HOLDER)).containsExactly("2025-08-05 还有6天到期");
        assertThat(now.told(COLLEAGUE)).isEmpty();
    }

    /** A refusal is for good: nobody tries that digest again, and the next one says what is still true. */
    @ParameterizedTest
    @CsvSource({"true, FAILED", "false, NO_ADDRESS"})
    void aDigestThatWasRefusedGivesWayToTheNext(boolean known, MailState state) {
        now.clock.set(at("2025-07-01T09:00"));
        now.filing(HOLDER, "2025-08-01");
        now.dispatcher().run();
        now.forgetReceived();
        now.mornings.at(java.time.LocalDate.of(2025, 8, 4));
        (known ? now.dispatcher(new Refusing()) : now.dispatcher(now.post(), account -> java.util.Optional.empty()))
                .run();
        StoredMail refused = now.mails.list(HOLDER, state, 0, 10).get(0);
        now.morning("2025-08-05");

        assertThat(now.received(HOLDER)).hasSize(1);
        assertThat(now.told(HOLDER)).containsExactly("2025-08-04 逾期1个工作日", "2025-08-05 逾期2个工作日");
        assertThat(now.mails.find(refused.id()).orElseThrow().state()).isEqualTo(MailState.COLLAPSED);
        assertThat(now.mails.retry(refused.id(), now.clock.instant()))
                .as("sent again by hand it would say what is no longer true")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"zhongjiao, SECTION", "office, OFFICE"})
    void whoHoldsAnOverdueTaskDoesNotHearOfItAsSectionOrOfficeToo(String holder, String level) {
        now.clock.set(at("2025-07-01T09:00"));
        now.filing(holder, "2025-08-01");
        now.groupFiling(holder.equals(OFFICE) ? "office" : "secondary-section", "2025-08-01");
        now.filing(HOLDER, "2025-08-01");
        for (String day : new String[] {"2025-08-04", "2025-08-05", "2025-08-06", "2025-08-07", "2025-08-08"}) {
            now.mornings.at(java.time.LocalDate.parse(day));
        }

        assertThat(now.jdbc
                        .sql("select in_hands from reminder where account = ? and occasion = ?")
                        .params(holder, level)
                        .query(String.class)
                        .list())
                .as("only what others hold")
                .isNotEmpty()
                .containsOnly(HOLDER);
    }

    @Test
    void theFourthMailOfADayIsInTheNextDigest() throws Exception {
        now.clock.set(at("2025-08-04T09:00"));
        for (int i = 0; i < 5; i++) {
            now.filing(HOLDER, "2025-09-30");
        }
        now.dispatcher().run();
        assertThat(now.received(HOLDER)).hasSize(3);
        now.forgetReceived();
        now.morning("2025-08-05");
        assertThat(now.received(HOLDER)).hasSize(1);
        assertThat(ContentOf.text(now.received(HOLDER).get(0)))
                .contains("【新到】5项")
                .containsPattern("(?s)(此前已单独通知.*){3}");
    }

    private java.util.List<String> state(String task) {
        return now.jdbc
                .sql("select distinct state from reminder where task_id = ?")
                .param(task)
                .query(String.class)
                .list();
    }

    /** A server that cannot be reached. */
    record Away() implements PostOffice {

        @Override
        public boolean disturbs() {
            return true;
        }

        @Override
        public Round open() throws PostFailure {
            throw new PostFailure("邮件服务器暂时无法连接", false, new java.io.IOException("away"));
        }
    }

    /** A server that takes nobody's mail. */
    record Refusing() implements PostOffice {

        @Override
        public boolean disturbs() {
            return true;
        }

        @Override
        public Round open() {
            return new Round() {

                @Override
                public void send(StoredMail mail, String address) throws PostFailure {
                    throw new PostFailure("收件地址不存在", true, new java.io.IOException("550"));
                }

                @Override
                public void close() {}
            };
        }
    }
}
