package cn.xieshou.workflow.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What our lists need of the engine's tables is there from the first start on. */
@XieshouTest
class EngineIndexesTest {

    @Autowired
    DataSource source;

    @Test
    void areThereWithoutAnythingToMove() throws SQLException {
        assertThat(of("ACT_RU_TASK")).contains("xs_idx_task_held", "xs_idx_task_due");
        assertThat(of("ACT_RU_EXECUTION")).contains("xs_idx_case_key");
        assertThat(of("ACT_HI_PROCINST")).contains("xs_idx_case_process");
        assertThat(of("ACT_RU_EVENT_SUBSCR")).contains("xs_idx_event_subscr_case");
    }

    private Set<String> of(String table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Connection connection = source.getConnection();
                ResultSet row = connection.getMetaData().getIndexInfo(null, null, table, false, true)) {
            while (row.next()) {
                names.add(String.valueOf(row.getString("INDEX_NAME")).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
