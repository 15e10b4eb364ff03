package cn.xieshou.roster;

import cn.xieshou.shared.Columns;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the rows of imports. */
@Repository
class ImportRowRepository {

    private static final int BATCH = 500;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<Integer, String>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final StoredJson json;

    ImportRowRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template, StoredJson json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    void insert(long id, List<RosterRow> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<RosterRow> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            template.batchUpdate(
                    "insert into roster_row (import_id, sheet, row_number, state, cells, row_values, row_before,"
                            + " problems) values (:id, :sheet, :number, :state, :cells, :values, :before, :problems)",
                    batch.stream().map(row -> parameters(id, row)).toArray(SqlParameterSource[]::new));
        }
    }

    void replace(long id, List<RosterRow> rows) {
        jdbc.sql("delete from roster_row where import_id = :id").param("id", id).update();
        insert(id, rows);
    }

    /** Of what is imported only the last import's written rows are kept, to undo it. */
    void keepWhatUndoingNeeds(long id) {
        jdbc.sql("delete from roster_row where import_id in"
                        + " (select id from roster_import where state <> 'PREVIEW' and id <> :id)")
                .param("id", id)
                .update();
        jdbc.sql("delete from roster_row where import_id = :id and state = 'SAME'")
                .param("id", id)
                .update();
    }

    void each(long id, Consumer<RosterRow> reader) {
        jdbc.sql("select * from roster_row where import_id = :id order by sheet, row_number")
                .param("id", id)
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    /** One page of the rows of a sheet, of any state if null. */
    List<RosterRow> page(long id, RosterSheet sheet, @Nullable RowState state, int offset, int size) {
        return jdbc.sql("select * from roster_row where import_id = :id and sheet = :sheet"
                        + (state == null ? "" : " and state = :state")
                        + " order by row_number offset :offset rows fetch next :size rows only")
                .params(parameters(id, sheet, state))
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> row(row))
                .list();
    }

    private static Map<String, Object> parameters(long id, RosterSheet sheet, @Nullable RowState state) {
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("id", id, "sheet", sheet.name()));
        if (state != null) {
            parameters.put("state", state.name());
        }
        return parameters;
    }

    private SqlParameterSource parameters(long id, RosterRow row) {
        return new MapSqlParameterSource("id", id)
                .addValue("sheet", row.sheet().name())
                .addValue("number", row.number())
                .addValue("state", row.state().name())
                .addValue("cells", json.write(row.cells()))
                .addValue("values", json.write(row.values()))
                .addValue("before", row.before() == null ? null : json.write(row.before()))
                .addValue("problems", json.write(row.problems()));
    }

    private RosterRow row(ResultSet row) throws SQLException {
        String before = row.getString("row_before");
        RosterSheet sheet = Columns.one(row, "sheet", RosterSheet.class);
        return new RosterRow(
                sheet,
                row.getInt("row_number"),
                json.read(row.getString("cells"), TEXTS),
                values(sheet, row.getString("row_values")),
                before == null ? null : values(sheet, before),
                json.read(row.getString("problems"), PROBLEMS));
    }

    /** One of before a field was added has it blank. */
    private List<String> values(RosterSheet sheet, String stored) {
        List<String> values = new ArrayList<>(json.read(stored, TEXTS));
        for (int i = values.size(); i < sheet.fields().size(); i++) {
            values.add(sheet.fields().get(i).blank());
        }
        return List.copyOf(values);
    }
}
