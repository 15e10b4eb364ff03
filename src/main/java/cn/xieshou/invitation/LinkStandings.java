package cn.xieshou.invitation;

import cn.xieshou.invitation.Invitables.Asked;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far it has come with everybody who is asked in a matter: whom it names, then who else got a link. */
@Component
public class LinkStandings {

    /** Shown at once. */
    static final int MOST = 60;

    private final PersonalLinkRepository table;
    private final TeachersAddresses register;
    private final Clock clock;

    LinkStandings(PersonalLinkRepository table, TeachersAddresses register, Clock clock) {
        this.table = table;
        this.register = register;
        this.clock = clock;
    }

    /**
     * One person.
     *
     * @param link the newest one, null if there is none
     * @param address where a link was last sent, else what the register has for whoever may read it, empty if nowhere
     */
    public record Standing(
            Invitee who, LinkState state, @Nullable PersonalLink link, String address) {}

    /** @param reader who looks at it */
    public List<Standing> of(Asked asked, String reader) {
        String subject = asked.matter().subject();
        Map<String, PersonalLink> links = new LinkedHashMap<>();
        table.newest(asked.kind().key(), subject, MOST).forEach(link -> links.putIfAbsent(link.person(), link));
        Map<String, Invitee> people = new LinkedHashMap<>();
        asked.kind().people(subject).forEach(one -> people.put(one.number(), one));
        links.values()
                .forEach(link -> people.putIfAbsent(link.person(), new Invitee(link.person(), link.personName(), "")));
        Map<String, String> addresses = new HashMap<>(register.of(people.keySet(), reader));
        addresses.putAll(table.addresses(people.keySet()));
        Instant now = clock.instant();
        List<Standing> standings = new ArrayList<>();
        people.values().forEach(who -> {
            PersonalLink link = links.get(who.number());
            standings.add(new Standing(
                    who,
                    link == null ? LinkState.NONE : link.state(now),
                    link,
                    addresses.getOrDefault(who.number(), "")));
        });
        return standings;
    }
}
