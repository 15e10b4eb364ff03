package cn.xieshou.database;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Databases of trial versions before 0.2.0, whose migrations V1 to V176 became one (V177, with what each vendor spells its own
 * way). One that has had them all has what V177 makes: its history is told so before Flyway compares. One that has not is
 * refused untouched with {@link DatabaseTooOld}, for what would bring it up is no longer here.
 */
@Component
class EarlierHistory implements FlywayMigrationStrategy {

    private static final MigrationVersion LAST = MigrationVersion.fromVersion("176");
    private static final MigrationVersion SCHEMA = MigrationVersion.fromVersion("177");
    private static final MigrationVersion NEXT = MigrationVersion.fromVersion("178");

    @Override
    public void migrate(Flyway flyway) {
        FirstFilling.clearWhatWasLeft(flyway);
        MigrationInfo[] all = flyway.info().all();
        List<MigrationInfo> earlier = Arrays.stream(all)
                .filter(one -> one.getState().isApplied() && isEarlier(one))
                .toList();
        if (!earlier.isEmpty()) {
            requireLast(earlier);
            replace(
                    flyway,
                    earlier,
                    Arrays.stream(all).filter(EarlierHistory::isSchema).toList());
        }
        flyway.migrate();
    }

    /** An empty database that only the engine knew has a baseline 0, which is no migration. */
    private static boolean isEarlier(MigrationInfo one) {
        return one.isVersioned()
                && !one.getType().isBaseline()
                && one.getVersion().compareTo(SCHEMA) < 0;
    }

    private static boolean isSchema(MigrationInfo one) {
        return one.isVersioned()
                && one.getVersion().compareTo(SCHEMA) >= 0
                && one.getVersion().compareTo(NEXT) < 0;
    }

    private static void requireLast(List<MigrationInfo> earlier) {
        boolean isComplete = earlier.stream().noneMatch(one -> one.getState().isFailed())
                && earlier.stream().anyMatch(one -> one.getVersion().equals(LAST));
        if (!isComplete) {
            throw new DatabaseTooOld(
                    earlier.get(earlier.size() - 1).getVersion().getVersion(), LAST.getVersion());
        }
    }

    private static void replace(Flyway flyway, List<MigrationInfo> earlier, List<MigrationInfo> schema) {
        DataSource source = flyway.getConfiguration().getDataSource();
        String history = "\"" + flyway.getConfiguration().getTable() + "\"";
        JdbcClient jdbc = JdbcClient.create(source);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> {
            if (isStillThere(jdbc, history, earlier)) {
                // First, because H2 commits with each name; only ever gives the same ones.
                KeyNames.give(jdbc);
                replace(jdbc, history, earlier, schema);
            }
        });
    }

    /** False when another node has been faster: it held the row until it was done. */
    private static boolean isStillThere(JdbcClient jdbc, String history, List<MigrationInfo> earlier) {
        return jdbc.sql("select 1 from " + history + " where \"installed_rank\" = ? and \"version\" = ? for update")
                .param(last(earlier).getInstalledRank())
                .param(LAST.getVersion())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static void replace(
            JdbcClient jdbc, String history, List<MigrationInfo> earlier, List<MigrationInfo> schema) {
        earlier.forEach(one -> jdbc.sql("delete from " + history + " where \"installed_rank\" = ?")
                .param(one.getInstalledRank())
                .update());
        int rank = last(earlier).getInstalledRank() - schema.size();
        for (MigrationInfo one : schema) {
            rank++;
            jdbc.sql("insert into " + history
                            + " (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                            + " \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                            + " values (?, ?, ?, ?, ?, ?, ?, 0, true)")
                    .params(
                            rank,
                            one.getVersion().getVersion(),
                            one.getDescription(),
                            one.getType().name())
                    .params(one.getScript(), one.getChecksum(), last(earlier).getInstalledBy())
                    .update();
        }
    }

    private static MigrationInfo last(List<MigrationInfo> earlier) {
        return earlier.stream()
                .filter(one -> one.getVersion().equals(LAST))
                .findFirst()
                .orElseThrow();
    }
}
