package cn.xieshou.attachment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.attachment.Addressee;
import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.AttachmentState;
import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.EntryState;
import cn.xieshou.attachment.Finding;
import cn.xieshou.attachment.Report;
import cn.xieshou.attachment.ReportState;
import cn.xieshou.attachment.Reports;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of cadre-attachment on the engine's clock (R-CAD-1). */
@XieshouTest
class CadreAttachmentPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(CadreAttachment.PROCESS);

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
    Trail trail;

    @Autowired
    TakingBack takingBack;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    TermKey key;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aMonthOfStintsAVisitAndThreeReceivedReportsMeetTheTerm() {
        key = walk.begin("district");
        at(CadreAttachment.NAME);
        walk.name(key);
        at(CadreAttachment.CONFIRM);
        walk.confirm(key);
        at(CadreAttachment.ACCEPT);
        walk.accept(key);
        at();
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-09-20");
        walk.stint(key, "2026-09-28", "2026-10-12");
        at(CadreAttachment.CONFIRM_ENTRY, CadreAttachment.CONFIRM_ENTRY);
        walk.confirmEntries(key);
        at();
        assertThat(results.progress(key).days()).as("29 days").isEqualTo(29);
        walk.stint(key, "2026-10-13", "2026-10-19");
        walk.confirmEntries(key);
        at(CadreAttachment.WRITE_REPORTS);
        walk.write(key);
        at(CadreAttachment.RECEIVE_FOR_BUREAU, CadreAttachment.RECEIVE_FOR_SCHOOL, CadreAttachment.RECEIVE_FOR_SCHOOL);
        walk.receive(key);
        at();
        assertThat(state()).isEqualTo(AttachmentState.RUNNING);
        walk.visit(key, "2026-10-15");
        walk.confirmEntries(key);

        assertThat(state()).isEqualTo(AttachmentState.MET);
        assertThat(attachments.get(key).decidedOn()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(results.findings(key)).hasSize(4).allMatch(Finding::met);
        ended(CadreAttachment.MET);
        assertThat(acts())
                .containsSubsequence(
                        Act.SUBMITTED,
                        Act.CONFIRMED,
                        Act.AGREED,
                        Act.SUBMITTED,
                        Act.CONFIRMED,
                        Act.SUBMITTED,
                        Act.CONFIRMED,
                        Act.ENDED);
    }

    @Test
    void nobodyGoesOrGuidesWhoIsNoCadreOfTheMiddle() {
        key = walk.begin("district");
        Map<String, Object> head = Map.of("name", "林测试", "post", "副校长", "kind", "RESERVE");
        assertThatThrownBy(() -> walk.submit(key, CadreAttachment.NAME, AttachmentWalk.nomination(List.of(head))))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("不是校级领导");
        walk.name(key);
        walk.confirm(key);
        Map<String, Object> mentor = Map.of("decision", "agree", "mentorName", "郑测试", "mentorPost", "班主任");
        assertThatThrownBy(() -> walk.submit(key, CadreAttachment.ACCEPT, mentor))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("须为中层干部");
        at(CadreAttachment.ACCEPT);
    }

    @Test
    void bothPrincipalsMayReturnTheNominationAndTheOwnPrincipalAnswersForWhatWasChanged() {
        key = walk.begin("district");
        walk.name(key);
        walk.submit(key, CadreAttachment.CONFIRM, Map.of("decision", "return", "opinion", "请换一名后备干部"));
        at(CadreAttachment.NAME);
        assertThat(walk.show(key, CadreAttachment.NAME)).containsEntry("returnNote", "请换一名后备干部");
        walk.name(key);
        walk.confirm(key);
        walk.submit(key, CadreAttachment.ACCEPT, Map.of("decision", "return", "opinion", "教务处已有挂职干部"));
        at(CadreAttachment.NAME);
        assertThat(attachments.get(key).returnedBy()).isEqualTo("支援学校校长");
        walk.name(key);
        at(CadreAttachment.CONFIRM);
        walk.confirm(key);
        at(CadreAttachment.ACCEPT);
        assertThat(attachments.get(key).returnOpinion()).isNull();
    }

    @Test
    void theLiaisonTakesTheNominationBackUntilThePrincipalActs() {
        key = walk.begin("district");
        walk.name(key);
        takingBack.takeBack(key.pairingId(), walk.recipient(key, "liaison"), "写错了姓名");
        at(CadreAttachment.NAME);
        assertThat(acts()).endsWith(Act.WITHDRAWN);
        walk.name(key);
        walk.confirm(key);
        assertThatThrownBy(() -> takingBack.takeBack(key.pairingId(), walk.recipient(key, "liaison"), null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能撤回");
    }

    @Test
    void ofTwoTermsTheOneThatWasNamedIsTakenBack() {
        key = walk.begin("district");
        walk.name(key);
        TermKey second = walk.begin(walk.pairing(key), 2);
        walk.name(second);
        String liaison = walk.recipient(key, "liaison");
        assertThat(takingBack.possible(key.pairingId(), liaison))
                .containsExactlyInAnyOrder("《2026—2027学年第一学期挂职干部提名》", "《2026—2027学年第二学期挂职干部提名》");
        takingBack.takeBack(key.pairingId(), liaison, "《2026—2027学年第二学期挂职干部提名》", "写错了姓名");
        at(CadreAttachment.CONFIRM);
        assertThat(walk.open(second)).containsExactly(CadreAttachment.NAME);
        assertThat(takingBack.possible(key.pairingId(), liaison)).containsExactly("《2026—2027学年第一学期挂职干部提名》");
    }

    @Test
    void aReturnedLineIsCorrectedAndComesBackToWhoReturnedIt() {
        key = walk.begin("district");
        walk.send(key);
        walk.day("2026-10-20");
        long line = walk.stint(key, "2026-09-07", "2026-09-20");
        walk.submit(key, CadreAttachment.CONFIRM_ENTRY, Map.of("decision", "return", "opinion", "9月20日没有来"));
        at(CadreAttachment.CORRECT_ENTRY);
        assertThat(walk.show(key, CadreAttachment.CORRECT_ENTRY))
                .containsEntry("returnNote", "9月20日没有来")
                .containsEntry("lastDay", "2026-09-20");
        Map<String, Object> shown = walk.show(key, CadreAttachment.CORRECT_ENTRY);
        Map<String, Object> values = new HashMap<>(Map.of("decision", "resubmit"));
        List.of("firstDay", "lastDay", "place", "content").forEach(name -> values.put(name, shown.get(name)));
        Resubmission.needsReason("9月20日没有来", values, again -> walk.submit(key, CadreAttachment.CORRECT_ENTRY, again));
        walk.submit(key, CadreAttachment.CONFIRM_ENTRY, Map.of("decision", "return", "opinion", "9月20日没有来"));
        values.put("lastDay", "2026-09-19");
        walk.submit(key, CadreAttachment.CORRECT_ENTRY, values);
        at(CadreAttachment.CONFIRM_ENTRY);
        walk.confirmEntries(key);
        assertThat(ledger.get(line).state()).isEqualTo(EntryState.CONFIRMED);
        assertThat(results.progress(key).days()).isEqualTo(13);
    }

    @Test
    void theRecorderTakesALineBackAndGivesItUp() {
        key = walk.begin("district");
        walk.send(key);
        walk.day("2026-10-20");
        long line = walk.stint(key, "2026-09-07", "2026-09-20");
        walk.stint(key, "2026-10-05", "2026-10-12");
        ledger.takeBack(line, walk.recipient(key, "liaison"));
        at(CadreAttachment.CONFIRM_ENTRY, CadreAttachment.CORRECT_ENTRY);
        walk.submit(key, CadreAttachment.CORRECT_ENTRY, Map.of("decision", "drop"));
        at(CadreAttachment.CONFIRM_ENTRY);
        assertThat(ledger.get(line).state()).isEqualTo(EntryState.WITHDRAWN);
        walk.confirmEntries(key);
        assertThat(results.progress(key).days()).isEqualTo(8);
    }

    @Test
    void whatTheHostRecordsItselfItsPrincipalConfirms() {
        key = walk.begin("district");
        walk.send(key);
        walk.day("2026-10-20");
        walk.record(key, walk.supporting(key, "liaison"), "2026-09-07", "2026-09-13");
        assertThat(walk.task(key, CadreAttachment.CONFIRM_ENTRY).getAssignee())
                .isEqualTo(walk.supporting(key, "principal"));
    }

    @Test
    void everyStepIsInTheHandsOfTheRightSchoolUntilItsDate() {
        key = walk.begin("district");
        String liaison = walk.recipient(key, "liaison");
        String other = walk.supporting(key, "liaison");
        String principal = walk.recipient(key, "principal");
        String otherPrincipal = walk.supporting(key, "principal");
        assertThat(hands()).containsExactly(CadreAttachment.NAME + " " + liaison + " 2026-09-15");
        walk.name(key);
        assertThat(hands()).containsExactly(CadreAttachment.CONFIRM + " " + principal + " 2026-09-08");
        walk.confirm(key);
        assertThat(hands()).containsExactly(CadreAttachment.ACCEPT + " " + otherPrincipal + " 2026-09-08");
        walk.accept(key);
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-10-12");
        assertThat(hands()).containsExactly(CadreAttachment.CONFIRM_ENTRY + " " + other + " 2026-10-27");
        Map<String, Object> wrong = Map.of("decision", "return", "opinion", "日期不对");
        walk.submit(key, CadreAttachment.CONFIRM_ENTRY, wrong);
        assertThat(hands()).containsExactly(CadreAttachment.CORRECT_ENTRY + " " + liaison + " 2026-10-27");
        walk.submit(key, CadreAttachment.CORRECT_ENTRY, Map.of("decision", "drop"));
        walk.visit(key, "2026-10-15");
        assertThat(hands()).containsExactly(CadreAttachment.CONFIRM_ENTRY + " " + liaison + " 2026-10-27");
        walk.submit(key, CadreAttachment.CONFIRM_ENTRY, wrong);
        assertThat(hands()).containsExactly(CadreAttachment.CORRECT_ENTRY + " " + other + " 2026-10-27");
        walk.submit(key, CadreAttachment.CORRECT_ENTRY, Map.of("decision", "drop"));
        walk.stint(key, "2026-09-07", "2026-10-12");
        walk.confirmEntries(key);
        assertThat(hands()).containsExactly(CadreAttachment.WRITE_REPORTS + " " + liaison + " 2027-01-31");
        walk.write(key);
        assertThat(hands())
                .containsExactlyInAnyOrder(
                        CadreAttachment.RECEIVE_FOR_BUREAU + " secondary-section 2026-10-27",
                        CadreAttachment.RECEIVE_FOR_SCHOOL + " " + otherPrincipal + " 2026-10-27",
                        CadreAttachment.RECEIVE_FOR_SCHOOL + " " + principal + " 2026-10-27");
        walk.submit(walk.task(key, CadreAttachment.RECEIVE_FOR_BUREAU), wrong);
        assertThat(hands()).contains(CadreAttachment.REVISE_REPORT + " " + liaison + " 2026-10-27");
        walk.runTo("2026-12-20");
        assertThat(hands()).contains(CadreAttachment.COVER_SHORTFALL + " " + principal + " 2026-12-25");
        walk.runTo("2027-02-08");
        assertThat(hands())
                .singleElement()
                .asString()
                .startsWith(CadreAttachment.REVIEW_SHORTFALL + " secondary-section ");
    }

    @Test
    void aReturnedReportComesBackToItsAddresseeOnly() {
        key = walk.begin("district");
        toReports();
        walk.write(key);
        Task bureau = walk.task(key, CadreAttachment.RECEIVE_FOR_BUREAU);
        walk.submit(bureau, Map.of("decision", "return", "opinion", "请补充收获与打算"));
        at(CadreAttachment.RECEIVE_FOR_SCHOOL, CadreAttachment.RECEIVE_FOR_SCHOOL, CadreAttachment.REVISE_REPORT);
        assertThat(walk.show(key, CadreAttachment.REVISE_REPORT)).containsEntry("returnNote", "请补充收获与打算");
        walk.submit(
                key,
                CadreAttachment.REVISE_REPORT,
                AttachmentWalk.reports(Map.of("report", AttachmentWalk.REPORT + "下一步打算……")));
        at(CadreAttachment.RECEIVE_FOR_BUREAU, CadreAttachment.RECEIVE_FOR_SCHOOL, CadreAttachment.RECEIVE_FOR_SCHOOL);
        walk.receive(key);
        assertThat(reports.of(attachments.get(key)))
                .extracting(Report::addressee, Report::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Addressee.BUREAU, ReportState.RECEIVED),
                        org.assertj.core.groups.Tuple.tuple(Addressee.SUPPORTING, ReportState.RECEIVED),
                        org.assertj.core.groups.Tuple.tuple(Addressee.OWN, ReportState.RECEIVED));
    }

    @Test
    void aReturnedReportIsDueWithTheReportsHoweverLateItComesBack() {
        key = walk.begin("district");
        toReports();
        walk.day("2027-01-29");
        walk.write(key);
        walk.submit(
                walk.task(key, CadreAttachment.RECEIVE_FOR_BUREAU), Map.of("decision", "return", "opinion", "请补充收获"));
        assertThat(hands())
                .anyMatch(line -> line.startsWith(CadreAttachment.REVISE_REPORT) && line.endsWith("2027-01-31"));
    }

    @Test
    void anEntryIsNotDueAfterTheDayOnWhichTheTermIsDecided() {
        key = walk.begin("district");
        walk.send(key);
        walk.day("2027-01-30");
        walk.stint(key, "2026-09-07", "2026-09-13");
        assertThat(hands())
                .anyMatch(line -> line.startsWith(CadreAttachment.CONFIRM_ENTRY) && line.endsWith("2027-02-05"));
        walk.day("2027-02-04");
        walk.stint(key, "2026-09-14", "2026-09-20");
        assertThat(hands())
                .anyMatch(line -> line.startsWith(CadreAttachment.CONFIRM_ENTRY) && line.endsWith("2027-02-07"));
    }

    @Test
    void theLiaisonTakesTheReportsBackUntilAnAddresseeActs() {
        key = walk.begin("district");
        toReports();
        walk.write(key);
        takingBack.takeBack(key.pairingId(), walk.recipient(key, "liaison"), null);
        at(CadreAttachment.WRITE_REPORTS);
        assertThat(walk.show(key, CadreAttachment.WRITE_REPORTS).get("reports").toString())
                .contains("reportBureau=" + AttachmentWalk.REPORT);
        walk.write(key);
        walk.submit(walk.task(key, CadreAttachment.RECEIVE_FOR_BUREAU), Map.of("decision", "receive"));
        assertThatThrownBy(() -> takingBack.takeBack(key.pairingId(), walk.recipient(key, "liaison"), null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能撤回");
    }

    @Test
    void aShortfallIsToldWhileAMonthCanStillBeMadeUp() {
        key = walk.begin("district");
        walk.send(key);
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-09-18");
        walk.confirmEntries(key);
        walk.runTo("2026-12-19");
        at();
        walk.runTo("2026-12-20");
        at(CadreAttachment.COVER_SHORTFALL, CadreAttachment.WRITE_REPORTS);
        Map<String, Object> shown = walk.show(key, CadreAttachment.COVER_SHORTFALL);
        assertThat(shown.get("standing").toString())
                .startsWith("已挂职12天，还差18天，本学期还剩")
                .endsWith("个工作日");
        assertThat(shown).containsEntry("shortfall", "累计挂职12天，还差18天\n指导干部到校指导0次，还差1次");
        walk.submit(key, CadreAttachment.COVER_SHORTFALL, Map.of("arrangement", "从12月28日起再挂职18天"));
        assertThat(attachments.get(key).catchUp()).isEqualTo("从12月28日起再挂职18天");
        at(CadreAttachment.WRITE_REPORTS);
    }

    @Test
    void whoHasNoShortfallSixWeeksBeforeTheEndIsLeftAlone() {
        key = walk.begin("district");
        toReports();
        walk.visit(key, "2026-10-15");
        walk.confirmEntries(key);
        walk.runTo("2026-12-20");
        at(CadreAttachment.WRITE_REPORTS);
    }

    @Test
    void aTermThatWasNotMetGoesToTheSectionWithItsReasons() {
        key = walk.begin("district");
        toReports();
        walk.visit(key, "2026-10-15");
        walk.runTo("2027-02-07");
        assertThat(state()).as("a week for the last confirmations").isEqualTo(AttachmentState.RUNNING);
        walk.write(key);
        assertThat(reports.of(attachments.get(key))).hasSize(3).allMatch(Report::late);
        walk.runTo("2027-02-08");
        assertThat(state()).isEqualTo(AttachmentState.NOT_MET);
        at(CadreAttachment.REVIEW_SHORTFALL);
        assertThat(walk.show(key, CadreAttachment.REVIEW_SHORTFALL).get("findings"))
                .isEqualTo("已达到：派出干部1名，规定1名\n已达到：累计挂职36天，规定30天\n未达到：指导干部到校指导0次，还差1次\n未达到：已签收心得体会0份，还差3份");
        walk.submit(key, CadreAttachment.REVIEW_SHORTFALL, Map.of("opinion", "下学期补足，纳入督查"));
        ended(CadreAttachment.NOT_MET);
    }

    @Test
    void aSchoolThatNamesNobodyIsJudgedToo() {
        key = walk.begin("district");
        walk.runTo("2026-12-20");
        at(CadreAttachment.COVER_SHORTFALL, CadreAttachment.NAME);
        walk.runTo("2027-02-08");
        at(CadreAttachment.REVIEW_SHORTFALL);
        assertThat(state()).isEqualTo(AttachmentState.NOT_MET);
        assertThat(walk.show(key, CadreAttachment.REVIEW_SHORTFALL)).containsEntry("cadreNames", "未派出");
        assertThat(results.findings(key)).extracting(Finding::reason).contains("派出干部0名，还差1名");
    }

    @Test
    void termsOfOnePairingDoNotDisturbEachOther() {
        key = walk.begin("district");
        walk.send(key);
        TermKey second = walk.begin(walk.pairing(key), 2);
        walk.name(second);
        takingBack.takeBack(key.pairingId(), walk.recipient(key, "liaison"), null);
        at();
        assertThat(walk.open(second)).containsExactly(CadreAttachment.NAME);
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-09-20");
        at(CadreAttachment.CONFIRM_ENTRY);
        assertThat(walk.open(second)).containsExactly(CadreAttachment.NAME);
    }

    @Test
    void theEngineLearnsIdsAndRoutingFactsOnly() {
        key = walk.begin("district");
        toReports();
        walk.write(key);
        List<HistoricVariableInstance> variables = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance().getId())
                .list();
        assertThat(variables)
                .extracting(HistoricVariableInstance::getName)
                .contains("pairingId")
                .isSubsetOf(
                        "pairingId",
                        "programme",
                        "supportingSchool",
                        "recipientSchool",
                        "section",
                        "schoolYear",
                        "term",
                        "cadreDecision",
                        "entry",
                        "entryDecision",
                        "addressee",
                        "reportDecision",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "loopCounter");
    }

    private void toReports() {
        walk.send(key);
        walk.day("2026-10-20");
        walk.stint(key, "2026-09-07", "2026-10-12");
        walk.confirmEntries(key);
        at(CadreAttachment.WRITE_REPORTS);
    }

    private void at(String... tasks) {
        assertThat(walk.open(key)).containsExactly(tasks);
    }

    /** «Task_NameCadre walk1.liaison 2026-09-15» for each open step; a group where nobody in particular has it. */
    private List<String> hands() {
        return walk.tasks(key).stream()
                .map(task -> task.getTaskDefinitionKey() + " " + who(task) + " "
                        + LocalDate.ofInstant(task.getDueDate().toInstant(), ChineseDates.ZONE))
                .toList();
    }

    private String who(Task task) {
        // Whoever is alone in the section's group has its tasks assigned.
        return task.getAssignee() != null
                ? task.getAssignee().replace(AttachmentWalk.SECTION, "secondary-section")
                : engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                        .map(org.camunda.bpm.engine.task.IdentityLink::getGroupId)
                        .collect(java.util.stream.Collectors.joining(","));
    }

    private AttachmentState state() {
        return attachments.find(key).map(Attachment::state).orElseThrow();
    }

    private void ended(String end) {
        assertThat(instance().getEndTime()).isNotNull();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance().getId())
                        .activityId(end)
                        .count())
                .isOne();
    }

    private HistoricProcessInstance instance() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(CadreAttachment.PROCESS)
                .processInstanceBusinessKey(key.pairingId())
                .variableValueEquals("term", key.term())
                .singleResult();
    }

    private List<Act> acts() {
        return trail.of(key.pairingId()).stream().map(TrailLine::act).toList();
    }
}
