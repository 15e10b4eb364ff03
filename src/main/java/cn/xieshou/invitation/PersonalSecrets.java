package cn.xieshou.invitation;

import cn.xieshou.notice.outbox.LinkSecrets;
import cn.xieshou.shared.Secret;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Secrets of personal links, made when their mail leaves. */
@Component
class PersonalSecrets implements LinkSecrets {

    private final PersonalLinkRepository table;
    private final Clock clock;

    PersonalSecrets(PersonalLinkRepository table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<String> secret(String linkId) {
        return table.find(linkId)
                .filter(link -> link.state(clock.instant()).holds())
                .map(link -> {
                    String secret = Secret.random();
                    table.addSecret(linkId, Secret.hash(secret));
                    return secret;
                });
    }
}
