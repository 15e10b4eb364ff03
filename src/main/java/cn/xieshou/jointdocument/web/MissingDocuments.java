package cn.xieshou.jointdocument.web;

import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.VersionState;
import cn.xieshou.pairing.FiltersPairings;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.pairing.Stage;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.shared.SchoolYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairings under way in which a kind of joint document is not in force (R-PLN-4): how many, and which; a department's plan is one of this school year. */
@Component
class MissingDocuments implements FiltersPairings {

    private static final String UNDER_WAY = "p.stage in ('" + Stage.ORGANISATION + "', '" + Stage.IMPLEMENTATION + "')";

    private final JdbcClient jdbc;
    private final PairingRows pairings;
    private final Clock clock;

    MissingDocuments(JdbcClient jdbc, PairingRows pairings, Clock clock) {
        this.jdbc = jdbc;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** How many pairings lack one of a kind. */
    record Missing(DocumentKind kind, int pairings) {}

    /** Of the pairings that the account may see, the kinds that any of them lacks. */
    List<Missing> of(String account) {
        Condition visible = pairings.visibleTo(account);
        return jdbc.sql("select count(*) as under_way, " + ofKinds(kind -> "sum(held." + kind + ")")
                        + " from pairing p left join (select d.pairing_id, "
                        + ofKinds(kind -> "max(case when " + isOf(kind) + " then 1 else 0 end)")
                        + " from joint_document d join joint_document_version v on v.document = d.id and v.state = '"
                        + VersionState.IN_FORCE + "' group by d.pairing_id) held on held.pairing_id = p.id where "
                        + UNDER_WAY + " and (" + visible.sql() + ")")
                .params(visible.values())
                .query((row, n) -> missing(row))
                .single();
    }

    private static List<Missing> missing(ResultSet row) throws SQLException {
        List<Missing> found = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            found.add(new Missing(kind, row.getInt("under_way") - row.getInt(kind.name())));
        }
        return found.stream().filter(one -> one.pairings() > 0).toList();
    }

    private static String ofKinds(Function<DocumentKind, String> sql) {
        return Arrays.stream(DocumentKind.values())
                .map(kind -> sql.apply(kind) + " as " + kind)
                .collect(Collectors.joining(", "));
    }

    @Override
    public Filter filter() {
        return Filter.choice(
                        "lacks",
                        "还缺的共同方案",
                        "不限",
                        List.of(),
                        kind -> Condition.of(UNDER_WAY + " and " + lacks(DocumentKind.valueOf(kind))))
                .orOther(typed -> DocumentKind.named(typed)
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .orElse(null));
    }

    /** Of a document «d»; a department's plan is one of this school year. */
    private String isOf(DocumentKind kind) {
        String year = kind.lasting()
                ? ""
                : " and d.school_year = " + SchoolYear.of(LocalDate.now(clock)).startYear();
        return "d.kind = '" + kind + "'" + year;
    }

    private String lacks(DocumentKind kind) {
        return "not exists (select 1 from joint_document d join joint_document_version v on v.document = d.id"
                + " where d.pairing_id = p.id and " + isOf(kind) + " and v.state = '"
                + VersionState.IN_FORCE + "')";
    }
}
