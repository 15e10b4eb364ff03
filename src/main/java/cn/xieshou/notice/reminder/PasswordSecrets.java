package cn.xieshou.notice.reminder;

import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.notice.outbox.LinkSecrets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links with which people choose their password. */
@Component
class PasswordSecrets implements LinkSecrets {

    private final PasswordLinks links;

    PasswordSecrets(PasswordLinks links) {
        this.links = links;
    }

    @Override
    public Optional<String> secret(String linkId) {
        return links.secret(linkId);
    }
}
