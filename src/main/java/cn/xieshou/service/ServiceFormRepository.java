package cn.xieshou.service;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of forms 城镇教师到农村学校任教情况表. */
@Repository
class ServiceFormRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ServiceFormRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ServiceForm> find(String secondment) {
        return ReadOnce.of(
                "service form", secondment, () -> jdbc.sql("select * from service_form where secondment_id = ?")
                        .param(secondment)
                        .query(RecordRows.of(ServiceForm.class))
                        .optional());
    }

    boolean numberTaken(String number, String secondment) {
        return jdbc.sql("select count(*) from service_form where file_number = ? and secondment_id <> ?")
                        .params(number, secondment)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(String secondment, FilledForm form, String actor) {
        jdbc.sql("insert into service_form (secondment_id, duties, activities, honours, absences, self_summary,"
                        + " filled_by, filled_at, with_filler) values (?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(
                        secondment,
                        form.duties(),
                        form.activities(),
                        form.honours(),
                        form.absences(),
                        form.selfSummary(),
                        actor,
                        Columns.time(clock.instant()))
                .update();
    }

    void refill(String secondment, FilledForm form, String actor) {
        jdbc.sql("update service_form set duties = ?, activities = ?, honours = ?, absences = ?, self_summary = ?,"
                        + " filled_by = ?, filled_at = ?, with_filler = false where secondment_id = ?")
                .params(
                        form.duties(),
                        form.activities(),
                        form.honours(),
                        form.absences(),
                        form.selfSummary(),
                        actor,
                        Columns.time(clock.instant()),
                        secondment)
                .update();
    }

    /** An assessment and what stands upon it hold no longer. */
    void forgetAssessment(String secondment) {
        jdbc.sql(
                        "update service_form set grade = null, assessment = null, assessed_by = null, assessed_at = null,"
                                + " home_opinion = null, home_opinion_by = null, home_opinion_at = null where secondment_id = ?")
                .param(secondment)
                .update();
    }

    void assessed(String secondment, ServiceGrade grade, String assessment, String actor) {
        int rows = jdbc.sql("update service_form set grade = ?, assessment = ?, assessed_by = ?, assessed_at = ?"
                        + " where secondment_id = ? and not with_filler and filed_on is null")
                .params(grade.name(), assessment, actor, Columns.time(clock.instant()), secondment)
                .update();
        Moved.one(rows, "form of " + secondment + " to " + grade);
    }

    void homeOpinion(String secondment, String opinion, String actor) {
        jdbc.sql("update service_form set home_opinion = ?, home_opinion_by = ?, home_opinion_at = ?"
                        + " where secondment_id = ?")
                .params(opinion, actor, Columns.time(clock.instant()), secondment)
                .update();
    }

    /** With the awards as they are registered now: later ones do not change what was filed. */
    void filed(String secondment, String number, LocalDate on, String honours, String actor) {
        int rows = jdbc.sql(
                        "update service_form set file_number = ?, filed_on = ?, honours = ?, filed_by = ?, filed_at = ?"
                                + " where secondment_id = ? and filed_on is null")
                .params(number, on, honours, actor, Columns.time(clock.instant()), secondment)
                .update();
        Moved.one(rows, "form of " + secondment + " to " + number);
    }

    void returned(String secondment, String opinion) {
        jdbc.sql("update service_form set with_filler = true, return_opinion = ? where secondment_id = ?")
                .params(opinion, secondment)
                .update();
    }

    void withdrawn(String secondment) {
        jdbc.sql("update service_form set with_filler = true where secondment_id = ?")
                .param(secondment)
                .update();
    }
}
