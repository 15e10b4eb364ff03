package cn.xieshou.directory;

import cn.xieshou.directory.SchoolNames.Placed;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.LaterChoices;
import cn.xieshou.shared.ReadOnce;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Schools to choose from in a register's filter. */
@Component
@Transactional(readOnly = true)
public class SchoolChoices {

    /** More than these are looked for by name, not chosen from a list. */
    private static final int MOST = 60;

    private final JdbcClient jdbc;

    SchoolChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of a few schools by their codes, told apart. */
    public Map<String, String> names(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : few(Condition.of("s.code in (:codes)", "codes", codes)).stream()
                        .collect(Collectors.toMap(Choice::value, Choice::label));
    }

    /** The schools «s» for which it holds, told apart by name; none if they are too many to choose from. */
    public List<Choice> few(Condition where) {
        return new LaterChoices(() -> ReadOnce.of("school choices", where, () -> ask(where)));
    }

    private List<Choice> ask(Condition where) {
        List<Placed> found = jdbc.sql("select s.code, s.name, s.township from school s where " + where.sql()
                        + " order by s.name_key, s.code limit " + (MOST + 1))
                .params(where.values())
                .query((row, n) -> new Placed(row.getString("code"), row.getString("name"), row.getString("township")))
                .list();
        return found.size() > MOST
                ? List.of()
                : SchoolNames.apart(found).entrySet().stream()
                        .map(school -> new Choice(school.getKey(), school.getValue()))
                        .toList();
    }
}
