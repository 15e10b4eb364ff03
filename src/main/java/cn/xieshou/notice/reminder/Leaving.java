package cn.xieshou.notice.reminder;

import cn.xieshou.notice.outbox.LastLook;
import cn.xieshou.notice.outbox.LinkSecrets;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.page.PageAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fills what is filled only when it leaves: digests, and mails with a one-time link. */
@Component
class Leaving implements LastLook {

    private final Digests digests;
    private final List<LinkSecrets> links;

    Leaving(Digests digests, List<LinkSecrets> links) {
        this.digests = digests;
        this.links = links;
    }

    @Override
    public Optional<StoredMail> prepare(StoredMail mail) {
        return switch (mail.mail().kind()) {
            case NOTICE, ACCOUNT -> Optional.of(mail);
            case DIGEST -> digests.filled(mail);
            case LINK, LINK_NOW -> withSecret(mail);
        };
    }

    /** The secret is in what leaves only: the stored mail keeps the address without it. */
    private Optional<StoredMail> withSecret(StoredMail mail) {
        return links.stream()
                .flatMap(kind -> kind.secret(mail.mail().matterKey()).stream())
                .findFirst()
                .map(secret -> mail.with(
                        mail.mail().leadingTo(PageAddress.of(mail.mail().path(), "key", secret))));
    }

    @Override
    public void sent(StoredMail mail, Instant at) {
        if (mail.mail().kind() == Mail.Kind.DIGEST) {
            digests.sent(mail, at);
        }
    }
}
