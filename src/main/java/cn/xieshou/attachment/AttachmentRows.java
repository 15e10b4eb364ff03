package cn.xieshou.attachment;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table of attachments. */
final class AttachmentRows {

    private AttachmentRows() {}

    static Attachment attachment(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Attachment(
                id,
                new TermKey(row.getString("pairing_id"), row.getInt("school_year"), row.getInt("term")),
                Columns.one(row, "state", AttachmentState.class),
                row.getString("nominated_by"),
                Columns.instant(row, "nominated_at"),
                row.getString("plan"),
                row.getString("returned_by"),
                row.getString("return_opinion"),
                mentor(row),
                row.getString("catch_up"),
                Columns.dayOrNull(row, "decided_on"),
                List.of());
    }

    static @Nullable Mentor mentor(ResultSet row) throws SQLException {
        String name = row.getString("mentor_name");
        return name == null ? null : new Mentor(row.getString("mentor_number"), name, row.getString("mentor_post"));
    }
}
