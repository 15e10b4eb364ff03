package cn.xieshou.matching;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.MatterAccess;
import cn.xieshou.notice.MatterTitle;
import cn.xieshou.register.Condition;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A round of matching as a matter: what it is called, where its page is, who may see it. */
@Component
class RoundMatter implements MatterTitle, MatterAccess {

    private final RoundRepository rounds;
    private final Directory directory;

    RoundMatter(RoundRepository rounds, Directory directory) {
        this.rounds = rounds;
        this.directory = directory;
    }

    @Override
    public Optional<String> title(String businessKey) {
        return rounds.find(businessKey).map(Round::title);
    }

    @Override
    public Map<String, Titled> titled(Collection<String> businessKeys) {
        return rounds.titles(businessKeys).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, round -> new Titled(round.getValue(), "/rounds/" + round.getKey())));
    }

    @Override
    public Condition called(String column, String typed) {
        return RoundsSought.called(column, typed);
    }

    @Override
    public Optional<String> path(String businessKey) {
        return rounds.find(businessKey).map(round -> "/rounds/" + round.id());
    }

    /** The bureau's people, and those of the schools that take part: they fill in the survey. */
    @Override
    public boolean maySee(String account, String businessKey) {
        return rounds.find(businessKey).isPresent() && rounds.holds(businessKey, seenBy(account));
    }

    /** The rounds «r» that {@link #maySee} lets the account see. */
    Condition seenBy(String account) {
        return directory
                .person(account)
                .map(reader -> reader.ofBureau()
                        ? Condition.ANY
                        : Condition.of(
                                "r.id in (select round_id from matching_school where school = :ownSchool)",
                                "ownSchool",
                                Objects.requireNonNullElse(reader.school(), "")))
                .orElse(Condition.NONE);
    }

    @Override
    public Set<String> audience(String businessKey) {
        if (rounds.find(businessKey).isEmpty()) {
            return Set.of();
        }
        return Stream.of(
                        Role.OFFICE,
                        Role.PERSONNEL,
                        Role.LEADING_GROUP,
                        Role.PRIMARY_SECTION,
                        Role.SECONDARY_SECTION,
                        Role.EXPERT)
                .map(role -> role.group(null))
                .collect(Collectors.toSet());
    }
}
