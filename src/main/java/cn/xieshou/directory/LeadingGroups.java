package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** School leading groups (R-AGR-3): the current one of each school and pairing, and those before it. */
@Service
@Transactional
public class LeadingGroups {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadingGroups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Names a school's group for a pairing; one named before is kept as history. */
    public void name(String school, String pairingId, String office, List<LeadingGroup.Member> members, String actor) {
        Instant now = clock.instant();
        jdbc.sql("update leading_group set superseded_at = :now "
                        + "where school_code = :school and pairing_id = :pairing and superseded_at is null")
                .param("now", Columns.time(now))
                .param("school", school)
                .param("pairing", pairingId)
                .update();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into leading_group (school_code, pairing_id, office, named_by, named_at) "
                        + "values (:school, :pairing, :office, :actor, :now)")
                .param("school", school)
                .param("pairing", pairingId)
                .param("office", office)
                .param("actor", actor)
                .param("now", Columns.time(now))
                .update(key, "id");
        insertMembers(key.getKeyAs(Long.class), members);
    }

    /** The group in office. */
    @Transactional(readOnly = true)
    public Optional<LeadingGroup> of(String school, String pairingId) {
        return history(school, pairingId).stream().findFirst();
    }

    /** The groups in office for a pairing, by school. */
    @Transactional(readOnly = true)
    public Map<String, LeadingGroup> ofPairing(String pairingId) {
        Map<String, LeadingGroup> newest = new LinkedHashMap<>();
        query("where g.pairing_id = ? order by g.id", pairingId).forEach(group -> newest.put(group.school(), group));
        return newest;
    }

    /** All groups that the school named for the pairing, the newest first. */
    @Transactional(readOnly = true)
    public List<LeadingGroup> history(String school, String pairingId) {
        return ReadOnce.of(
                "leading groups",
                List.of(school, pairingId),
                () -> query("where g.school_code = ? and g.pairing_id = ? order by g.id desc", school, pairingId));
    }

    /** The groups in office at a school, one for each pairing. */
    @Transactional(readOnly = true)
    public List<LeadingGroup> ofSchool(String school) {
        return query("where g.school_code = ? and g.superseded_at is null order by g.pairing_id, g.id", school);
    }

    private void insertMembers(@org.jspecify.annotations.Nullable Long group, List<LeadingGroup.Member> members) {
        int position = 0;
        for (LeadingGroup.Member member : members) {
            jdbc.sql("insert into leading_group_member (group_id, position, name, post, duty) values (?, ?, ?, ?, ?)")
                    .params(java.util.Arrays.asList(group, position++, member.name(), member.post(), member.duty()))
                    .update();
        }
    }

    private List<LeadingGroup> query(String where, Object... parameters) {
        Map<Long, LeadingGroup> groups = new LinkedHashMap<>();
        Map<Long, List<LeadingGroup.Member>> members = new HashMap<>();
        jdbc.sql("select g.*, m.name, m.post, m.duty from leading_group g"
                        + " left join leading_group_member m on m.group_id = g.id " + where + ", m.position")
                .params(parameters)
                .query(row -> {
                    long id = row.getLong("id");
                    if (!groups.containsKey(id)) {
                        groups.put(id, group(row));
                    }
                    if (row.getString("name") != null) {
                        members.computeIfAbsent(id, group -> new ArrayList<>())
                                .add(new LeadingGroup.Member(
                                        row.getString("name"), row.getString("post"), row.getString("duty")));
                    }
                });
        groups.replaceAll((id, group) -> with(members.getOrDefault(id, List.of()), group));
        return List.copyOf(groups.values());
    }

    private static LeadingGroup group(ResultSet row) throws SQLException {
        return new LeadingGroup(
                row.getString("school_code"),
                row.getString("pairing_id"),
                row.getString("office"),
                List.of(),
                row.getString("named_by"),
                Columns.instant(row, "named_at"));
    }

    private static LeadingGroup with(List<LeadingGroup.Member> members, LeadingGroup group) {
        return new LeadingGroup(
                group.school(), group.pairingId(), group.office(), members, group.namedBy(), group.namedAt());
    }
}
