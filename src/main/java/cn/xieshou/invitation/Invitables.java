package cn.xieshou.invitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything that people are asked for by personal links; «volunteer.P-2026-001.2026» names one matter of one kind. */
@Component
public class Invitables {

    private static final int KIND_AND_SUBJECT = 2;

    private final Map<String, Invitable> byKey;

    Invitables(List<Invitable> all) {
        this.byKey = all.stream().collect(Collectors.toMap(Invitable::key, Function.identity()));
    }

    /** One matter of one kind. */
    public record Asked(Invitable kind, InvitedMatter matter) {

        /** What its page is addressed by. */
        public String id() {
            return idOf(kind, matter.subject());
        }

        /** Why nothing more can be filled in, empty if it can. */
        public Optional<String> over() {
            return kind.over(matter.subject());
        }

        /** Whoever may be asked in it. */
        Optional<Invitee> invitee(String number) {
            return kind.invitee(matter.subject(), number);
        }
    }

    /** What pages about a matter are addressed by. */
    public static String idOf(Invitable kind, String subject) {
        return kind.key() + "." + subject;
    }

    /** @param id as {@link Asked#id} writes it; empty for what there is not */
    public Optional<Asked> find(String id) {
        String[] parts = id.split("\\.", KIND_AND_SUBJECT);
        return parts.length < KIND_AND_SUBJECT ? Optional.empty() : find(parts[0], parts[1]);
    }

    Optional<Asked> find(PersonalLink link) {
        return find(link.purpose(), link.subject());
    }

    private Optional<Asked> find(String key, String subject) {
        return Optional.ofNullable(byKey.get(key))
                .flatMap(kind -> kind.matter(subject).map(matter -> new Asked(kind, matter)));
    }
}
