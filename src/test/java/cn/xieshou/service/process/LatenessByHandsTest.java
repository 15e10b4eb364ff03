package cn.xieshou.service.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Backbone;
import cn.xieshou.lateness.Delay;
import cn.xieshou.lateness.Holder;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionLateness;
import cn.xieshou.selection.Selections;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.ServiceSheets;
import cn.xieshou.service.TeacherRecords;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The selection is due by 31 July whatever the step; lateness is told by whose hands held it, and a teacher's begins when told. */
@XieshouTest
class LatenessByHandsTest {

    @Autowired
    SelectionWalk selection;

    @Autowired
    ServiceWalk service;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Selections selections;

    @Autowired
    Secondments secondments;

    @Autowired
    ServiceSheets sheets;

    @Autowired
    TeacherRecords records;

    @Autowired
    SelectionLateness lateness;

    @Autowired
    EarlyEnds ends;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @Autowired
    Trail trail;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void everyStepIsDueByTheEndOfJulyHoweverLateItOpens() {
        on("2026-07-01");
        pairing = selection.begun("county");
        assertThat(due(SecondmentSelection.NAME_SHORTAGE))
                .as("three working days")
                .isEqualTo("2026-07-06");
        on("2026-07-30");
        selection.shortage(pairing);
        assertThat(due(SecondmentSelection.NOMINATE))
                .as("not five working days")
                .isEqualTo("2026-07-31");
        on("2026-08-10");
        selection.nominate(pairing, SelectionWalk.nominee(selection.music(pairing)));
        assertThat(due(SecondmentSelection.CONFIRM_NOMINEES)).isEqualTo("2026-07-31");
        selection.confirm(pairing);
        assertThat(due(SecondmentSelection.NAME_LEARNERS)).isEqualTo("2026-07-31");
        selection.learners(pairing, staff.teacher(pairing.recipientSchool(), "音乐", Backbone.NONE));
        on("2026-08-18");
        selection.publicityOver(pairing);
        assertThat(due(SecondmentSelection.APPROVE)).isEqualTo("2026-07-31");
        on("2026-08-20");
        selection.approve(pairing);
        assertThat(due(SecondmentSelection.CONFIRM)).isEqualTo("2026-07-31");
        assertThat(delay().total()).as("late today").isEqualTo(20);
        on("2026-08-21");
        selection.personnel(pairing);
        on("2026-11-01");
        assertThat(delay().sentence()).isEqualTo("比规定的2026年7月31日晚21天：支援学校10天、公示期8天、归口股室2天、人秘股1天");
        assertThat(sentences()).anyMatch(line -> line.contains("支教人选") && line.contains("晚21天：支援学校10天"));
    }

    @Test
    void aSelectionThatOpensAfterTheDayIsNotLateFromTheBeginning() {
        on("2026-08-10");
        pairing = selection.begun("county");
        assertThat(due(SecondmentSelection.NAME_SHORTAGE)).isEqualTo("2026-08-13");
        assertThat(selections
                        .get(new SelectionKey(pairing.id(), SelectionWalk.YEAR))
                        .dueOn())
                .as("21 working days, all steps together")
                .isEqualTo("2026-09-08");
        assertThat(delay().total()).isZero();
    }

    @Test
    void thatNobodyGoesIsDecidedLateToo() {
        on("2026-07-01");
        pairing = selection.begun("county");
        on("2026-08-03");
        selection.submit(pairing, SecondmentSelection.NAME_SHORTAGE, Map.of("decision", "none", "reason", "新招的教师九月到校"));
        assertThat(due(SecondmentSelection.DECIDE_NOBODY)).isEqualTo("2026-07-31");
        on("2026-08-05");
        selection.submit(
                pairing, SecondmentSelection.DECIDE_NOBODY, SelectionWalk.SECTION, Map.of("decision", "accept"));
        on("2026-10-01");
        assertThat(delay().parts()).isEqualTo("受援学校3天、归口股室2天");
        assertThat(sentences()).anyMatch(line -> line.contains("不选派") && line.contains("晚5天：受援学校3天、归口股室2天"));
    }

    @Test
    void theDaysBetweenLeavingAndReplacingAreToldToo() {
        Secondment left = confirmed("2026-07-20", "2026-07-21");
        on("2026-09-01");
        service.start(pairing, left.id());
        service.arrive(left.id(), "2026-09-01");
        on("2026-11-01");
        ends.ask(left.id(), "因病", LocalDate.of(2026, 11, 6), pairing.supportingSchool() + ".principal");
        service.submit(
                left.id(), SecondmentServing.DECIDE_EARLY_END, Map.of("decision", "approve", "lastDay", "2026-11-06"));
        on("2026-11-10");
        Map<String, Object> nominee = Map.of(
                "decision",
                "nominate",
                "nominee",
                staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE).staffNumber(),
                "post",
                "音乐教师",
                "startsOn",
                "2026-11-09",
                "sound",
                true,
                "capable",
                true);
        service.submit(left.id(), SecondmentServing.NOMINATE, nominee);
        on("2026-11-12");
        service.submit(
                left.id(), SecondmentServing.CONFIRM_REPLACEMENT, Map.of("decision", "return", "opinion", "请说明班级安排"));
        on("2026-11-13");
        service.submit(left.id(), SecondmentServing.NOMINATE, nominee);
        on("2026-11-16");
        service.submit(left.id(), SecondmentServing.CONFIRM_REPLACEMENT, Map.of("decision", "confirm"));
        Secondment next = secondments.of(pairing.id(), SelectionWalk.YEAR).stream()
                .filter(one -> left.id().equals(one.replaces()))
                .findFirst()
                .orElseThrow();
        on("2026-11-18");
        service.arrive(next.id(), "2026-11-18");
        assertThat(records.of(next.id()).delay().parts()).isEqualTo("支援学校2天、人秘股5天、教师本人迟到岗2天");
    }

    @Test
    void aSelectionFromBeforeTheDayWasKeptIsToldLateAsAWholeUntilItMovesOn() {
        on("2026-07-01");
        pairing = selection.begun("county");
        jdbc.sql("update secondment_selection set due_on = null where pairing_id = ?")
                .param(pairing.id())
                .update();
        jdbc.sql("delete from matter_holding where matter = ?")
                .param(pairing.id() + "/" + SelectionWalk.YEAR)
                .update();
        on("2026-08-03");
        selection.submit(pairing, SecondmentSelection.NAME_SHORTAGE, Map.of("decision", "none", "reason", "新招的教师九月到校"));
        on("2026-08-05");
        selection.submit(
                pairing, SecondmentSelection.DECIDE_NOBODY, SelectionWalk.SECTION, Map.of("decision", "accept"));
        assertThat(delay().parts()).isEqualTo("选派环节3天、归口股室2天");
    }

    @Test
    void whatIsDecidedInJulyIsNotLate() {
        confirmed("2026-07-20", "2026-07-31");
        assertThat(delay().total()).isZero();
        assertThat(sentences()).isNotEmpty().noneMatch(line -> line.contains("晚"));
    }

    @Test
    void aTeacherConfirmedLateIsLateOnlyFromTheDayOfBeingTold() {
        Secondment secondment = confirmed("2026-11-24", "2026-11-25");
        on("2026-11-28");
        service.start(pairing, secondment.id());
        assertThat(service.show(secondment.id(), SecondmentServing.CONFIRM_ARRIVAL))
                .containsEntry("toldOn", "2026-11-25")
                .containsEntry("confirmedOn", "2026年11月25日");
        refused(secondment, "2026-11-24");
        refused(secondment, "2026-11-29");
        Map<String, Object> arrival = new HashMap<>(ServiceWalk.arrival("2026-11-28"));
        arrival.put("toldOn", "2026-11-27");
        service.submit(secondment.id(), SecondmentServing.CONFIRM_ARRIVAL, arrival);

        TeacherRecords.Line line = records.of(secondment.id());
        assertThat(line.year().orElseThrow().daysLate(secondment)).isEqualTo(1);
        assertThat(line.delay().total()).isEqualTo(88);
        assertThat(line.delay().of(Holder.TEACHER)).isEqualTo(1);
        assertThat(line.delay().of(Holder.SUPPORTING))
                .as("told on the second day")
                .isEqualTo(2);
        assertThat(line.delay().of(Holder.SECTION)).isEqualTo(84);
        String told = "比规定的2026年9月1日晚88天：支援学校2天、归口股室84天、人秘股1天、教师本人迟到岗1天";
        assertThat(sentences()).anyMatch(sentence -> sentence.contains("2026年11月28日到岗，" + told));
        assertThat(sheets.of(secondment.id()).text())
                .contains("告知本人：2026年11月27日", "到岗日期：2026年11月28日（迟到岗1天）", "【到岗延误】\n" + told + "。")
                .doesNotContain("迟到岗88天");
    }

    @Test
    void aTeacherWhoComesOnTheDayOfBeingToldIsNotLateAtAll() {
        Secondment secondment = confirmed("2026-11-24", "2026-11-25");
        on("2026-11-28");
        service.start(pairing, secondment.id());
        service.submit(secondment.id(), SecondmentServing.CONFIRM_ARRIVAL, ServiceWalk.arrival("2026-11-28"));
        assertThat(sheets.of(secondment.id()).text())
                .contains("教师得知后按时到岗，不算迟到。", "到岗日期：2026年11月28日\n")
                .doesNotContain("迟到岗");
    }

    @Test
    void theArrivalIsDueOnTheDayOfTheProgramme() {
        Secondment secondment = confirmed("2026-07-20", "2026-07-21");
        clock.set(Instant.parse("2026-08-31T16:00:00Z"));
        service.start(pairing, secondment.id());
        assertThat(due(SecondmentServing.CONFIRM_ARRIVAL)).isEqualTo("2026-09-01");
        Secondment late = confirmed("2026-09-09", "2026-09-10");
        service.start(pairing, late.id());
        assertThat(due(SecondmentServing.CONFIRM_ARRIVAL))
                .as("five working days")
                .isEqualTo("2026-09-17");
    }

    private void refused(Secondment secondment, String toldOn) {
        Map<String, Object> arrival = new HashMap<>(ServiceWalk.arrival("2026-11-28"));
        arrival.put("toldOn", toldOn);
        assertThatThrownBy(() -> service.submit(secondment.id(), SecondmentServing.CONFIRM_ARRIVAL, arrival))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("告知教师的日期：应在人选确定之日（2026年11月25日）之后、到岗之前");
    }

    /** A teacher whom the section approves and the personnel section confirms on these days. */
    private Secondment confirmed(String approved, String confirmed) {
        on("2026-07-01");
        pairing = selection.begun("county");
        selection.toPublicity(pairing);
        on("2026-07-09");
        selection.publicityOver(pairing);
        on(approved);
        selection.approve(pairing);
        on(confirmed);
        selection.personnel(pairing);
        return secondments.of(pairing.id(), SelectionWalk.YEAR).stream()
                .filter(one -> one.direction() == Direction.SUPPORT)
                .findFirst()
                .orElseThrow();
    }

    private Delay delay() {
        return lateness.of(selections.get(new SelectionKey(pairing.id(), SelectionWalk.YEAR)));
    }

    private LocalDate due(String key) {
        return LocalDate.ofInstant(pairings.task(pairing, key).getDueDate().toInstant(), ChineseDates.ZONE);
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
    }

    private List<String> sentences() {
        return trail.of(pairing.id()).stream().map(TrailLine::sentence).toList();
    }
}
