package cn.xieshou.releases;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The release whose database the tests open. */
public final class Release {

    static final String VERSION = "0.2.0";

    /** The day in it: a term of attachment ends soon, a year of service is under way, the forms of the one before are on theirs. */
    static final Instant SHOWN = Instant.parse("2026-06-24T02:00:00Z");

    /**
     * Every step that the release knew waits for somebody in it. What is newer has no running case there: activities to be checked,
     * documents, donations, meetings, mentoring, evaluations, summaries, rectifications, commendations, final assessments, renewals.
     */
    public static final Map<String, Set<String>> STEPS = Map.of(
            "needsSurvey", Set.of("Task_StateNeeds", "Task_StateOffer"),
            "programmeMatching", Set.of("Task_ApproveMatching", "Task_DecidePairings"),
            "pairingLifecycle", Set.of("Task_NameGroupRecipient", "Task_NameGroupSupporting"),
            "agreementSigning",
                    Set.of(
                            "Task_AgreeDraft",
                            "Task_Countersign",
                            "Task_DraftAgreement",
                            "Task_ReviewRevision",
                            "Task_SignRecipient",
                            "Task_SignSupporting"),
            "annualPlanFiling",
                    Set.of(
                            "Task_AgreeRecipient",
                            "Task_AgreeSupporting",
                            "Task_CompletePlan",
                            "Task_DraftPlan",
                            "Task_ReviewPlan"),
            "cadreAttachment",
                    Set.of(
                            "Task_AcceptCadre",
                            "Task_ConfirmCadre",
                            "Task_ConfirmEntry",
                            "Task_CorrectEntry",
                            "Task_CoverShortfall",
                            "Task_NameCadre",
                            "Task_ReceiveForBureau",
                            "Task_ReceiveForSchool",
                            "Task_ReviewShortfall",
                            "Task_ReviseReport",
                            "Task_WriteReports"),
            "secondmentSelection",
                    Set.of(
                            "Task_ApproveSelection",
                            "Task_ConfirmNominees",
                            "Task_ConfirmSelection",
                            "Task_DecideNobody",
                            "Task_DecideObjections",
                            "Task_NameLearners",
                            "Task_NameShortage",
                            "Task_Nominate"),
            "secondmentService",
                    Set.of(
                            "Task_AssessService",
                            "Task_CheckMidYear",
                            "Task_ConfirmArrival",
                            "Task_ConfirmReplacement",
                            "Task_DecideEarlyEnd",
                            "Task_FileService",
                            "Task_FillServiceForm",
                            "Task_GiveHomeOpinion",
                            "Task_NominateReplacement",
                            "Task_ReadFindings"));

    private Release() {}

    /**
     * What runs in a database.
     *
     * @param cases how many, by process
     * @param stages how many pairings, by stage
     * @param steps that somebody has, by process
     * @param hands each step with whose it is and until when, by the task's id
     * @param years school year and term that a case is about, by case
     */
    record Running(
            Map<String, Long> cases,
            Map<String, Long> stages,
            Map<String, Set<String>> steps,
            Map<String, String> hands,
            Map<String, String> years) {

        static Running in(JdbcClient jdbc) {
            Map<String, Set<String>> steps = new TreeMap<>();
            jdbc.sql("""
                            select distinct d.KEY_, t.TASK_DEF_KEY_ from ACT_RU_TASK t
                            join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_""").query(row -> {
                steps.computeIfAbsent(row.getString(1), process -> new TreeSet<>())
                        .add(row.getString(2));
            });
            return new Running(
                    Release.cases(jdbc),
                    stages(jdbc),
                    steps,
                    texts(jdbc, "select ID_, concat(TASK_DEF_KEY_, ' ', ASSIGNEE_, ' ', DUE_DATE_) from ACT_RU_TASK"),
                    texts(
                            jdbc,
                            "select ID_, concat(PROC_INST_ID_, ' ', NAME_, ' ', LONG_) from ACT_RU_VARIABLE"
                                    + " where NAME_ in ('schoolYear', 'term')"));
        }

        private static Map<String, Long> stages(JdbcClient jdbc) {
            Map<String, Long> stages = new TreeMap<>();
            jdbc.sql("select stage, count(*) from pairing group by stage").query(row -> {
                stages.put(row.getString(1), row.getLong(2));
            });
            return stages;
        }

        private static Map<String, String> texts(JdbcClient jdbc, String sql) {
            Map<String, String> texts = new TreeMap<>();
            jdbc.sql(sql).query(row -> {
                texts.put(row.getString(1), row.getString(2));
            });
            return texts;
        }
    }

    /** Into the in-memory database of that name, which has to be empty; returns what runs in it. */
    static Running restore(String name) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        h2.setUser("sa");
        JdbcClient jdbc = JdbcClient.create(h2);
        jdbc.sql("runscript from 'classpath:releases/" + VERSION + ".sql.gz' compression gzip charset 'UTF-8'")
                .update();
        return Running.in(jdbc);
    }

    /** How many cases run, by process. */
    static Map<String, Long> cases(JdbcClient jdbc) {
        Map<String, Long> cases = new TreeMap<>();
        jdbc.sql("""
                        select d.KEY_, count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                        where e.PARENT_ID_ is null group by d.KEY_""").query(row -> {
            cases.put(row.getString(1), row.getLong(2));
        });
        return cases;
    }
}
