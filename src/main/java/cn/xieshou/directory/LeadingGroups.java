package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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

    /** All groups that the school named for the pairing, the newest first. */
    @Transactional(readOnly = true)
    public List<LeadingGroup> history(String school, String pairingId) {
        return ReadOnce.of(
                "leading groups",
                List.of(school, pairingId),
                () -> query("where school_code = ? and pairing_id = ? order by id desc", school, pairingId));
    }

    /** The groups in office at a school, one for each pairing. */
    @Transactional(readOnly = true)
    public List<LeadingGroup> ofSchool(String school) {
        return query("where school_code = ? and superseded_at is null order by pairing_id", school);
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
        jdbc.sql("select id, school_code, pairing_id, office, named_by, named_at from leading_group " + where)
                .params(parameters)
                .query(row -> {
                    long id = row.getLong(1);
                    groups.put(
                            id,
                            new LeadingGroup(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    List.of(),
                                    row.getString(5),
                                    Columns.instant(row, "named_at")));
                });
        Map<Long, List<LeadingGroup.Member>> members = members(groups.keySet());
        groups.replaceAll((id, group) -> with(members.getOrDefault(id, List.of()), group));
        return List.copyOf(groups.values());
    }

    private Map<Long, List<LeadingGroup.Member>> members(Collection<Long> groups) {
        Map<Long, List<LeadingGroup.Member>> members = new HashMap<>();
        if (!groups.isEmpty()) {
            jdbc.sql("select group_id, name, post, duty from leading_group_member where group_id in (:groups)"
                            + " order by group_id, position")
                    .param("groups", groups)
                    .query(row -> {
                        members.computeIfAbsent(row.getLong(1), group -> new ArrayList<>())
                                .add(new LeadingGroup.Member(row.getString(2), row.getString(3), row.getString(4)));
                    });
        }
        return members;
    }

    private static LeadingGroup with(List<LeadingGroup.Member> members, LeadingGroup group) {
        return new LeadingGroup(
                group.school(), group.pairingId(), group.office(), members, group.namedBy(), group.namedAt());
    }
}
