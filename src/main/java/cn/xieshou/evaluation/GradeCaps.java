package cn.xieshou.evaluation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What limits the grade of a term, frozen with its sheet, and who reads why: the bureau's responsible people, and of the school that it is
 * about the principal, as of the admonition itself (R-EVA-3).
 */
@Component
public class GradeCaps {

    private static final Set<Role> ALL = EnumSet.of(Role.OFFICE, Role.LEADING_GROUP);

    private final JdbcClient jdbc;
    private final List<LimitsGrade> sources;
    private final Pairings pairings;
    private final Directory directory;

    GradeCaps(JdbcClient jdbc, List<LimitsGrade> sources, Pairings pairings, Directory directory) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** What limits the grade now stands on the sheet from now on. */
    void freeze(Evaluation one) {
        Arrays.stream(Side.values())
                .flatMap(side -> limits(one.key(), side)
                        .map(limit -> new GradeCap(one.id(), side, limit.best(), limit.reason())))
                .forEach(this::insert);
    }

    /** Of several of one school the worst counts. */
    private Stream<LimitsGrade.Limit> limits(EvaluationKey term, Side side) {
        return sources.stream()
                .flatMap(source -> source.of(term, side).stream())
                .max(java.util.Comparator.comparing(LimitsGrade.Limit::best))
                .stream();
    }

    private void insert(GradeCap one) {
        jdbc.sql("insert into evaluation_cap (evaluation, side, best, reason) values (?, ?, ?, ?)")
                .params(one.evaluation(), one.side().name(), one.best().name(), one.reason())
                .update();
    }

    /** Of both schools: for the decision, and for whoever may read both. */
    public List<GradeCap> of(long evaluation) {
        return ReadOnce.of("caps of evaluation", evaluation, () -> jdbc.sql(
                        "select * from evaluation_cap where evaluation = ? order by side desc")
                .param(evaluation)
                .query(RecordRows.of(GradeCap.class))
                .list());
    }

    /** Of one school. */
    public List<GradeCap> of(long evaluation, Side side) {
        return of(evaluation).stream().filter(one -> one.side() == side).toList();
    }

    /** Those that the account may read. */
    public List<GradeCap> visible(Evaluation one, String account) {
        Pairing pairing = pairings.get(one.pairingId());
        return directory
                .person(account)
                .map(reader -> of(one.id()).stream()
                        .filter(cap -> oversees(reader, pairing) || isOf(reader, pairing.school(cap.side())))
                        .toList())
                .orElse(List.of());
    }

    private static boolean oversees(Person reader, Pairing pairing) {
        return ALL.contains(reader.role())
                || (reader.ofBureau() && reader.group().equals(pairing.section()));
    }

    private static boolean isOf(Person reader, String school) {
        return reader.role() == Role.PRINCIPAL && school.equals(reader.school());
    }
}
