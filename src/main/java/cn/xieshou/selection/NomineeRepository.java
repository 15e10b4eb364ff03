package cn.xieshou.selection;

import cn.xieshou.directory.Sex;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.secondment.Confirmation;
import cn.xieshou.secondment.EligibilityRule;
import cn.xieshou.secondment.Figures;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of nominees with their judgements and of learners. */
@Repository
class NomineeRepository {

    private static final String OF = " where pairing_id = :pairing and school_year = :year";

    private static final String INSERT = """
            insert into secondment_nominee (pairing_id, school_year, teacher, position, teacher_name, subject, post,
                                            volunteer, backbone, sex, age, rural_years, title, politics, ability,
                                            men_limit, women_limit, rural_limit, judged_at, frozen,
                                            public_from, public_until)
            values (:pairing, :year, :teacher, :position, :name, :subject, :post, :volunteer, :backbone, :sex, :age,
                    :rural, :title, :politics, :ability, :menLimit, :womenLimit, :ruralLimit, :at, :frozen,
                    :from, :until)""";

    private final JdbcClient jdbc;

    NomineeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of these pairings by selection, in order. */
    Map<SelectionKey, List<Nominee>> of(Collection<String> pairings) {
        Map<SelectionKey, List<Judged>> findings =
                all("secondment_finding", "teacher", pairings).query(BySelection.grouped(NomineeRepository::judged));
        return all("secondment_nominee", "position", pairings)
                .query(BySelection.grouped(
                        (row, n) -> nominee(row, findings.getOrDefault(BySelection.key(row), List.of()))));
    }

    private JdbcClient.StatementSpec all(String table, String order, Collection<String> pairings) {
        return jdbc.sql("select * from " + table + " where pairing_id in (:pairings) order by " + order)
                .param("pairings", pairings);
    }

    /** What was found of whom. */
    private record Judged(String teacher, Finding finding) {}

    private static Judged judged(ResultSet row, int number) throws SQLException {
        return new Judged(
                row.getString("teacher"),
                new Finding(
                        Columns.one(row, "rule_name", EligibilityRule.class),
                        Columns.one(row, "verdict", Verdict.class),
                        row.getString("reason")));
    }

    void replace(SelectionKey key, List<Nominee> nominees) {
        sql("delete from secondment_finding" + OF, key).update();
        sql("delete from secondment_nominee" + OF, key).update();
        for (int i = 0; i < nominees.size(); i++) {
            insert(key, nominees.get(i), i);
        }
    }

    /** Pairings in whose selection of that year the teacher is nominated now. */
    List<String> nominatedIn(String teacher, int schoolYear) {
        return jdbc.sql("select n.pairing_id from secondment_nominee n join secondment_selection s"
                        + " on s.pairing_id = n.pairing_id and s.school_year = n.school_year"
                        + " where n.teacher = ? and n.school_year = ? and s.step not in (?, ?, ?)")
                .params(
                        teacher,
                        schoolYear,
                        SelectionStep.CONFIRMED.name(),
                        SelectionStep.EXEMPT.name(),
                        SelectionStep.DISSOLVED.name())
                .query(String.class)
                .list();
    }

    /** All of these pairings by selection, in order. */
    Map<SelectionKey, List<Learner>> learners(Collection<String> pairings) {
        return all("secondment_learner", "position", pairings)
                .query(BySelection.grouped((row, n) -> new Learner(
                        row.getString("teacher"), row.getString("teacher_name"), row.getString("subject"))));
    }

    void replaceLearners(SelectionKey key, List<Learner> learners) {
        sql("delete from secondment_learner" + OF, key).update();
        for (int i = 0; i < learners.size(); i++) {
            sql(
                            "insert into secondment_learner (pairing_id, school_year, position, teacher, teacher_name,"
                                    + " subject) values (:pairing, :year, :position, :teacher, :name, :subject)",
                            key)
                    .param("position", i)
                    .param("teacher", learners.get(i).teacher())
                    .param("name", learners.get(i).name())
                    .param("subject", learners.get(i).subject())
                    .update();
        }
    }

    private void insert(SelectionKey key, Nominee one, int position) {
        Figures figures = one.figures();
        sql(INSERT, key)
                .param("teacher", one.teacher())
                .param("position", position)
                .param("name", one.name())
                .param("subject", one.subject())
                .param("post", figures.post())
                .param("volunteer", figures.volunteer())
                .param("backbone", one.backbone())
                .param("sex", figures.sex().name())
                .param("age", figures.age())
                .param("rural", figures.ruralYears())
                .param("title", figures.title().name())
                .param("politics", figures.politics().name())
                .param("ability", figures.ability().name())
                .param("menLimit", figures.limits().men())
                .param("womenLimit", figures.limits().women())
                .param("ruralLimit", figures.limits().ruralYears())
                .param("at", Columns.time(one.judgedAt()))
                .param("frozen", one.frozen())
                .param("from", one.publicFrom())
                .param("until", one.publicUntil())
                .update();
        one.findings().forEach(finding -> insert(key, one.teacher(), finding));
    }

    private void insert(SelectionKey key, String teacher, Finding finding) {
        sql(
                        "insert into secondment_finding (pairing_id, school_year, teacher, rule_name, verdict, reason)"
                                + " values (:pairing, :year, :teacher, :rule, :verdict, :reason)",
                        key)
                .param("teacher", teacher)
                .param("rule", finding.rule().name())
                .param("verdict", finding.verdict().name())
                .param("reason", finding.reason())
                .update();
    }

    private static Nominee nominee(ResultSet row, List<Judged> judged) throws SQLException {
        String teacher = row.getString("teacher");
        return new Nominee(
                teacher,
                row.getString("teacher_name"),
                row.getString("subject"),
                row.getBoolean("backbone"),
                figures(row),
                judged.stream()
                        .filter(one -> one.teacher().equals(teacher))
                        .map(Judged::finding)
                        .sorted(Comparator.comparing(Finding::rule))
                        .toList(),
                Columns.instant(row, "judged_at"),
                row.getBoolean("frozen"),
                Columns.dayOrNull(row, "public_from"),
                Columns.dayOrNull(row, "public_until"));
    }

    /** Nominees of a programme's school year, grouped by what they are judged by but for the post. */
    List<NomineeRehearsal.Alike> alike(String programme, int schoolYear) {
        return jdbc.sql("select n.sex, n.age, n.rural_years, n.title, n.volunteer, n.politics, n.ability, '' as post,"
                        + " 0 as men_limit, 0 as women_limit, 0 as rural_limit, count(*) as nominees"
                        + " from secondment_nominee n join pairing p on p.id = n.pairing_id"
                        + " where p.programme = ? and n.school_year = ?"
                        + " group by n.sex, n.age, n.rural_years, n.title, n.volunteer, n.politics, n.ability")
                .params(programme, schoolYear)
                .query((row, n) -> new NomineeRehearsal.Alike(figures(row), row.getInt("nominees")))
                .list();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                Columns.one(row, "sex", Sex.class),
                row.getInt("age"),
                row.getInt("rural_years"),
                Columns.one(row, "title", TeacherTitle.class),
                row.getBoolean("volunteer"),
                Columns.one(row, "politics", Confirmation.class),
                Columns.one(row, "ability", Confirmation.class),
                row.getString("post"),
                new Figures.Limits(row.getInt("men_limit"), row.getInt("women_limit"), row.getInt("rural_limit")));
    }

    private JdbcClient.StatementSpec sql(String sql, SelectionKey key) {
        return jdbc.sql(sql).param("pairing", key.pairingId()).param("year", key.schoolYear());
    }
}
