package cn.xieshou.pairing;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.LeadingGroup;
import cn.xieshou.directory.LeadingGroups;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.PersonLeft;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** A member of a school's leading group has left their place: trail and school say so (R-AGR-3). */
@Component
class LeadingGroupChanges {

    private final LeadingGroups groups;
    private final Pairings pairings;
    private final Directory directory;
    private final Trail trail;
    private final Outbox outbox;

    LeadingGroupChanges(LeadingGroups groups, Pairings pairings, Directory directory, Trail trail, Outbox outbox) {
        this.groups = groups;
        this.pairings = pairings;
        this.directory = directory;
        this.trail = trail;
        this.outbox = outbox;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void left(PersonLeft event) {
        Person before = event.before();
        String school = before.school();
        boolean there = directory
                .inOffice(before.account())
                .filter(now -> now.group().equals(before.group()))
                .isPresent();
        if (school != null && !there) {
            groups.ofSchool(school).stream()
                    .filter(group -> isMember(group, before.name()))
                    .forEach(group -> running(group).ifPresent(pairing -> tell(pairing, school, before.name())));
        }
    }

    private static boolean isMember(LeadingGroup group, String name) {
        return group.members().stream().anyMatch(member -> member.name().equals(name));
    }

    private Optional<Pairing> running(LeadingGroup group) {
        return pairings.find(group.pairingId()).filter(pairing -> pairing.endedOn() == null);
    }

    private void tell(Pairing pairing, String school, String member) {
        trail.add(pairing.id(), Trail.SYSTEM, Act.RECORDED, "《学校领导小组与分工》", "成员已离任，待重新明确", member);
        String subject = "学校领导小组有成员离任，请重新明确分工";
        String body = "您好！\n\n" + directory.schoolName(school) + "在“" + pairings.title(pairing)
                + "”中的领导小组有成员离任。请商定接替的人选与分工，并告知领导小组办公室。";
        Stream.of(Role.PRINCIPAL, Role.LIAISON)
                .flatMap(role -> directory.membersOf(role.group(school)).stream())
                .map(person -> new Mail(person.account(), subject, body, pairing.id(), "/pairings/" + pairing.id()))
                .forEach(outbox::enqueue);
    }
}
