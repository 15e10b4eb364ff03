package cn.xieshou.notice.reminder;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Writes and reads rows of the table of reminders. */
final class ReminderRows {

    private ReminderRows() {}

    static MapSqlParameterSource parameters(Reminder row, String state) {
        return new MapSqlParameterSource("account", row.account())
                .addValue("task", row.taskId())
                .addValue("matter", row.matterKey())
                .addValue("step", row.step())
                .addValue("occasion", row.occasion().name())
                .addValue("kind", row.kind().name())
                .addValue("due", Columns.time(row.due()))
                .addValue("left", row.daysLeft())
                .addValue("overdue", row.daysOverdue())
                .addValue("last", row.lastChance())
                .addValue("section", row.section())
                .addValue("hands", row.inHands())
                .addValue("concerned", row.concerned())
                .addValue("wording", row.wording())
                .addValue("key", row.onceKey())
                .addValue("state", state)
                .addValue("day", row.day());
    }

    static Reminder reminder(ResultSet row, int n) throws SQLException {
        return new Reminder(
                row.getLong("id"),
                row.getString("account"),
                row.getString("task_id"),
                row.getString("matter_key"),
                row.getString("step"),
                Columns.one(row, "occasion", Occasion.class),
                Columns.one(row, "matter_kind", DueKind.class),
                Columns.instant(row, "due"),
                row.getInt("days_left"),
                row.getInt("days_overdue"),
                row.getBoolean("last_chance"),
                row.getString("section"),
                row.getString("in_hands"),
                row.getString("concerned"),
                row.getString("wording"),
                row.getBoolean("to_section"),
                row.getBoolean("to_office"),
                row.getString("once_key"),
                Columns.day(row, "decided_on"));
    }
}
