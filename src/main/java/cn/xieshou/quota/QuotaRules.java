package cn.xieshou.quota;

import cn.xieshou.ledger.ActivityType;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.programme.QuotaClause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How each measure is counted: asked of the decision table once, for it changes with a new version of the product only. */
@Component
public class QuotaRules {

    /** Whether the activity «a» meets what the rule «r» asks for; of all activities. */
    public static final String FITS = fits("exists (select 1%s)");

    /** The same of few: PostgreSQL would gather everybody who ever took part to answer whether somebody did. */
    public static final String FEW_FIT = fits("(select min(t.place)%s) is not null");

    /** What {@link #misfits} reads of the activity «a» and the rule «r». */
    public static final String MISFITS =
            "case when r.venue = 'ANY' or r.venue = a.place then 1 else 0 end as venue_fits," + " case when " + FEW_FIT
                    + " then 1 else 0 end as fits";

    private final QuotaTable table;
    private final ActivityTypes types;
    private final Map<String, QuotaRule> known = new ConcurrentHashMap<>();

    QuotaRules(QuotaTable table, ActivityTypes types) {
        this.table = table;
        this.types = types;
    }

    /** How {@code measure} is counted. */
    public QuotaRule of(QuotaClause.Measure measure) {
        return known.computeIfAbsent(measure.what(), table::rule);
    }

    /** What is answered by the ledger, in order. */
    public List<QuotaClause.Measure> counted() {
        return measures().filter(measure -> of(measure).fromLedger()).toList();
    }

    /**
     * The rules as rows that the database counts by, one for each measure and type of activity that can count for it:
     * «r (measure, type, period, counted, venue, attendance)».
     */
    public String rows() {
        return rows(measure -> of(measure).fromLedger());
    }

    /** The same of one measure: the database then begins with the activities of its types. */
    public String rows(QuotaClause.Measure only) {
        return rows(only::equals);
    }

    private String rows(Predicate<QuotaClause.Measure> which) {
        List<ActivityType> all = types.all();
        return QuotaClause.catalogue().stream()
                .flatMap(clause -> clause.measures().stream().filter(which).flatMap(measure -> all.stream()
                        .filter(type -> type.clauses().contains(clause.id()))
                        .map(type -> row(measure, type))))
                .collect(Collectors.joining(
                        ", ", "(values ", ") as r (measure, type, period, counted, venue, attendance)"));
    }

    /** Why an activity does not count, whatever the other school says of it; empty if it would. */
    public List<String> misfits(ResultSet row) throws SQLException {
        QuotaRule rule = of(QuotaClause.measure(row.getString("measure")).orElseThrow());
        boolean venue = row.getInt("venue_fits") == 1;
        if (row.getInt("fits") == 1) {
            return List.of();
        }
        return List.of(venue ? rule.attendance().otherwise() : rule.venue().otherwise());
    }

    private String row(QuotaClause.Measure measure, ActivityType type) {
        QuotaRule rule = of(measure);
        return Stream.of(measure.key(), type.code(), measure.per(), rule.counted(), rule.venue(), rule.attendance())
                .map(value -> "'" + String.valueOf(value).replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Stream<QuotaClause.Measure> measures() {
        return QuotaClause.catalogue().stream().flatMap(clause -> clause.measures().stream());
    }

    private static String fits(String somebody) {
        return "(r.venue = 'ANY' or r.venue = a.place) and (r.attendance = 'ANY'"
                + " or r.attendance = 'BOTH' and " + took(somebody, "'SUPPORTING'", "") + " and "
                + took(somebody, "'RECIPIENT'", "") + " or r.attendance = 'SUPPORTING_PRINCIPAL' and "
                + took(somebody, "'SUPPORTING'", " and t.principal = true")
                + " or r.attendance = 'RECIPIENT_BACKBONE' and "
                + took(somebody, "'RECIPIENT'", " and t.backbone = true") + ")";
    }

    private static String took(String somebody, String side, String more) {
        return somebody.formatted(" from activity_person t where t.activity = a.id and t.side = " + side + more);
    }
}
