package cn.xieshou.files;

import cn.xieshou.workflow.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of the cases that a page or a row of a list is about, as of the plan of a school year: found by the process and the facts
 * that the engine keeps of a case, running or ended. Whoever asks has checked that the matter may be seen.
 */
@Component
public class FilesOfCases {

    private final JdbcClient jdbc;

    FilesOfCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Cases of one kind; each feature says its own once.
     *
     * @param facts what tells one from another within a matter
     */
    public record Kind(String process, List<Fact<?>> facts) {}

    /** How many files there are, by matter and facts. */
    public static final class Counts {

        private final Map<List<String>, Integer> counts = new HashMap<>();

        private Counts() {}

        /** @param facts in the order of the kind */
        public int of(String matterKey, Object... facts) {
            return counts.getOrDefault(key(matterKey, facts), 0);
        }
    }

    /** How many files were submitted in the cases of this kind, of all these matters in one statement. */
    public Counts counts(Kind kind, Collection<String> matterKeys) {
        Counts found = new Counts();
        if (matterKeys.isEmpty()) {
            return found;
        }
        StringBuilder named = new StringBuilder();
        StringBuilder facts = new StringBuilder();
        for (int i = 0; i < kind.facts().size(); i++) {
            facts.append(", v" + i + ".TEXT_");
            named.append(", v" + i + ".TEXT_ as fact" + i);
        }
        asking(
                        "select f.matter_key" + named + ", count(*) as files",
                        kind,
                        "f.matter_key in (:matters) group by f.matter_key" + facts)
                .param("matters", matterKeys)
                .query(row -> {
                    Object[] values = new Object[kind.facts().size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = Objects.requireNonNullElse(row.getString("fact" + i), "");
                    }
                    found.counts.put(key(row.getString("matter_key"), values), row.getInt("files"));
                });
        return found;
    }

    /** What was submitted in the cases with these facts, the newest submission first. */
    public List<StoredFile> of(Kind kind, String matterKey, Object... facts) {
        StringBuilder condition = new StringBuilder("f.matter_key = :matter");
        for (int i = 0; i < facts.length; i++) {
            condition.append(" and v").append(i).append(".TEXT_ = :fact").append(i);
        }
        var statement = asking("select f.*", kind, condition + " order by f.submitted_at desc, f.uploaded_at, f.id")
                .param("matter", matterKey);
        for (int i = 0; i < facts.length; i++) {
            statement = statement.param("fact" + i, String.valueOf(facts[i]));
        }
        return statement.query(FileRepository::file).list();
    }

    private JdbcClient.StatementSpec asking(String what, Kind kind, String condition) {
        StringBuilder from = new StringBuilder(" from stored_file f join ACT_HI_PROCINST pi"
                + " on pi.ID_ = f.process_instance_id and pi.PROC_DEF_KEY_ = :process");
        for (int i = 0; i < kind.facts().size(); i++) {
            String v = "v" + i;
            from.append(" join ACT_HI_VARINST " + v + " on " + v + ".EXECUTION_ID_ = pi.ID_ and " + v + ".NAME_ = :name"
                    + i);
        }
        var statement = jdbc.sql(what + from + " where f.submitted_at is not null and " + condition)
                .param("process", kind.process());
        for (int i = 0; i < kind.facts().size(); i++) {
            statement = statement.param("name" + i, kind.facts().get(i).name());
        }
        return statement;
    }

    private static List<String> key(String matterKey, Object... facts) {
        String[] key = new String[facts.length + 1];
        key[0] = matterKey;
        for (int i = 0; i < facts.length; i++) {
            key[i + 1] = String.valueOf(facts[i]);
        }
        return List.of(key);
    }
}
