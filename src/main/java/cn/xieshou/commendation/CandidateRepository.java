package cn.xieshou.commendation;

import cn.xieshou.commendation.Proposing.Proposal;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of candidates. */
@Repository
class CandidateRepository {

    private static final String LIST =
            "select x.* from commendation_candidate x left join school s on s.code = x.school where ";

    /** By kind as the enum has them, then by the school's name. */
    private static final String BY_KIND =
            "case x.kind when 'SUPPORTING' then 1 when 'RECIPIENT' then 2 when 'TEACHER' then 3 when 'MENTOR' then 4"
                    + " else 5 end, s.name_key, x.school, x.person";

    private final JdbcClient jdbc;

    CandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Candidate> find(long id) {
        return of(Condition.of("x.id = :id", "id", id)).stream().findFirst();
    }

    Optional<Candidate> numbered(String number) {
        return of(Condition.of("x.number = :number", "number", number)).stream().findFirst();
    }

    List<Candidate> in(String commendation, CandidateState... states) {
        return of(Condition.of("x.commendation = :round", "round", commendation)
                .and(Condition.of(
                        "x.state in (:states)",
                        "states",
                        List.of(states).stream().map(Enum::name).toList())));
    }

    /** @param which over «x» */
    List<Candidate> of(Condition which) {
        return jdbc.sql(LIST + which.sql() + " order by " + BY_KIND)
                .params(which.values())
                .query(RecordRows.of(Candidate.class))
                .list();
    }

    /**
     * Whoever of them was honoured, the newest first; one statement.
     *
     * @param which over «x»
     */
    List<Honour> honours(Condition which) {
        RecordRows<Candidate> one = RecordRows.of(Candidate.class);
        return jdbc.sql("select x.*, c.school_year, c.decided_on from commendation_candidate x"
                        + " join commendation c on c.id = x.commendation left join school s on s.code = x.school"
                        + " where x.state = 'AWARDED' and (" + which.sql() + ") order by c.school_year desc, "
                        + BY_KIND)
                .params(which.values())
                .query((row, n) -> new Honour(
                        one.mapRow(row, n), new SchoolYear(row.getInt("school_year")), Columns.day(row, "decided_on")))
                .list();
    }

    /** Groups of the sections that have somebody to examine, by name. */
    List<String> sections(String commendation) {
        return jdbc.sql("select distinct section from commendation_candidate where commendation = ? order by section")
                .param(commendation)
                .query(String.class)
                .list();
    }

    void insert(String commendation, Proposal proposal) {
        CandidateFacts facts = proposal.facts();
        boolean proposed = proposal.verdict().proposed();
        jdbc.sql("""
                        insert into commendation_candidate (commendation, kind, school, person, person_name, sought, deeds,
                            pairing_id, section, proposed, proposed_reason, state)
                        values (:round, :kind, :school, :person, :name, :sought, :deeds, :pairing, :section, :proposed, :reason, :state)""")
                .param("round", commendation)
                .param("kind", facts.kind().name())
                .param("school", facts.school())
                .param("person", facts.person())
                .param("name", facts.personName())
                .param("sought", Text.sought(facts.personName()))
                .param("deeds", facts.deeds())
                .param("pairing", facts.pairingId())
                .param("section", facts.section())
                .param("proposed", proposed)
                .param("reason", proposal.verdict().reason())
                .param("state", (proposed ? CandidateState.PROPOSED : CandidateState.NOT_PROPOSED).name())
                .update();
    }

    /** A section has examined it. */
    void examined(long id, CandidateState to, @Nullable String reason, String by) {
        moved(
                jdbc.sql("update commendation_candidate set section_reason = :reason, examined_by = :by, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("reason", reason)
                        .param("by", by),
                id,
                to);
    }

    /** @param reason why it is not on the list any more, null where it is */
    void listed(long id, CandidateState to, @Nullable String reason) {
        moved(
                jdbc.sql("update commendation_candidate set struck_reason = :reason, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("reason", reason),
                id,
                to);
    }

    void awarded(long id, String number) {
        moved(
                jdbc.sql("update commendation_candidate set number = :number, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("number", number),
                id,
                CandidateState.AWARDED);
    }

    private static void moved(JdbcClient.StatementSpec update, long id, CandidateState to) {
        int rows = update.param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .update();
        Moved.one(rows, "candidate " + id + " to " + to);
    }
}
