package cn.xieshou.notice.reach;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.notice.outbox.Addresses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Addresses as the directory has them: a corrected one counts from the next attempt on. */
@Component
class DirectoryAddresses implements Addresses {

    private final Directory directory;

    DirectoryAddresses(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<String> of(String account) {
        return directory.person(account).map(Person::email).filter(Person::isAddress);
    }

    @Override
    public boolean ended(String account) {
        return directory.person(account).isPresent()
                && directory.inOffice(account).isEmpty();
    }
}
