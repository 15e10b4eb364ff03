package cn.xieshou.register;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Asks so that PostgreSQL plans each statement for the values that it is asked with. Left to itself it soon takes one plan for all values,
 * which guesses how many rows contain a word that it does not know: a search in what is done then took three times as long. The driver's
 * class is asked for by name, since the product is compiled without a driver.
 */
class PlannedForValues extends JdbcTemplate {

    private static final Class<?> OF_POSTGRES = ClassUtils.resolveClassName("org.postgresql.PGStatement", null);
    private static final Method THRESHOLD =
            Objects.requireNonNull(ReflectionUtils.findMethod(OF_POSTGRES, "setPrepareThreshold", int.class));

    PlannedForValues(DataSource source) {
        super(source);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        if (statement.isWrapperFor(OF_POSTGRES)) {
            ReflectionUtils.invokeMethod(THRESHOLD, statement.unwrap(OF_POSTGRES), 0);
        }
    }
}
