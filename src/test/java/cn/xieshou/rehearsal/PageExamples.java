package cn.xieshou.rehearsal;

import cn.xieshou.shared.Secret;
import cn.xieshou.testing.Handwriting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One example of every page that is about something: a pairing, a task, a mail of the rehearsed county. */
@Component
class PageExamples {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^:}]+)(:(?:[^{}]|\\{[^{}]*})*)?}");

    private static final String TASK =
            "select max(ID_) from ACT_RU_TASK where ASSIGNEE_ = 'zhongjiao' and TASK_DEF_KEY_ = 'Task_ReviewPlan'";

    private final JdbcClient jdbc;
    private final Map<String, String> values = new LinkedHashMap<>();
    private String school = "";

    PageExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A school with teachers away, plans and cadres. */
    String school() {
        return school;
    }

    /** The pairing with the most open tasks. */
    String busiest() {
        return one(
                "select p.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_"
                        + " where p.BUSINESS_KEY_ like 'P-%' group by p.BUSINESS_KEY_ order by count(*) desc, 1"
                        + " fetch first 1 rows only");
    }

    /** The pairing of which there is most to tell: judged at the end of its cycle, and the longest trail of those. */
    String fullest() {
        return one("select a.pairing_id from assessment a join trail_line t on t.matter_key = a.pairing_id"
                + " group by a.pairing_id order by count(*) desc, 1 fetch first 1 rows only");
    }

    /** Chooses them. */
    void choose() {
        school = one("select min(home_school) from secondment where school_year = 2026");
        String secondment =
                one("select min(id) from secondment where school_year = 2026 and home_school = '" + school + "'");
        String pairing = one("select pairing_id from secondment where id = '" + secondment + "'");
        String task = one(TASK);
        about("", "pairing pairings key pairingId", pairing);
        about("", "year", "2026");
        about("/pairings/{id}", "id", pairing);
        about(
                "/pairings/{id}/diagrams",
                "instance",
                one("select max(ID_) from ACT_HI_PROCINST where BUSINESS_KEY_ = '" + pairing + "'"));
        about("/pairings/{id}/awaited", "matter", notAwaited(pairing));
        about("", "staffNumber", one("select teacher from secondment where id = '" + secondment + "'"));
        about("", "account", school + ".principal");
        about("", "role", "office");
        about("", "taskId", task);
        draft(task);
        about("/schools", "code", school);
        about("/programmes", "code", "county");
        about("/roster/sample", "programme", "county");
        about("/roster", "id", "1");
        about("/secondments", "id", secondment);
        about(
                "/attachments",
                "pairing",
                one("select max(pairing_id) from attachment where school_year = 2025 and term = 2"));
        about("/attachments", "slug", "2025-2");
        about(
                "/activities",
                "id",
                one("select max(id) from activity where pairing_id = '" + pairing + "' and side = 'SUPPORTING'"));
        about("/open-lessons", "id", one("select max(id) from open_lesson"));
        about("/evaluations", "id", one("select max(id) from evaluation where grade is not null"));
        about("/evaluations/{id}/scoring", "id", one("select max(id) from evaluation where state = 'SCORING'"));
        about("/evaluations/{id}/evidence", "id", reporting(pairing));
        about("/experiences", "id", one("select max(id) from experience where published_on is not null"));
        about("/commendations", "id", one("select max(id) from commendation"));
        decided(pairing);
        about("/honours", "id", one("select max(id) from commendation_candidate where number is not null"));
        about("/assessments", "id", assessed());
        about("/assessments", "side", "SUPPORTING");
        about("/assessments", "slug", "school");
        about("/rectifications", "id", one("select max(id) from rectification where state = 'DONE'"));
        about("/visits", "id", one("select max(id) from visit where outcome = 'DEMAND'"));
        String demanded = one("select max(id) from rectification");
        about("/matters/{key}/diagrams", "key", demanded);
        about(
                "/matters/{key}/diagrams",
                "instance",
                one("select max(ID_) from ACT_HI_PROCINST where BUSINESS_KEY_ = '" + demanded + "'"));
        about("/admonitions", "id", one("select max(id) from admonition where number is not null"));
        about("/donations", "id", one("select max(id) from donation where receipt_number is not null"));
        about(
                "/activities/{id}/minutes",
                "id",
                one("select max(m.activity) from meeting m join activity a on a.id = m.activity where a.pairing_id = '"
                        + pairing + "' and a.side = 'SUPPORTING'"));
        about("/activities/import", "id", sheet());
        about("/settings/evaluations", "code", "county");
        about("/settings/evaluations/experts", "account", "expert1");
        about("/settings/activity-types", "code", one("select min(code) from activity_type where retired_on is null"));
        about("/shelf", "id", material(school));
        about("/shelf/schools", "code", school);
        about(
                "/shelf/{id}/use",
                "id",
                material(one("select case when supporting_school = '" + school
                        + "' then recipient_school else supporting_school end from pairing where id = '" + pairing
                        + "'")));
        about(
                "/joint-documents",
                "id",
                one("select max(document) from joint_document_version where state = 'SUPERSEDED'"));
        about("/joint-documents", "version", "1");
        about("/summaries/county", "year", "2025");
        about("/summaries/county", "version", "1");
        county();
        about("/summaries", "id", one("select max(id) from school_summary where state = 'READ'"));
        about("/mentorships", "id", one("select max(id) from mentorship"));
        about("/mail", "id", one("select max(id) from mail"));
        about("/my-mail", "id", one("select max(id) from mail where recipient = 'office'"));
        about("/rounds", "id", one("select max(id) from matching_round"));
        about(
                "/tasks/{id}",
                "id",
                one(
                        "select max(ID_) from ACT_HI_TASKINST where ASSIGNEE_ = 'zhongjiao' and DELETE_REASON_ = 'completed'"));
        about("/calendar/days", "date", one("select max(special_date) from calendar_special_day"));
        about(
                "/publicity",
                "pairingId",
                one("select min(pairing_id) from secondment_selection where public_until >= date '2026-11-20'"));
        about(
                "/publicity",
                "year",
                one("select max(school_year) from secondment_selection where public_until >= date '2026-11-20'"));
        about("/invitations", "matter", "volunteer." + pairing + ".2026");
        about("/questions", "id", question(task, pairing));
        about("/work", "id", work());
        about("/calendar/feed", "secret", feed());
        about("", "format", "docx");
        about("/settings/templates", "kind", "annual-plan");
        about("/settings/templates", "template", "shipped");
        caseFile(pairing);
        jdbc.sql("insert into signature_picture (account, picture, stored_at) values ('office', ?, current_timestamp)")
                .params(signature())
                .update();
        about("/files", "id", file(pairing));
    }

    /** What the final assessment did not wait for. */
    private String notAwaited(String pairing) {
        jdbc.sql("insert into stopped_matter (pairing_id, matter, school_year, term, reason, decided_by, decided_at)"
                        + " values (?, 'MENTORING', 2025, 0, '师傅调离，双方商定不再办理', 'office', current_timestamp)")
                .param(pairing)
                .update();
        return "MENTORING-2025-0";
    }

    /** The address of a page, empty if it is about something of which there is no example here. */
    Optional<String> of(String pattern) {
        StringBuilder path = new StringBuilder();
        Matcher variables = VARIABLE.matcher(pattern);
        while (variables.find()) {
            Optional<String> value = value(pattern, variables.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            variables.appendReplacement(path, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(variables.appendTail(path) + query(pattern));
    }

    private String query(String pattern) {
        if (pattern.equals("/tasks/bulk")) {
            return "?step=review-plan";
        }
        if (pattern.equals("/search")) {
            // Something of every kind.
            return "?q=zx";
        }
        return pattern.equals("/tasks/words")
                ? "?task="
                        + String.join(
                                "&task=",
                                jdbc.sql(
                                                "select ID_ from ACT_RU_TASK where ASSIGNEE_ is not null order by ID_ fetch first 15 rows only")
                                        .query(String.class)
                                        .list())
                : "";
    }

    private Optional<String> value(String pattern, String name) {
        return values.keySet().stream()
                .filter(key -> pattern.startsWith(key.split(" ")[0]) && key.endsWith(" " + name))
                .reduce((wider, narrower) -> narrower.length() >= wider.length() ? narrower : wider)
                .map(values::get);
    }

    private void about(String prefix, String names, String value) {
        for (String name : names.split(" ")) {
            values.put(prefix + " " + name, value);
        }
    }

    /** Somebody typed something: for the page of a draft, and the first page shows it. */
    private void draft(String task) {
        jdbc.sql("insert into task_draft (task_id, account, saved_at, content)"
                        + " values (?, 'zhongjiao', current_timestamp, '{\"opinion\":\"请补充\"}')")
                .params(task)
                .update();
    }

    private String question(String task, String pairing) {
        jdbc.sql("insert into question (id, task_id, matter_key, step, asker, asked, question, asked_at)"
                        + " values ('asked', ?, ?, '审核', 'zhongjiao', 'office', '经费够吗', current_timestamp)")
                .params(task, pairing)
                .update();
        return "asked";
    }

    private void caseFile(String pairing) {
        jdbc.sql("insert into case_file (pairing_id, papers, asked_by, made_at)"
                        + " values (?, 1, 'office', current_timestamp)")
                .params(pairing)
                .update();
        jdbc.sql("insert into case_file_part (pairing_id, part, content) values (?, 0, ?)")
                .params(pairing, new byte[] {1})
                .update();
    }

    private static byte[] signature() {
        try {
            return Handwriting.on("png", 300, 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photograph that was attached to a step of the pairing. */
    private String file(String pairing) {
        jdbc.sql(
                        "insert into stored_file (id, content_id, matter_key, process_instance_id, task_id, step, uploader, uploaded_by,"
                                + " uploaded_at, kept_at, submitted_at, name, kind, size_bytes, checksum, preview, signed_paper)"
                                + " values ('photo', 'photo', ?, 'none', 'none', '审核', 'office', '办公室', current_timestamp,"
                                + " current_timestamp, current_timestamp, '合影.jpg', 'JPEG', 1, 'none', true, false)")
                .params(pairing)
                .update();
        for (String part : List.of(
                "stored_file_part (content_id, part, content) values ('photo', 0, ?)",
                "stored_file_preview (file_id, content) values ('photo', ?)")) {
            jdbc.sql("insert into " + part).params(new byte[] {1}).update();
        }
        return "photo";
    }

    /** The office has saved a summary of last year. */
    private void county() {
        jdbc.sql("insert into county_summary (school_year, version_no, saved_by, saved_at)"
                        + " values (2025, 1, 'office', current_timestamp)")
                .update();
        jdbc.sql("insert into county_summary_part (school_year, version_no, part, body, read_as)"
                        + " values (2025, 1, 'LEARNT', '坚持共同教研。', '坚持共同教研。')")
                .update();
    }

    /** What a school gives to all others. */
    private String material(String giver) {
        jdbc.sql(
                        "insert into shelf_material (school, title, title_key, sought, kind, subject, grade, author, about, rights,"
                                + " state, files_key, shelved_by, shelved_at, changed_at) values (:school, '说课稿', '', '说课稿',"
                                + " 'OTHER', '', '', '语文备课组', '', 'ALL', 'SHOWN', :key, 'none', current_timestamp,"
                                + " current_timestamp)")
                .param("school", giver)
                .param("key", "shelf-" + giver)
                .update();
        return one("select max(id) from shelf_material");
    }

    /** A workbook of activities that the school's principal has uploaded. */
    private String sheet() {
        jdbc.sql("insert into activity_import (file_name, uploaded_by, uploaded_at, state, headers, notices)"
                        + " values ('活动.xlsx', ?, current_timestamp, 'PREVIEW', '[]', '[]')")
                .params(school + ".principal")
                .update();
        return one("select max(id) from activity_import");
    }

    private String work() {
        jdbc.sql("insert into long_work (kind, subject, asked_by, asked_from, asked_at, state, steps, outcome)"
                        + " values ('roster-import', '1', 'office', 'here', current_timestamp, 'DONE', '', '')")
                .update();
        return one("select max(id) from long_work");
    }

    private String feed() {
        String secret = Secret.random();
        jdbc.sql("insert into calendar_feed (account, secret_hash, opened_at) values ('office', ?, current_timestamp)")
                .params(Secret.hash(secret))
                .update();
        return secret;
    }

    /** A cycle that was assessed to the end, its result no longer public. */
    private String assessed() {
        return one("select min(id) from assessment where state = 'SETTLED'");
    }

    /** The office has decided what follows the pairing's cycle. */
    private void decided(String pairing) {
        jdbc.sql(
                        "insert into renewal (pairing_id, opened_at, proposal, reason, decision, opinion, decided_by, decided_at)"
                                + " values (?, current_timestamp, 'CLOSED', '', 'CLOSED', '', 'office', current_timestamp)")
                .params(pairing)
                .update();
    }

    /** An evaluation of a pairing that its schools report on. */
    private String reporting(String pairing) {
        jdbc.sql("insert into evaluation (pairing_id, school_year, term, sheet, state, opened_at, cutoff)"
                        + " select ?, 2026, 1, sheet, 'OPEN', opened_at, cutoff from evaluation"
                        + " where id = (select max(id) from evaluation)")
                .param(pairing)
                .update();
        return one("select max(id) from evaluation where state = 'OPEN'");
    }

    private String one(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).single();
    }
}
