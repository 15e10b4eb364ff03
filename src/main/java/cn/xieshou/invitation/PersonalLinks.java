package cn.xieshou.invitation;

import cn.xieshou.directory.SlipCode;
import cn.xieshou.invitation.Invitables.Asked;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Secret;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does who holds a personal link: they open it, as often as they like, and answer once. */
@Service
@Transactional
public class PersonalLinks {

    private static final String GONE = "这件事已经办结或取消，不需要再填写";

    private final PersonalLinkRepository table;
    private final Invitables invitables;
    private final InvitationMails mails;
    private final Trail trail;
    private final SecurityLog log;
    private final Clock clock;

    PersonalLinks(
            PersonalLinkRepository table,
            Invitables invitables,
            InvitationMails mails,
            Trail trail,
            SecurityLog log,
            Clock clock) {
        this.table = table;
        this.invitables = invitables;
        this.mails = mails;
        this.trail = trail;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What a link leads to.
     *
     * @param sheet null if nothing can be filled in; {@code why} says why, and is null otherwise
     */
    public record Opened(
            PersonalLink link,
            String label,
            @Nullable Sheet sheet,
            @Nullable String why) {}

    /** The secret as it stands in a link, or the code of a slip however it was typed; empty if it can be neither. */
    public static Optional<String> secret(String typed) {
        if (Secret.isPossible(typed)) {
            return Optional.of(typed);
        }
        return Optional.of(SlipCode.read(typed)).filter(SlipCode::isPossible);
    }

    /** Looks at a link, which changes nothing but that it was opened: mail servers look at links, too. Empty for a wrong one. */
    public Optional<Opened> open(String secret) {
        Optional<PersonalLink> link = table.bySecret(Secret.hash(secret));
        link.filter(one -> one.state(clock.instant()).holds())
                .filter(one -> table.open(one.id(), clock.instant()))
                .ifPresent(one -> log.doneBy("", SecurityKind.PERSONAL_LINK, one.about(), "链接首次打开"));
        return link.map(this::opened);
    }

    /** As {@link #open}, of a page that was open already. */
    @Transactional(readOnly = true)
    public Optional<Opened> look(String secret) {
        return table.bySecret(Secret.hash(secret)).map(this::opened);
    }

    /**
     * The person's answer.
     *
     * @return what the link leads to now, empty for a wrong one; the answer counts if it had a sheet before
     * @throws cn.xieshou.workflow.FormRefused if something is wrong with what was filled in; the link holds on
     */
    public Optional<Opened> answer(String secret, Map<String, String> typed) {
        Optional<Opened> before = look(secret);
        Sheet sheet = before.map(Opened::sheet).orElse(null);
        if (sheet == null) {
            return before;
        }
        PersonalLink link = before.get().link();
        FilledSheet filled = FilledSheet.read(sheet, typed);
        if (table.answer(link.id(), clock.instant())) {
            Asked asked = invitables.find(link).orElseThrow();
            asked.kind().accept(link.subject(), link.person(), filled);
            heard(asked, link);
        }
        return table.find(link.id()).map(this::opened);
    }

    private void heard(Asked asked, PersonalLink link) {
        String who = asked.kind().inTrail(new Invitee(link.person(), link.personName(), ""));
        trail.add(
                asked.matter().pairingId(),
                Trail.SYSTEM,
                Act.HEARD,
                asked.kind().label(),
                null,
                who);
        log.doneBy("", SecurityKind.PERSONAL_LINK, link.about(), "本人已填写提交");
        mails.answered(asked, link);
    }

    private Opened opened(PersonalLink link) {
        Optional<Asked> asked = invitables.find(link);
        String label = asked.map(one -> one.kind().label()).orElse("");
        String why = whyNot(link, asked);
        Sheet sheet = why == null ? asked.orElseThrow().kind().sheet(link.subject(), link.person()) : null;
        return new Opened(link, label, sheet, why);
    }

    private @Nullable String whyNot(PersonalLink link, Optional<Asked> asked) {
        return switch (link.state(clock.instant())) {
            case ANSWERED ->
                "您已于" + ChineseDates.dateAndMinute(Objects.requireNonNull(link.answeredAt())) + "填写提交，已经收到，不需要再填写";
            case REVOKED -> "这个链接已经撤回，不能再填写";
            case REPLACED -> "后来又发了一个新的链接，请使用最新的邮件或纸条";
            case EXPIRED -> "链接已于" + ChineseDates.dateAndMinute(link.expiresAt()) + "过期，不能再填写";
            default -> over(link, asked);
        };
    }

    private static @Nullable String over(PersonalLink link, Optional<Asked> asked) {
        if (asked.isEmpty()) {
            return GONE;
        }
        Optional<String> over = asked.get().over();
        if (over.isPresent()) {
            return over.get();
        }
        return asked.get().invitee(link.person()).isEmpty() ? GONE : null;
    }
}
