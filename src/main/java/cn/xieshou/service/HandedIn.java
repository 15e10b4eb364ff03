package cn.xieshou.service;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody has handed in about secondments of a pairing and nobody has acted on yet: one question for all kinds of it. */
@Repository
class HandedIn {

    /** What it is. */
    enum Kind {
        EARLY_END,
        REPLACEMENT,
        FORM
    }

    private static final String SQL = """
            select 'EARLY_END' as kind, e.secondment_id, e.id as place from service_early_end e
             join secondment s on s.id = e.secondment_id
             where s.pairing_id = :pairing and e.asked_by = :account and e.state = 'PENDING'
            union all select 'REPLACEMENT', r.secondment_id, 0 from service_replacement r
             join secondment s on s.id = r.secondment_id
             where s.pairing_id = :pairing and r.nominated_by = :account and not r.with_nominator and r.decided_at is null
            union all select 'FORM', f.secondment_id, 0 from service_form f
             join secondment s on s.id = f.secondment_id
             where s.pairing_id = :pairing and f.filled_by = :account and not f.with_filler and f.grade is null
            order by place, secondment_id""";

    private final JdbcClient jdbc;

    HandedIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The secondments that it is about. */
    List<String> of(Kind kind, String pairing, String account) {
        return ReadOnce.of("handed in", List.of(pairing, account), () -> all(pairing, account))
                .getOrDefault(kind, List.of());
    }

    private Map<Kind, List<String>> all(String pairing, String account) {
        return jdbc
                .sql(SQL)
                .param("pairing", pairing)
                .param("account", account)
                .query((row, n) -> Map.entry(Columns.one(row, "kind", Kind.class), row.getString("secondment_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
