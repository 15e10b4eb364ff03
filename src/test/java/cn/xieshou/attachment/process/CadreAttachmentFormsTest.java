package cn.xieshou.attachment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.attachment.Addressee;
import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Cadre;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.EntryKind;
import cn.xieshou.attachment.Report;
import cn.xieshou.attachment.Reports;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.attachment.TypedEntry;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Teacher;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the forms of an attachment take and refuse. */
@XieshouTest
class CadreAttachmentFormsTest {

    @Autowired
    Movers movers;

    @Autowired
    AttachmentWalk walk;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentEntries ledger;

    @Autowired
    Reports reports;

    @Autowired
    Results results;

    @Autowired
    Staff staff;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @Autowired
    WriteReportsForm writing;

    @Autowired
    TransactionTemplate transaction;

    TermKey key;

    @BeforeEach
    void begun() {
        key = walk.begin("district");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void cadresAreChosenFromTheOwnSchoolsTeachers() {
        Teacher own = staff.teacher(walk.pairing(key).recipientSchool(), "数学", Backbone.NONE);
        Teacher foreign = staff.teacher(walk.pairing(key).supportingSchool(), "语文", Backbone.NONE);
        refused(CadreAttachment.NAME, nomination(picked(foreign, "教导主任")), "请从列出的选项中选择一项");
        refused(CadreAttachment.NAME, nomination(picked(own, null)), "请填写职务");
        walk.submit(key, CadreAttachment.NAME, nomination(picked(own, "教导主任")));
        assertThat(attachments.get(key).cadres())
                .extracting(Cadre::staffNumber, Cadre::name, Cadre::post)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(own.staffNumber(), own.name(), "教导主任"));
    }

    @Test
    void aNominationWithoutAnybodyOrWithOneTwiceIsRefused() {
        refused(CadreAttachment.NAME, Map.of("cadres", List.of(), "plan", "九月去"), "至少填写1行");
        Map<String, Object> nobody = new HashMap<>(AttachmentWalk.cadre("林测试"));
        nobody.remove("name");
        refused(CadreAttachment.NAME, nomination(nobody), "请从名册选择教师，或填写姓名");
        refused(
                CadreAttachment.NAME,
                AttachmentWalk.nomination(List.of(AttachmentWalk.cadre("林测试"), AttachmentWalk.cadre("林测试"))),
                "同一名干部填写了两次");
        Map<String, Object> director = new HashMap<>(AttachmentWalk.cadre("林测试"));
        director.put("kind", "PRINCIPAL");
        refused(CadreAttachment.NAME, nomination(director), "请从列出的选项中选择一项");
        refused(CadreAttachment.NAME, Map.of("cadres", List.of(AttachmentWalk.cadre("林测试")), "plan", "　"), "挂职安排");
        assertThat(attachments.find(key)).isEmpty();
    }

    @Test
    void aTeacherAndAnotherNameInOneRowContradictEachOther() {
        Teacher own = staff.teacher(walk.pairing(key).recipientSchool(), "数学", Backbone.NONE);
        Map<String, Object> row = new HashMap<>(picked(own, "教导主任"));
        row.put("name", "另一人");
        refused(CadreAttachment.NAME, nomination(row), "请只留一个");
    }

    @Test
    void whoAcceptsNamesAMentorWithAPost() {
        walk.name(key);
        walk.confirm(key);
        refused(CadreAttachment.ACCEPT, Map.of("decision", "agree"), "请从名册选择教师，或填写姓名");
        refused(CadreAttachment.ACCEPT, Map.of("decision", "agree", "mentorName", "郑测试"), "请填写职务");
        refused(CadreAttachment.ACCEPT, Map.of("decision", "return"), "退回意见");
        refused(CadreAttachment.ACCEPT, Map.of("decision", "perhaps"), "请从列出的选项中选择一项");
    }

    @Test
    void nobodyConfirmsTheirOwnNominationLineOrReport() {
        walk.name(key);
        Task confirm = walk.task(key, CadreAttachment.CONFIRM);
        String liaison = walk.recipient(key, "liaison");
        movers.move(liaison, Role.PRINCIPAL, walk.pairing(key).recipientSchool());
        engine.getTaskService().setAssignee(confirm.getId(), liaison);
        refused(CadreAttachment.CONFIRM, Map.of("decision", "agree"), "不能由您本人审批");
        movers.move(liaison, Role.LIAISON, walk.pairing(key).recipientSchool());
        engine.getTaskService().setAssignee(confirm.getId(), walk.recipient(key, "principal"));
        walk.confirm(key);
        walk.accept(key);
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-10-12");
        Task line = walk.task(key, CadreAttachment.CONFIRM_ENTRY);
        movers.move(liaison, Role.PRINCIPAL, walk.pairing(key).supportingSchool());
        engine.getTaskService().setAssignee(line.getId(), liaison);
        refused(CadreAttachment.CONFIRM_ENTRY, Map.of("decision", "confirm"), "不能由您本人审批");
        // The term goes on for the other tests: its later steps need a liaison.
        movers.move(liaison, Role.LIAISON, walk.pairing(key).recipientSchool());
    }

    @Test
    void aStintOfSixDaysIsRecordedButDoesNotCount() {
        walk.send(key);
        walk.day("2026-10-20");
        long six = walk.stint(key, "2026-09-07", "2026-09-12");
        long seven = walk.stint(key, "2026-09-14", "2026-09-20");
        assertThat(walk.tasks(key).stream()
                        .map(task -> walk.shown(task).get("counts"))
                        .toList())
                .containsExactlyInAnyOrder("6天，不足一周，不计入累计", "7天");
        walk.confirmEntries(key);
        assertThat(ledger.get(six).counts()).isFalse();
        assertThat(ledger.get(seven).counts()).isTrue();
        assertThat(results.progress(key).days()).isEqualTo(7);
    }

    @Test
    void theLedgerIsClosedBeforeAcceptanceAndAfterTheResult() {
        assertThatThrownBy(() -> ledger.record(key, EntryKind.STINT, TypedEntry.EMPTY, walk.recipient(key, "liaison")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能登记");
        walk.send(key);
        walk.runTo("2027-02-08");
        assertThatThrownBy(() -> walk.stint(key, "2026-09-07", "2026-09-20"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能登记");
    }

    @Test
    void onlyTheRecorderTakesALineBackAndOnlyUntilItIsConfirmed() {
        walk.send(key);
        walk.day("2026-10-20");
        long line = walk.stint(key, "2026-09-07", "2026-09-20");
        assertThatThrownBy(() -> ledger.takeBack(line, walk.supporting(key, "liaison")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("只有登记人在对方确认之前可以撤回");
        walk.confirmEntries(key);
        assertThatThrownBy(() -> ledger.takeBack(line, walk.recipient(key, "liaison")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("只有登记人在对方确认之前可以撤回");
    }

    @Test
    void aCorrectionThatOverlapsIsRefusedAndNothingChanges() {
        walk.send(key);
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-09-20");
        walk.confirmEntries(key);
        long second = walk.stint(key, "2026-10-01", "2026-10-10");
        walk.submit(key, CadreAttachment.CONFIRM_ENTRY, Map.of("decision", "return", "opinion", "日期不对"));
        refused(
                CadreAttachment.CORRECT_ENTRY,
                Map.of(
                        "decision", "resubmit",
                        "firstDay", "2026-09-15",
                        "lastDay", "2026-10-10",
                        "place", "教务处",
                        "content", "排课"),
                "重叠");
        assertThat(ledger.get(second).firstDay()).isEqualTo("2026-10-01");
    }

    @Test
    void reportsLeftEmptyAreTheSameAsTheFirst() {
        walk.send(key);
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-10-12");
        walk.confirmEntries(key);
        refused(CadreAttachment.WRITE_REPORTS, AttachmentWalk.reports(Map.of("reportBureau", "太短")), "报教育主管部门");
        refused(
                CadreAttachment.WRITE_REPORTS,
                AttachmentWalk.reports(Map.of("reportBureau", "字".repeat(4001))),
                "4000");
        walk.submit(
                key,
                CadreAttachment.WRITE_REPORTS,
                AttachmentWalk.reports(
                        Map.of("reportBureau", AttachmentWalk.REPORT, "reportOwn", "给本校：" + AttachmentWalk.REPORT)));
        assertThat(reports.of(attachments.get(key)))
                .extracting(report -> report.content())
                .containsExactly(AttachmentWalk.REPORT, AttachmentWalk.REPORT, "给本校：" + AttachmentWalk.REPORT);
        assertThat(reports.of(attachments.get(key))).hasSize(3).noneMatch(report -> report.late());
    }

    @Test
    void onlyAMidLevelCadreGuidesAndIsSent() {
        refused(CadreAttachment.NAME, nomination(typed("林测试", "班主任", "MIDDLE")), "「班主任」不是中层干部");
        refused(CadreAttachment.NAME, nomination(typed("林测试", "副校长", "RESERVE")), "不是校级领导");
        walk.submit(key, CadreAttachment.NAME, nomination(typed("林测试", "教研组长", "RESERVE")));
        walk.confirm(key);
        for (String post : List.of("教师", "班主任", "副校长", "教研组长")) {
            Map<String, Object> named = Map.of("decision", "agree", "mentorName", "郑测试", "mentorPost", post);
            refused(CadreAttachment.ACCEPT, named, "须为中层干部");
            assertThat(attachments.get(key).mentor()).isNull();
        }
        walk.submit(
                key, CadreAttachment.ACCEPT, Map.of("decision", "agree", "mentorName", "郑测试", "mentorPost", "年级主任"));
        assertThat(attachments.get(key).mentor())
                .extracting(mentor -> mentor.post())
                .isEqualTo("年级主任");
    }

    @Test
    void eachCadreWritesThreeReportsAndOnlyTheReturnedOnesAreRevised() {
        twoAtWork();
        Map<String, Object> lin = Map.of("reportBureau", AttachmentWalk.REPORT + "林");
        Map<String, Object> chen =
                Map.of("reportBureau", AttachmentWalk.REPORT + "陈", "reportOwn", AttachmentWalk.REPORT + "陈，报本校");
        refused(CadreAttachment.WRITE_REPORTS, AttachmentWalk.reports(lin, Map.of()), "第2行·报教育主管部门：请填写陈测试的心得体会");
        assertThat(reports.of(attachments.get(key))).isEmpty();
        walk.submit(key, CadreAttachment.WRITE_REPORTS, AttachmentWalk.reports(lin, chen));
        assertThat(reports.of(attachments.get(key))).hasSize(6);
        assertThat(reports.open(key, Addressee.OWN))
                .extracting(Report::content)
                .containsExactly(AttachmentWalk.REPORT + "林", AttachmentWalk.REPORT + "陈，报本校");
        assertThat(points()).contains("已签收心得体会0份，还差6份");
        walk.submit(
                walk.task(key, CadreAttachment.RECEIVE_FOR_BUREAU),
                Map.of(
                        "decision",
                        "return",
                        "opinion",
                        "请补充打算",
                        "whose",
                        List.of(Long.toString(cadres().get(1).id()))));
        assertThat(reports.open(key, Addressee.BUREAU))
                .extracting(Report::cadre)
                .containsExactly(cadres().get(1).id());
        assertThat(walk.show(key, CadreAttachment.REVISE_REPORT).get("reports").toString())
                .contains("陈测试")
                .doesNotContain("林测试");
        walk.submit(
                key,
                CadreAttachment.REVISE_REPORT,
                AttachmentWalk.reports(Map.of("report", AttachmentWalk.REPORT + "陈，补充")));
        assertThat(reports.open(key, Addressee.BUREAU))
                .extracting(Report::content)
                .containsExactly(AttachmentWalk.REPORT + "陈，补充");
        walk.receive(key);
        assertThat(points()).contains("已签收心得体会6份，规定6份");
    }

    @Test
    void aCadreWhoWasNotThereWritesNothing() {
        walk.submit(
                key,
                CadreAttachment.NAME,
                AttachmentWalk.nomination(List.of(AttachmentWalk.cadre("林测试"), AttachmentWalk.cadre("陈测试"))));
        walk.confirm(key);
        walk.accept(key);
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-10-12");
        walk.confirmEntries(key);
        walk.submit(
                key,
                CadreAttachment.WRITE_REPORTS,
                AttachmentWalk.reports(Map.of("reportBureau", AttachmentWalk.REPORT), Map.of()));
        assertThat(reports.of(attachments.get(key)))
                .extracting(Report::cadre)
                .containsOnly(cadres().get(0).id())
                .hasSize(3);
        walk.receive(key);
        assertThat(points()).contains("已签收心得体会3份，规定3份");
    }

    @Test
    void aFormOfTheTimeBeforeStillHandsInOneTextForAllCadres() {
        twoAtWork();
        Task task = walk.task(key, CadreAttachment.WRITE_REPORTS);
        TaskRef ref = new TaskRef(
                task.getId(),
                CadreAttachment.WRITE_REPORTS,
                task.getName(),
                CadreAttachment.PROCESS,
                task.getProcessInstanceId(),
                key.pairingId(),
                task.getAssignee(),
                Map.of("pairingId", key.pairingId(), "schoolYear", key.schoolYear(), "term", key.term()));
        writing.submit(ref, new FormValues(Map.of("reportBureau", AttachmentWalk.REPORT)));
        assertThat(reports.of(attachments.get(key)))
                .hasSize(6)
                .extracting(Report::content)
                .containsOnly(AttachmentWalk.REPORT);
    }

    private void twoAtWork() {
        walk.submit(
                key,
                CadreAttachment.NAME,
                AttachmentWalk.nomination(List.of(AttachmentWalk.cadre("林测试"), AttachmentWalk.cadre("陈测试"))));
        walk.confirm(key);
        walk.accept(key);
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-10-12");
        TypedEntry second =
                new TypedEntry(Long.toString(cadres().get(1).id()), "2026-09-07", "2026-09-20", "政教处", "参加德育例会，协助值周");
        transaction.executeWithoutResult(
                status -> ledger.record(key, EntryKind.STINT, second, walk.recipient(key, "liaison")));
        walk.confirmEntries(key);
    }

    private List<Cadre> cadres() {
        return attachments.get(key).cadres();
    }

    private List<String> points() {
        return results.findings(key).stream().map(finding -> finding.reason()).toList();
    }

    private static Map<String, Object> typed(String name, String post, String kind) {
        return Map.of("name", name, "post", post, "kind", kind);
    }

    @Test
    void reportsAreDueAtTheEndOfTerm() {
        walk.send(key);
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-10-12");
        walk.confirmEntries(key);
        assertThat(walk.task(key, CadreAttachment.WRITE_REPORTS).getDueDate().toInstant())
                .isBetween(Instant.parse("2027-01-31T15:00:00Z"), Instant.parse("2027-01-31T16:00:00Z"));
    }

    private void refused(String task, Map<String, Object> values, String reason) {
        assertThatThrownBy(() -> walk.submit(key, task, values))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(reason);
    }

    private static Map<String, Object> nomination(Map<String, Object> cadre) {
        return AttachmentWalk.nomination(List.of(cadre));
    }

    private static Map<String, Object> picked(Teacher teacher, String post) {
        Map<String, Object> row = new HashMap<>();
        row.put("teacher", teacher.staffNumber());
        row.put("kind", "RESERVE");
        if (post != null) {
            row.put("post", post);
        }
        return row;
    }
}
