package cn.xieshou.invitation;

import cn.xieshou.directory.Person;
import cn.xieshou.directory.SlipCode;
import cn.xieshou.invitation.Invitables.Asked;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Secret;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends, prints and takes back personal links; whoever calls has looked whether the account may. A link holds for seven days,
 * for one answer, for one person and one matter, and ends with a newer one. Its secret is made when the mail leaves or the slip
 * is printed, and is kept as SHA-256 only.
 */
@Service
@Transactional
public class Invitations {

    /** Time to find the mail or the slip. */
    static final Duration HOLDS = Duration.ofDays(7);

    /** Slips printed at once. */
    static final int MOST = 60;

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String ADDRESS = "address";
    private static final String PERSON = "person";

    private final PersonalLinkRepository table;
    private final LinkStandings standings;
    private final TeachersAddresses register;
    private final InvitationMails mails;
    private final Trail trail;
    private final SecurityLog log;
    private final Clock clock;

    Invitations(
            PersonalLinkRepository table,
            LinkStandings standings,
            TeachersAddresses register,
            InvitationMails mails,
            Trail trail,
            SecurityLog log,
            Clock clock) {
        this.table = table;
        this.standings = standings;
        this.register = register;
        this.mails = mails;
        this.trail = trail;
        this.log = log;
        this.clock = clock;
    }

    /** What is printed for one person; {@code code} as it is typed, in groups. */
    public record Slip(String name, String code, Instant until) {}

    /**
     * Sends a link to an address that the person has given; an earlier link ends.
     *
     * @param typed blank for the one in the register of teachers
     * @throws FormRefused if nothing can be filled in any more, the address is none, or one was sent just now
     */
    public void mail(Asked asked, Invitee who, @Nullable String typed, String by) {
        refuseOver(asked);
        String address = Text.isBlank(typed)
                ? register.of(List.of(who.number()), by).getOrDefault(who.number(), "")
                : Text.clean(typed);
        if (!Person.isAddress(address)) {
            throw new FormRefused(ADDRESS, "邮箱", address.isEmpty() ? "请填写本人的邮箱" : "请填写正确的邮箱地址，例如 name@example.com");
        }
        Optional<PersonalLink> last =
                table.newest(asked.kind().key(), asked.matter().subject(), who.number());
        last.filter(link -> link.state(clock.instant()).holds() && !link.isSlip())
                .filter(link -> link.createdAt().isAfter(clock.instant().minus(PAUSE)))
                .ifPresent(link -> {
                    String at = ChineseDates.monthDayAndMinute(link.createdAt());
                    throw new FormRefused(ADDRESS, "邮箱", at + "刚发送过链接，没有重复发送");
                });
        PersonalLink link = put(asked, who, address, by);
        mails.send(asked, link);
        issued(asked, who, link, "已寄往本人邮箱");
    }

    /**
     * Makes slips in place of earlier links; the codes are seen on them only.
     *
     * @throws FormRefused if nothing can be filled in any more
     */
    public List<Slip> print(Asked asked, List<Invitee> people, String by) {
        List<Slip> slips = new ArrayList<>();
        refuseOver(asked);
        for (Invitee who : people.subList(0, Math.min(MOST, people.size()))) {
            PersonalLink link = put(asked, who, null, by);
            String code = SlipCode.random();
            table.addSecret(link.id(), Secret.hash(code));
            issued(asked, who, link, "已打印纸条");
            slips.add(new Slip(who.name(), SlipCode.inGroups(code), link.expiresAt()));
        }
        return slips;
    }

    /**
     * Takes back what was sent or printed; nothing can be filled in over it any more.
     *
     * @return whether there was something that held
     */
    public boolean revoke(Asked asked, String number, String by) {
        Instant now = clock.instant();
        Optional<PersonalLink> held = table.newest(
                        asked.kind().key(), asked.matter().subject(), number)
                .filter(link -> link.state(now).holds())
                .filter(link -> table.revoke(link.id(), by, now));
        held.ifPresent(link -> {
            Invitee who = new Invitee(link.person(), link.personName(), "");
            write(asked, Act.UNINVITED, who, by);
            log.done(SecurityKind.PERSONAL_LINK, link.about(), "已撤回");
        });
        return held.isPresent();
    }

    /** Whom a slip can be printed for: whoever has not answered. */
    @Transactional(readOnly = true)
    public List<Invitee> unanswered(Asked asked, String reader) {
        return standings.of(asked, reader).stream()
                .filter(one -> one.state() != LinkState.ANSWERED)
                .map(LinkStandings.Standing::who)
                .toList();
    }

    private PersonalLink put(Asked asked, Invitee who, @Nullable String address, String by) {
        Instant now = clock.instant();
        String purpose = asked.kind().key();
        String subject = asked.matter().subject();
        table.replace(purpose, subject, who.number(), now);
        PersonalLink link = new PersonalLink(
                UUID.randomUUID().toString(),
                purpose,
                subject,
                who.number(),
                who.name(),
                address,
                by,
                now,
                now.plus(HOLDS),
                null,
                null,
                null,
                null);
        table.insert(link);
        return link;
    }

    private void issued(Asked asked, Invitee who, PersonalLink link, String how) {
        write(asked, Act.INVITED, who, link.createdBy());
        log.done(SecurityKind.PERSONAL_LINK, link.about(), how + "，此前的链接已失效");
    }

    private void write(Asked asked, Act act, Invitee who, String by) {
        trail.add(
                asked.matter().pairingId(),
                by,
                act,
                asked.kind().label(),
                null,
                asked.kind().inTrail(who));
    }

    private static void refuseOver(Asked asked) {
        asked.over().ifPresent(why -> {
            throw new FormRefused(PERSON, "填写人", why);
        });
    }
}
